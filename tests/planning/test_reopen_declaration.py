"""เปิดแก้ไขข้อความ: signatures stay with the text they were given for, and count for no other."""

from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.refusals import DeclarationNotFound, TextIsNotFinal
from services.planning.domain.declaration.refusals_in_signing import NotTheTextInForce
from shared.contracts.declarations import DeclarationReopened, DeclarationSigned
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    COMPLETE,
    CULTURE,
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    GOVERNOR,
    HASH,
    OTHER_HASH,
    REWRITTEN,
    TEMPLE,
    after,
    declarations,
    finalise,
    head_of,
    reopen,
    sign,
)


def test_the_final_text_is_given_up_with_a_reason() -> None:
    declarations.given(*FINAL).when(reopen()).then(
        DeclarationReopened(
            declaration_id=DECLARATION_ID,
            fiscal_year=YEAR,
            text_hash=HASH,
            reason="ที่ประชุมขอแก้ข้อความ",
        )
    )


def test_there_is_nothing_to_reopen_before_a_text_is_final() -> None:
    declarations.given().when(reopen()).refused(DeclarationNotFound())
    declarations.given(*DRAFTED).when(reopen()).refused(TextIsNotFinal())
    declarations.given(*after(FINAL, reopen())).when(reopen()).refused(TextIsNotFinal())


def test_a_signature_over_the_old_text_never_counts_for_the_new_one() -> None:
    known = DECLARATION.after(REWRITTEN)
    assert len(known.signatures(HASH)) == 3
    assert known.signatures(OTHER_HASH) == ()
    assert not known.governor_signed(OTHER_HASH)
    assert known.sectors_signed(OTHER_HASH) == frozenset()
    assert OTHER_HASH not in known.completed


def test_nobody_signs_the_old_text_any_more() -> None:
    refusal = NotTheTextInForce(OTHER_HASH)
    declarations.given(*REWRITTEN).when(sign(GOVERNOR, HASH)).refused(refusal)


def test_all_sign_the_new_text_again_and_then_it_is_complete() -> None:
    history = after(
        REWRITTEN,
        sign(GOVERNOR, OTHER_HASH),
        sign(head_of(CULTURE), OTHER_HASH),
        sign(head_of(TEMPLE), OTHER_HASH),
    )
    new = history[len(REWRITTEN) :]
    assert [event.type for event in new] == [
        *(3 * ["planning.declaration_signed"]),
        "planning.declaration_completed",
    ]
    assert [event.late for event in new if isinstance(event, DeclarationSigned)] == 3 * [False]


def test_the_very_same_text_made_final_again_keeps_its_signatures() -> None:
    known = DECLARATION.after(after(COMPLETE, reopen(), finalise()))
    assert len(known.signatures(HASH)) == 3
    assert HASH in known.completed
