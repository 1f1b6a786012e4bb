"""What every file store must do. A test class inherits the suite and has a fixture `files`."""

import asyncio
from hashlib import sha256

import pytest

from shared.files.kinds import MOST_BYTES, FileTooLarge, KindNotTaken
from shared.files.store import FileNotKept, Files
from shared.kernel.message import Province

HERE, THERE = Province("TH-67"), Province("TH-57")
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 4_000  # of several pieces
NAME = sha256(PDF).hexdigest()
NOTE = "รายชื่อ,ตำแหน่ง\n".encode()
RACERS = 5


class FilesSuite:
    async def test_what_was_kept_is_read_as_it_was(self, files: Files) -> None:
        kept = await files.keep(HERE, PDF, "แผนปฏิบัติการ")
        assert (kept.sha256, kept.title, kept.media_type, kept.size) == (
            *(NAME, "แผนปฏิบัติการ"),
            *("application/pdf", len(PDF)),
        )
        assert await files.read(HERE, NAME) == PDF

    async def test_a_file_is_named_by_its_hash_under_any_title(self, files: Files) -> None:
        await files.keep(HERE, NOTE, "เดิม")
        named = await files.named(HERE, sha256(NOTE).hexdigest(), "ชื่อใหม่")
        assert (named.title, named.media_type, named.size) == ("ชื่อใหม่", "text/plain", len(NOTE))

    async def test_the_same_bytes_again_are_the_same_file(self, files: Files) -> None:
        first = await files.keep(HERE, PDF, "แผน")
        assert await files.keep(HERE, PDF, "แผน") == first
        assert await files.read(HERE, NAME) == PDF

    async def test_of_those_who_keep_the_same_bytes_at_one_moment_each_is_served(
        self, files: Files
    ) -> None:
        kept = await asyncio.gather(*(files.keep(HERE, PDF, "แผน") for _ in range(RACERS)))
        assert {one.sha256 for one in kept} == {NAME}
        assert await files.read(HERE, NAME) == PDF

    async def test_a_province_does_not_see_the_files_of_another(self, files: Files) -> None:
        await files.keep(HERE, PDF, "แผน")
        with pytest.raises(FileNotKept):
            await files.named(THERE, NAME, "แผน")
        with pytest.raises(FileNotKept):
            await files.read(THERE, NAME)

    async def test_erasing_in_one_province_leaves_the_others(self, files: Files) -> None:
        await files.keep(HERE, PDF, "แผน")
        await files.keep(THERE, PDF, "แผน")
        await files.erase(HERE, NAME)
        await files.erase(HERE, NAME)
        with pytest.raises(FileNotKept):
            await files.read(HERE, NAME)
        assert await files.read(THERE, NAME) == PDF

    async def test_what_was_erased_can_be_kept_again(self, files: Files) -> None:
        await files.keep(HERE, PDF, "แผน")
        await files.erase(HERE, NAME)
        await files.keep(HERE, PDF, "แผน")
        assert await files.read(HERE, NAME) == PDF

    async def test_the_largest_file_is_kept_and_one_byte_more_is_refused(
        self, files: Files
    ) -> None:
        largest = PDF.ljust(MOST_BYTES, b" ")
        kept = await files.keep(HERE, largest, "ใหญ่ที่สุด")
        assert await files.read(HERE, kept.sha256) == largest
        with pytest.raises(FileTooLarge):
            await files.keep(HERE, largest + b" ", "ใหญ่เกินไป")

    async def test_what_is_refused_is_not_kept(self, files: Files) -> None:
        page = b"<!DOCTYPE html><html></html>"
        with pytest.raises(KindNotTaken):
            await files.keep(HERE, page, "page.txt")
        with pytest.raises(FileNotKept):
            await files.read(HERE, sha256(page).hexdigest())
