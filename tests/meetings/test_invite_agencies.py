"""เชิญหน่วยงานทั้งทำเนียบ: a numbered letter to every agency; the denominator is frozen."""

from uuid import UUID

import pytest
from pydantic import ValidationError

from services.meetings.domain.meeting.commands import InviteAgencies, SealedAgency
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.inviting import LETTERS_AN_EVENT
from services.meetings.domain.meeting.refusals import (
    AgenciesAlreadyInvited,
    EditionOfAnotherYear,
    MeetingNotFound,
    MembersAreInvitedHere,
    ReservationTooSmall,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import AgenciesInvited, Invitation
from shared.kernel.catalogue import encode
from shared.kernel.commit import MAX_EVENT_BYTES
from shared.kernel.ids import derive_id
from tests.meetings.body_examples import BODY, body_scheduled
from tests.meetings.examples import (
    EDITION_ID,
    FINGERPRINT,
    MEETING_ID,
    YEAR,
    agencies,
    agency_id,
    closed,
    in_session,
    invite_agencies,
    invited,
    letters,
    meeting,
    scheduled,
)


def test_every_agency_of_the_edition_gets_a_letter_with_the_next_number() -> None:
    meeting.given(scheduled()).when(invite_agencies(2)).then(
        AgenciesInvited(
            meeting_id=MEETING_ID,
            fiscal_year=YEAR,
            edition_id=EDITION_ID,
            edition_fingerprint=FINGERPRINT,
            agencies_in_directory=2,
            invitations=(
                Invitation(
                    agency_id=agency_id(0),
                    agency_name="หน่วยงานที่ 0",
                    sector=Sector.PRIVATE,
                    letter_number="พช ๐๐๓๑/ว 101",
                ),
                Invitation(
                    agency_id=agency_id(1),
                    agency_name="หน่วยงานที่ 1",
                    sector=Sector.PRIVATE,
                    letter_number="พช ๐๐๓๑/ว 102",
                ),
            ),
        )
    )


@pytest.mark.parametrize(("count", "sizes"), [(300, [300]), (301, [300, 1]), (601, [300, 300, 1])])
def test_many_letters_are_recorded_in_several_events(count: int, sizes: list[int]) -> None:
    history = invited(count)
    parts = letters(history)
    assert [len(part.invitations) for part in parts] == sizes
    assert {part.agencies_in_directory for part in parts} == {count}
    numbers = [one.letter_number for part in parts for one in part.invitations]
    assert numbers == [f"พช ๐๐๓๑/ว {101 + place}" for place in range(count)]
    state = MEETING.after(history)
    assert state.agencies_in_directory == count
    assert state.invited == {agency.agency_id for agency in agencies(count)}


def test_the_longest_letters_fit_into_the_events_of_the_log() -> None:
    longest = tuple(
        SealedAgency(
            agency_id=AgencyId(derive_id("agency", place)),
            name="น" * 200,
            sector=Sector.LOCAL_GOVERNMENT,
        )
        for place in range(LETTERS_AN_EVENT)
    )
    fields = dict(invite_agencies(0)) | {
        "agencies": longest,
        "letter_prefix": "ว" * 40,
        "first_letter": 999_999,
    }
    events = MEETING.decide(InviteAgencies(**fields), MEETING.after([scheduled()]))
    assert max(len(encode(event).encode()) for event in events) <= MAX_EVENT_BYTES


def test_the_invitations_go_out_once() -> None:
    meeting.given(*invited()).when(invite_agencies()).refused(AgenciesAlreadyInvited())


def test_an_edition_of_another_year_invites_nobody() -> None:
    command = invite_agencies(edition_fiscal_year=YEAR - 1)
    refusal = EditionOfAnotherYear(edition=YEAR - 1, meeting=YEAR)
    meeting.given(scheduled()).when(command).refused(refusal)


def test_a_meeting_that_was_not_scheduled_invites_nobody() -> None:
    meeting.given().when(invite_agencies()).refused(MeetingNotFound())


def test_nobody_is_invited_while_the_meeting_sits() -> None:
    refusal = WrongPhase(phase=Phase.IN_SESSION, needed=Phase.SCHEDULED)
    meeting.given(*in_session()).when(invite_agencies()).refused(refusal)


def test_nobody_is_invited_to_a_closed_meeting() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.SCHEDULED)
    meeting.given(*closed()).when(invite_agencies()).refused(refusal)


@pytest.mark.parametrize(
    ("prefix", "number"), [("พช 0031/", "พช 0031/101"), ("พช 0031/ว ", "พช 0031/ว 101")]
)
def test_a_letters_number_keeps_the_space_that_its_prefix_ends_with(
    prefix: str, number: str
) -> None:
    command = InviteAgencies(**dict(invite_agencies(1)) | {"letter_prefix": prefix})
    [event] = letters(MEETING.decide(command, MEETING.after([scheduled()])))
    assert [one.letter_number for one in event.invitations] == [number]


@pytest.mark.parametrize("prefix", ["", " ", "ว", " พช 0031/", "พช 0031/ว  ", "พช\n0031"])
def test_a_prefix_that_no_letter_has_is_not_taken(prefix: str) -> None:
    with pytest.raises(ValidationError):
        InviteAgencies(**dict(invite_agencies(1)) | {"letter_prefix": prefix})


RESERVED = ReservationId(UUID(int=77))


def reserved(first: int, last: int, agencies: int) -> InviteAgencies:
    taken = {"first_letter": first, "last_letter": last, "reservation_id": RESERVED}
    return InviteAgencies(**dict(invite_agencies(agencies)) | taken)


def test_reserved_numbers_are_taken_from_the_first_on_and_the_reservation_is_named() -> None:
    [event] = letters(MEETING.decide(reserved(201, 210, agencies=10), MEETING.after([scheduled()])))
    assert event.reservation_id == RESERVED
    assert event.invitations[0].letter_number == "พช ๐๐๓๑/ว 201"
    assert event.invitations[-1].letter_number == "พช ๐๐๓๑/ว 210"


def test_a_reservation_of_too_few_numbers_invites_nobody() -> None:
    refusal = ReservationTooSmall(reserved=10, needed=11)
    meeting.given(scheduled()).when(reserved(201, 210, agencies=11)).refused(refusal)


def test_a_body_is_not_invited_by_the_directory() -> None:
    refusal = MembersAreInvitedHere(body=BODY.name)
    meeting.given(body_scheduled()).when(invite_agencies()).refused(refusal)
