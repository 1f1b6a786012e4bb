"""Composition of the directory service: its streams, what it keeps of them, its routes."""

from services.directory.edge.http import body, edition, letter_register, unit
from services.directory.replicas.known_units import KNOWN_UNITS
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "directory"


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    reading = Reading(platform, NAME, (KNOWN_UNITS,))
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [edition.router, body.router, unit.router, letter_register.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "units": reading.reader(KNOWN_UNITS),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
