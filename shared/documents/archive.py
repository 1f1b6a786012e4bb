"""A zip that is sent while it is made: only the file at hand is in memory."""

from collections.abc import AsyncIterator
from datetime import datetime
from io import BytesIO, RawIOBase
from typing import cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST, _LATEST = 1980, 2107  # a zip knows no other years
Stamp = tuple[int, int, int, int, int, int]


def stamped_at(moment: datetime) -> Stamp:
    year = min(max(moment.year, _EARLIEST), _LATEST)
    return (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)


def stamped(written: bytes, moment: datetime) -> bytes:
    """The same archive, stamped with `moment` instead of the clock: the same every time."""
    made = BytesIO()
    stamp = stamped_at(moment)
    with ZipFile(BytesIO(written)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, stamp), old.read(name), ZIP_DEFLATED)
    return made.getvalue()


class _Outgoing(RawIOBase):
    """What was written since it was last taken; nobody can seek in what has been sent."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        taken = bytes(cast("bytes", data))
        self._written.append(taken)
        return len(taken)

    def take(self) -> bytes:
        taken = b"".join(self._written)
        self._written.clear()
        return taken


async def zipped(files: AsyncIterator[tuple[str, bytes]], moment: datetime) -> AsyncIterator[bytes]:
    """The archive piece by piece. PDF is packed in itself: it is stored as it is."""
    out = _Outgoing()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        async for name, content in files:
            archive.writestr(ZipInfo(name, stamped_at(moment)), content)
            yield out.take()
    yield out.take()
