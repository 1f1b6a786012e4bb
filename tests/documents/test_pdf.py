"""PDF: the same paper is the same bytes, its face is inside, and user text is never markup."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from shared.documents.faces import Fonts
from shared.documents.paper import Line, PageBreak, Paper, Paragraph
from shared.documents.pdf import FaceMissing, PdfWriter
from tests.documents.examples import PAPERS, at
from tests.documents.pictures import needs_poppler, text_of

LETTER = PAPERS["letter"]
HOSTILE = '#read("paper.typ") *x* $y$ `z` \\ // <a> @b [c] {d} = e'


def test_the_same_paper_is_the_same_bytes_whoever_writes_it() -> None:
    assert PdfWriter(Fonts()).write([LETTER]) == PdfWriter(Fonts()).write([LETTER])


def test_the_moment_of_the_paper_stands_in_the_file() -> None:
    writer = PdfWriter(Fonts())
    later = replace(LETTER, moment=at(15))
    assert writer.write([LETTER]) != writer.write([later])
    assert b"20261116150000" in writer.write([later])


def test_a_moment_between_two_seconds_is_written_as_the_earlier() -> None:
    between = replace(LETTER, moment=LETTER.moment.replace(microsecond=1))
    assert PdfWriter(Fonts()).write([between]) == PdfWriter(Fonts()).write([LETTER])


def test_a_file_is_archival_pdf_with_its_face_inside() -> None:
    written = PdfWriter(Fonts()).write([LETTER])
    assert b"<pdfaid:part>2</pdfaid:part>" in written
    assert b"Sarabun-Regular" in written


@pytest.mark.parametrize("text", ["ประชุม 😀", "漢字"])
def test_a_letter_the_face_lacks_stops_no_paper(text: str) -> None:
    paper = replace(LETTER, blocks=(Paragraph(text),))
    written = PdfWriter(Fonts()).write([paper])
    assert written.startswith(b"%PDF-")
    assert b"<pdfaid:part>" not in written
    assert b"<pdfaid:part>2</pdfaid:part>" in PdfWriter(Fonts()).write([LETTER])


def test_threads_write_what_one_would() -> None:
    writer = PdfWriter(Fonts())
    papers = list(PAPERS.values())
    with ThreadPoolExecutor(2) as threads:
        written = list(threads.map(lambda paper: writer.write([paper]), papers * 2))
    assert written == [PdfWriter(Fonts()).write([paper]) for paper in papers] * 2


def test_a_face_that_is_nowhere_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FaceMissing):
        PdfWriter(Fonts(pdf="TH Sarabun New", folder=tmp_path)).write([LETTER])


@needs_poppler
def test_what_a_user_typed_is_text_and_never_markup() -> None:
    paper = Paper("ลอง", (Line(HOSTILE), Paragraph(f"ก่อน\u0001{HOSTILE}\nหลัง")), at(9))
    said = " ".join(text_of(PdfWriter(Fonts()).write([paper])).split())
    assert said == f"{HOSTILE} ก่อน{HOSTILE} หลัง"


@needs_poppler
def test_every_paper_of_a_book_begins_on_a_page_of_its_own_and_counts_from_one() -> None:
    long = replace(LETTER, blocks=tuple(Line(f"บรรทัดที่ {n}") for n in range(60)))
    pages = text_of(PdfWriter(Fonts()).write([long, LETTER, long])).split("\f")[:-1]
    assert [page[:2] for page in pages] == ["บร", "-๒", "ที", "บร", "-๒"]


@needs_poppler
def test_a_paper_that_is_not_numbered_says_no_page() -> None:
    """As certificates in one file: each is a paper of its own to who gets it."""
    pages = replace(LETTER, blocks=(Line("หนึ่ง"), PageBreak(), Line("สอง")))
    numbered, bare = (
        text_of(PdfWriter(Fonts()).write([one])).split("\f")[1]
        for one in (pages, replace(pages, numbered=False))
    )
    assert "๒" in numbered
    assert "๒" not in bare
