"""A file is what its bytes say; few kinds are taken."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from shared.documents.docx import DocxWriter
from shared.documents.faces import Fonts
from shared.documents.paper import Line, Paper
from shared.documents.sheets import workbook
from shared.files.kinds import DOCX, XLSX, KindNotTaken, media_type_of
from tests.http.stack import example_sheet

NOON = datetime(2026, 11, 16, 5, tzinfo=UTC)


def written_docx() -> bytes:
    return DocxWriter(Fonts()).write(Paper("เรื่อง", (Line("ข้อความ"),), NOON))


def with_a_part(content: bytes, name: str) -> bytes:
    held = BytesIO(content)
    with ZipFile(held, "a") as archive:
        archive.writestr(name, b"Attribute VB_Name")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(8), "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2", "video/mp4"),
        ("ที่,ชื่อ\r\n1,วัดป่า\r\n".encode(), "text/plain"),
        ("\ufeffชื่อ\n".encode(), "text/plain"),
    ],
)
def test_these_kinds_are_taken(content: bytes, media_type: str) -> None:
    assert media_type_of(content) == media_type


def test_office_files_are_told_apart() -> None:
    assert media_type_of(written_docx()) == DOCX
    assert media_type_of(workbook("บัญชี", [])) == XLSX
    assert media_type_of(example_sheet()) == XLSX


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"<!DOCTYPE html><html><script>",
        b"  \n<html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        b'\xef\xbb\xbf<?xml version="1.0"?><svg/>',
        b"#!/bin/sh\nrm -rf /",
        b"MZ\x90\x00" + bytes(60),
        b"\x7fELF" + bytes(60),
        b"PK\x03\x04" + bytes(60),
        b"GIF89a" + bytes(20),
        b"text with \x00 in it",
        b"\xff\xfet\x00e\x00x\x00t\x00",
        b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ",
    ],
)
def test_any_other_kind_is_refused(content: bytes) -> None:
    with pytest.raises(KindNotTaken):
        media_type_of(content)


def test_an_office_file_with_macros_is_refused() -> None:
    with pytest.raises(KindNotTaken):
        media_type_of(with_a_part(written_docx(), "word/vbaProject.bin"))
    with pytest.raises(KindNotTaken):
        media_type_of(with_a_part(example_sheet(), "xl/vbaProject.bin"))


def test_a_broken_office_file_is_refused() -> None:
    with pytest.raises(KindNotTaken):
        media_type_of(written_docx()[:-40])
