"""Composition of the projection service: the views, their consumer, and the queries on them."""

from services.projection.edge.award_reading import AwardReaders
from services.projection.edge.evaluation_reading import EvaluationReaders
from services.projection.edge.http import (
    agencies,
    assessments,
    award_calls,
    award_cases,
    award_results,
    award_rounds,
    award_schemes,
    boards,
    bodies,
    booklets,
    calendar,
    calendar_addresses,
    declarations,
    development,
    disseminations,
    editions,
    honours_roll,
    meetings,
    minutes,
    plan_books,
    plans,
    process,
    progress,
    progress_exports,
    progress_reports,
    referrals,
    targets,
    traces,
)
from services.projection.edge.reading import VIEWS, Readers
from shared.auth.calendar_address import CalendarAddresses
from shared.http.app import create_app
from shared.http.unguarded import pace
from shared.replicas.selection_groups import SELECTION_GROUPS
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
    referrals,
    traces,
    calendar,
    progress,
    progress_exports,
    progress_reports,
    development,
    targets,
    declarations,
    disseminations,
    calendar_addresses,
    plans,
    plan_books,
    award_schemes,
    award_calls,
    award_cases,
    award_rounds,
    award_results,
    honours_roll,
    assessments,
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
            "calendar_addresses": CalendarAddresses(platform.settings.masters),
            "pace": calendar_addresses.pace(),
            "verify_pace": pace(),
            "readers": Readers.of(reading.reader),
            "award_readers": AwardReaders.of(reading.reader),
            "evaluation_readers": EvaluationReaders.of(reading.reader),
            "selection_groups": reading.reader(SELECTION_GROUPS),
        },
        [reading.follow],
    )
    return Service(NAME, api, reading.loops(), reading.preparations())
