"""เริ่มส่งแผน: every agency gets a numbered letter, with the projects that concern it."""

import time
from datetime import timedelta

import pytest

from services.planning.domain.dissemination.decisions import DISSEMINATION
from services.planning.domain.dissemination.refusals import (
    EditionOfAnotherYear,
    LetterReservationTooSmall,
    PlanAlreadySentOut,
    PlanNotApproved,
    PlanNotSubmittedYet,
    TooManyTasks,
)
from services.planning.domain.dissemination.starting import MOST_TASKS
from shared.contracts.dissemination import DisseminationStarted, NamedProject
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import ProjectId
from shared.kernel.catalogue import encode
from shared.kernel.commit import MAX_COMMIT_BYTES, MAX_EVENT_BYTES
from shared.kernel.ids import derive_id
from tests.planning.dissemination_examples import (
    RIVER,
    ROAD,
    TODAY,
    agency,
    disseminations,
    plan,
    project,
    reserved,
    start,
    started,
)


def parts_of(command: object) -> list[DisseminationStarted]:
    events = DISSEMINATION.decide(command, DISSEMINATION.initial)  # type: ignore[arg-type]
    return [event for event in events if isinstance(event, DisseminationStarted)]


def test_the_owner_the_partner_and_all_others_get_their_letters() -> None:
    disseminations.given().when(start()).then(started())


def test_the_day_of_the_answer_follows_from_the_calendar() -> None:
    [event] = parts_of(start(dated=TODAY + timedelta(days=3)))
    assert (event.reply_by, event.rule) == (TODAY + timedelta(days=17), "reminders.plan_letters.v1")


def test_who_owns_a_project_is_no_partner_of_it_and_nobody_is_one_twice() -> None:
    [event] = parts_of(start(projects=(project(owner=0, partners=(0, 1, 1)),)))
    assert [(one.owns, one.partner_of) for one in event.letters] == [
        ((ROAD,), ()),
        ((), (ROAD,)),
        ((), ()),
    ]


def test_an_agency_outside_of_the_edition_gets_no_letter() -> None:
    [event] = parts_of(start(projects=(project(owner=9, partners=(8, 2)),)))
    assert [one.partner_of for one in event.letters] == [(), (), (ROAD,)]


def test_a_draft_is_not_sent() -> None:
    disseminations.given().when(start(plan=plan(version=0))).refused(PlanNotSubmittedYet())


def test_a_plan_without_the_approval_of_the_board_is_not_sent() -> None:
    unapproved = plan(approved_by=[MeetingKind.SUBCOMMITTEE])
    disseminations.given().when(start(plan=unapproved)).refused(PlanNotApproved(2))


def test_the_subcommittee_may_approve_later() -> None:
    [event] = parts_of(start(plan=plan(approved_by=[MeetingKind.PROVINCIAL_BOARD])))
    assert event.approved_by == (MeetingKind.PROVINCIAL_BOARD,)


def test_a_version_is_sent_out_once() -> None:
    disseminations.given(started()).when(start()).refused(PlanAlreadySentOut())


def test_the_edition_is_of_the_year_of_the_plan() -> None:
    refusal = EditionOfAnotherYear(2569, 2570)
    disseminations.given().when(start(edition_fiscal_year=2569)).refused(refusal)


def test_a_reservation_holds_a_number_for_everybody() -> None:
    small = start(last_letter=202, reservation_id=reserved())
    disseminations.given().when(small).refused(LetterReservationTooSmall(2, 3))
    enough = start(last_letter=203, reservation_id=reserved())
    disseminations.given().when(enough).then(started(reservation_id=reserved()))


def test_a_letter_holds_so_many_projects_and_no_more() -> None:
    def owned(count: int) -> object:
        ids = [ProjectId(derive_id("project", number)) for number in range(count)]
        return start(projects=tuple(project(one, partners=()) for one in ids))

    assert len(parts_of(owned(MOST_TASKS))) == 1
    with pytest.raises(TooManyTasks) as refusal:
        parts_of(owned(MOST_TASKS + 1))
    assert (refusal.value.count, refusal.value.name) == (201, "หน่วยงานที่ 0")


def test_two_thousand_agencies_fit_into_one_commit_within_seconds() -> None:
    ids = [ProjectId(derive_id("project", number)) for number in range(60)]
    everybody = range(2_000)
    projects = tuple(
        project(one, owner=place, partners=everybody if place < 4 else range(place, place + 9))
        for place, one in enumerate(ids)
    )
    begun = time.perf_counter()
    events = parts_of(start(2_000, projects=projects))
    assert time.perf_counter() - begun < 3
    sizes = [len(encode(event).encode()) for event in events]
    assert max(sizes) <= MAX_EVENT_BYTES
    assert sum(sizes) <= MAX_COMMIT_BYTES
    letters = [one for event in events for one in event.letters]
    assert [one.agency.agency_id for one in letters] == [agency(place) for place in everybody]
    assert letters[-1].letter_number == "พช 0031/ว 2200"


def test_every_event_names_the_projects_of_its_own_letters() -> None:
    projects = (project(), project(RIVER, owner=1_999, partners=(), title="แม่น้ำใส"))
    first, *_, last = parts_of(start(2_000, projects=projects))
    assert first.projects == (NamedProject(project_id=ROAD, title="ถนนปลอดขยะ"),)
    assert last.projects == (NamedProject(project_id=RIVER, title="แม่น้ำใส"),)
