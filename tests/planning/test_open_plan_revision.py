"""เปิดแก้ไขแผน: what is asked for decides whether approvals are given anew."""

from services.planning.domain.plan.decisions import PLAN
from services.planning.domain.plan.refusals import NothingToRevise, PlanIsFull
from services.planning.domain.plan.submitting import MOST_VERSIONS
from shared.contracts.plans import PlanRevisionOpened, RevisionKind
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    PLAN_ID,
    after,
    drafted,
    open_revision,
    place_project,
    plan,
    submission,
    submit_plan,
    submitted,
)


def opened(kind: RevisionKind = RevisionKind.REVISION) -> PlanRevisionOpened:
    return PlanRevisionOpened(
        plan_id=PLAN_ID, fiscal_year=YEAR, plan_version=1, kind=kind, reason="ปรับตามข้อเสนอแนะ"
    )


def test_a_submitted_plan_is_opened() -> None:
    plan.given(*submitted()).when(open_revision()).then(opened())


def test_opening_it_twice_changes_nothing() -> None:
    plan.given(*submitted(), opened()).when(open_revision()).then()


def test_an_erratum_that_became_more_is_opened_as_a_revision() -> None:
    erratum = after(submitted(), open_revision(RevisionKind.ERRATUM))
    plan.given(*erratum).when(open_revision()).then(opened())
    history = after(erratum, open_revision(), place_project(partners=()), submit_plan)
    assert submission(history, 2).kind is RevisionKind.REVISION


def test_a_plan_that_was_never_submitted_is_open_as_it_is() -> None:
    plan.given(*drafted()).when(open_revision()).refused(NothingToRevise())


def test_a_plan_has_so_many_versions() -> None:
    first = submission(submitted())
    history = (
        *submitted(),
        *(first.model_copy(update={"plan_version": n}) for n in range(2, MOST_VERSIONS + 1)),
    )
    full = PlanIsFull(what="versions", limit=MOST_VERSIONS)
    plan.given(*history).when(open_revision()).refused(full)
    assert PLAN.decide(open_revision(), PLAN.after(history[:-1]))
