"""ร่างประกาศเจตนารมณ์: whole texts, one standing in for the other, until one is final."""

from services.planning.domain.declaration.differences import differences
from services.planning.domain.declaration.refusals import TextIsFinal, TooManyDrafts
from services.planning.domain.declaration.wording import MOST_DRAFTS
from services.planning.domain.ideas import IdeaOfAnotherKind
from shared.contracts.boards import BoardKind
from shared.contracts.declarations import DeclarationDrafted, DeclarationText
from shared.kernel.differences import Piece
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    OTHER_TEXT,
    TEXT,
    after,
    declarations,
    draft,
    reopen,
)
from tests.planning.target_examples import idea

PROPOSED = idea(1, BoardKind.DECLARATION)


def drafted(number: int, text: DeclarationText, note: str = "") -> DeclarationDrafted:
    return DeclarationDrafted(
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        draft=number,
        text=text,
        ideas=(),
        note=note,
    )


def test_drafts_count_up() -> None:
    declarations.given().when(draft()).then(drafted(1, TEXT))
    command = draft(OTHER_TEXT, note="ตามมติที่ประชุม")
    declarations.given(*DRAFTED).when(command).then(drafted(2, OTHER_TEXT, "ตามมติที่ประชุม"))


def test_the_same_text_is_no_new_draft() -> None:
    declarations.given(*DRAFTED).when(draft(note="อีกครั้ง")).then()
    declarations.given(*FINAL).when(draft()).then()


def test_a_draft_names_the_ideas_it_grew_from() -> None:
    [event] = declarations.given(*DRAFTED).when(draft(TEXT, PROPOSED))._decide()
    assert isinstance(event, DeclarationDrafted)
    assert (event.draft, event.ideas) == (2, (PROPOSED.ref,))
    other = idea(1, BoardKind.VISION)
    refusal = IdeaOfAnotherKind(str(other.ref.idea_id), BoardKind.VISION)
    declarations.given().when(draft(TEXT, other)).refused(refusal)


def test_a_final_text_is_reopened_before_it_is_drafted_anew() -> None:
    declarations.given(*FINAL).when(draft(OTHER_TEXT)).refused(TextIsFinal())
    reopened = after(FINAL, reopen())
    declarations.given(*reopened).when(draft(OTHER_TEXT)).then(drafted(2, OTHER_TEXT))


def test_a_declaration_has_a_hundred_drafts_and_no_more() -> None:
    texts = [TEXT.model_copy(update={"closing": str(n)}) for n in range(MOST_DRAFTS)]
    history = after((), *map(draft, texts))
    assert len(history) == MOST_DRAFTS
    declarations.given(*history).when(draft()).refused(TooManyDrafts(MOST_DRAFTS))


def test_drafts_are_compared_part_by_part() -> None:
    later = TEXT.model_copy(update={"pledges": ("จะยึดมั่นในหลักธรรม", *TEXT.pledges[1:], "ข้อใหม่")})
    first, new = differences(TEXT, later)
    assert (first.field, new.field) == ("pledges.1", "pledges.3")
    assert new.pieces == (Piece(kind="added", text="ข้อใหม่"),)
    assert differences(TEXT, TEXT) == ()
