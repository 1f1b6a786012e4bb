"""พ้นจากตำแหน่ง: a member is none any more from a day on."""

from datetime import timedelta

from services.directory.domain.body import refusals
from services.directory.domain.body.decisions import BODY
from services.directory.domain.body.state import current_members
from tests.directory.body_examples import (
    APRIL,
    CHAIR,
    DECEMBER,
    OCTOBER,
    SECRETARY_MEMBER,
    STANDING,
    WHOLE,
    appointed,
    body,
    dissolved,
    end_membership,
    established,
    member,
    membership_ended,
    order,
)

DAY = timedelta(days=1)


def test_a_membership_ends_with_a_reason() -> None:
    body.given(*STANDING).when(end_membership(3)).then(membership_ended(3))


def test_from_that_day_on_the_others_are_the_members() -> None:
    after = BODY.after([*STANDING, membership_ended(3)])
    assert current_members(after, DECEMBER - DAY) == WHOLE
    assert current_members(after, DECEMBER) == (CHAIR, SECRETARY_MEMBER)


def test_ending_it_again_changes_nothing() -> None:
    history = (*STANDING, membership_ended(3))
    body.given(*history).when(end_membership(3)).then()
    body.given(*history, dissolved()).when(end_membership(3)).then()


def test_a_membership_that_has_ended_does_not_end_later() -> None:
    history = (*STANDING, membership_ended(3))
    for command in (end_membership(3, APRIL), end_membership(3, reason="เหตุผลอื่น")):
        refusal = refusals.NotAMemberOnThatDay(command.ended)
        body.given(*history).when(command).refused(refusal)


def test_it_may_end_earlier_than_was_planned() -> None:
    history = (*STANDING, membership_ended(3, APRIL))
    body.given(*history).when(end_membership(3, DECEMBER)).then(membership_ended(3, DECEMBER))
    after = BODY.after([*history, membership_ended(3, DECEMBER)])
    assert member(3) not in current_members(after, DECEMBER)


def test_who_is_no_member_leaves_no_membership() -> None:
    refusal = refusals.NotAMemberOnThatDay(DECEMBER)
    body.given(*STANDING).when(end_membership(77)).refused(refusal)


def test_nobody_leaves_before_the_term_or_after_it() -> None:
    history = (established, appointed(by=order(until=DECEMBER - DAY)))
    for day in (OCTOBER - DAY, DECEMBER):
        refusal = refusals.NotAMemberOnThatDay(day)
        body.given(*history).when(end_membership(3, day)).refused(refusal)


def test_a_membership_of_no_body_does_not_end() -> None:
    body.given().when(end_membership(3)).refused(refusals.BodyNotFound())


def test_nobody_leaves_a_dissolved_body() -> None:
    refusal = refusals.BodyIsDissolved(APRIL)
    body.given(*STANDING, dissolved()).when(end_membership(3)).refused(refusal)


def test_a_later_term_of_the_same_person_is_untouched() -> None:
    until_april = appointed(by=order(until=APRIL - DAY))
    again = appointed((member(3),), order(2, effective=APRIL), replaces_all=False)
    after = BODY.after([established, until_april, again, membership_ended(3)])
    assert member(3) not in current_members(after, APRIL - DAY)
    assert member(3) in current_members(after, APRIL)


def test_an_ended_membership_stays_ended_when_the_body_is_appointed_anew() -> None:
    anew = appointed((CHAIR, SECRETARY_MEMBER), order(2, effective=APRIL))
    after = BODY.after([*STANDING, membership_ended(3), anew])
    assert current_members(after, APRIL - DAY) == (CHAIR, SECRETARY_MEMBER)
