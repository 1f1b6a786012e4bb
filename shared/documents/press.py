"""The press (โรงพิมพ์): papers to files, off the event loop, a few at a time."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from itertools import islice

from shared.documents.binding import Binding
from shared.documents.docx import DocxWriter
from shared.documents.faces import Fonts
from shared.documents.paper import Paper
from shared.documents.pdf import PdfWriter

_THREADS = 2  # each keeps an engine of its own in memory
_IN_A_PART = 5  # papers laid out at once: the engine keeps all of them in memory


class Form(StrEnum):
    """รูปแบบไฟล์"""

    PDF = "pdf"
    DOCX = "docx"


MEDIA_TYPES = {
    Form.PDF: "application/pdf",
    Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Press:
    """Turns a paper into a file. The engines are made when they are first needed."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        fonts = fonts or Fonts()
        self._pdf = PdfWriter(fonts)
        self._docx = DocxWriter(fonts)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="press")

    async def file(self, paper: Paper, form: Form) -> bytes:
        loop = asyncio.get_running_loop()
        match form:
            case Form.PDF:
                return await loop.run_in_executor(self._threads, self._pdf.write, [paper])
            case Form.DOCX:
                return await loop.run_in_executor(self._threads, self._docx.write, paper)

    async def book(self, papers: Iterable[Paper]) -> bytes:
        """One PDF of all of them, each beginning on a page of its own."""
        loop = asyncio.get_running_loop()
        binding = Binding()
        for part in batched(papers, _IN_A_PART):
            binding.add(await loop.run_in_executor(self._threads, self._part, part))
        return binding.bound()

    def _part(self, papers: Sequence[Paper]) -> bytes:
        return self._pdf.write(papers, tagged=False)  # its structure could not be bound


def batched(papers: Iterable[Paper], most: int) -> Iterator[list[Paper]]:
    remaining = iter(papers)
    while part := list(islice(remaining, most)):
        yield part
