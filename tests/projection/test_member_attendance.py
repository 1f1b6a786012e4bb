"""บัญชีกรรมการที่มาประชุม: one row an invited member, with all comings and undoings."""

import pytest

from services.projection.views.member_attendance import MEMBER_ATTENDANCE, MemberRow
from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import CheckInMethod
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection import year
from tests.projection.examples import ledger
from tests.projection.year import (
    member,
    member_came,
    member_left,
    members_invited,
    person_id,
    somebody,
)

INVITED = members_invited(member(11, MemberRole.ADVISER), member(12), member(13, MemberRole.CHAIR))


def rows(*events: Event) -> dict[object, MemberRow]:
    folded = fold(MEMBER_ATTENDANCE, ledger((INVITED, *events))).values()
    return {row.person.person_id: row for row in folded}


def test_every_invited_member_is_on_the_list_with_the_letter() -> None:
    row = rows()[person_id(12)]
    assert (row.role, row.letter_number, row.present) == (MemberRole.MEMBER, "พช 0031/201", False)
    assert row.person == member(12).person


def test_the_list_keeps_who_came_in_a_members_place_and_every_undoing() -> None:
    row = rows(member_came(12, substitute=21))[person_id(12)]
    assert (row.present, row.substitute) == (True, somebody(21, "ผู้แทน"))
    row = rows(member_came(12, substitute=21), member_left(12))[person_id(12)]
    assert (row.present, row.substitute) == (False, None)
    assert [(one.what, one.method, one.reason) for one in row.history] == [
        ("in", CheckInMethod.DESK, ""),
        ("undone", None, "ลงทะเบียนผิด"),
    ]


def test_a_paper_list_brings_each_of_its_members() -> None:
    by_id = rows(year.members_keyed_in(member_came(12, substitute=21), member_came(13)))
    assert [by_id[person_id(number)].present for number in (11, 12, 13)] == [False, True, True]
    assert by_id[person_id(12)].substitute == somebody(21, "ผู้แทน")
    [coming] = by_id[person_id(13)].history
    assert (coming.what, coming.method) == ("in", CheckInMethod.PAPER)


def test_the_chair_stands_first_and_advisers_last() -> None:
    ranks = {row.role: MEMBER_ATTENDANCE.filed(row)["rank"] for row in rows().values()}
    assert sorted(ranks, key=lambda role: ranks[role]) == [
        MemberRole.CHAIR,
        MemberRole.MEMBER,
        MemberRole.ADVISER,
    ]


@pytest.mark.parametrize("event", [member_came(99), member_left(99)])
def test_a_member_is_invited_before_coming_or_going(event: Event) -> None:
    with pytest.raises(LookupError):
        fold(MEMBER_ATTENDANCE, ledger([INVITED, event]))
