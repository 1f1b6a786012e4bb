"""Invitations: a numbered letter to everybody, and the denominator of the quorum frozen by them."""

from collections.abc import Iterator, Sequence
from datetime import date

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.calling import day_of
from services.meetings.domain.meeting.commands import InviteAgencies, InviteMembers, Membership
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.state import Meeting, Phase
from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import (
    AgenciesInvited,
    Invitation,
    InvitedMember,
    MeetingEvent,
    MembersInvited,
)

LETTERS_AN_EVENT = 300  # an event holds 256 KiB; the longest invitation is near 800 bytes
MEMBERS_AN_EVENT = 100  # a sealed name is longer: near 2 KiB with everything


def invite_agencies(command: InviteAgencies, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.SCHEDULED)
    if meeting.of_a_body:
        raise refusals.MembersAreInvitedHere(scheduled.body_name)
    if meeting.invited:
        raise refusals.AgenciesAlreadyInvited
    if command.edition_fiscal_year != scheduled.fiscal_year:
        raise refusals.EditionOfAnotherYear(command.edition_fiscal_year, scheduled.fiscal_year)
    numbers = letter_numbers(command, len(command.agencies))
    letters = [
        Invitation(
            agency_id=agency.agency_id,
            agency_name=agency.name,
            sector=agency.sector,
            letter_number=number,
        )
        for agency, number in zip(command.agencies, numbers, strict=True)
    ]
    return [
        AgenciesInvited(
            meeting_id=command.meeting_id,
            fiscal_year=scheduled.fiscal_year,
            edition_id=command.edition_id,
            edition_fingerprint=command.edition_fingerprint,
            agencies_in_directory=len(letters),
            invitations=tuple(letters[start : start + LETTERS_AN_EVENT]),
            reservation_id=command.reservation_id,
        )
        for start in range(0, len(letters), LETTERS_AN_EVENT)
    ]


def invite_members(command: InviteMembers, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.SCHEDULED)
    if command.body_id != scheduled.body_id:
        raise refusals.BodyOfAnotherMeeting(scheduled.body_name)
    if meeting.members:
        raise refusals.MembersAlreadyInvited
    members = members_on(day_of((meeting.rescheduled or scheduled).starts_at), command.memberships)
    counting = sum(one.role is not MemberRole.ADVISER for one in members)
    if counting == 0:
        raise refusals.BodyWithoutMembers(scheduled.body_name)
    numbers = letter_numbers(command, len(members))
    letters = [
        InvitedMember(
            person=one.person, role=one.role, letter_number=number, by_office=one.by_office
        )
        for one, number in zip(members, numbers, strict=True)
    ]
    return [
        MembersInvited(
            meeting_id=command.meeting_id,
            fiscal_year=scheduled.fiscal_year,
            body_id=command.body_id,
            members_in_body=counting,
            invitations=tuple(letters[start : start + MEMBERS_AN_EVENT]),
            reservation_id=command.reservation_id,
        )
        for start in range(0, len(letters), MEMBERS_AN_EVENT)
    ]


def members_on(day: date, memberships: Sequence[Membership]) -> Sequence[Membership]:
    """Who is a member on the day: each person once, by the newest appointment."""
    newest_last = sorted(memberships, key=lambda one: one.since)
    return list({one.person.person_id: one for one in newest_last if one.covers(day)}.values())


def letter_numbers(command: InviteAgencies | InviteMembers, needed: int) -> Iterator[str]:
    """The next numbers, as many as are needed; a reservation has to hold them all."""
    last = command.first_letter + needed - 1
    if command.last_letter is not None and last > command.last_letter:
        raise refusals.ReservationTooSmall(
            reserved=command.last_letter - command.first_letter + 1, needed=needed
        )
    return (f"{command.letter_prefix}{number}" for number in range(command.first_letter, last + 1))
