"""Composition of the meetings service: its streams, its replicas, its routes."""

from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.http import agenda, attendance, held_meeting, meeting
from services.meetings.replicas.bodies import BODIES
from services.meetings.replicas.letter_reservations import LETTER_RESERVATIONS
from services.meetings.replicas.sealed_editions import SEALED_EDITIONS
from shared.contracts.catalogue import MEETINGS
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "meetings"
REPLICAS = (SEALED_EDITIONS, BODIES, LETTER_RESERVATIONS)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, MEETINGS)
    reading = Reading(platform, NAME, REPLICAS)
    api = create_app(
        NAME,
        "การประชุม · Meetings",
        [meeting.router, agenda.router, attendance.router, held_meeting.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "codes": CheckInCodes(platform.settings.masters),
            "editions": reading.reader(SEALED_EDITIONS),
            "bodies": reading.reader(BODIES),
            "reservations": reading.reader(LETTER_RESERVATIONS),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
