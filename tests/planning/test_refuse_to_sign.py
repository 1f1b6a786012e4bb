"""ไม่ลงนาม: recorded with its reason, by the office itself or the secretary; never final."""

from services.planning.domain.declaration.refusals_in_signing import (
    AlreadySigned,
    NotTheTextInForce,
    OnlyTheOfficeItself,
    SignatoryNotFound,
)
from shared.contracts.declarations import SignatureRefused
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    BY_GOVERNOR,
    CULTURE,
    DECLARATION_ID,
    GOVERNOR,
    HASH,
    OPEN,
    OTHER_HASH,
    SCHOOL,
    TEMPLE,
    acting,
    after,
    declarations,
    head_of,
    refuse,
)

REFUSED = SignatureRefused(
    declaration_id=DECLARATION_ID,
    fiscal_year=YEAR,
    signatory_id=head_of(CULTURE).signatory_id,
    text_hash=HASH,
    reason="รอหนังสือมอบอำนาจ",
)


def test_a_refusal_is_recorded_with_its_reason() -> None:
    culture = head_of(CULTURE)
    declarations.given(*OPEN).when(refuse(culture)).then(REFUSED)
    declarations.given(*OPEN).when(refuse(culture, office=acting(culture))).then(REFUSED)


def test_the_same_refusal_again_changes_nothing() -> None:
    history = after(OPEN, refuse(head_of(CULTURE)))
    declarations.given(*history).when(refuse(head_of(CULTURE))).then()


def test_nobody_refuses_for_another_office() -> None:
    culture = head_of(CULTURE)
    command = refuse(culture, office=acting(head_of(TEMPLE)))
    refusal = OnlyTheOfficeItself(culture.position, culture.kind)
    declarations.given(*OPEN).when(command).refused(refusal)


def test_what_is_refused_is_the_text_in_force_and_not_signed() -> None:
    declarations.given(*BY_GOVERNOR).when(refuse(GOVERNOR)).refused(AlreadySigned())
    refusal = NotTheTextInForce(HASH)
    declarations.given(*OPEN).when(refuse(GOVERNOR, OTHER_HASH)).refused(refusal)
    declarations.given(*OPEN).when(refuse(head_of(SCHOOL))).refused(SignatoryNotFound())
