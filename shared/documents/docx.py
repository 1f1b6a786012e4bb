"""DOCX that an officer can go on editing: the same papers as the PDF, in the office's own face."""

from collections.abc import Callable, Mapping
from datetime import UTC
from io import BytesIO
from typing import Any

import segno
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm

from shared.documents.archive import stamped
from shared.documents.faces import FACES, Fonts
from shared.documents.ooxml import (
    Element,
    cell,
    contents,
    element,
    field_code,
    page_break,
    paragraph,
    replace,
    row,
    run,
    run_properties,
    tab,
    table,
)
from shared.documents.paper import (
    TEXT,
    Block,
    Contents,
    Divider,
    Dotted,
    Facing,
    Field,
    Foot,
    Garuda,
    Heading,
    Line,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Signed,
    Table,
)
from shared.documents.watermark import watermark
from shared.documents.words import printable
from shared.thai import thai_numerals

WIDTH = 16.0  # cm, the width of a text line
HALF = 8.0
_DOTS = "." * 50
_SIGNING_LINES = 3
_SMALL = 12.0
_HEADINGS = (20.0, 18.0, 16.0)  # points, by level
_LONGEST_TITLE = 255  # of a DOCX


class DocxWriter:
    """Names the face of `fonts.docx` everywhere; a DOCX does not carry it."""

    def __init__(self, fonts: Fonts) -> None:
        self._face = fonts.docx
        self._factor = FACES[fonts.docx].factor if fonts.docx in FACES else 1.0
        self._drawn: Mapping[type[Block], Callable[[Any], list[Element]]] = {
            Garuda: self._garuda,
            Line: self._line,
            Facing: self._facing,
            Field: self._field,
            Dotted: self._dotted,
            Paragraph: self._paragraph,
            Divider: self._divider,
            Table: self._table,
            Signature: self._signature,
            Signatures: self._signatures,
            Heading: self._heading,
            PageBreak: lambda _: [page_break()],
        }

    def write(self, paper: Paper) -> bytes:
        document = Document()
        self._prepare(document, paper)
        end = document.element.body.sectPr
        for block in paper.blocks:
            if isinstance(block, Foot):
                self._foot(document, block)
            elif isinstance(block, Contents):
                for entry in self._contents(paper):
                    end.addprevious(entry)
            else:
                for drawn in self._drawn[type(block)](block):
                    end.addprevious(drawn)
        written = BytesIO()
        document.save(written)
        return stamped(written.getvalue(), paper.moment)

    def _prepare(self, document: Any, paper: Paper) -> None:
        for owner in (
            document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")),
            document.styles["Normal"].element,
        ):
            for old in owner.findall(qn("w:rPr")):
                owner.remove(old)
            owner.append(self._properties())
        section = document.sections[0]
        across, down = (29.7, 21) if paper.lying else (21, 29.7)
        section.page_width, section.page_height = Cm(across), Cm(down)
        section.orientation = WD_ORIENT.LANDSCAPE if paper.lying else WD_ORIENT.PORTRAIT
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.top_margin, section.bottom_margin = Cm(1.5), Cm(2)
        section.header_distance = Cm(1)
        section.different_first_page_header_footer = True
        margins = section._sectPr.find(qn("w:pgMar"))  # noqa: SLF001 - python-docx has no page number
        margins.addnext(element("pgNumType", fmt="thaiNumbers"))
        number = [
            self._run("-"),
            self._gap(1),
            *field_code("PAGE", self._properties),
            self._gap(1),
            self._run("-"),
        ]
        shown = number if paper.numbered else ()
        replace(section.header, paragraph(*shown, *watermark(paper), align="center"))
        replace(section.first_page_header, paragraph(*watermark(paper), align="center"))
        if paper.running:
            told = "   ".join(paper.running.lines)
            replace(section.footer, paragraph(self._run(told, _SMALL)))
        about = document.core_properties
        about.title, about.language, about.author = (
            printable(paper.title)[:_LONGEST_TITLE],
            "th-TH",
            "",
        )
        about.created = about.modified = paper.moment.astimezone(UTC).replace(tzinfo=None)

    def _garuda(self, block: Garuda) -> list[Element]:
        if block.heading:
            heading = self._run(block.heading, 29, bold=True)
            return [paragraph(heading, align="center")]
        free = element(
            "spacing", before=0, after=0, line=round(block.height * 567), lineRule="exact"
        )
        return [element("p", element("pPr", free))]

    def _line(self, block: Line) -> list[Element]:
        said = self._run(block.text, block.size, bold=block.bold)
        return [paragraph(said, align=block.align, before=block.before, left=block.indent)]

    def _facing(self, block: Facing) -> list[Element]:
        left = [paragraph(self._run(block.left))]
        right = [paragraph(self._run(line)) for line in block.right]
        cells = [cell(9.4, *left), cell(6.6, *right)]
        return [table((9.4, 6.6), [row(cells)], ruled=False)]

    def _field(self, block: Field) -> list[Element]:
        hang = 1.3 + 0.19 * max(0, len(block.label) - 6)
        label = self._run(block.label, bold=block.bold)
        first = [label, tab(self._properties()), self._run(block.lines[0])]
        more = [paragraph(self._run(line), left=hang, align="left") for line in block.lines[1:]]
        stops = ((hang, "left", "none"),)
        return [
            paragraph(*first, before=block.before, left=hang, hanging=hang, tabs=stops),
            *more,
        ]

    def _dotted(self, block: Dotted) -> list[Element]:
        share = WIDTH / len(block.fields)
        runs: list[Element] = []
        for label, text in block.fields:
            runs += [self._run(label, 20, bold=True), self._gap(), self._run(text)]
            runs.append(tab(self._properties()))
        stops = tuple((share * (n + 1), "left", "dot") for n in range(len(block.fields)))
        return [paragraph(*runs, tabs=stops)]

    def _paragraph(self, block: Paragraph) -> list[Element]:
        lead = [self._run(block.lead, bold=True), self._gap()] if block.lead else []
        runs = [*lead, self._run(block.text)]
        return [paragraph(*runs, align="thai", before=block.before, first=block.indent)]

    def _divider(self, _: Divider) -> list[Element]:
        return [paragraph(self._run("_" * 20), align="center")]

    def _table(self, block: Table) -> list[Element]:
        rows = [self._row(block, each) for each in block.rows]
        if block.head:
            cells = [
                cell(width, paragraph(self._run(said, bold=True), align="center"))
                for width, said in zip(block.widths, block.head, strict=True)
            ]
            rows.insert(0, row(cells, heading=True))
        air = paragraph(run("", self._properties(4)))
        drawn = table(block.widths, rows, ruled=block.ruled)
        return [air, drawn, paragraph()] if block.ruled else [drawn, air]

    def _row(self, block: Table, texts: tuple[str, ...]) -> Element:
        cells = [
            cell(
                width, paragraph(self._run(text), align="center" if n in block.centred else "left")
            )
            for n, (width, text) in enumerate(zip(block.widths, texts, strict=True))
        ]
        return row(cells, height=1.0 if block.tall else 0.0)

    def _signature(self, block: Signature) -> list[Element]:
        closing = [paragraph(self._run(block.closing), align="center", before=12, left=HALF)]
        name = f"({block.name or _DOTS})"
        return [
            *(closing if block.closing else []),
            *(paragraph(self._run(""), left=HALF, together=True) for _ in range(_SIGNING_LINES)),
            *(
                paragraph(self._run(line), align="center", left=HALF, together=True)
                for line in (name, *block.lines)
            ),
        ]

    def _signatures(self, block: Signatures) -> list[Element]:
        across = min(2, len(block.places)) or 1
        widths = (WIDTH / across,) * across
        places = [cell(widths[0], *self._place_to_sign(one)) for one in block.places]
        places += [cell(widths[0], paragraph())] * (-len(places) % across)
        rows = [row(places[first : first + across]) for first in range(0, len(places), across)]
        return [table(widths, rows, ruled=False), paragraph()]

    def _place_to_sign(self, place: Signed) -> list[Element]:
        said = (place.note, "", f"({place.name or _DOTS})", *place.lines)
        return [paragraph(self._run(""))] + [
            paragraph(self._run(line, TEXT - 3 if n == 0 else TEXT), align="center")
            for n, line in enumerate(said)
        ]

    def _heading(self, block: Heading) -> list[Element]:
        said = self._run(block.text, _HEADINGS[block.level - 1], bold=True)
        align = "center" if block.level == 1 else "left"
        outline = block.level - 1
        return [paragraph(said, align=align, before=12, together=True, outline=outline)]

    def _contents(self, paper: Paper) -> list[Element]:
        entries = [
            paragraph(self._run(block.text), left=0.8 * (block.level - 1))
            for block in paper.blocks
            if isinstance(block, Heading)
        ]
        return contents(entries, self._properties)

    def _foot(self, document: Any, block: Foot) -> None:
        end = document.element.body.sectPr
        for number, line in enumerate(block.lines):
            end.addprevious(paragraph(self._run(line), before=0 if number else 24))
        if block.code:
            picture = BytesIO()
            segno.make_qr(block.code).save(picture, kind="png", scale=8, border=1)
            picture.seek(0)
            document.add_picture(picture, width=Cm(2.6))
            end.addprevious(paragraph(self._run(block.caption, _SMALL)))

    def _gap(self, spaces: int = 2) -> Element:
        return run(" " * spaces, self._properties())

    def _properties(self, size: float = TEXT, *, bold: bool = False) -> Element:
        return run_properties(self._face, size * self._factor, bold=bold)

    def _run(self, text: str, size: float = TEXT, *, bold: bool = False) -> Element:
        return run(thai_numerals(printable(text)), self._properties(size, bold=bold))
