"""ร่องรอยจากความคิดเห็นสู่ผลลัพธ์: an idea leads to its target, its project and its result."""

from uuid import UUID

from services.projection.views.traces import TRACES, Stage, TraceRow
from shared.contracts.plans import ProjectDecision
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.planned import (
    inclusion,
    placed,
    project_id,
    reported,
    target,
    target_id,
)
from tests.projection.year import idea, idea_id, reworded, withdrawn


def row(trace_id: UUID, *events: Event) -> TraceRow:
    return fold(TRACES, ledger(events))["TH-67", str(trace_id)]


def test_each_stage_names_what_it_grew_from() -> None:
    events = (idea(1, "หนี้"), target(1, idea_id(1)), placed(1, target_id(1)))
    rows = [row(one, *events) for one in (idea_id(1), target_id(1), project_id(1))]
    assert [one.stage for one in rows] == [Stage.IDEA, Stage.TARGET, Stage.PROJECT]
    assert [one.sources for one in rows] == [(), (idea_id(1),), (target_id(1),)]


def test_an_idea_is_shown_in_its_last_words_and_as_given_up_when_withdrawn() -> None:
    assert row(idea_id(1), idea(1, "หนี้"), reworded(1, "หนี้นอกระบบ")).text == "หนี้นอกระบบ"
    assert not row(idea_id(1), idea(1, "หนี้")).given_up
    assert row(idea_id(1), idea(1, "หนี้"), withdrawn(1)).given_up


def test_a_project_that_is_placed_again_keeps_what_became_of_it() -> None:
    grown = row(project_id(1), placed(1), inclusion(1), reported(1, percent=70), placed(1))
    assert grown.decision is ProjectDecision.INCLUDED
    assert grown.result is not None
    assert grown.result.percent == 70


def test_the_newest_period_is_the_result_whichever_was_reported_last() -> None:
    grown = row(project_id(1), placed(1), reported(1, "Q2", 60), reported(1, "Q1", 30))
    assert grown.result is not None
    assert (grown.result.period, grown.result.percent) == ("Q2", 60)


def test_a_correction_stands_in_for_what_was_reported() -> None:
    grown = row(project_id(1), placed(1), reported(1, percent=60), reported(1, "Q1", 50, 2))
    assert grown.result is not None
    assert (grown.result.revision, grown.result.percent) == (2, 50)
