"""Composition of the projection service: the views, their consumer, and the queries on them."""

from services.projection.edge import http
from services.projection.views.attendance import ATTENDANCE
from services.projection.views.meeting_register import MEETING_REGISTER
from services.projection.views.process_board import PROCESS_BOARD
from shared.http.app import create_app
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "projection"
VIEWS = (PROCESS_BOARD, MEETING_REGISTER, ATTENDANCE)


def build(platform: Platform) -> Service:
    reading = Reading(platform, NAME, VIEWS)
    readers = http.Readers(
        boards=reading.reader(PROCESS_BOARD),
        meetings=reading.reader(MEETING_REGISTER),
        attendance=reading.reader(ATTENDANCE),
    )
    api = create_app(
        NAME,
        "มุมมองข้อมูล · Projection",
        [http.router],
        {"tokens": platform.tokens, "clock": platform.clock, "readers": readers},
        [reading.follow],
    )
    return Service(NAME, api, reading.loops(), reading.preparations())
