"""ออกใบแทน: the same number, another copy."""

from datetime import date

from services.awards.domain.certificate_register import refusals
from tests.awards.ceremony_examples import issued, register, reissue, reissued, revoked

LATER = date(2027, 1, 5)


def test_a_copy_stands_in_for_the_print_before() -> None:
    register.given(issued()).when(reissue()).then(reissued())
    register.given(issued(), reissued()).when(reissue()).then()
    told = register.given(issued(), reissued())
    told.when(reissue(day=LATER)).then(reissued(3, LATER))


def test_not_of_what_was_taken_back_or_never_was() -> None:
    told = register.given(issued(), revoked())
    told.when(reissue()).refused(refusals.CertificateIsRevoked())
    register.given(issued()).when(reissue(9)).refused(refusals.CertificateNotFound())
