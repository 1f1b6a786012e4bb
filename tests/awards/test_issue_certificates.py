"""ออกเกียรติบัตร: gapless numbers; who has one gets no second one."""

from uuid import UUID

from services.awards.domain.certificate_register import refusals
from services.awards.domain.certificate_register.decisions import (
    A_PIECE,
    CERTIFICATE_REGISTER,
    MOST_AT_ONCE,
)
from shared.contracts.award_values import NominationId
from tests.awards.ceremony_examples import certificate, due, issue, issued, register, revoked
from tests.awards.examples import CASE, OTHER_CASE, THIRD_CASE


def test_everybody_who_is_due_gets_the_next_number() -> None:
    register.given().when(issue()).then(issued())
    register.given(issued()).when(issue()).then()
    some = issued(certificate())
    register.given(some).when(issue()).then(issued(certificate(2, OTHER_CASE)))
    register.given().when(issue(OTHER_CASE)).then(issued(certificate(1, OTHER_CASE)))


def test_a_revoked_number_stays_used() -> None:
    told = register.given(issued(), revoked(2))
    told.when(issue()).then(issued(certificate(3, OTHER_CASE)))


def test_only_who_was_announced() -> None:
    register.given().when(issue(THIRD_CASE)).refused(refusals.NotDue())
    register.given().when(issue(of=())).then()


def test_many_come_in_pieces_without_a_gap() -> None:
    everybody = tuple(due(NominationId(UUID(int=n))) for n in range(1, A_PIECE + 2))
    events = CERTIFICATE_REGISTER.decide(issue(of=everybody), CERTIFICATE_REGISTER.initial)
    assert [len(one.certificates) for one in events] == [A_PIECE, 1]  # type: ignore[union-attr]
    known = CERTIFICATE_REGISTER.after(events)
    assert sorted(known.issued) == list(range(1, A_PIECE + 2))
    many = tuple(due(NominationId(UUID(int=n))) for n in range(1, MOST_AT_ONCE + 2))
    register.given().when(issue(of=many)).refused(refusals.TooManyAtOnce(MOST_AT_ONCE))


def test_the_same_recipient_twice_in_a_request_is_once() -> None:
    register.given().when(issue(CASE, CASE)).then(issued(certificate()))
