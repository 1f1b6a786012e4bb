"""ติดตามโครงการ: plan facts and what was reported, in whatever order periods came in."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from services.projection.views.project_tracker import (
    NO_DAY,
    PROJECT_TRACKER,
    Track,
    TrackerRow,
    filed,
)
from services.projection.views.report_register import REPORT_REGISTER, key_of
from shared.contracts.planning_values import PlanId
from shared.contracts.plans import ProjectPlaced, ProjectRemoved
from shared.contracts.progress import Measured, ReachedMilestone, ReviewOutcome
from shared.kernel.message import Event
from shared.views.view import fold
from tests.planning.progress_examples import (
    HELD,
    PLAN,
    PROJECT,
    RETURNED,
    TEMPLES,
    TRAINED,
    YEAR,
    a_project,
    corrected,
    figures,
    reported,
    reviewed,
)
from tests.planning.test_progress_http import placed, submitted
from tests.projection.examples import ledger


def tracked(*events: Event) -> TrackerRow:
    return fold(PROJECT_TRACKER, ledger((placed(), submitted(), *events)))["TH-67", str(PROJECT)]


def test_a_submitted_project_is_tracked_before_it_is_reported_on() -> None:
    row = tracked()
    assert (row.plan_version, row.budget, row.track) == (1, 20_000_000, Track.NOT_REPORTED)
    assert (row.last, row.accepted, row.spent) == (None, None, 0)


def test_a_draft_is_seen_only_once_it_is_submitted() -> None:
    dearer = a_project(title="ชื่อใหม่", budget=())
    drafted = ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=dearer)
    assert tracked(drafted).project == a_project()
    row = tracked(drafted, submitted(2))
    assert (row.project, row.budget, row.plan_version) == (dearer, 0, 2)


def test_a_removed_project_keeps_the_version_it_was_last_part_of() -> None:
    removed = ProjectRemoved(plan_id=PLAN, fiscal_year=YEAR, project_id=PROJECT, reason="ซ้ำ")
    row = tracked(removed)
    assert (row.draft, row.project, row.plan_version) == (None, a_project(), 1)


def test_an_id_belongs_to_the_plan_that_used_it_first() -> None:
    other = ProjectPlaced(
        plan_id=PlanId(UUID(int=9)), fiscal_year=2571, project=a_project(title="อื่น")
    )
    row = tracked(other)
    assert (row.draft, row.fiscal_year) == (a_project(), YEAR)


def test_the_last_period_counts_whatever_came_in_last() -> None:
    row = tracked(reported(60, "Q2"), reported(30))
    assert row.last is not None
    assert (row.last.period, row.last.percent, row.track) == ("Q2", 60, Track.UNDER_WAY)
    assert row.reported_periods == ("Q1", "Q2")


def test_what_is_accepted_stands_beside_what_is_reported() -> None:
    row = tracked(reported(30), reviewed(), reported(60, "Q2"))
    assert row.accepted is not None
    assert (row.accepted.percent, row.last and row.last.percent) == (30, 60)


def test_a_returned_report_waits_until_it_is_corrected() -> None:
    assert tracked(reported(), RETURNED).returned
    row = tracked(reported(), RETURNED, corrected(40))
    assert not row.returned
    assert row.last is not None
    assert (row.last.percent, row.last.outcome, len(row.reports)) == (40, None, 1)


def test_a_project_is_done_at_a_hundred_percent() -> None:
    assert tracked(reported(100)).track is Track.DONE
    assert tracked(reported(100), corrected(90)).track is Track.UNDER_WAY


def test_milestones_and_values_of_all_reports_count() -> None:
    held = ReachedMilestone(milestone_id=HELD, reached=date(2027, 3, 1))
    value = Measured(
        indicator_id=TEMPLES, value=Decimal(44), measured=date(2027, 3, 31), evidence=()
    )
    later = figures(60, milestones=(held,), measured=(value,))
    row = tracked(reported(60, "Q2", figures=later), reported(30))
    assert row.reached == {TRAINED: date(2026, 12, 14), HELD: date(2027, 3, 1)}
    assert row.values[TEMPLES].value == 44


def test_the_first_milestone_that_is_open_is_filed() -> None:
    assert filed(tracked())["open_milestone"] == "2026-12-15"
    assert filed(tracked(reported()))["open_milestone"] == "2027-06-30"
    both = tuple(
        ReachedMilestone(milestone_id=one, reached=date(2027, 1, 1)) for one in (TRAINED, HELD)
    )
    row = tracked(reported(figures=figures(milestones=both)))
    assert filed(row)["open_milestone"] == NO_DAY


def test_a_project_begins_with_its_placing() -> None:
    with pytest.raises(LookupError):
        fold(PROJECT_TRACKER, ledger([reported()]))


def test_every_revision_of_a_report_is_kept() -> None:
    rows = fold(REPORT_REGISTER, ledger([reported(), RETURNED, corrected(), reported(50, "Q2")]))
    first = rows["TH-67", key_of(PROJECT, "Q1", 1)]
    assert (first.outcome, first.review_reason, first.replaced) == (
        ReviewOutcome.RETURNED,
        "ขาดภาพกิจกรรม",
        True,
    )
    second = rows["TH-67", key_of(PROJECT, "Q1", 2)]
    assert (second.figures.percent, second.outcome, second.replaced) == (35, None, False)
    assert len(rows) == 3


def test_a_review_of_no_report_is_no_row() -> None:
    with pytest.raises(LookupError):
        fold(REPORT_REGISTER, ledger([reviewed()]))
