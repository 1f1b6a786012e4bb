"""Composition of the directory service."""

from services.directory.edge.http import edition
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service

NAME = "directory"


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [edition.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
        },
        owner.checks,
    )
    return Service(NAME, api, owner.loops, owner.preparations)
