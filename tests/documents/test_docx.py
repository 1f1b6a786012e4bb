"""DOCX: Thai is a complex script, so face, size and weight have to be set for it as well."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm

from shared.documents.docx import DocxWriter
from shared.documents.faces import NAMED_IN_DOCX, Fonts
from shared.documents.paper import DRAFT, Line, Paper, Paragraph, Table
from tests.documents.examples import PAPERS, at

WRITER = DocxWriter(Fonts())
NAME = 'นาย <b>&amp; "สมชาย" </w:t> {{ x * y }} ใจดี'


def opened(paper: Paper) -> WordDocument:
    return Document(BytesIO(WRITER.write(paper)))


def part(paper: Paper, name: str) -> str:
    with ZipFile(BytesIO(WRITER.write(paper))) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("name", PAPERS)
def test_every_run_sets_face_and_size_for_thai(name: str) -> None:
    body = opened(PAPERS[name]).element.body
    runs = [run for run in body.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert runs
    for run in runs:
        properties = run.find(qn("w:rPr"))
        faces = properties.find(qn("w:rFonts"))
        assert {faces.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs")} == {NAMED_IN_DOCX}
        sizes = {properties.find(qn(f"w:{size}")).get(qn("w:val")) for size in ("sz", "szCs")}
        assert len(sizes) == 1
        assert (properties.find(qn("w:b")) is None) is (properties.find(qn("w:bCs")) is None)
        assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"


def sizes_in(document: WordDocument) -> set[float]:
    runs = (run for paragraph in document.paragraphs for run in paragraph.runs if run.text)
    return {run.font.size.pt for run in runs if run.font.size}


def test_text_is_sixteen_points_and_a_memos_head_is_larger() -> None:
    sizes = sizes_in(opened(PAPERS["memo"]))
    assert {16, 20, 29} <= sizes


def test_what_is_typed_into_it_later_is_thai_too() -> None:
    styles = part(PAPERS["letter"], "word/styles.xml")
    defaults = styles[styles.index("<w:docDefaults>") : styles.index("</w:docDefaults>")]
    assert f'w:cs="{NAMED_IN_DOCX}"' in defaults
    assert '<w:szCs w:val="32"/>' in defaults
    assert "Theme" not in defaults


def test_paragraphs_are_spread_the_thai_way_and_pages_have_thai_numbers() -> None:
    document = part(PAPERS["letter"], "word/document.xml")
    assert '<w:jc w:val="thaiDistribute"/>' in document
    assert '<w:pgNumType w:fmt="thaiNumbers"/>' in document
    assert "<w:titlePg/>" in document


def test_what_a_user_typed_is_text_and_never_markup() -> None:
    paper = Paper("ลอง", (Line(NAME), Paragraph(NAME), Table((16.0,), ((NAME,),))), at(9))
    document = opened(paper)
    said = [p.text for p in document.paragraphs if "สมชาย" in p.text]
    said += [cell.text for cell in document.tables[0].column_cells(0)]
    assert said == [NAME] * 3


def test_the_same_paper_is_the_same_bytes() -> None:
    assert WRITER.write(PAPERS["minutes_draft"]) == WRITER.write(PAPERS["minutes_draft"])


@pytest.mark.parametrize("year", [1950, 2569])
def test_a_day_that_no_archive_can_carry_and_a_long_title_do_no_harm(year: int) -> None:
    paper = Paper("ก" * 300, (Line("ข"),), at(9).replace(year=year))
    assert opened(paper).paragraphs[0].text == "ข"


def test_a_draft_says_so_behind_every_page_and_a_final_paper_does_not() -> None:
    draft = PAPERS["minutes_draft"]
    for header in ("word/header1.xml", "word/header2.xml"):
        assert f'string="{DRAFT}"' in part(draft, header)
        assert "textpath" not in part(replace(draft, watermark=""), header)


def test_a_head_of_a_table_is_repeated_on_every_page() -> None:
    assert "<w:tblHeader/>" in part(PAPERS["attendance"], "word/document.xml")


def test_the_code_of_a_letter_is_a_picture() -> None:
    assert len(opened(PAPERS["letter"]).inline_shapes) == 1
    assert len(opened(PAPERS["agenda"]).inline_shapes) == 0


def test_an_office_with_another_face_gets_letters_of_the_same_height() -> None:
    document = Document(BytesIO(DocxWriter(Fonts(docx="Sarabun")).write(PAPERS["letter"])))
    sizes = sizes_in(document)
    assert 11 in sizes
    assert 16 not in sizes


def test_a_paper_that_lies_is_wider_than_it_is_high() -> None:
    for name, across, down in (("signature_sheet", 29.7, 21.0), ("declaration", 21.0, 29.7)):
        page = opened(PAPERS[name]).sections[0]
        assert page.page_width == pytest.approx(Cm(across), rel=0.001)
        assert page.page_height == pytest.approx(Cm(down), rel=0.001)


def test_signatures_stand_two_side_by_side_and_one_alone_in_the_middle() -> None:
    tables = opened(PAPERS["declaration"]).tables
    assert [(len(one.rows), len(one.columns)) for one in tables] == [(1, 1), (2, 2), (1, 1)]
    assert "(นางสาวสมมติ สมบูรณ์สุข)" in tables[1].cell(0, 0).text
