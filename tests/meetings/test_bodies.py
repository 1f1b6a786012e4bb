"""องค์คณะและกรรมการ: what the meetings keep of the directory's bodies, by day."""

from datetime import date, timedelta
from uuid import UUID

from services.meetings.replicas.bodies import BODIES, BodyRow
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyEvent,
    BodyId,
    BodyKind,
    BodyRenamed,
    Member,
    MemberEmailRecorded,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.people import NamedPerson, PersonalField, Sealed
from shared.kernel.message import Province
from shared.views.view import fold
from tests.meetings.examples import person
from tests.projection.examples import ledger

BODY_ID = BodyId(UUID(int=42))
NAME = "คณะอนุกรรมการส่งเสริมคุณธรรม"
FIRST, SECOND = date(2026, 1, 1), date(2026, 7, 1)
A_DAY = timedelta(days=1)
ESTABLISHED = BodyEstablished(body_id=BODY_ID, kind=BodyKind.SUBCOMMITTEE, name=NAME)
CHAIR, MEMBER, NEWCOMER = person(1), person(2), person(3)


def appointed(
    *members: NamedPerson, on: date = FIRST, until: date | None = None, replaces_all: bool = True
) -> MembersAppointed:
    order = AppointmentOrder(
        order_id=UUID(int=on.toordinal()),
        number="1/2569",
        dated=on,
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัด",
        subject="แต่งตั้งคณะอนุกรรมการ",
        effective=on,
        until=until,
    )
    return MembersAppointed(
        body_id=BODY_ID,
        kind=BodyKind.SUBCOMMITTEE,
        body_name=NAME,
        fiscal_year=2569,
        order=order,
        members=tuple(
            Member(person=one, role=MemberRole.MEMBER, by_office=True) for one in members
        ),
        replaces_all=replaces_all,
    )


def row_of(*events: BodyEvent) -> BodyRow:
    return fold(BODIES, ledger((ESTABLISHED, *events)))["TH-67", str(BODY_ID)]


def members(row: BodyRow, day: date) -> list[NamedPerson]:
    return [one.person for one in row.memberships if one.covers(day)]


def test_a_body_is_known_by_its_kind_and_name() -> None:
    row = row_of()
    assert (row.kind, row.name, row.dissolved, row.memberships) == (
        BodyKind.SUBCOMMITTEE,
        NAME,
        None,
        (),
    )


def test_members_are_members_from_the_day_their_order_takes_effect() -> None:
    row = row_of(appointed(CHAIR, MEMBER))
    assert members(row, FIRST - A_DAY) == []
    assert members(row, FIRST) == [CHAIR, MEMBER]


def test_a_new_order_for_the_whole_body_ends_the_memberships_before_it() -> None:
    row = row_of(appointed(CHAIR, MEMBER), appointed(CHAIR, NEWCOMER, on=SECOND))
    assert members(row, SECOND - A_DAY) == [CHAIR, MEMBER]
    assert members(row, SECOND) == [CHAIR, NEWCOMER]


def test_more_members_stand_beside_those_there_are() -> None:
    more = appointed(NEWCOMER, on=SECOND, replaces_all=False)
    row = row_of(appointed(CHAIR), more)
    assert members(row, SECOND - A_DAY) == [CHAIR]
    assert members(row, SECOND) == [CHAIR, NEWCOMER]


def test_a_term_ends_with_its_last_day() -> None:
    row = row_of(appointed(CHAIR, until=SECOND))
    assert members(row, SECOND) == [CHAIR]
    assert members(row, SECOND + A_DAY) == []


def test_a_new_order_does_not_lengthen_a_term_that_is_over() -> None:
    row = row_of(appointed(CHAIR, until=FIRST), appointed(NEWCOMER, on=SECOND))
    assert members(row, FIRST + A_DAY) == []


def test_a_member_who_left_is_none_from_that_day() -> None:
    left = MembershipEnded(
        body_id=BODY_ID, person_id=MEMBER.person_id, ended=SECOND, reason="โอนย้าย"
    )
    row = row_of(appointed(CHAIR, MEMBER), left)
    assert members(row, SECOND - A_DAY) == [CHAIR, MEMBER]
    assert members(row, SECOND) == [CHAIR]
    again = row_of(appointed(MEMBER), left, appointed(MEMBER, on=SECOND, replaces_all=False))
    assert members(again, SECOND) == [MEMBER]


def test_a_body_is_known_by_the_name_of_the_day() -> None:
    names = (("อนุกรรมการชุดใหม่", SECOND), ("อนุกรรมการชุดใหม่กว่า", SECOND + A_DAY))
    renamings = [
        BodyRenamed(
            body_id=BODY_ID,
            old_name=NAME,
            name=name,
            effective=day,
            order_number="",
            reason="ตามคำสั่ง",
        )
        for name, day in names
    ]
    row = row_of(*renamings)
    days = (FIRST, SECOND - A_DAY, SECOND, SECOND + A_DAY, date.max)
    expected = [NAME, NAME, names[0][0], names[1][0], names[1][0]]
    assert [row.name_on(day) for day in days] == expected


def test_a_dissolved_body_says_since_when() -> None:
    gone = BodyDissolved(body_id=BODY_ID, dissolved=SECOND, reason="สิ้นสุดภารกิจ")
    assert row_of(appointed(CHAIR), gone).dissolved == SECOND


def test_provinces_keep_their_own_bodies() -> None:
    elsewhere = ledger([ESTABLISHED], province=Province("TH-57"))
    rows = fold(BODIES, [*ledger((ESTABLISHED, appointed(CHAIR))), *elsewhere])
    assert rows["TH-57", str(BODY_ID)].memberships == ()
    assert rows["TH-67", str(BODY_ID)] == row_of(appointed(CHAIR))


def test_a_members_email_is_kept_closed_and_the_last_one_counts() -> None:
    first, second = (
        Sealed(person_id=MEMBER.person_id, field=PersonalField.EMAIL, box=text) for text in "ab"
    )
    other = Sealed(person_id=CHAIR.person_id, field=PersonalField.EMAIL, box="c")
    told = [emailed(MEMBER, first), emailed(CHAIR, other), emailed(MEMBER, second)]
    assert set(row_of(*told).emails) == {second, other}
    assert row_of(*told, emailed(MEMBER, None)).emails == (other,)


def emailed(member: NamedPerson, email: Sealed | None) -> MemberEmailRecorded:
    return MemberEmailRecorded(body_id=BODY_ID, person_id=member.person_id, email=email)
