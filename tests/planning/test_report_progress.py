"""รายงานผลการดำเนินโครงการ: by the owner or keyed in, of what the project has, late ones visible."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from services.planning.domain.progress import refusals
from shared.contracts.plans import IndicatorId, MilestoneId
from shared.contracts.progress import Measured, ReachedMilestone, Spent
from tests.planning.progress_examples import (
    AGENCY,
    CULTURE,
    HEALTH,
    PROJECT,
    SECRETARY,
    TEMPLES,
    TRAINED,
    due_period,
    figures,
    measured,
    progress,
    report,
    reported,
)


def test_the_owner_reports_its_project() -> None:
    progress.given().when(report()).then(reported())


def test_another_agency_may_not() -> None:
    refusal = refusals.ReportOfAnotherAgency(CULTURE.name, PROJECT)
    progress.given().when(report(agency=HEALTH.agency_id)).refused(refusal)


def test_the_secretariat_keys_in_a_report_in_the_owners_name() -> None:
    command = report(agency=None, issued_by=SECRETARY)
    progress.given().when(command).then(reported(reported_by=SECRETARY, agency=CULTURE))


def test_it_is_measured_against_the_submitted_version() -> None:
    progress.given().when(report(measured=measured(3))).then(reported(plan_version=3))


@pytest.mark.parametrize(
    ("moment", "late"),
    [
        (datetime(2027, 1, 15, 16, 59, tzinfo=UTC), 0),  # the due day has not ended in Thailand
        (datetime(2027, 1, 15, 17, 0, tzinfo=UTC), 1),
        (datetime(2028, 1, 15, 3, 0, tzinfo=UTC), 365),  # the year is closed; it is still taken
    ],
)
def test_how_late_a_report_comes_is_counted_on_a_calendar_in_thailand(
    moment: datetime, late: int
) -> None:
    progress.given().when(report(issued_at=moment)).then(reported(late_days=late))


def test_a_report_on_paper_came_on_the_day_that_is_written_on_it() -> None:
    late, came = datetime(2027, 2, 1, 3, tzinfo=UTC), datetime(2027, 1, 16, 3, tzinfo=UTC)
    command = report(issued_at=late, occurred_at=came)
    progress.given().when(command).then(reported(late_days=1))


def test_the_last_period_closes_the_year() -> None:
    progress.given().when(report(period="Q4")).then(reported(period="Q4", closing=True))


def test_reporting_twice_changes_nothing() -> None:
    progress.given(reported()).when(report()).then()


def test_other_figures_of_a_reported_period_are_a_correction() -> None:
    refusal = refusals.PeriodIsReported("Q1", 1)
    progress.given(reported()).when(report(40)).refused(refusal)


def test_periods_come_in_any_order() -> None:
    progress.given(reported(50, "Q2")).when(report(30)).then(reported(30))


def test_a_percent_below_a_period_before_needs_a_reason() -> None:
    told = progress.given(reported(60), reported(80, "Q3"))
    told.when(report(50, "Q2")).refused(refusals.PercentFalls("Q1", 60, "Q2", 50))
    reason = "ผู้รับจ้างทิ้งงาน"
    after = reported(50, "Q2", decline_reason=reason)
    told.when(report(50, "Q2", decline_reason=reason)).then(after)


def test_a_period_that_is_reported_later_may_not_make_the_next_one_fall() -> None:
    refusal = refusals.PercentFalls("Q1", 60, "Q2", 50)
    progress.given(reported(50, "Q2")).when(report(60)).refused(refusal)


def test_the_same_percent_is_no_fall() -> None:
    progress.given(reported(60)).when(report(60, "Q2")).then(reported(60, "Q2"))


def test_a_fall_between_other_periods_is_not_asked_about_again() -> None:
    fallen = reported(50, "Q2", decline_reason="ผู้รับจ้างทิ้งงาน")
    progress.given(reported(60), fallen).when(report(70, "Q3")).then(reported(70, "Q3"))


OTHER = UUID(int=999)


def test_milestones_have_to_be_the_projects() -> None:
    strange = ReachedMilestone(milestone_id=MilestoneId(OTHER), reached=date(2026, 12, 1))
    told = report(figures=figures(milestones=(strange,)))
    progress.given().when(told).refused(refusals.MilestonesNotOfProject(1, (str(OTHER),)))


def test_a_milestone_is_reached_once() -> None:
    twice = 2 * (ReachedMilestone(milestone_id=TRAINED, reached=date(2026, 12, 1)),)
    told = report(figures=figures(milestones=twice))
    progress.given().when(told).refused(refusals.MilestonesNotOfProject(1, (str(TRAINED),)))


def value(indicator: UUID = TEMPLES, day: date = date(2026, 12, 30)) -> Measured:
    return Measured(
        indicator_id=IndicatorId(indicator), value=Decimal(20), measured=day, evidence=()
    )


def test_indicators_have_to_be_the_projects() -> None:
    told = report(figures=figures(measured=(value(OTHER),)))
    progress.given().when(told).refused(refusals.IndicatorsNotOfProject(1, (str(OTHER),)))


def test_a_value_needs_its_evidence_when_the_calendar_says_so() -> None:
    bare = figures(measured=(value(),))
    refusal = refusals.EvidenceMissing("จำนวนวัดที่ร่วมโครงการ", (str(TEMPLES),))
    progress.given().when(report(figures=bare)).refused(refusal)
    lenient = due_period("Q1").model_copy(update={"evidence": False})
    told = report(figures=bare, calendar=lenient)
    progress.given().when(told).then(reported(figures=bare))


def test_money_comes_from_the_projects_sources() -> None:
    told = report(figures=figures(spent=(Spent(source="fund", amount=1),)))
    progress.given().when(told).refused(refusals.SourcesNotOfProject(("fund",)))


def test_more_money_than_the_budget_is_recorded_as_it_is() -> None:
    more = figures(spent=(Spent(source="provincial_budget", amount=99_000_000),))
    progress.given().when(report(figures=more)).then(reported(figures=more))


def test_nothing_is_reached_or_measured_on_a_day_to_come() -> None:
    tomorrow = date(2027, 1, 11)
    reached = ReachedMilestone(milestone_id=TRAINED, reached=tomorrow)
    told = report(figures=figures(milestones=(reached,)))
    progress.given().when(told).refused(refusals.HappensInFuture())
    told = report(figures=figures(measured=(value(day=tomorrow),)))
    progress.given().when(told).refused(refusals.HappensInFuture())


def test_who_reports_stands_in_the_event() -> None:
    assert reported().reported_by == AGENCY
