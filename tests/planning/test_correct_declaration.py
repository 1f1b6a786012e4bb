"""แก้คำผิดของประกาศ: beside a text that was signed, which stays as it was signed."""

from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.refusals import (
    PrintedNotInText,
    TextIsNotFinal,
    TextIsNotSigned,
    TooManyErrata,
)
from services.planning.domain.declaration.wording import MOST_ERRATA
from shared.contracts.declarations import DeclarationCorrected
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    BY_GOVERNOR,
    COMPLETE,
    DECLARATION_ID,
    DRAFTED,
    HASH,
    OPEN,
    TEXT,
    after,
    correct,
    declarations,
)


def corrected(number: int = 1) -> DeclarationCorrected:
    return DeclarationCorrected(
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        erratum=number,
        text_hash=HASH,
        printed="ทุกภาคส่วน",
        should_read="ทุกภาคส่วนของจังหวัด",
        reason="พิมพ์ตกหล่น",
    )


def test_once_somebody_has_signed_a_mistake_becomes_an_erratum() -> None:
    declarations.given(*BY_GOVERNOR).when(correct()).then(corrected())


def test_before_that_the_text_itself_is_reopened() -> None:
    declarations.given(*OPEN).when(correct()).refused(TextIsNotSigned())
    declarations.given(*DRAFTED).when(correct()).refused(TextIsNotFinal())


def test_an_erratum_quotes_what_was_printed() -> None:
    declarations.given(*BY_GOVERNOR).when(correct("ไม่มีคำนี้")).refused(PrintedNotInText())
    for printed in (TEXT.title, TEXT.pledges[1], TEXT.closing):
        [event] = declarations.given(*BY_GOVERNOR).when(correct(printed))._decide()
        assert isinstance(event, DeclarationCorrected)


def test_the_same_erratum_is_recorded_once_and_others_count_up() -> None:
    history = after(BY_GOVERNOR, correct())
    declarations.given(*history).when(correct()).then()
    [event] = declarations.given(*history).when(correct("ดังนี้", "ดังต่อไปนี้"))._decide()
    assert isinstance(event, DeclarationCorrected)
    assert event.erratum == 2


def test_an_erratum_undoes_no_signature() -> None:
    known = DECLARATION.after(after(COMPLETE, correct()))
    assert len(known.signatures(HASH)) == 3
    assert HASH in known.completed


def test_a_text_with_too_many_errata_is_signed_anew() -> None:
    history = after(BY_GOVERNOR, *(correct(should_read=f"คำที่ {n}") for n in range(MOST_ERRATA)))
    declarations.given(*history).when(correct()).refused(TooManyErrata(MOST_ERRATA))
