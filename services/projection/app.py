"""Composition of the projection service: the views, their consumer, and the queries on them."""

from services.projection.edge.http import (
    agencies,
    boards,
    bodies,
    booklets,
    calendar,
    editions,
    meetings,
    minutes,
    process,
    traces,
)
from services.projection.edge.reading import VIEWS, Readers
from shared.http.app import create_app
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "projection"
SUBJECTS = (
    process,
    agencies,
    editions,
    bodies,
    meetings,
    minutes,
    boards,
    booklets,
    traces,
    calendar,
)

__all__ = ["NAME", "VIEWS", "build"]


def build(platform: Platform) -> Service:
    reading = Reading(platform, NAME, VIEWS)
    api = create_app(
        NAME,
        "มุมมองข้อมูล · Projection",
        [subject.router for subject in SUBJECTS],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "readers": Readers.of(reading.reader),
        },
        [reading.follow],
    )
    return Service(NAME, api, reading.loops(), reading.preparations())
