"""Every view of the projection: rows folded live, rows built afresh and the fold are the same."""

from typing import Any

import pytest

from services.projection.edge.reading import VIEWS
from shared.contracts.catalogue import CATALOGUE
from shared.kernel.message import Event, Province, Recorded
from shared.kernel.reading import raw_events, recorded
from shared.mongo import ASCENDING, Doc
from shared.service.reading import Reading
from shared.views.runner import read_row
from shared.views.view import Row, View, fold
from tests.http.stack import PROVINCE
from tests.projection.award_year import AWARD_YEAR
from tests.projection.declared import DECLARED_YEAR
from tests.projection.evaluation_year import EVALUATION_YEAR
from tests.projection.plan_year import PLAN_YEAR
from tests.projection.progress_year import PROGRESS_YEAR
from tests.projection.sent_year import SENT_YEAR
from tests.projection.shelf import SERVICES, Shelf
from tests.projection.year import DIRECTORY_YEAR, MEETINGS_YEAR

ELSEWHERE = "TH-57"
YEARS = (
    DIRECTORY_YEAR,
    MEETINGS_YEAR,
    PLAN_YEAR,
    DECLARED_YEAR,
    PROGRESS_YEAR,
    SENT_YEAR,
    AWARD_YEAR,
    EVALUATION_YEAR,
)
UNHEARD = {  # change no row
    "directory.person_forgotten",
    "directory.letter_register_started",
    "meetings.claim_taken",
    "meetings.claim_released",
    "directory.member_email_recorded",
    "awards.selection_proposed",  # what is not decided yet is the awards' own to show
    "awards.selection_resolved",
    "awards.rejection_appealed",
    "awards.result_appealed",
    "awards.result_appeal_decided",
    "awards.certificate_reissued",  # the honour and its number stay
    "awards.erasure_proposed",
    "awards.nomination_spared",
    "awards.erasure_confirmed",  # the names go with their keys
    "evaluation.form_published",  # forms, questions and what is under way: the evaluation's own
    "evaluation.own_question_placed",
    "evaluation.own_question_removed",
    "evaluation.own_question_answered",
    "evaluation.section_assigned",
    "evaluation.late_assessment_allowed",
    "evaluation.form_move_proposed",
}


async def events(books: Shelf) -> list[Recorded[Event]]:
    found: list[Recorded[Event]] = []
    for service in SERVICES:
        ledger = books.stack.platform.ledger(service)
        for province in (PROVINCE, ELSEWHERE):
            for entry in await ledger.entries(Province(province), 0, 10_000):
                found += [recorded(raw, CATALOGUE) for raw in raw_events(service, entry)]
    return found


async def stored(reading: Reading, view: View[Any]) -> list[Doc]:
    """The rows that are served, with what they are filed under."""
    build = await reading.aliases.serving(view)
    return await reading.database.collection(build.name).find({}, sort=[("_id", ASCENDING)])


def rows(documents: list[Doc], view: View[Any]) -> dict[tuple[str, str], Row]:
    return {(d["province"], str(d["_id"]).partition("|")[2]): read_row(view, d) for d in documents}


@pytest.mark.parametrize("step", [1, 7])
async def test_rows_folded_live_equal_rows_built_afresh(books: Shelf, step: int) -> None:
    for history in YEARS:
        for first in range(0, len(history), step):
            await books.write(history[first : first + step])
        await books.write(history, ELSEWHERE)
    reading = Reading(books.stack.platform, "projection", VIEWS)
    assert await reading.parked.all() == []
    told = await events(books)
    views: tuple[View[Any], ...] = VIEWS
    for view in views:
        expected = fold(view, told)
        assert expected, view.name
        live = await stored(reading, view)
        assert rows(live, view) == expected, view.name
        build = await reading.rebuild(view).run()
        assert build.name == f"{view.name}__2"
        assert await stored(reading, view) == live, view.name


def test_every_event_that_changes_a_row_is_heard_by_a_view() -> None:
    heard = {name for view in VIEWS for name in view.types}
    assert set(CATALOGUE.classes) - heard == UNHEARD


def test_every_event_that_is_heard_happens_in_the_year() -> None:
    heard = {name for view in VIEWS for name in view.types}
    happened = {event.type for history in YEARS for event in history}
    assert heard - happened == set()
