"""A book is bound from parts: every page in order, one title, and any reader can open it."""

import re
from dataclasses import replace

import pytest

from shared.documents.binding import bound
from shared.documents.faces import Fonts
from shared.documents.pdf import PdfWriter
from shared.documents.press import Press
from tests.documents.examples import PAPERS
from tests.documents.pictures import missing_tools, rendered, text_of

WRITER = PdfWriter(Fonts())
PARTS = [WRITER.write([paper] * 2, tagged=False) for paper in PAPERS.values()]
BOOK = bound(PARTS)
needs_poppler = pytest.mark.skipif(
    bool(missing_tools()), reason="POPPLER IS MISSING: install poppler-utils"
)


@needs_poppler
def test_every_page_of_every_part_is_there_in_order() -> None:
    assert text_of(BOOK) == "".join(text_of(part) for part in PARTS)


@needs_poppler
def test_a_page_looks_as_it_did_in_its_part() -> None:
    assert rendered(BOOK, 50).unlike(rendered(PARTS[0], 50)) == 0


def test_every_object_stands_where_the_table_says() -> None:
    table = int(BOOK[BOOK.rindex(b"startxref") + 9 :].split()[0])
    entries = re.findall(rb"(\d{10}) 00000 n\r\n", BOOK[table:])
    assert len(entries) > 100
    for number, offset in enumerate(entries, start=1):
        assert BOOK.startswith(b"%d 0 obj" % number, int(offset))


def test_parts_of_one_paper_can_be_bound_too() -> None:
    one = WRITER.write([PAPERS["letter"]], tagged=False)
    assert b"/Count 2/" in bound([one, one])


def test_what_a_file_has_once_it_has_once() -> None:
    for once in (b"/Type/Catalog", b"/Type/Metadata", b"<pdfaid:part>2</pdfaid:part>"):
        assert BOOK.count(once) == 1
    assert b"/Count %d/" % (2 * sum(_pages(part) for part in PARTS) // 2) in BOOK


def test_a_title_that_reads_like_a_reference_stays_a_title() -> None:
    named = WRITER.write([replace(PAPERS["letter"], title="1 0 R")], tagged=False)
    assert bound([named, named]).count(b"/Title(1 0 R)") == 1


def test_the_same_parts_are_the_same_book() -> None:
    assert bound(PARTS) == BOOK


@needs_poppler
async def test_a_book_is_laid_out_in_parts_and_counts_pages_for_each_paper() -> None:
    letter = PAPERS["letter"]
    book = await Press().book(letter for _ in range(11))
    pages = text_of(book).split("\f")[:-1]
    assert pages == [text_of(WRITER.write([letter])).removesuffix("\f")] * 11
    assert book.count(b"FontFile2") > 1


def _pages(part: bytes) -> int:
    return int(re.findall(rb"/Count (\d+)", part)[0])
