"""แผนและโครงการที่เสนอแล้ว: what the rest of planning keeps of plans, and of targets."""

from uuid import UUID

import pytest

from services.planning.domain.plan.decisions import PLAN
from services.planning.replicas.standing_targets import STANDING_TARGETS, TargetRow
from services.planning.replicas.submitted_plans import SUBMITTED_PLANS, PlanRow
from services.planning.replicas.submitted_projects import SUBMITTED_PROJECTS, SubmittedProjectRow
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId
from shared.contracts.plans import PlanEvent, ProjectPlaced, ProjectRemoved, RevisionKind
from shared.contracts.targets import TargetDropped, TargetKind, TargetRevised, TargetSet
from shared.kernel.message import Event
from shared.views.view import fold
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    IDEA,
    PLAN_ID,
    TARGET,
    after,
    drafted,
    open_revision,
    place_project,
    project_id,
    project_of,
    record_project_resolution,
    record_resolution,
    remove_project,
    state_vision,
    submission,
    submit_plan,
    submitted,
)
from tests.projection.examples import ledger

HASH = submission(submitted()).content_hash
BOARD, SUBCOMMITTEE = MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE
REVISED = (open_revision(), place_project(partners=()), submit_plan)
ERRATUM = (open_revision(RevisionKind.ERRATUM), state_vision("เพชรบูรณ์ เมืองคนดี"), submit_plan)


def plan_row(history: tuple[PlanEvent, ...]) -> PlanRow:
    [row] = fold(SUBMITTED_PLANS, ledger(history)).values()
    return row


def project_row(history: tuple[Event, ...], place: int = 1) -> SubmittedProjectRow:
    return fold(SUBMITTED_PROJECTS, ledger(history))["TH-67", str(project_id(place))]


def test_a_plan_that_was_not_submitted_has_no_version() -> None:
    row = plan_row(drafted())
    assert (row.version, row.content_hash, row.fiscal_year) == (0, "", YEAR)


def test_a_plan_has_its_latest_version_and_who_carried_it() -> None:
    row = plan_row(after(submitted(), record_resolution(HASH)))
    assert (row.version, row.content_hash, row.approved_by) == (1, HASH, (BOARD,))


def test_a_revision_needs_its_approvals_anew_and_an_erratum_does_not() -> None:
    approved = after(submitted(), record_resolution(HASH))
    assert plan_row(after(approved, *REVISED)).approved_by == ()
    assert plan_row(after(approved, *ERRATUM)).approved_by == (BOARD,)


def test_a_late_resolution_on_a_text_that_only_errata_followed_counts() -> None:
    assert plan_row(after(submitted(), *ERRATUM, record_resolution(HASH))).approved_by == (BOARD,)
    assert plan_row(after(submitted(), *REVISED, record_resolution(HASH))).approved_by == ()


def test_a_bodys_later_resolution_stands_in_for_its_earlier() -> None:
    both = (
        record_resolution(HASH),
        record_resolution(HASH, 2, kind=SUBCOMMITTEE),
        record_resolution(HASH, 3, carried=False),
    )
    assert plan_row(after(submitted(), *both)).approved_by == (SUBCOMMITTEE,)


def test_what_became_of_a_project_is_no_approval_of_the_plan() -> None:
    assert plan_row(after(submitted(), record_project_resolution(HASH))).approved_by == ()


def test_a_project_is_known_as_draft_and_as_submitted() -> None:
    row = project_row(drafted())
    assert (row.submitted, row.plan_version) == (None, 0)
    history = after(submitted(), open_revision(), place_project(title="ใหม่กว่า"))
    row = project_row(history)
    assert row.draft == project_of(history)
    assert (row.submitted, row.plan_version) == (project_of(submitted()), 1)


def test_a_project_that_a_version_left_out_keeps_the_one_that_had_it() -> None:
    again = (open_revision(), place_project(4), remove_project(1), submit_plan)
    history = after(submitted(), *again)
    row = project_row(history)
    assert (row.draft, row.submitted, row.plan_version) == (None, project_of(submitted()), 1)
    assert project_row(history, 4).plan_version == 2


def test_another_plan_takes_no_project_over() -> None:
    other = PlanId(UUID(int=9))
    ours = project_of(drafted())
    theirs = ours.model_copy(update={"title": "ของแผนอื่น"})
    placed = ProjectPlaced(plan_id=other, fiscal_year=YEAR + 1, project=theirs)
    removed = ProjectRemoved(
        plan_id=other, fiscal_year=YEAR + 1, project_id=project_id(1), reason="ย้าย"
    )
    version = submission(submitted()).model_copy(update={"plan_id": other, "plan_version": 7})
    row = project_row((*submitted(), placed, removed, version))
    assert (row.plan_id, row.draft, row.plan_version) == (PLAN_ID, ours, 1)


def test_a_replica_holds_what_the_stream_holds() -> None:
    history = after(submitted(), *REVISED)
    latest = PLAN.after(history).latest
    assert latest is not None
    rows = fold(SUBMITTED_PROJECTS, ledger(history)).values()
    assert {row.project_id: row.submitted for row in rows} == {
        one.project_id: one for one in latest.content.projects
    }


def test_a_target_stands_until_it_is_dropped() -> None:
    began = TargetSet(
        target_id=TARGET,
        fiscal_year=YEAR,
        kind=TargetKind.PROBLEM,
        text="การพนันออนไลน์",
        virtues=("discipline",),
        virtues_rule="virtues.1",
        ideas=(IDEA,),
    )
    revised = TargetRevised(
        **began.model_dump(exclude={"type", "version", "kind", "text"}), text="พนัน", reason="สั้นลง"
    )
    dropped = TargetDropped(target_id=TARGET, fiscal_year=YEAR, reason="ซ้ำ")
    row = TargetRow(target_id=TARGET, fiscal_year=YEAR, text="พนัน")
    assert list(fold(STANDING_TARGETS, ledger((began, revised))).values()) == [row]
    [gone] = fold(STANDING_TARGETS, ledger((began, revised, dropped))).values()
    assert gone.dropped


@pytest.mark.parametrize("view", [SUBMITTED_PLANS, SUBMITTED_PROJECTS, STANDING_TARGETS])
def test_a_row_begins_with_what_began_it(view: object) -> None:
    dropped = TargetDropped(target_id=TARGET, fiscal_year=YEAR, reason="ซ้ำ")
    with pytest.raises(LookupError):
        fold(view, ledger((submission(submitted()), dropped)))  # type: ignore[arg-type]
