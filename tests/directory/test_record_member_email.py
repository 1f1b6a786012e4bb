"""บันทึกอีเมลของกรรมการ: where invitations reach who is or will be a member."""

from services.directory.domain.body import refusals
from services.directory.domain.body.commands import RecordMemberEmail
from shared.contracts.bodies import MemberEmailRecorded
from shared.contracts.people import PersonalField, Sealed
from tests.directory.body_examples import (
    APRIL,
    BODY_ID,
    NOON,
    OCTOBER,
    PHETCHABUN,
    SECRETARY,
    STANDING,
    appointed,
    body,
    dissolved,
    member,
    membership_ended,
    order,
    person_id,
)


def box(number: int, text: str = "a") -> Sealed:
    return Sealed(person_id=person_id(number), field=PersonalField.EMAIL, box=f"email-{text}")


def record(number: int, email: Sealed | None) -> RecordMemberEmail:
    return RecordMemberEmail(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="record-member-email",
        body_id=BODY_ID,
        person_id=person_id(number),
        email=email,
    )


def recorded(number: int, email: Sealed | None) -> MemberEmailRecorded:
    return MemberEmailRecorded(body_id=BODY_ID, person_id=person_id(number), email=email)


def test_a_members_email_is_recorded_and_a_later_one_stands_in_for_it() -> None:
    body.given(*STANDING).when(record(3, box(3))).then(recorded(3, box(3)))
    history = (*STANDING, recorded(3, box(3)))
    body.given(*history).when(record(3, box(3, "b"))).then(recorded(3, box(3, "b")))


def test_the_same_email_changes_nothing() -> None:
    history = (*STANDING, recorded(2, box(2)), recorded(3, box(3)))
    body.given(*history).when(record(3, box(3))).then()
    body.given(*STANDING).when(record(3, None)).then()


def test_an_email_is_taken_away() -> None:
    history = (*STANDING, recorded(3, box(3)))
    body.given(*history).when(record(3, None)).then(recorded(3, None))
    body.given(*history, recorded(3, None)).when(record(3, None)).then()


def test_who_is_no_member_has_none() -> None:
    refusal = refusals.NotAMemberOnThatDay(NOON.date())
    body.given(*STANDING).when(record(9, box(9))).refused(refusal)
    left = (*STANDING, membership_ended(3, ended=OCTOBER))
    body.given(*left).when(record(3, box(3))).refused(refusal)


def test_who_will_be_a_member_has_one() -> None:
    later = appointed((member(9),), order(2, effective=APRIL), replaces_all=False)
    body.given(*STANDING, later).when(record(9, box(9))).then(recorded(9, box(9)))


def test_a_body_that_is_not_there_or_no_more_records_none() -> None:
    body.given().when(record(3, box(3))).refused(refusals.BodyNotFound())
    refusal = refusals.BodyIsDissolved(APRIL)
    body.given(*STANDING, dissolved()).when(record(3, box(3))).refused(refusal)
