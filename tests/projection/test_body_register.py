"""ทะเบียนองค์คณะ: members, orders and terms."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from services.projection.edge import shown
from services.projection.edge.names import Names
from services.projection.views.body_register import BODY_REGISTER, BodyRow
from shared.contracts.bodies import BodyDissolved, MemberRole, MembershipEnded
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    DAY,
    GROUP,
    appointed,
    established,
    member,
    order,
    person_id,
    sealed,
)

NEXT = order("99/2571", UUID(int=81)).model_copy(update={"effective": DAY + timedelta(days=300)})
CHAIR, OTHER = member(11, MemberRole.CHAIR), member(12)


def row_of(*events: Event) -> BodyRow:
    return fold(BODY_REGISTER, ledger((established(), *events)))["TH-67", str(GROUP)]


def members(row: BodyRow) -> list[UUID]:
    return [one.person.person_id for one in row.members]


def test_a_body_has_the_members_of_its_order_with_their_term() -> None:
    row = row_of(appointed(CHAIR, OTHER))
    assert [(one.role, one.order_number, one.since, one.until) for one in row.members] == [
        (MemberRole.CHAIR, "12/2570", DAY, date(2028, 9, 30)),
        (MemberRole.MEMBER, "12/2570", DAY, date(2028, 9, 30)),
    ]
    assert row.members[0].person.name == sealed(11)
    assert [(one.members, one.replaces_all) for one in row.orders] == [(2, True)]


def test_an_order_that_replaces_all_makes_past_members_of_the_others() -> None:
    row = row_of(appointed(CHAIR, OTHER), appointed(member(13), by=NEXT))
    assert members(row) == [person_id(13)]
    assert [(one.person.person_id, one.ended) for one in row.past_members] == [
        (person_id(11), NEXT.effective),
        (person_id(12), NEXT.effective),
    ]


def test_an_order_that_adds_leaves_the_others_and_renews_who_is_named_again() -> None:
    anew = member(12, MemberRole.SECRETARY)
    row = row_of(appointed(CHAIR, OTHER), appointed(anew, by=NEXT, replaces_all=False))
    assert [(one.person.person_id, one.role) for one in row.members] == [
        (person_id(11), MemberRole.CHAIR),
        (person_id(12), MemberRole.SECRETARY),
    ]
    assert [one.role for one in row.past_members] == [MemberRole.MEMBER]


def test_a_long_order_in_several_events_is_one_order() -> None:
    row = row_of(appointed(CHAIR), appointed(OTHER, replaces_all=False))
    assert [(one.members, one.replaces_all) for one in row.orders] == [(2, True)]
    assert members(row) == [person_id(11), person_id(12)]


def test_whoever_leaves_is_a_past_member_with_the_reason() -> None:
    leaving = MembershipEnded(body_id=GROUP, person_id=person_id(12), ended=DAY, reason="ลาออก")
    row = row_of(appointed(CHAIR, OTHER), leaving)
    assert members(row) == [person_id(11)]
    assert [(one.ended, one.reason) for one in row.past_members] == [(DAY, "ลาออก")]


def test_a_dissolved_body_has_no_members_left() -> None:
    dissolved = BodyDissolved(body_id=GROUP, dissolved=DAY, reason="หมดภารกิจ")
    row = row_of(appointed(CHAIR, OTHER), dissolved)
    assert (row.dissolved, row.reason, row.members) == (DAY, "หมดภารกิจ", ())
    assert len(row.past_members) == 2


def test_a_body_begins_with_its_establishment() -> None:
    with pytest.raises(LookupError):
        fold(BODY_REGISTER, ledger([appointed(CHAIR)]))


@pytest.mark.parametrize(
    ("today", "in_office"),
    [
        (DAY - timedelta(days=1), False),
        (DAY, True),
        (date(2028, 9, 30), True),
        (date(2028, 10, 1), False),
    ],
)
def test_a_member_is_in_office_within_the_term_only(today: date, *, in_office: bool) -> None:
    [seat] = shown.body(row_of(appointed(CHAIR)), Names(None), today).members
    assert seat.in_office is in_office
