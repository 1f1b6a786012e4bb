"""`khunatham import-directory`: a file into an edition, and a corrected one into the next."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from services.stack.failed import Failed
from services.stack.importing import Import, Importer
from shared.contracts.directory import edition_id_of
from tests.directory.workbooks import CHAMBER, CULTURE, HEADINGS, agency, xlsx
from tests.http.stack import PROVINCE, YEAR, Stack

RIGHT = xlsx([HEADINGS, CULTURE, CHAMBER])
WRONG = xlsx([HEADINGS, CULTURE, agency(sector="ราชการลับ")])


@pytest.fixture
async def client(services: Stack) -> AsyncIterator[httpx.AsyncClient]:
    """The platform as one address, with the directory below its name."""
    platform = FastAPI()
    platform.mount("/directory", services.services["directory"].api)
    transport = httpx.ASGITransport(platform)
    async with httpx.AsyncClient(transport=transport, base_url="http://stack.test") as client:
        yield client


async def imported(
    client: httpx.AsyncClient, services: Stack, file: Path, number: int = 1, reason: str = ""
) -> dict[str, object]:
    token = services.headers()["authorization"].removeprefix("Bearer ")
    importer = Importer(client, Import(file, PROVINCE, "", YEAR, number, reason, token))
    await importer.sign_in()
    await importer.open_edition()
    return await importer.import_file()


async def test_a_file_is_imported_and_a_correction_follows_the_sealing(
    client: httpx.AsyncClient, services: Stack, tmp_path: Path
) -> None:
    file = tmp_path / "agencies.xlsx"
    file.write_bytes(RIGHT)
    assert (await imported(client, services, file))["repeated"] is False
    assert (await imported(client, services, file))["repeated"] is True
    with pytest.raises(Failed):
        await imported(client, services, file, number=2, reason="แก้คำผิด")
    sealing = await services.seal_edition()
    await services.upload("previews", RIGHT)  # waits until the sealing is known
    assert sealing.status_code == 201
    assert (await imported(client, services, file, number=2, reason="แก้คำผิด"))["repeated"] is False
    second = services.platform.database("directory").collection("commits")
    stream = f"{PROVINCE}/edition/{edition_id_of(PROVINCE, YEAR, 2)}"
    assert len(await second.find({"stream": stream})) == 2


async def test_a_file_with_problems_is_not_imported(
    client: httpx.AsyncClient, services: Stack, tmp_path: Path
) -> None:
    file = tmp_path / "agencies.xlsx"
    file.write_bytes(WRONG)
    answer = await imported(client, services, file)
    assert answer["problems"]
    assert await services.events() == 1  # the opening
