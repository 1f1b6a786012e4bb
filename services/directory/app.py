"""Composition of the directory service: its streams, its own replicas of them, its routes."""

from services.directory.edge.http import agency, edition
from services.directory.replicas.agencies import AGENCIES
from services.directory.replicas.editions import EDITIONS
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "directory"


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    reading = Reading(platform, NAME, (EDITIONS, AGENCIES))
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [edition.router, agency.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "editions": reading.reader(EDITIONS),
            "agencies": reading.reader(AGENCIES),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
