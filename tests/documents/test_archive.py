"""A zip is sent while it is made: one file in memory, and any program can read the whole."""

from collections.abc import AsyncIterator
from io import BytesIO
from zipfile import ZipFile

from shared.documents.archive import zipped
from tests.documents.examples import at

FILES = {f"{number:04} พช 0031-ว {number}.pdf": bytes([number]) * 10_000 for number in range(1, 6)}


async def files(asked: list[str]) -> AsyncIterator[tuple[str, bytes]]:
    for name, content in FILES.items():
        asked.append(name)
        yield name, content


async def test_the_pieces_together_are_a_zip_of_all_files() -> None:
    sent = b"".join([piece async for piece in zipped(files([]), at(9))])
    with ZipFile(BytesIO(sent)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES


async def test_a_file_is_sent_before_the_next_one_is_made() -> None:
    asked: list[str] = []
    pieces = zipped(files(asked), at(9))
    first = await anext(pieces)
    assert len(asked) == 1
    assert len(first) > 10_000
    assert len(await anext(pieces)) < 11_000
    assert len(asked) == 2


async def test_the_same_files_are_the_same_zip() -> None:
    one = [piece async for piece in zipped(files([]), at(9))]
    other = [piece async for piece in zipped(files([]), at(9))]
    assert one == other
