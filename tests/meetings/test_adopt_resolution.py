"""ลงมติ: the meeting resolves only while a quorum is present, and the proof stands beside it."""

from uuid import UUID

from services.meetings.domain.meeting.commands import AdoptResolution
from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.refusals_in_session import (
    MembersQuorumNotMet,
    NobodyPresides,
    NotOnTheAgenda,
    PresiderIsAway,
    QuorumNotMet,
    ResolutionIdInUse,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import Concern, MeetingKind, ResolutionAdopted
from shared.contracts.quorum import Reading
from tests.meetings.body_examples import (
    ADVISER,
    CHAIR,
    EXPERT,
    MEMBER,
    OFFICER,
    body_sitting,
    members_certificate,
    undo_member_check_in,
)
from tests.meetings.examples import (
    TWENTY_PERCENT,
    adopt_resolution,
    adopted,
    after,
    certificate,
    closed,
    hands,
    in_session,
    invited,
    item_id,
    meeting,
    name_presider,
    planned,
    publish_agenda,
    scheduled,
    undo_check_in,
)

INFORMATION = AgendaHeading.FOR_INFORMATION
CONCERN = Concern(what="planning.declaration", id=UUID(int=5), version="d0" * 32)
QUORATE = certificate(present=26, persons=26)


def test_a_quorate_meeting_adopts_a_resolution() -> None:
    meeting.given(*in_session(present=26)).when(adopt_resolution()).then(adopted(1, QUORATE))


def test_resolutions_are_numbered_within_the_meeting() -> None:
    history = after(in_session(present=26), adopt_resolution(1))
    meeting.given(*history).when(adopt_resolution(2)).then(adopted(2, QUORATE))


def test_twenty_five_of_a_hundred_and_thirty_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=25, persons=25))
    meeting.given(*in_session(present=25)).when(adopt_resolution()).refused(refusal)


def test_a_meeting_that_lost_its_quorum_cannot_resolve() -> None:
    history = after(in_session(present=26), undo_check_in(0))
    refusal = QuorumNotMet(certificate(present=25, persons=25))
    meeting.given(*history).when(adopt_resolution()).refused(refusal)


def test_enough_persons_of_too_few_agencies_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=13, persons=26))
    meeting.given(*in_session(present=13, persons=2)).when(adopt_resolution()).refused(refusal)


def test_where_the_rule_counts_persons_alone_they_can() -> None:
    rule = TWENTY_PERCENT.model_copy(update={"must_meet": (Reading.PERSONS,)})
    proof = certificate(present=13, persons=26).model_copy(update={"met": True})
    history = in_session(present=13, persons=2, rule=rule)
    meeting.given(*history).when(adopt_resolution()).then(adopted(1, proof))


def test_nobody_present_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=0, persons=0))
    meeting.given(*in_session()).when(adopt_resolution()).refused(refusal)


def test_adopting_twice_changes_nothing() -> None:
    history = after(in_session(present=26), adopt_resolution())
    meeting.given(*history).when(adopt_resolution()).then()


def test_adopting_twice_changes_nothing_after_the_closing_either() -> None:
    history = (*in_session(present=26), adopted(1, QUORATE), *closed()[-1:])
    meeting.given(*history).when(adopt_resolution()).then()


def test_an_id_in_use_adopts_no_other_text() -> None:
    history = after(in_session(present=26), adopt_resolution())
    meeting.given(*history).when(adopt_resolution(text="ไม่เห็นชอบ")).refused(ResolutionIdInUse())


def test_nothing_is_resolved_before_the_opening() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(adopt_resolution()).refused(refusal)
    meeting.given(scheduled()).when(adopt_resolution()).refused(refusal)


def test_nothing_is_resolved_after_the_closing() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*closed()).when(adopt_resolution()).refused(refusal)


def test_nothing_is_resolved_by_a_meeting_that_is_not_there() -> None:
    meeting.given().when(adopt_resolution()).refused(MeetingNotFound())


def test_a_resolution_names_the_agenda_item_and_the_steps_it_stands_for() -> None:
    history = after(in_session(present=26), publish_agenda(planned(1, INFORMATION, "2.1.3")))
    command = AdoptResolution(
        **dict(adopt_resolution()) | {"item_id": item_id(1), "concerns": (CONCERN,)}
    )
    [event] = after(history, command)[len(history) :]
    assert isinstance(event, ResolutionAdopted)
    assert (event.item_id, event.steps, event.concerns) == (item_id(1), ("2.1.3",), (CONCERN,))


def test_nothing_is_resolved_on_an_item_that_is_not_on_the_agenda() -> None:
    command = AdoptResolution(**dict(adopt_resolution()) | {"item_id": item_id(1)})
    meeting.given(*in_session(present=26)).when(command).refused(NotOnTheAgenda())


def test_an_id_in_use_adopts_nothing_on_another_item_or_vote() -> None:
    history = after(in_session(present=26), adopt_resolution())
    voted = adopt_resolution(vote=hands(26, 0))
    meeting.given(*history).when(voted).refused(ResolutionIdInUse())
    concerning = AdoptResolution(**dict(adopt_resolution()) | {"concerns": (CONCERN,)})
    meeting.given(*history).when(concerning).refused(ResolutionIdInUse())


def test_a_body_resolves_with_the_certificate_of_its_members() -> None:
    history = after(body_sitting(CHAIR, MEMBER, EXPERT), name_presider(CHAIR))
    [event] = after(history, adopt_resolution())[len(history) :]
    assert isinstance(event, ResolutionAdopted)
    assert (event.kind, event.certificate) == (
        MeetingKind.SUBCOMMITTEE,
        members_certificate(3),
    )


def test_two_of_five_members_cannot_resolve() -> None:
    history = after(body_sitting(CHAIR, MEMBER, ADVISER), name_presider(CHAIR))
    refusal = MembersQuorumNotMet(members_certificate(2, persons=3))
    meeting.given(*history).when(adopt_resolution()).refused(refusal)


def test_a_body_resolves_under_a_presider() -> None:
    history = body_sitting(CHAIR, MEMBER, EXPERT)
    meeting.given(*history).when(adopt_resolution()).refused(NobodyPresides())


def test_a_body_does_not_resolve_once_its_presider_has_left() -> None:
    everybody = body_sitting(CHAIR, MEMBER, EXPERT, OFFICER)
    history = after(everybody, name_presider(CHAIR), undo_member_check_in(CHAIR))
    meeting.given(*history).when(adopt_resolution()).refused(PresiderIsAway())
