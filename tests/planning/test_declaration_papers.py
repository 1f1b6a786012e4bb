"""เอกสารของประกาศ: only signatures over the printed text stand on it, late joiners apart."""

from collections.abc import Iterator

from services.planning.documents.declaration import LATE, declaration
from services.planning.documents.signature_sheet import signature_sheet
from shared.documents.paper import Foot, Line, Paper, Paragraph, Signatures, Signed, Table
from tests.documents.declaration_examples import (
    CODE,
    COMPLETE,
    EARLIER_HASH,
    HASH,
    HISTORY,
    TEXT,
    printed,
)
from tests.planning.declaration_examples import after, draft, finalise, reopen


def places(paper: Paper) -> Iterator[Signed]:
    for block in paper.blocks:
        if isinstance(block, Signatures):
            yield from block.places


def tables(paper: Paper) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def test_the_text_stands_to_the_letter() -> None:
    blocks = declaration(printed(HISTORY)).blocks
    said = [block.text for block in blocks if isinstance(block, Line | Paragraph)]
    assert said[: 2 + len(TEXT.pledges) + 1] == [
        TEXT.title,
        TEXT.preamble,
        *TEXT.pledges,
        TEXT.closing,
    ]


def test_who_has_not_signed_this_text_has_room_to_sign() -> None:
    told = [(place.name, place.note) for place in places(declaration(printed(HISTORY)))]
    assert told[0][0] == "นายตัวอย่าง ใจดี"
    assert told[-1] == ("", "")
    assert all(note for name, note in told if name)


def test_a_signature_over_an_earlier_text_is_not_on_the_paper() -> None:
    rewritten = after(
        HISTORY, reopen(), draft(TEXT.model_copy(update={"closing": "ใหม่"})), finalise(3)
    )
    assert not any(place.name for place in places(declaration(printed(rewritten))))


def test_late_joiners_stand_under_a_heading_of_their_own() -> None:
    blocks = declaration(printed(COMPLETE)).blocks
    heading = next(n for n, one in enumerate(blocks) if isinstance(one, Line) and one.text == LATE)
    late = blocks[heading + 1]
    assert isinstance(late, Signatures)
    assert [place.name for place in late.places] == ["ลบแล้ว"]
    assert not any(
        isinstance(one, Line) and one.text == LATE for one in declaration(printed(HISTORY)).blocks
    )


def test_the_code_leads_to_the_verification_and_a_draft_has_none() -> None:
    [foot] = [one for one in declaration(printed(HISTORY)).blocks if isinstance(one, Foot)]
    assert foot.code.endswith(f"/verify/declarations/{CODE}")
    assert CODE in foot.lines[0]
    first = declaration(printed(HISTORY[:1]))
    assert first.watermark == "ร่าง"
    assert not any(isinstance(one, Foot) for one in first.blocks)


def test_the_sheet_tells_of_each_office_how_and_when_it_signed() -> None:
    sheet = signature_sheet(printed(HISTORY))
    rows = tables(sheet)[0].rows
    assert [row[5] for row in rows] == [
        "ลงนามบนกระดาษ",
        "ลงนามในระบบ",
        "ลงนามในระบบ",
        "ลงนามบนกระดาษ",
        "",
    ]
    assert rows[0][7] == "ในที่ประชุม, มอบอำนาจตาม พช 0031/123"
    assert rows[4][7] == "ไม่ลงนาม: รอหนังสือมอบอำนาจ"
    assert {row[4] for row in rows[:4]} == {f"{HASH[:12]}…"}
    assert sheet.lying


def test_signatures_over_earlier_texts_are_told_apart() -> None:
    [_, old] = tables(signature_sheet(printed(HISTORY)))
    [row] = old.rows
    assert row[3].replace(" ", "") == EARLIER_HASH
    assert len(tables(signature_sheet(printed(HISTORY[:3])))) == 1
