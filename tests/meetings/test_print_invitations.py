"""`khunatham print-invitations`: a zip and a PDF of all letters, counted as they arrive."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from services.stack.failed import Failed
from services.stack.printing import Print, print_invitations, print_letters
from services.stack.telling import Teller
from shared.service.settings import Settings
from tests.documents.pictures import missing_tools, text_of
from tests.http.stack import PROVINCE, Stack
from tests.meetings.over_http import to_an_open_assembly


def asked(services: Stack, folder: Path) -> Print:
    client = services.clients["meetings"]
    client.headers.update(services.headers(consistency_token=services.fresh))
    return Print(services.meeting_id, PROVINCE, folder, token="")


def files_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.mark.skipif(bool(missing_tools()), reason="POPPLER IS MISSING: install poppler-utils")
async def test_all_letters_are_written_and_the_bar_reaches_its_end(
    services: Stack, tmp_path: Path
) -> None:
    await to_an_open_assembly(services, 7)
    told: list[tuple[int, int]] = []
    archive, book = await print_letters(
        services.clients["meetings"],
        asked(services, tmp_path / "new"),
        lambda done, total: told.append((done, total)),
    )
    with ZipFile(archive) as opened:
        assert len(opened.namelist()) == 7
    assert text_of(book.read_bytes()).count("\f") == 7
    assert book.name == "invitations-0001-0007.pdf"
    assert sorted(told) == told
    assert told[-1] == (14, 14)
    assert files_in(tmp_path / "new") == {archive.name, book.name}


async def test_a_refusal_is_told_and_leaves_no_file(services: Stack, tmp_path: Path) -> None:
    await services.schedule_meeting()
    with pytest.raises(Failed):
        await print_letters(
            services.clients["meetings"], asked(services, tmp_path), lambda *_: None
        )
    assert files_in(tmp_path) == set()


async def test_a_platform_that_is_not_running_is_told(tmp_path: Path) -> None:
    nowhere = Settings(port=1)
    with pytest.raises(Failed):
        await print_invitations(nowhere, Teller(), Print("x", PROVINCE, tmp_path, "t"))
