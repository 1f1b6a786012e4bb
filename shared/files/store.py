"""Where attached files are kept: the port that services see."""

from typing import Protocol

from shared.contracts.planning_values import StoredFile
from shared.kernel.errors import NotFound
from shared.kernel.message import Province


class FileNotKept(NotFound):
    code = "file_not_kept"
    th = "ไม่พบไฟล์ตามลายนิ้วมือ (SHA-256) นี้ในจังหวัด กรุณาอัปโหลดไฟล์ก่อนแล้วลองอีกครั้ง"
    en = "No file of this SHA-256 in the province. Upload the file first, then try again."


class Files(Protocol):
    """One province never sees another's files, even of the same content."""

    async def keep(self, province: Province, content: bytes, title: str) -> StoredFile:
        """Keep the bytes; the same bytes again are the same file. Raises a refusal when they are
        too large or of a kind that is not taken."""
        ...

    async def named(self, province: Province, sha256: str, title: str) -> StoredFile:
        """A file that is kept already, under the title it has here. Raises `FileNotKept`."""
        ...

    async def read(self, province: Province, sha256: str) -> bytes:
        """Raises `FileNotKept`."""
        ...
