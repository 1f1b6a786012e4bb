"""บันทึกมติต่อแผน: heard whenever it comes; only of the text in force it says so."""

from services.planning.domain.plan.refusals import PlanNotFound
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import PlanResolved, RevisionKind
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    PLAN_ID,
    after,
    hearing,
    open_revision,
    place_project,
    plan,
    record_resolution,
    state_vision,
    submission,
    submit_plan,
    submitted,
)

HASH = submission(submitted()).content_hash


def resolved(content_hash: str, version: int | None, *, in_force: bool) -> PlanResolved:
    return PlanResolved(
        plan_id=PLAN_ID,
        fiscal_year=YEAR,
        hearing=hearing(),
        content_hash=content_hash,
        plan_version=version,
        in_force=in_force,
    )


def test_a_resolution_on_the_latest_version_is_in_force() -> None:
    event = resolved(HASH, 1, in_force=True)
    plan.given(*submitted()).when(record_resolution(HASH)).then(event)


def test_it_is_so_while_a_revision_is_being_written() -> None:
    history = after(submitted(), open_revision(), state_vision("ใหม่"))
    plan.given(*history).when(record_resolution(HASH)).then(resolved(HASH, 1, in_force=True))


def test_it_goes_on_over_errata() -> None:
    erratum = (open_revision(RevisionKind.ERRATUM), state_vision("เพชรบูรณ์ เมืองคนดี"), submit_plan)
    history = after(submitted(), *erratum)
    plan.given(*history).when(record_resolution(HASH)).then(resolved(HASH, 1, in_force=True))


def test_a_resolution_on_a_revised_text_is_a_fact_without_force() -> None:
    history = after(submitted(), open_revision(), place_project(partners=()), submit_plan)
    plan.given(*history).when(record_resolution(HASH)).then(resolved(HASH, 1, in_force=False))


def test_a_revision_in_between_ends_the_chain_of_errata() -> None:
    history = after(
        submitted(),
        open_revision(),
        place_project(partners=()),
        submit_plan,
        open_revision(RevisionKind.ERRATUM),
        state_vision("เพชรบูรณ์ เมืองคนดี"),
        submit_plan,
    )
    plan.given(*history).when(record_resolution(HASH)).then(resolved(HASH, 1, in_force=False))


def test_a_text_that_was_never_submitted_is_of_no_version() -> None:
    event = resolved("f" * 64, None, in_force=False)
    plan.given(*submitted()).when(record_resolution("f" * 64)).then(event)


def test_the_same_resolution_is_heard_once() -> None:
    history = after(submitted(), record_resolution(HASH))
    plan.given(*history).when(record_resolution(HASH)).then()


def test_each_body_is_heard_in_whatever_order() -> None:
    history = after(submitted(), record_resolution(HASH, 2, kind=MeetingKind.SUBCOMMITTEE))
    plan.given(*history).when(record_resolution(HASH)).then(resolved(HASH, 1, in_force=True))


def test_what_was_not_carried_is_heard_too() -> None:
    (*_, event) = after(submitted(), record_resolution(HASH, carried=False))
    assert isinstance(event, PlanResolved)
    assert not event.hearing.carried


def test_a_plan_that_is_not_there_hears_nothing() -> None:
    plan.given().when(record_resolution(HASH)).refused(PlanNotFound())
