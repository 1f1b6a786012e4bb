"""PDF/A by typst: one template, one compiler a thread, data in as one JSON text.

Threads only: a process forked after the engine was used hangs for good.
"""

import json
import threading
from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import segno
import typst

from shared.documents.faces import Fonts
from shared.documents.paper import Block, Foot, Paper
from shared.documents.words import pieces

_TEMPLATE = Path(__file__).with_name("paper.typ")
_THAILAND = timezone(timedelta(hours=7))  # a file may carry no zone of another kind
_NO_GLYPH = "could not be displayed"  # the archive form allows no empty boxes
_NOT_SAID = {"align", "code"}  # of a block, not printed as text


class FaceMissing(Exception):
    """No file of this face where the settings say it lies: a wrong setting, not a refusal."""


class PdfWriter:
    """Every letter of a paper is set in the face of `fonts`, whatever the machine has."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._own = threading.local()

    def write(self, papers: Sequence[Paper], *, tagged: bool = True) -> bytes:
        """One file of all these papers, each beginning on a page of its own."""
        first = papers[0]
        moment = first.moment.astimezone(_THAILAND).replace(microsecond=0)  # as PDF has it
        data = {
            "face": {
                "family": self._fonts.face.family,
                "factor": self._fonts.face.factor,
                "leading": self._fonts.face.leading,
            },
            "title": first.title,
            "moment": moment.timetuple()[:6],
            "papers": [_paper(paper) for paper in papers],
        }
        options: dict[str, Any] = {
            "format": "pdf",
            "timestamp": moment,
            "pdf_tags": tagged,
            "sys_inputs": {"data": json.dumps(data, ensure_ascii=False)},
        }
        try:
            written = self._compiler().compile(pdf_standards=["a-2b"], **options)
        except typst.TypstError as refusal:
            if _NO_GLYPH not in str(refusal):
                raise
            # An emoji in a title, say: an empty box on paper, and the file is a plain PDF.
            written = self._compiler().compile(**options)
        assert isinstance(written, bytes)
        return written

    def _compiler(self) -> typst.Compiler:
        if not hasattr(self._own, "compiler"):
            fonts = typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=list(self._fonts.folders),
            )
            if self._fonts.pdf not in fonts.families():
                raise FaceMissing(self._fonts.pdf)
            self._own.compiler = typst.Compiler(_TEMPLATE, font_paths=fonts)
        compiler: typst.Compiler = self._own.compiler
        return compiler


def _paper(paper: Paper) -> dict[str, Any]:
    blocks = [_block(block) for block in paper.blocks]
    return {
        "blocks": blocks,
        "watermark": pieces(paper.watermark),
        "lying": paper.lying,
        "numbered": paper.numbered,
        "running": _block(paper.running) if paper.running else None,
    }


def _block(block: Block) -> dict[str, Any]:
    said = {
        field.name: value if field.name in _NOT_SAID else _said(value)
        for field in fields(block)
        for value in [getattr(block, field.name)]
    }
    if isinstance(block, Foot) and block.code:
        said["code"] = _qr(block.code)
    return {"kind": type(block).__name__, **said}


def _qr(code: str) -> str:
    drawing = BytesIO()
    segno.make_qr(code).save(drawing, kind="svg", border=1)
    return drawing.getvalue().decode()


def _said(value: Any) -> Any:
    """Every text in its pieces, however deep it stands."""
    if isinstance(value, str):
        return pieces(value)
    return [_said(each) for each in value] if isinstance(value, tuple) else value
