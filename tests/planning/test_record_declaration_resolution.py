"""รับทราบมติเกี่ยวกับประกาศ: late or twice is no reason to refuse; of an old text is not in force."""

from services.planning.domain.declaration.refusals import DeclarationNotFound
from shared.contracts.declarations import DeclarationResolved
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    HASH,
    OTHER_HASH,
    REWRITTEN,
    after,
    declarations,
    hearing,
    record_resolution,
    reopen,
)


def resolved(
    text_hash: str = HASH, number: int = 1, *, in_force: bool = True
) -> DeclarationResolved:
    return DeclarationResolved(
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        hearing=hearing(number),
        text_hash=text_hash,
        in_force=in_force,
    )


def test_a_resolution_on_the_text_in_force_is_in_force() -> None:
    declarations.given(*FINAL).when(record_resolution()).then(resolved())


def test_a_resolution_on_any_other_text_is_recorded_and_not_in_force() -> None:
    old = resolved(HASH, in_force=False)
    declarations.given(*REWRITTEN).when(record_resolution(HASH)).then(old)
    declarations.given(*DRAFTED).when(record_resolution(HASH)).then(old)
    declarations.given(*after(FINAL, reopen())).when(record_resolution(HASH)).then(old)
    unknown = resolved("", in_force=False)
    declarations.given(*FINAL).when(record_resolution("")).then(unknown)


def test_the_same_hearing_again_changes_nothing() -> None:
    history = after(FINAL, record_resolution())
    declarations.given(*history).when(record_resolution()).then()
    later = after(REWRITTEN, record_resolution(HASH), record_resolution(OTHER_HASH, 2))
    declarations.given(*later).when(record_resolution(HASH)).then()


def test_a_later_resolution_stands_beside_the_first() -> None:
    history = after(FINAL, record_resolution())
    declarations.given(*history).when(record_resolution(number=2)).then(resolved(number=2))


def test_a_hearing_about_nothing_is_listed_for_a_person() -> None:
    declarations.given().when(record_resolution()).refused(DeclarationNotFound())
