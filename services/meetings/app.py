"""Composition of the meetings service: its streams, its replicas, its routes."""

from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.http import (
    agenda,
    attendance,
    board,
    held_meeting,
    kit,
    meeting,
    minutes,
)
from services.meetings.replicas.bodies import BODIES
from services.meetings.replicas.invited_agencies import INVITED_AGENCIES
from services.meetings.replicas.kits import KITS
from services.meetings.replicas.letter_reservations import LETTER_RESERVATIONS
from services.meetings.replicas.meeting_records import MEETING_RECORDS
from services.meetings.replicas.sealed_editions import SEALED_EDITIONS
from shared.contracts.catalogue import MEETINGS
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "meetings"
REPLICAS = (
    SEALED_EDITIONS,
    BODIES,
    LETTER_RESERVATIONS,
    MEETING_RECORDS,
    INVITED_AGENCIES,
    KITS,
)
ROUTES = (meeting, agenda, attendance, held_meeting, board, minutes, kit)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, MEETINGS)
    reading = Reading(platform, NAME, REPLICAS)
    api = create_app(
        NAME,
        "การประชุม · Meetings",
        [one.router for one in ROUTES],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "codes": CheckInCodes(platform.settings.masters),
            "editions": reading.reader(SEALED_EDITIONS),
            "bodies": reading.reader(BODIES),
            "reservations": reading.reader(LETTER_RESERVATIONS),
            "meeting_records": reading.reader(MEETING_RECORDS),
            "invited_agencies": reading.reader(INVITED_AGENCIES),
            "kits": reading.reader(KITS),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
