"""Binds PDFs of our own engine into one file, so that a book of any size needs little memory.

The engine writes each part with plain objects and one cross-reference table, and packs all text
into streams: renumbering what stands outside of them is enough. Parts have to be untagged, and it
is no tool for other PDFs.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

_REFERENCE = re.compile(rb"(\d+) 0 R\b")
_OFFSET = re.compile(rb"(\d{10}) 00000 n")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_COUNT = re.compile(rb"/Count (\d+)")
_INFO = re.compile(rb"/Info (\d+) 0 R")
_OF_THE_FILE = (b"/Type/Catalog", b"/Type/Metadata")  # once in a file, not in every part


@dataclass(frozen=True, slots=True)
class _Part:
    objects: Mapping[int, bytes]  # by number, from after "obj" to before "endobj"
    root: int
    info: int
    pages: int

    @classmethod
    def read(cls, pdf: bytes) -> "_Part":
        table = int(pdf[pdf.rindex(b"startxref") + 9 :].split(maxsplit=1)[0])
        starts = [int(offset) for offset in _OFFSET.findall(pdf, table)]
        objects = {
            number: pdf[pdf.index(b"obj", start) + 3 : pdf.rindex(b"endobj", start, end)]
            for number, (start, end) in enumerate(
                zip(starts, [*starts[1:], table], strict=True), start=1
            )
        }
        root = _number(_ROOT, pdf[table:])
        return cls(objects, root, _number(_INFO, pdf[table:]), _number(_PAGES, objects[root]))


class Binding:
    """Takes parts one after the other; the first one's title and colours are the book's."""

    def __init__(self) -> None:
        self._out = bytearray(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
        self._offsets: dict[int, int] = {}
        self._tops: list[int] = []  # each part's own tree of pages
        self._pages = 0
        self._last = 1  # 1 is the tree of all parts
        self._root = self._info = 0

    def add(self, pdf: bytes) -> None:
        part = _Part.read(pdf)
        kept = [
            number
            for number, body in part.objects.items()
            if not self._tops
            or not (number == part.info or any(mark in body[:100] for mark in _OF_THE_FILE))
        ]
        numbers = {old: self._last + place for place, old in enumerate(kept, start=1)}
        self._last += len(kept)
        if not self._tops:
            self._root, self._info = numbers[part.root], numbers[part.info]
        self._pages += _number(_COUNT, part.objects[part.pages])
        self._tops.append(numbers[part.pages])
        for old, new in numbers.items():
            self._write(new, self._placed(old, part, numbers))

    def bound(self) -> bytes:
        kids = b" ".join(b"%d 0 R" % top for top in self._tops)
        self._write(1, b"\n<</Type/Pages/Count %d/Kids[%b]>>\n" % (self._pages, kids))
        table = len(self._out)
        name = sha256(self._out).hexdigest()[:32].encode()
        self._out += b"xref\n0 %d\n0000000000 65535 f\r\n" % (self._last + 1)
        for number in range(1, self._last + 1):
            self._out += b"%010d 00000 n\r\n" % self._offsets[number]
        self._out += b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\n" % (
            *(self._last + 1, self._root, self._info),
            *(name, name),
        )
        self._out += b"startxref\n%d\n%%%%EOF\n" % table
        return bytes(self._out)

    def _placed(self, old: int, part: _Part, numbers: Mapping[int, int]) -> bytes:
        if old == part.info:  # the title is a user's text, and refers to nothing
            return part.objects[old]
        head, stream, data = part.objects[old].partition(b"stream\n")
        if old == part.root:
            return _renumbered(head, {**numbers, part.pages: 1})
        head = _renumbered(head, numbers)
        if old == part.pages:
            head = head.replace(b"/Type/Pages", b"/Type/Pages/Parent 1 0 R", 1)
        return head + stream + data

    def _write(self, number: int, body: bytes) -> None:
        self._offsets[number] = len(self._out)
        self._out += b"%d 0 obj%bendobj\n" % (number, body)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of our own engine has."""
    part = _Part.read(pdf)
    return _number(_COUNT, part.objects[part.pages])


def bound(parts: Iterable[bytes]) -> bytes:
    """One file of them all, in order."""
    binding = Binding()
    for part in parts:
        binding.add(part)
    return binding.bound()


def _renumbered(head: bytes, numbers: Mapping[int, int]) -> bytes:
    return _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], head)


def _number(pattern: re.Pattern[bytes], text: bytes) -> int:
    found = pattern.search(text)
    assert found is not None, pattern.pattern
    return int(found[1])
