"""รูปเล่มแผน as a paper: how its pages look, that all is in it, that the same is the same bytes."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from services.planning.documents.bound import bound_papers
from shared.documents.binding import page_count
from shared.documents.docx import DocxWriter
from shared.documents.faces import Fonts
from shared.documents.paper import DRAFT, Heading
from shared.documents.pdf import PdfWriter
from tests.documents.pictures import needs_poppler, read, rendered, text_of
from tests.planning.booklet_contents import ADDRESS, contents, empty, made
from tests.planning.booklet_examples import PROJECTS, project, signed
from tests.planning.write_booklet_golden import DPI, FOLDER, PAGES, written

MOST_UNLIKE = 0.002


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return written()


@needs_poppler
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(pdf: bytes, name: str) -> None:
    drawn = rendered(pdf, DPI, page=PAGES[name])
    assert drawn.unlike(read((FOLDER / f"{name}.png").read_bytes())) < MOST_UNLIKE, name


@needs_poppler
def test_the_contents_name_the_page_of_every_heading(pdf: bytes) -> None:
    pages = text_of(pdf, "-layout").split("\f")
    headings = [block.text for block in made().blocks if isinstance(block, Heading)]
    assert len(headings) == 20
    listed = [line for line in pages[1].splitlines() if ". . ." in line]
    assert len(listed) == len(headings)
    for line in listed:
        title, page = line.split(" . ", 1)[0].strip(), line.rsplit(maxsplit=1)[1]
        number = int(page)  # Thai numerals are digits too
        assert title[-12:] in pages[number - 1].replace("\n", ""), line


@needs_poppler
def test_everything_that_is_bound_can_be_read(pdf: bytes) -> None:
    said = " ".join(text_of(pdf, "-layout").split())
    for text in (
        "เพชรบูรณ์ เมืองคนดี วิถีพอเพียง",
        *(one.title for one in PROJECTS),
        "๒๕๐,๐๐๐.๐๐",
        "ไม่น้อยกว่า",
        "จะน้อมนำหลักธรรมทางศาสนามาเป็นวิถีชีวิต",
        "นายสมชาย ใจดี",
        "ลงนามแล้ว ๑ จาก ๒ ราย",
        "เสนอแผนฉบับที่รวมในเล่มนี้",
        ADDRESS,
    ):
        assert text in said, text


@needs_poppler
def test_every_page_but_the_cover_says_where_it_is_verified(pdf: bytes) -> None:
    cover, *pages = text_of(pdf, "-layout").split("\f")[:-1]
    assert ADDRESS not in cover
    assert "TH-67-2570-1-3f9a1c2e" in cover
    assert all(ADDRESS in page for page in pages)


def test_the_same_parts_are_the_same_bytes(pdf: bytes) -> None:
    assert written() == pdf
    assert page_count(pdf) == 12


def test_a_signature_more_is_another_book_with_other_hashes() -> None:
    more = contents(signed(2))
    assert bound_papers(more) != bound_papers(contents())
    assert [one.what for one in bound_papers(more)] == [
        "planning.plan",
        "planning.declaration",
        "planning.declaration_signatures",
        "meetings.resolution",
        "meetings.quorum_certificate",
    ]


def test_a_draft_says_so_and_has_no_code() -> None:
    draft = made(edition=0)
    assert draft.watermark == DRAFT
    assert draft.running is not None
    assert not draft.running.code
    assert ADDRESS not in repr(draft)


@needs_poppler
def test_a_plan_that_was_only_begun_is_printed_too() -> None:
    assert "- ไม่มี -" in text_of(PdfWriter(Fonts()).write([made(empty(), 0)]))


def test_the_docx_has_the_same_headings_and_a_table_of_contents() -> None:
    paper = made(edition=0)
    body = Document(BytesIO(DocxWriter(Fonts()).write(paper))).element.body
    texts = ["".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p")]
    levels = [p for p in body.iter("{*}p") if p.find("{*}pPr/{*}outlineLvl") is not None]
    assert len(levels) == sum(isinstance(block, Heading) for block in paper.blocks)
    assert any('TOC \\o "1-3"' in (told.text or "") for told in body.iter("{*}instrText"))
    assert "เพชรบูรณ์ เมืองคนดี วิถีพอเพียง" in texts


def test_a_hundred_projects_are_bound() -> None:
    dimension = PROJECTS[0].dimension
    many = tuple(project(n, f"โครงการที่ {n}", dimension, 3, n) for n in range(1, 101))
    paper = made(replace(contents(), projects=many))
    assert page_count(PdfWriter(Fonts()).write([paper])) > 40
