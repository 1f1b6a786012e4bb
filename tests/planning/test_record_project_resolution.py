"""บันทึกมติบรรจุโครงการ (2.8): included, deferred or refused, with the reason in the body's words."""

import pytest

from services.planning.domain.plan.refusals_of_projects import ProjectNotFound
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import ProjectDecision, ProjectInclusionResolved
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    PLAN_ID,
    after,
    hearing,
    open_revision,
    place_project,
    plan,
    project_id,
    record_project_resolution,
    record_resolution,
    remove_project,
    submission,
    submit_plan,
    submitted,
)

HASH = submission(submitted()).content_hash


def resolved(decision: ProjectDecision, version: int | None = 1) -> ProjectInclusionResolved:
    return ProjectInclusionResolved(
        plan_id=PLAN_ID,
        fiscal_year=YEAR,
        project_id=project_id(1),
        decision=decision,
        hearing=hearing(kind=MeetingKind.STRATEGY_COMMITTEE),
        content_hash=HASH if version else "f" * 64,
        plan_version=version,
        projects=3,
    )


@pytest.mark.parametrize("decision", ProjectDecision)
def test_a_project_is_decided(decision: ProjectDecision) -> None:
    command = record_project_resolution(HASH, decision=decision)
    plan.given(*submitted()).when(command).then(resolved(decision))


def test_the_same_resolution_is_heard_once_a_project() -> None:
    history = after(submitted(), record_project_resolution(HASH))
    plan.given(*history).when(record_project_resolution(HASH)).then()
    assert len(after(history, record_project_resolution(HASH, 2))) == len(history) + 1


def test_one_resolution_on_the_plan_and_on_a_project_is_heard_as_both() -> None:
    history = after(submitted(), record_resolution(HASH))
    command = record_project_resolution(HASH)
    plan.given(*history).when(command).then(resolved(ProjectDecision.INCLUDED))


def test_a_project_that_a_later_version_left_out_is_still_known() -> None:
    history = after(
        submitted(),
        open_revision(),
        place_project(4),
        remove_project(1),
        submit_plan,
    )
    command = record_project_resolution(HASH)
    plan.given(*history).when(command).then(resolved(ProjectDecision.INCLUDED))


def test_a_text_that_was_never_submitted_is_of_no_version() -> None:
    event = resolved(ProjectDecision.INCLUDED, None)
    plan.given(*submitted()).when(record_project_resolution("f" * 64)).then(event)


def test_a_project_that_never_was_hears_nothing() -> None:
    command = record_project_resolution(HASH, 9)
    plan.given(*submitted()).when(command).refused(ProjectNotFound())
