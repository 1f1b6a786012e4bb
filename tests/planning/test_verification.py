"""รหัสตรวจสอบ: of one text of one declaration, and what it tells about that text."""

import pytest

from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.roll import roll
from services.planning.edge.verification import CodeUnknown, DeclarationCodes, TextState, state_of
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    COMPLETE,
    CULTURE,
    FINAL,
    GOVERNOR,
    HASH,
    OPEN,
    OTHER_HASH,
    REWRITTEN,
    SCHOOL,
    TEMPLE,
    add_signatory,
    after,
    for_ministry,
    head_of,
    open_signing,
    refuse,
)

CODES = DeclarationCodes([bytes(range(32))])
CODE = CODES.of("TH-67", YEAR, HASH)


def test_a_code_begins_with_where_its_declaration_is_found() -> None:
    assert CODE.startswith("TH67-2570-")
    for typed in (CODE, CODE.lower(), CODE.replace("-", ""), CODE.replace("TH67", "TH-67")):
        assert CODES.place(typed) == ("TH-67", YEAR)
        assert CODES.text(typed, "TH-67", YEAR, DECLARATION.after(FINAL)).text_hash == HASH


@pytest.mark.parametrize("wrong", ["", "TH67", "TH00-2570-ABCD-EFGH-IJKL-MNOP", "ก" * 30])
def test_what_is_no_code_is_of_no_place(wrong: str) -> None:
    with pytest.raises(CodeUnknown):
        CODES.place(wrong)


def test_each_text_has_a_code_of_its_own() -> None:
    known = DECLARATION.after(REWRITTEN)
    new = CODES.of("TH-67", YEAR, OTHER_HASH)
    assert new != CODE
    assert CODES.text(CODE, "TH-67", YEAR, known).text_hash == HASH
    assert CODES.text(new, "TH-67", YEAR, known).text_hash == OTHER_HASH
    for wrong in (new, f"{CODE}A"):
        with pytest.raises(CodeUnknown):
            CODES.text(wrong, "TH-67", YEAR, DECLARATION.after(COMPLETE))


def test_a_text_is_complete_being_signed_or_given_up() -> None:
    for history, state in (
        (OPEN, TextState.SIGNING),
        (COMPLETE, TextState.COMPLETE),
        (REWRITTEN, TextState.GIVEN_UP),
    ):
        known = DECLARATION.after(history)
        assert state_of(known, known.finals[0]) is state


def test_the_roll_of_the_text_in_force_names_all_and_of_another_only_who_signed() -> None:
    known = DECLARATION.after(after(REWRITTEN, refuse(head_of(CULTURE), OTHER_HASH)))
    now, before = roll(known, OTHER_HASH), roll(known, HASH)
    assert [line.signature for line in now] == [None, None, None]
    assert now[1].refusal is not None
    assert all(line.signature for line in before)
    history = after(REWRITTEN, open_signing(GOVERNOR, for_ministry(), head_of(TEMPLE)))
    replanned = DECLARATION.after(history)
    assert len(roll(replanned, HASH)) == 3
    assert len(roll(replanned, OTHER_HASH)) == 3


def test_late_joiners_stand_last_on_the_roll() -> None:
    known = DECLARATION.after(after(COMPLETE, add_signatory(head_of(SCHOOL))))
    assert [line.late for line in roll(known, HASH)] == [False, False, False, True]
