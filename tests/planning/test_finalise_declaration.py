"""กำหนดข้อความสุดท้าย: the last draft, under the SHA-256 of its canonical JSON."""

import hashlib
import json

from services.planning.domain.declaration.refusals import DeclarationNotFound, DraftIsNotTheLast
from shared.contracts.declarations import DeclarationFinalised
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    HASH,
    OTHER_TEXT,
    TEXT,
    after,
    declarations,
    draft,
    finalise,
)


def test_the_last_draft_becomes_final_under_its_hash() -> None:
    declarations.given(*DRAFTED).when(finalise()).then(
        DeclarationFinalised(
            declaration_id=DECLARATION_ID, fiscal_year=YEAR, draft=1, text_hash=HASH
        )
    )


def test_anybody_can_compute_the_hash() -> None:
    text = json.dumps(TEXT.model_dump(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == HASH


def test_only_the_last_draft_becomes_final() -> None:
    history = after(DRAFTED, draft(OTHER_TEXT))
    declarations.given(*history).when(finalise(1)).refused(DraftIsNotTheLast(2))


def test_a_final_text_is_final_already() -> None:
    declarations.given(*FINAL).when(finalise()).then()
    declarations.given(*FINAL).when(finalise(2)).refused(DraftIsNotTheLast(1))


def test_there_is_nothing_to_finalise_before_the_first_draft() -> None:
    declarations.given().when(finalise()).refused(DeclarationNotFound())
