"""From an account to what it may see of cases: its role, its person's seats, its agency."""

from dataclasses import replace
from typing import get_args
from uuid import UUID

import pytest
from fastapi import Request, Response

from shared.auth.acting import AgencyOfAccountUnknown, PersonOfAccountUnknown, UnitOfAccountUnknown
from shared.auth.actor import Actor, Role
from shared.auth.require import Require
from shared.awards.case_row import Clearance, Standpoint
from shared.awards.clearance import CaseReaders, Clearances, Member, NotOfTheWorkingGroup
from shared.contracts.bodies import MemberRole
from shared.http.queries import Freshness
from shared.kernel.errors import NotAllowed
from shared.kernel.message import ActorId, Province
from shared.mongo import Mongo
from shared.replicas.selection_groups import SELECTION_GROUPS, GroupMember, GroupRow
from tests.awards.clearance_examples import UNITS, Stored
from tests.awards.examples import CHAIR, HEALTH, JUDGE, PHETCHABUN, SCHOOL, YEAR

STRANGER = UUID(int=971)
THIRD_AGENCY = UUID(int=972)
OFFICES = (Role.SECRETARY, Role.GOVERNOR, Role.AUDITOR, Role.SERVICE)
OWN = {"agency": str(THIRD_AGENCY), "unit": str(UNITS[0])}
AGENCIES = frozenset({SCHOOL.agency_id, HEALTH.agency_id})


def group(year: int, *members: GroupMember, dissolved: bool = False) -> GroupRow:
    return GroupRow(
        body_id=UUID(int=year),
        fiscal_year=year,
        name="คณะทำงานคัดเลือก",
        members=members,
        dissolved=dissolved,
    )


def seat(person: UUID, agency: UUID | None = None, *, sits: bool = True) -> GroupMember:
    return GroupMember(person_id=person, role=MemberRole.MEMBER, agency_id=agency, sits=sits)


# The chair was sent by one agency in the year before and by another now; the judge has left.
GROUPS = (
    group(YEAR - 1, seat(CHAIR, SCHOOL.agency_id, sits=False), dissolved=True),
    group(YEAR, seat(CHAIR, HEALTH.agency_id), seat(JUDGE, sits=False)),
)


@pytest.fixture
async def stored(mongo: Mongo, database_prefix: str) -> Stored:
    stored = Stored(mongo, mongo.database(f"{database_prefix}views"))
    await stored.view(SELECTION_GROUPS, GROUPS, [str(one.body_id) for one in GROUPS])
    return stored


def account(
    *roles: Role,
    person: UUID | str | None = None,
    agency: str | None = None,
    unit: str | None = None,
) -> Actor:
    return Actor(
        ActorId("somebody"),
        frozenset(roles),
        frozenset({PHETCHABUN}),
        person=str(person) if person else None,
        agency=agency,
        unit=unit,
    )


def asked(stored: Stored, actor: Actor) -> Clearances:
    request = Request({"type": "http", "state": {"actor": actor}})
    return Clearances(request, stored.reader(SELECTION_GROUPS), Freshness(None, Response()))


async def cleared(stored: Stored, actor: Actor, province: str = PHETCHABUN) -> Clearance:
    return await asked(stored, actor).of(province)


async def refuses(stored: Stored, actor: Actor, refusal: type[NotAllowed]) -> None:
    with pytest.raises(refusal):
        await cleared(stored, actor)


@pytest.mark.parametrize("role", OFFICES)
async def test_an_office_sees_all_but_what_its_person_is_in_conflict_with(
    stored: Stored, role: Role
) -> None:
    assert await cleared(stored, account(role)) == Clearance(Standpoint.OFFICE)
    assert await cleared(stored, account(role, person=STRANGER)) == Clearance(Standpoint.OFFICE)
    chair = Clearance(Standpoint.OFFICE, CHAIR, AGENCIES)
    assert await cleared(stored, account(role, person=CHAIR)) == chair
    # whatever else the account is: an office's sight, and the conflicts all the same
    everything = account(role, Role.MEMBER, Role.AGENCY, Role.UNIT, person=CHAIR, **OWN)
    own_too = replace(chair, agencies=AGENCIES | {THIRD_AGENCY})
    assert await cleared(stored, everything) == own_too


async def test_a_member_judges_with_every_agency_that_ever_sent_it(stored: Stored) -> None:
    chair = account(Role.MEMBER, person=CHAIR)
    assert await cleared(stored, chair) == Clearance(Standpoint.JUDGE, CHAIR, AGENCIES)
    who_left = account(Role.MEMBER, person=JUDGE)
    assert await cleared(stored, who_left) == Clearance(Standpoint.JUDGE, JUDGE)


