"""The few elements of WordprocessingML that papers need.

Thai is a complex script to Word: face, size and weight are each set twice, or it falls back to
another face at 11 points.
"""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any  # lxml's, which is not typed
_JUSTIFICATION = {"thai": "thaiDistribute"}  # กระจายแบบไทย; the others are called what they are
TWIPS_A_CM = 567


def element(tag: str, *children: Element, **attributes: object) -> Element:
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def run_properties(face: str, size: float, *, bold: bool = False) -> Element:
    halves = round(size * 2)
    weight = [element("b"), element("bCs")] if bold else []
    return element(
        "rPr",
        element("rFonts", ascii=face, hAnsi=face, cs=face, eastAsia=face),
        *weight,
        element("sz", val=halves),
        element("szCs", val=halves),
        element("lang", val="en-US", eastAsia="en-US", bidi="th-TH"),
    )


def run(text: str, properties: Element) -> Element:
    said = element("t")
    said.text = text
    said.set(qn("xml:space"), "preserve")
    return element("r", properties, said)


def tab(properties: Element) -> Element:
    return element("r", properties, element("tab"))


def page_break() -> Element:
    return element("p", element("r", element("br", type="page")))


def contents(entries: list[Element], properties: Any) -> list[Element]:
    """The table of contents around its entries: the pages are filled in when the file is opened."""
    told = element("instrText")
    told.text = 'TOC \\o "1-3" \\u'
    begins = element(
        "p",
        element("r", properties(), element("fldChar", fldCharType="begin", dirty="true")),
        element("r", properties(), told),
        element("r", properties(), element("fldChar", fldCharType="separate")),
    )
    ends = element("p", element("r", properties(), element("fldChar", fldCharType="end")))
    return [begins, *entries, ends]


def field_code(code: str, properties: Any) -> list[Element]:
    """A field that Word fills in, such as the number of the page."""
    told = element("instrText")
    told.text = code
    return [
        element("r", properties(), element("fldChar", fldCharType="begin")),
        element("r", properties(), told),
        element("r", properties(), element("fldChar", fldCharType="end")),
    ]


def paragraph(  # noqa: PLR0913 - each is a property of Word's own
    *runs: Element,
    align: str = "left",
    before: float = 0.0,
    left: float = 0.0,
    hanging: float = 0.0,
    first: float = 0.0,
    tabs: tuple[tuple[float, str, str], ...] = (),
    together: bool = False,
    outline: int | None = None,
) -> Element:
    """Lengths in cm, `before` in points; a tab is its place, its kind and its leader. `outline` is
    the level of a heading, from 0."""
    indents = {"left": left, "hanging": hanging, "firstLine": first}
    stops = [element("tab", val=kind, leader=dots, pos=_twips(at)) for at, kind, dots in tabs]
    return element(
        "p",
        element(
            "pPr",
            *([element("keepNext")] if together else []),
            *([element("tabs", *stops)] if stops else []),
            element("spacing", before=round(before * 20), after=0, line=240, lineRule="auto"),
            element("ind", **{name: _twips(cm) for name, cm in indents.items() if cm}),
            element("jc", val=_JUSTIFICATION.get(align, align)),
            *([element("outlineLvl", val=outline)] if outline is not None else []),
        ),
        *runs,
    )


def table(widths: tuple[float, ...], rows: list[Element], *, ruled: bool) -> Element:
    line = {"val": "single" if ruled else "nil", "sz": 4, "space": 0, "color": "auto"}
    air = 60 if ruled else 0
    margins = [element(side, w=air, type="dxa") for side in ("top", "bottom")]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblW", w=sum(map(_twips, widths)), type="dxa"),
            element("tblBorders", *(element(side, **line) for side in sides)),
            element("tblLayout", type="fixed"),
            element("tblCellMar", *margins),
        ),
        element("tblGrid", *(element("gridCol", w=_twips(width)) for width in widths)),
        *rows,
    )


def row(cells: list[Element], *, heading: bool = False, height: float = 0.0) -> Element:
    properties = [element("cantSplit")]
    if height:
        properties.append(element("trHeight", val=_twips(height), hRule="atLeast"))
    if heading:
        properties.append(element("tblHeader"))
    return element("tr", element("trPr", *properties), *cells)


def cell(width: float, *paragraphs: Element) -> Element:
    return element("tc", element("tcPr", element("tcW", w=_twips(width), type="dxa")), *paragraphs)


def _twips(cm: float) -> int:
    return round(cm * TWIPS_A_CM)


def replace(header: Any, content: Element) -> None:
    header.is_linked_to_previous = False
    [old] = header.paragraphs
    old._p.getparent().replace(old._p, content)  # noqa: SLF001 - its element
