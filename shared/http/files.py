"""Answers that are files, and how they are called when they are saved."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

from fastapi import Response
from fastapi.responses import StreamingResponse

from shared.documents.press import MEDIA_TYPES, Form

ZIP = "application/zip"
_LONGEST_NAME = 120  # characters: each is nine in the header


def described(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """What a route says of its answer in OpenAPI."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {200: {"description": "ไฟล์ · a file", "content": dict.fromkeys(media_types, binary)}}


def file_response(content: bytes, name: str, form: Form) -> Response:
    return Response(content, media_type=MEDIA_TYPES[form], headers=_saved_as(f"{name}.{form}"))


def download(content: bytes, name: str, media_type: str) -> Response:
    """What somebody uploaded: saved, and never shown or run as a page of ours."""
    guarded = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return Response(content, media_type=media_type, headers=_saved_as(name) | guarded)


def zip_response(
    content: AsyncIterator[bytes], name: str, headers: dict[str, str]
) -> StreamingResponse:
    return StreamingResponse(content, media_type=ZIP, headers=_saved_as(f"{name}.zip") | headers)


def _saved_as(name: str) -> dict[str, str]:
    # papers carry names of persons: no cache in between may keep one
    return {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name[-_LONGEST_NAME:])}",
        "Cache-Control": "no-store",
    }
