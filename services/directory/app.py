"""Composition of the directory service: its streams, what it keeps of them, its routes."""

from services.directory.edge.erasing import Eraser
from services.directory.edge.http import (
    agency,
    body,
    edition,
    letter_register,
    papers,
    person,
    unit,
)
from services.directory.policies import forget_the_persons_of_erased_nominations
from services.directory.replicas.agencies import AGENCIES
from services.directory.replicas.appointment_orders import APPOINTMENT_ORDERS
from services.directory.replicas.editions import EDITIONS
from services.directory.replicas.forgotten_persons import FORGOTTEN_PERSONS
from services.directory.replicas.known_units import KNOWN_UNITS
from shared.contracts.catalogue import DIRECTORY
from shared.http.app import create_app
from shared.messaging.supervise import Loop
from shared.privacy.clearing import AccessLogClearer
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.policies import Policies
from shared.service.reading import Reading

NAME = "directory"
REPLICAS = (EDITIONS, AGENCIES, KNOWN_UNITS, FORGOTTEN_PERSONS, APPOINTMENT_ORDERS)
POLICIES = (forget_the_persons_of_erased_nominations.POLICY,)
ROUTES = (edition, agency, body, unit, letter_register, person, papers)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, DIRECTORY)
    reading = Reading(platform, NAME, REPLICAS)
    policies = Policies(platform, NAME, POLICIES, owner.executor)
    eraser = Eraser(reading.reader(FORGOTTEN_PERSONS), platform.ledger(NAME), platform.vault)
    clearer = AccessLogClearer(platform.access_log, platform.clock)
    api = create_app(
        NAME,
        "ทำเนียบหน่วยงาน · Directory of agencies",
        [one.router for one in ROUTES],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "editions": reading.reader(EDITIONS),
            "agencies": reading.reader(AGENCIES),
            "units": reading.reader(KNOWN_UNITS),
            "press": platform.press,
            "offices": platform.offices,
            "orders": reading.reader(APPOINTMENT_ORDERS),
        },
        [*owner.checks, reading.follow, policies.follow],
    )
    return Service(
        NAME,
        api,
        [
            *owner.loops,
            *reading.loops(),
            *policies.loops(),
            Loop(f"{NAME}.eraser", eraser.run),
            Loop(f"{NAME}.access_log_clearer", clearer.run),
        ],
        [*owner.preparations, *reading.preparations()],
    )
