"""คณะทำงานคัดเลือกฯ: who sits in it, and who ever did."""

from datetime import date
from uuid import UUID

from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyId,
    BodyKind,
    Member,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.kernel.message import Event
from shared.replicas.selection_groups import SELECTION_GROUPS, GroupRow
from shared.views.view import fold
from tests.projection.examples import ledger

BODY = BodyId(UUID(int=1))
SCHOOL = AgencyId(UUID(int=9))
CHAIR, MEMBER, ADVISER, NEWCOMER = (PersonId(UUID(int=n)) for n in (11, 12, 13, 14))


def member(person: PersonId, role: MemberRole, agency: AgencyId | None = None) -> Member:
    name = Sealed(person_id=person, field=PersonalField.NAME, box="")
    return Member(
        person=NamedPerson(person_id=person, name=name),
        role=role,
        by_office=False,
        agency_id=agency,
    )


def appointed(
    *members: Member,
    anew: bool = True,
    kind: BodyKind = BodyKind.SELECTION_WORKING_GROUP,
) -> MembersAppointed:
    order = AppointmentOrder(
        order_id=UUID(int=2),
        number="1/2570",
        dated=date(2026, 11, 1),
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัด",
        subject="แต่งตั้งคณะทำงาน",
        effective=date(2026, 11, 1),
        until=None,
    )
    return MembersAppointed(
        body_id=BODY,
        kind=kind,
        body_name="คณะทำงานคัดเลือก",
        fiscal_year=2570,
        order=order,
        members=members,
        replaces_all=anew,
    )


FIRST = appointed(
    member(CHAIR, MemberRole.CHAIR),
    member(MEMBER, MemberRole.MEMBER, SCHOOL),
    member(ADVISER, MemberRole.ADVISER),
)


def group(*events: Event) -> GroupRow:
    return fold(SELECTION_GROUPS, ledger(events))["TH-67", str(BODY)]


def sitting(row: GroupRow) -> list[UUID]:
    return [one.person_id for one in row.sitting]


def test_everybody_appointed_judges_but_advisers() -> None:
    assert sitting(group(FIRST)) == [CHAIR, MEMBER]


def test_a_further_order_adds_members() -> None:
    more = appointed(member(NEWCOMER, MemberRole.MEMBER), anew=False)
    assert sitting(group(FIRST, more)) == [CHAIR, MEMBER, NEWCOMER]


def test_an_order_for_the_whole_body_ends_the_seats_of_the_others() -> None:
    anew = appointed(member(CHAIR, MemberRole.CHAIR), member(NEWCOMER, MemberRole.MEMBER))
    assert sitting(group(FIRST, anew)) == [CHAIR, NEWCOMER]


def test_who_has_left_stays_known_with_the_agency_that_sent_it() -> None:
    row = group(
        FIRST,
        MembershipEnded(body_id=BODY, person_id=MEMBER, ended=date(2026, 12, 1), reason="ย้าย"),
    )
    assert sitting(row) == [CHAIR]
    assert [one.agency_id for one in row.members if one.person_id == MEMBER] == [SCHOOL]


def test_a_dissolved_group_says_so() -> None:
    ended = BodyDissolved(body_id=BODY, dissolved=date(2026, 12, 1), reason="หมดภารกิจ")
    assert group(FIRST, ended).dissolved


def test_another_kind_of_body_is_no_selection_group() -> None:
    other = appointed(member(CHAIR, MemberRole.CHAIR), kind=BodyKind.DRIVE_WORKING_GROUP)
    left = MembershipEnded(body_id=BODY, person_id=CHAIR, ended=date(2026, 12, 1), reason="ย้าย")
    assert fold(SELECTION_GROUPS, ledger([other, left])) == {}
