"""Composition of the directory service."""

from services.directory.edge.erasing import Eraser
from services.directory.edge.http import edition, person
from services.directory.replicas.forgotten_persons import FORGOTTEN_PERSONS
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.messaging.supervise import Loop
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "directory"


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    reading = Reading(platform, NAME, (FORGOTTEN_PERSONS,))
    eraser = Eraser(reading.reader(FORGOTTEN_PERSONS), platform.ledger(NAME), platform.vault)
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [edition.router, person.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), Loop(f"{NAME}.eraser", eraser.run)],
        [*owner.preparations, *reading.preparations()],
    )
