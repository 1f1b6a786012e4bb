"""What requests attach: files that were uploaded before, and papers (ไฟล์แนบ หนังสือ)."""

from tempfile import SpooledTemporaryFile
from typing import Annotated, Any

from fastapi import Depends, Request
from pydantic import BaseModel

from shared.contracts.common import PaperProof, StoredFile
from shared.files.kinds import MOST_BYTES, FileTooLarge
from shared.files.store import Files
from shared.kernel.message import Message, Province
from shared.kernel.values import Day, Number, Sha256, Title

_IN_MEMORY = 1024 * 1024  # of a file on its way in; what is more waits on the disk
ANY_BYTES: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


class NamedFile(Message):
    """ไฟล์ที่อัปโหลดไว้แล้ว"""

    sha256: Sha256
    title: Title


class NewProof(Message):
    """หนังสือหรือเอกสารบนกระดาษ"""

    number: Number
    dated: Day
    scan: NamedFile | None = None


class UploadedFile(BaseModel):
    """ไฟล์ที่เก็บแล้ว: how later requests name it, and what its bytes say it is."""

    sha256: str
    size: int
    media_type: str

    @classmethod
    def of(cls, stored: StoredFile) -> "UploadedFile":
        return cls(sha256=stored.sha256, size=stored.size, media_type=stored.media_type)


async def files_of(request: Request) -> Files:
    files: Files = request.app.state.files
    return files


Kept = Annotated[Files, Depends(files_of)]


async def received(request: Request) -> bytes:
    """The body, read only after the guard let its sender in. Raises `FileTooLarge`."""
    with SpooledTemporaryFile(_IN_MEMORY) as held:
        async for piece in request.stream():
            held.write(piece)
            if held.tell() > MOST_BYTES:
                raise FileTooLarge("file", held.tell(), MOST_BYTES)
        held.seek(0)
        return held.read()


async def kept(files: Files, province: str, named: NamedFile) -> StoredFile:
    """Raises `FileNotKept`."""
    return await files.named(Province(province), named.sha256, named.title)


async def proof(files: Files, province: str, asked: NewProof | None) -> PaperProof | None:
    """Raises `FileNotKept`."""
    if asked is None:
        return None
    scan = await kept(files, province, asked.scan) if asked.scan else None
    return PaperProof(number=asked.number, dated=asked.dated, scan=scan)
