"""แก้ไขรายงานผลการดำเนินโครงการ: a further revision with its reason, also after a return."""

from services.planning.domain.progress import refusals
from services.planning.domain.progress.decisions import MOST_REVISIONS
from shared.contracts.progress import Spent
from tests.planning.progress_examples import (
    CULTURE,
    HEALTH,
    PROJECT,
    RETURNED,
    correct,
    corrected,
    figures,
    measured,
    progress,
    reported,
    reviewed,
)


def test_a_correction_is_a_further_revision() -> None:
    progress.given(reported()).when(correct()).then(corrected())


def test_a_returned_and_an_accepted_report_can_be_corrected() -> None:
    progress.given(reported(), RETURNED).when(correct()).then(corrected())
    progress.given(reported(), reviewed()).when(correct()).then(corrected())


def test_it_is_as_late_as_the_first_revision_was() -> None:
    late = reported(late_days=3)
    progress.given(late).when(correct()).then(corrected(late_days=3))


def test_it_is_measured_against_the_version_of_its_day() -> None:
    command = correct(measured=measured(2))
    progress.given(reported()).when(command).then(corrected(plan_version=2))


def test_what_was_never_reported_cannot_be_corrected() -> None:
    progress.given().when(correct()).refused(refusals.ReportNotFound("Q1"))
    progress.given(reported(30, "Q2")).when(correct()).refused(refusals.ReportNotFound("Q1"))


def test_another_agency_may_not() -> None:
    refusal = refusals.ReportOfAnotherAgency(CULTURE.name, PROJECT)
    progress.given(reported()).when(correct(agency=HEALTH.agency_id)).refused(refusal)


def test_correcting_twice_changes_nothing() -> None:
    progress.given(reported(), corrected()).when(correct()).then()


def test_a_correction_in_which_nothing_changed_is_refused() -> None:
    progress.given(reported()).when(correct(30)).refused(refusals.NothingCorrected(1))


def test_the_percent_may_not_fall_without_a_reason() -> None:
    told = progress.given(reported(30), reported(40, "Q2"))
    told.when(correct(45)).refused(refusals.PercentFalls("Q1", 45, "Q2", 40))


def test_the_figures_have_to_fit_the_project_too() -> None:
    told = correct(figures=figures(spent=(Spent(source="fund", amount=1),)))
    progress.given(reported()).when(told).refused(refusals.SourcesNotOfProject(("fund",)))


def test_a_report_is_not_corrected_for_ever() -> None:
    revisions = [corrected(n % 100, n) for n in range(2, MOST_REVISIONS + 1)]
    refusal = refusals.TooManyCorrections(MOST_REVISIONS)
    progress.given(reported(), *revisions).when(correct(99)).refused(refusal)