async def test_a_member_with_an_agencys_account_is_in_conflict_with_that_agency_too(
    stored: Stored,
) -> None:
    both = account(Role.MEMBER, Role.AGENCY, person=JUDGE, **OWN)
    expected = Clearance(Standpoint.JUDGE, JUDGE, frozenset({THIRD_AGENCY}))
    assert await cleared(stored, both) == expected


async def test_a_member_of_other_bodies_only_is_refused(stored: Stored) -> None:
    await refuses(stored, account(Role.MEMBER, person=STRANGER), NotOfTheWorkingGroup)
    await refuses(stored, account(Role.MEMBER), PersonOfAccountUnknown)
    await refuses(stored, account(Role.MEMBER, person="no id"), PersonOfAccountUnknown)


async def test_the_members_are_those_of_the_province_that_is_asked_about(stored: Stored) -> None:
    chair = replace(account(Role.MEMBER, person=CHAIR), provinces=frozenset({Province("TH-57")}))
    with pytest.raises(NotOfTheWorkingGroup):
        await cleared(stored, chair, "TH-57")


async def test_an_agency_sees_what_it_nominated(stored: Stored) -> None:
    own = Clearance(Standpoint.AGENCY, of=THIRD_AGENCY)
    assert await cleared(stored, account(Role.AGENCY, **OWN)) == own
    assert await cleared(stored, account(Role.AGENCY, person=STRANGER, **OWN)) == own
    a_member = Clearance(Standpoint.AGENCY, CHAIR, AGENCIES | {THIRD_AGENCY}, THIRD_AGENCY)
    assert await cleared(stored, account(Role.AGENCY, person=CHAIR, **OWN)) == a_member


async def test_a_unit_sees_what_it_applied_with(stored: Stored) -> None:
    own = Clearance(Standpoint.UNIT, of=UNITS[0])
    assert await cleared(stored, account(Role.UNIT, unit=OWN["unit"])) == own
    a_member = Clearance(Standpoint.UNIT, CHAIR, AGENCIES, UNITS[0])
    assert await cleared(stored, account(Role.UNIT, person=CHAIR, unit=OWN["unit"])) == a_member
    # the agency's claim of an account that is no agency's tells nothing
    assert await cleared(stored, account(Role.UNIT, person=CHAIR, **OWN)) == a_member


@pytest.mark.parametrize("claim", ["", "no id"])
async def test_an_account_that_names_nobody_is_refused(stored: Stored, claim: str) -> None:
    await refuses(stored, account(Role.AGENCY, agency=claim), AgencyOfAccountUnknown)
    await refuses(stored, account(Role.AGENCY, person=CHAIR, agency=claim), AgencyOfAccountUnknown)
    await refuses(stored, account(Role.UNIT, unit=claim), UnitOfAccountUnknown)


async def test_a_judge_whose_agency_is_no_id_sees_nothing(stored: Stored) -> None:
    """Rather than the cases of an agency that it may be of."""
    judge = account(Role.MEMBER, Role.AGENCY, person=CHAIR, agency="no id")
    await refuses(stored, judge, AgencyOfAccountUnknown)


async def test_an_account_whose_person_is_no_id_sees_nothing(stored: Stored) -> None:
    """Rather than all: nobody could say which conflicts it has."""
    for role in (*OFFICES, Role.AGENCY, Role.UNIT):
        await refuses(stored, account(role, person="no id", **OWN), PersonOfAccountUnknown)


@pytest.mark.parametrize("role", [Role.MINISTRY, Role.PROVINCIAL_OFFICE])
async def test_who_reads_no_cases_is_let_in_by_no_guard_and_cleared_for_none(
    stored: Stored, role: Role
) -> None:
    await refuses(stored, account(role), UnitOfAccountUnknown)
    guard = get_args(CaseReaders)[1].dependency
    assert isinstance(guard, Require)
    assert role not in guard.roles
    assert not guard.ministry_reads
    assert guard.roles == {*OFFICES, Role.MEMBER, Role.AGENCY, Role.UNIT}


async def test_a_judge_is_who_sits_or_ever_sat(stored: Stored) -> None:
    chair = asked(stored, account(Role.MEMBER, person=CHAIR))
    assert await chair.judge(PHETCHABUN) == Member(CHAIR, AGENCIES)
    with pytest.raises(NotOfTheWorkingGroup):
        await asked(stored, account(Role.MEMBER, person=STRANGER)).judge(PHETCHABUN)
    with pytest.raises(PersonOfAccountUnknown):
        await asked(stored, account(Role.SECRETARY)).judge(PHETCHABUN)
