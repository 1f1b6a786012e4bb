"""Where attached files are kept: the port that services see, and its twin in memory."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from shared.contracts.common import StoredFile
from shared.files.kinds import media_type_of
from shared.kernel.errors import NotFound
from shared.kernel.message import Province


class FileNotKept(NotFound):
    code = "file_not_kept"
    th = "ไม่พบไฟล์ตามลายนิ้วมือ (SHA-256) นี้ในจังหวัด กรุณาอัปโหลดไฟล์ก่อนแล้วลองอีกครั้ง"
    en = "No file of this SHA-256 in the province. Upload the file first, then try again."


class FileDamaged(Exception):
    """What is kept is not what its SHA-256 says: an outage, not a refusal."""


class Files(Protocol):
    """One province never sees another's files, even of the same content."""

    async def keep(self, province: Province, content: bytes, title: str) -> StoredFile:
        """Keep the bytes; the same bytes again are the same file. Raises `FileTooLarge` and
        `KindNotTaken`."""
        ...

    async def named(self, province: Province, sha256: str, title: str) -> StoredFile:
        """A file that is kept already, under the title it has here. Raises `FileNotKept`."""
        ...

    async def read(self, province: Province, sha256: str) -> bytes:
        """Raises `FileNotKept`."""
        ...

    async def erase(self, province: Province, sha256: str) -> None:
        """For good, as far as this province goes; doing it again changes nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Measured:
    """What the bytes say of themselves."""

    sha256: str
    media_type: str
    size: int

    def titled(self, title: str) -> StoredFile:
        return StoredFile(
            sha256=self.sha256, title=title, media_type=self.media_type, size=self.size
        )


def measured(content: bytes) -> Measured:
    """Raises `FileTooLarge` and `KindNotTaken`."""
    media_type = media_type_of(content)
    return Measured(sha256(content).hexdigest(), media_type, len(content))


class MemoryFiles:
    """Implements `Files` in a dictionary."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Province, str], tuple[Measured, bytes]] = {}

    async def keep(self, province: Province, content: bytes, title: str) -> StoredFile:
        found = measured(content)
        self._kept[province, found.sha256] = (found, content)
        return found.titled(title)

    async def named(self, province: Province, sha256: str, title: str) -> StoredFile:
        return self._of(province, sha256)[0].titled(title)

    async def read(self, province: Province, sha256: str) -> bytes:
        return self._of(province, sha256)[1]

    async def erase(self, province: Province, sha256: str) -> None:
        self._kept.pop((province, sha256), None)

    def _of(self, province: Province, sha256: str) -> tuple[Measured, bytes]:
        if (province, sha256) not in self._kept:
            raise FileNotKept
        return self._kept[province, sha256]
