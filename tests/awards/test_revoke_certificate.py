"""เพิกถอนเกียรติบัตร: by its number, or by whose it is."""

from services.awards.domain.certificate_register import refusals
from tests.awards.ceremony_examples import issued, register, revoke, revoked
from tests.awards.examples import OTHER_CASE, THIRD_CASE


def test_a_certificate_is_taken_back_once() -> None:
    register.given(issued()).when(revoke()).then(revoked())
    register.given(issued(), revoked()).when(revoke()).then()
    register.given(issued()).when(revoke(9)).refused(refusals.CertificateNotFound())


def test_of_a_recipient_it_is_found_and_where_there_is_none_nothing_is_taken() -> None:
    register.given(issued()).when(revoke(None, OTHER_CASE)).then(revoked(2))
    register.given(issued()).when(revoke(None, THIRD_CASE)).then()
    register.given().when(revoke(None, OTHER_CASE)).then()
