"""Composition of the meetings service: its streams, its replica of the directory, its routes."""

from services.meetings.edge.http import meeting
from services.meetings.replicas.sealed_editions import SEALED_EDITIONS
from shared.contracts.catalogue import MEETINGS
from shared.http.app import create_app
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "meetings"


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, MEETINGS)
    reading = Reading(platform, NAME, (SEALED_EDITIONS,))
    api = create_app(
        NAME,
        "การประชุม · Meetings",
        [meeting.router],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "editions": reading.reader(SEALED_EDITIONS),
        },
        [*owner.checks, reading.follow],
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops()],
        [*owner.preparations, *reading.preparations()],
    )
