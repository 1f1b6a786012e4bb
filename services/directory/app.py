"""Composition of the directory service."""

from services.directory.edge.http import edition, papers
from services.directory.replicas.appointment_orders import APPOINTMENT_ORDERS
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "directory"
REPLICAS = (APPOINTMENT_ORDERS,)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    reading = Reading(platform, NAME, REPLICAS)
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [edition.router, papers.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "press": platform.press,
            "offices": platform.offices,
            "orders": reading.reader(APPOINTMENT_ORDERS),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
