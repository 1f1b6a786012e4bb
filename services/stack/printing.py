"""`khunatham print-invitations`: all letters of a meeting into a folder, over the API."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from services.stack.connect import base_url
from services.stack.failed import Failed
from services.stack.telling import Teller
from shared.auth.dev_issuer import MOUNT
from shared.service.settings import Settings

A_BOOK = 1_000  # letters in one PDF, as the API bounds it
_BEGINS = b"PK\x03\x04"  # a file in a zip: letters are counted as they arrive
_PATIENCE = httpx.Timeout(10, read=120)
Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Print:
    """Which meeting's letters go where."""

    meeting: str
    province: str
    folder: Path
    token: str  # empty: the development issuer's secretary


async def print_invitations(settings: Settings, teller: Teller, asked: Print) -> None:
    """A zip with a PDF for each letter, and all of them to be printed at once. Raises `Failed`."""
    async with httpx.AsyncClient(base_url=base_url(settings), timeout=_PATIENCE) as client:
        try:
            token = asked.token or await _of_the_secretary(client)
            client.headers["Authorization"] = f"Bearer {token}"
            client.base_url = client.base_url.join("/meetings/")
            written = await print_letters(
                client, asked, lambda done, total: teller.progress("หนังสือเชิญ", done, total)
            )
        except httpx.TransportError as error:
            raise Failed(
                "ระบบไม่ตอบ กรุณาเริ่มด้วย make run ก่อน แล้วพิมพ์ใหม่",
                "The platform does not answer: start it with make run, then print again.",
            ) from error
    for file in written:
        teller.doing(f"เขียน {file}", f"Wrote {file}")


async def print_letters(client: httpx.AsyncClient, asked: Print, tell: Tell) -> list[Path]:
    """Every letter counts twice: once as a file of its own, once in a book."""
    asked.folder.mkdir(parents=True, exist_ok=True)
    archive = asked.folder / "invitations.zip"
    letters = await _saved(client, asked, "invitations.zip", archive, tell)
    written = [archive]
    for first in range(1, letters + 1, A_BOOK):
        last = min(first + A_BOOK - 1, letters)
        book = asked.folder / f"invitations-{first:04}-{last:04}.pdf"
        await _saved(client, asked, f"invitations.pdf?first={first}", book, lambda *_: None)
        tell(letters + last, 2 * letters)
        written.append(book)
    return written


async def _saved(client: httpx.AsyncClient, asked: Print, name: str, file: Path, tell: Tell) -> int:
    """Straight to the disk, under its own name once it is whole. Answers how many letters."""
    path = f"v1/provinces/{asked.province}/meetings/{asked.meeting}/papers/{name}"
    part = file.with_suffix(".part")
    async with client.stream("GET", path) as answer:
        if not answer.is_success:
            await answer.aread()
            told = answer.json()
            raise Failed(told["title"], told["title_en"])
        letters, done = int(answer.headers.get("Letters", 0)), 0
        with part.open("wb") as out:
            async for piece in answer.aiter_bytes():
                out.write(piece)
                done += piece.count(_BEGINS)
                tell(min(done, letters), 2 * letters)
    part.replace(file)
    return letters


async def _of_the_secretary(client: httpx.AsyncClient) -> str:
    answer = await client.post(f"{MOUNT}/token", json={"account": "secretary"})
    if not answer.is_success:
        raise Failed(
            "ต้องมีโทเค็น กรุณากำหนด --token หรือ KHUNATHAM_TOKEN",
            "A token is needed: give --token or KHUNATHAM_TOKEN.",
        )
    token: str = answer.json()["access_token"]
    return token
