"""Who is known as invited, and when the replicas are not far enough to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from fastapi import Response
from starlette.requests import Request

from services.meetings.edge.invitees import Callings, KnownInvitees
from services.meetings.edge.meeting_lookups import MeetingLookups
from services.meetings.replicas.contacts import CONTACTS
from services.meetings.replicas.invitees import INVITEES
from services.meetings.replicas.meetings import MEETINGS
from shared.http.queries import Freshness
from shared.kernel.errors import NotYet
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Event, Province
from shared.testing.eventually import eventually_is
from shared.views.view import Row, View, changed, fold
from tests.directory.examples import agencies, listed
from tests.http.stack import Stack
from tests.meetings.body_examples import CHAIR, body_invited
from tests.meetings.examples import EDITION_ID, MEETING_ID, agency_id, invited
from tests.projection.examples import ledger

HERE = "TH-67"
FRESH = Freshness(None, Response())


@dataclass
class Rows:
    """A reader of what some events fold to."""

    of: Mapping[tuple[str, str], Row]

    async def get(self, province: Province, key: str) -> Row | None:
        return self.of.get((province, key))

    async def rows(self, *_: Any) -> Sequence[Row]:
        return list(self.of.values())


def reader(view: View[Any], *events: Event) -> Any:
    return Rows(fold(view, ledger(events)))


def lookups(*events: Event) -> MeetingLookups:
    state = SimpleNamespace(meetings=None, invitees=reader(INVITEES, *events), kits=None)
    return MeetingLookups(Request({"type": "http", "app": SimpleNamespace(state=state)}), FRESH)


def known(offices: int, invitees: int = 3) -> KnownInvitees:
    """Three agencies were invited; the replicas know of so many."""
    asked = reader(INVITEES, *invited(3))
    asked.of = dict(list(asked.of.items())[:invitees])
    events = listed(agencies(1, offices)).model_copy(update={"edition_id": EDITION_ID})
    contacts: Any = reader(CONTACTS, events) if offices else Rows({})
    nobody: Any = None  # an assembly calls no members
    callings = Callings(reader(MEETINGS, *invited(3)), asked, contacts, nobody, nobody)
    return KnownInvitees(callings, FRESH)


async def test_an_invited_agency_is_known_as_invited_and_no_other() -> None:
    known_here = lookups(*invited(3))
    assert await known_here.invites(HERE, MEETING_ID, agency_id(2))
    assert not await known_here.invites(HERE, MEETING_ID, agency_id(3))
    assert not await known_here.invites(HERE, MEETING_ID, None)


async def test_a_member_who_was_invited_is_no_invited_agency() -> None:
    member = cast("Any", CHAIR.person_id)
    assert not await lookups(*body_invited()).invites(HERE, MEETING_ID, member)


async def test_all_who_were_invited_are_called() -> None:
    called = await known(offices=3).called(HERE, MEETING_ID)
    assert len(called.addressees) == 3


@pytest.mark.parametrize(("offices", "invitees"), [(2, 3), (0, 3), (3, 2)])
async def test_nobody_is_called_while_a_replica_lacks_some_of_them(
    offices: int, invitees: int
) -> None:
    with pytest.raises(NotYet):
        await known(offices, invitees).called(HERE, MEETING_ID)


def test_a_meeting_is_filed_by_its_moment_wherever_its_clock_stands() -> None:
    [row] = fold(MEETINGS, ledger(invited(3))).values()
    elsewhere = changed(row, starts_at=row.starts_at.astimezone(UTC))
    assert MEETINGS.filed(row) == MEETINGS.filed(elsewhere)
    later = changed(row, starts_at=row.starts_at + timedelta(hours=1))
    assert MEETINGS.filed(later) != MEETINGS.filed(row)


async def test_a_change_is_told_until_the_meeting_begins(services: Stack) -> None:
    await services.schedule_meeting()
    begins = datetime(2026, 12, 1, 13, 30, tzinfo=BANGKOK)
    body = {"starts_at": begins.isoformat(), "place": "หอประชุมใหญ่", "reason": "ห้องไม่ว่าง"}
    assert (await services.meeting_post("rescheduling", body)).status_code == 201
    callings: Callings = services.services["meetings"].api.state.callings

    async def changed_at(moment: datetime) -> int:
        return len(await callings.changed(Province(HERE), moment))

    async def heard() -> bool:
        return await changed_at(begins - timedelta(seconds=1)) == 1

    await eventually_is(heard)
    assert await changed_at(begins.astimezone(UTC)) == 0
