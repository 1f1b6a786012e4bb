"""Somebody with a booklet in hand opens its QR: genuine, tampered with, withdrawn. No account."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from services.stack.running import serving
from services.stack.up import mounted
from tests.browser.chromium import Chromium
from tests.http.stack import Stack, stack
from tests.planning.booklet_over_http import BOOKLET, a_year, frozen, got, taken_in

CONTRAST = Path(__file__).parent / "contrast.js"


@asynccontextmanager
async def served(mongo_url: str, prefix: str) -> AsyncIterator[Stack]:
    """All services and the portal at an address that a browser can open."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        async with stack(mongo_url, prefix, port=port) as services:
            front = mounted(services.platform, list(services.services.values()), None)
            async with serving(front, listener):
                yield services


async def test_the_qr_of_a_booklet_tells_whether_it_is_the_frozen_one(
    program: str, tmp_path: Path, mongo_url: str, database_prefix: str
) -> None:
    async with served(mongo_url, database_prefix) as services:
        await a_year(services)
        told = await frozen(services)
        content = (await got(services, f"{BOOKLET}/editions/1.pdf")).content
        (tmp_path / "booklet.pdf").write_bytes(content)
        (tmp_path / "tampered.pdf").write_bytes(content[:-2] + b"\n\n")
        settings = services.platform.settings
        address = f"http://{settings.host}:{settings.port}/verify/booklets/{told['code']}"
        await asyncio.to_thread(look_and_compare, program, tmp_path, address)
        withdrawal = {"reason": "พิมพ์ตกหน้า"}
        await services.post("planning", f"{BOOKLET}/editions/1/withdrawal", withdrawal)
        await taken_in(services)
        await asyncio.to_thread(look_again, program, tmp_path, address)


def look_and_compare(program: str, folder: Path, address: str) -> None:
    with Chromium(program, folder) as phone:
        phone.resize(390, 844)
        phone.open(address)
        assert "ถูกต้อง" in phone.text(".verdict")
        assert "เพชรบูรณ์" in phone.text(".particulars")
        _reads_well(phone)
        _show(phone, folder / "booklet.pdf")
        assert "ถูกต้อง" in phone.text(".verdict")
        assert "ทุกไบต์" in phone.text(".verify")
        _show(phone, folder / "tampered.pdf")
        assert "ถูกแก้ไข" in phone.text(".verdict")
        _reads_well(phone)
        (folder / "altered.png").write_bytes(phone.picture(whole=True))
        assert phone.complaints == []


def look_again(program: str, folder: Path, address: str) -> None:
    with Chromium(program, folder) as phone:
        phone.resize(390, 844)
        phone.open(address)
        assert "ยกเลิกแล้ว" in phone.text(".verdict")
        _reads_well(phone)


def _show(phone: Chromium, file: Path) -> None:
    """Choose a file, as a finger would, and have it checked."""
    root = phone.ask("DOM.getDocument")["root"]["nodeId"]
    chosen = phone.ask("DOM.querySelector", {"nodeId": root, "selector": "#file"})
    phone.ask("DOM.setFileInputFiles", {"nodeId": chosen["nodeId"], "files": [str(file)]})
    phone.click(".show-file button")


def _reads_well(phone: Chromium) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert float(phone.evaluate(CONTRAST.read_text())) >= 4.5
