"""Every paper as it looked when an eye last checked it. See `write_golden.py`."""

import pytest

from shared.documents.faces import Fonts
from shared.documents.pdf import PdfWriter
from tests.conftest import in_ci
from tests.documents import dissemination_examples, progress_examples
from tests.documents.examples import MARKS, OF_MARKS, PAPERS
from tests.documents.pictures import Picture, golden, missing_tools, read, rendered, text_of
from tests.documents.write_golden import DPI, MARKS_BOX, MARKS_DPI

MOST_UNLIKE = 0.002  # a moved line of text is more
WRITER = PdfWriter(Fonts())
SAID = {
    "letter": "นายกเทศมนตรีเมืองเพชรบูรณ์",
    "memo": "บันทึกข้อความ",
    "agenda": "ระเบียบวาระที่ ๕ เรื่องอื่น ๆ",
    "attendance": "หน่วยงานที่เชิญ ๑๒ แห่ง มาประชุม ๘ แห่ง ไม่มาประชุม ๔ แห่ง",
    "attendance_of_members": "มาประชุม ๕ คน",
    "minutes_draft": "มติที่ประชุม",
    "minutes_confirmed": "แก้คำผิด",
    "quorum": "ใบรับรององค์ประชุม",
    "order": "๑๒๓๔/๒๕๖๙",
    "announcement": "ประกาศจังหวัดเพชรบูรณ์",
    **progress_examples.SAID,
    "declaration": "ผู้ร่วมลงนามภายหลัง",
    "declaration_to_sign": "ประธานหอการค้าจังหวัดเพชรบูรณ์",
    "declaration_draft": "ดังต่อไปนี้",
    "signature_sheet": "ผู้ลงนาม ๕ ราย ลงนามแล้ว ๔ ราย",
    **dissemination_examples.SAID,
}


@pytest.fixture(autouse=True)
def poppler() -> None:
    """Without poppler's tools nothing can be looked at: loudly skipped, and a failure in CI."""
    if missing := missing_tools():
        reason = f"POPPLER IS MISSING ({', '.join(missing)}): install poppler-utils"
        (pytest.fail if in_ci() else pytest.skip)(reason)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_looks_as_it_did(name: str) -> None:
    drawn = rendered(WRITER.write([PAPERS[name]]), DPI)
    assert drawn.unlike(read(golden(name).read_bytes())) < MOST_UNLIKE, name


@pytest.mark.parametrize("name", PAPERS)
def test_the_text_of_a_paper_can_be_found_and_copied(name: str) -> None:
    assert SAID[name] in text_of(WRITER.write([PAPERS[name]]))


def test_stacked_marks_stand_where_they_belong() -> None:
    drawn = rendered(WRITER.write([OF_MARKS]), MARKS_DPI, MARKS_BOX)
    assert drawn.unlike(read(golden("marks").read_bytes())) < MOST_UNLIKE
    assert MARKS in text_of(WRITER.write([OF_MARKS]))


def test_a_picture_with_a_moved_line_is_unlike() -> None:
    kept = read(golden("letter").read_bytes())
    lower = bytes([255]) * kept.width * 2 + kept.pixels[: -kept.width * 2]
    assert Picture(kept.width, kept.height, lower).unlike(kept) > 5 * MOST_UNLIKE
    assert kept.unlike(read(golden("marks").read_bytes())) == 1.0


def test_the_golden_pictures_are_small_and_of_every_paper() -> None:
    files = list(golden("letter").parent.glob("*.png"))
    assert {file.stem for file in files} == {*PAPERS, "marks"}
    assert max(file.stat().st_size for file in files) < 40_000
