"""Who is present at a meeting (ผู้มาประชุม): agencies, members, and persons counted once."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from services.projection.views.meeting_row import MeetingRow
from shared.contracts.meeting_values import CheckIn, MemberOnList
from shared.contracts.meetings import MemberCheckedIn
from shared.views.view import changed


def came(row: MeetingRow, check_ins: Sequence[CheckIn]) -> MeetingRow:
    persons = {**row.persons, **{str(one.agency_id): one.persons for one in check_ins}}
    named = {
        **row.named,
        **{str(one.agency_id): tuple(p.person_id for p in one.people) for one in check_ins},
    }
    return counted_once(row, persons, named, row.sitting)


def left(row: MeetingRow, agency_id: UUID) -> MeetingRow:
    gone = str(agency_id)
    persons = {agency: count for agency, count in row.persons.items() if agency != gone}
    named = {agency: people for agency, people in row.named.items() if agency != gone}
    return counted_once(row, persons, named, row.sitting)


def members_came(row: MeetingRow, sitting: Mapping[UUID, UUID]) -> MeetingRow:
    """Who sits, by member."""
    seats = {str(member): sits for member, sits in sitting.items()}
    return counted_once(row, row.persons, row.named, {**row.sitting, **seats})


def sits_for(one: MemberCheckedIn | MemberOnList) -> UUID:
    """The member, or who came in the member's place."""
    return one.substitute.person_id if one.substitute else one.person_id


def member_left(row: MeetingRow, member: UUID) -> MeetingRow:
    sitting = {one: sits for one, sits in row.sitting.items() if one != str(member)}
    return counted_once(row, row.persons, row.named, sitting)


def counted_once(
    row: MeetingRow,
    persons: Mapping[str, int],
    named: Mapping[str, tuple[UUID, ...]],
    sitting: Mapping[str, UUID],
) -> MeetingRow:
    """Those named count once wherever they stand; of the others only the number is known."""
    known = {person for people in named.values() for person in people} | set(sitting.values())
    unnamed = sum(count - len(set(named.get(agency, ()))) for agency, count in persons.items())
    return changed(
        row,
        persons=persons,
        named=named,
        sitting=sitting,
        persons_present=len(known) + max(unnamed, 0),
    )
