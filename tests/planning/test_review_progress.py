"""ตรวจรายงานผลการดำเนินโครงการ: accepted or returned with a reason, never by who reported it."""

import pytest

from services.planning.domain.progress import refusals
from shared.contracts.progress import ReviewOutcome
from tests.planning.progress_examples import (
    AGENCY,
    RETURNED,
    SECRETARY,
    corrected,
    progress,
    reported,
    review,
    reviewed,
)


@pytest.mark.parametrize("outcome", ReviewOutcome)
def test_a_report_is_accepted_or_returned(outcome: ReviewOutcome) -> None:
    progress.given(reported()).when(review(outcome)).then(reviewed(outcome))


def test_a_returned_report_says_what_to_correct() -> None:
    command = review(ReviewOutcome.RETURNED, reason="")
    progress.given(reported()).when(command).refused(refusals.SayWhyReturned())
    command = review(reason="")
    progress.given(reported()).when(command).then(reviewed(reason=""))


def test_whoever_reported_it_may_not_review_it() -> None:
    refusal = refusals.ReviewedByReporter()
    progress.given(reported()).when(review(issued_by=AGENCY)).refused(refusal)
    keyed_in = reported(reported_by=SECRETARY)
    progress.given(keyed_in).when(review()).refused(refusal)


def test_whoever_reported_the_last_revision_counts() -> None:
    told = progress.given(reported(reported_by=SECRETARY), corrected())
    told.when(review(revision=2)).then(reviewed(revision=2))


def test_only_the_last_revision_is_reviewed() -> None:
    told = progress.given(reported(), corrected())
    told.when(review(revision=1)).refused(refusals.ReportIsNotTheLast(2))


def test_a_correction_is_reviewed_anew() -> None:
    told = progress.given(reported(), RETURNED, corrected())
    told.when(review(revision=2)).then(reviewed(revision=2))


def test_a_revision_is_reviewed_once() -> None:
    told = progress.given(reported(), RETURNED)
    told.when(review(ReviewOutcome.RETURNED)).then()
    told.when(review()).refused(refusals.ReportIsReviewed(1))


def test_what_was_not_reported_is_not_reviewed() -> None:
    progress.given().when(review()).refused(refusals.ReportNotFound("Q1"))
