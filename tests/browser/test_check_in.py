"""A phone scans the QR of an invitation and checks in, with nobody signed in."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from services.meetings.edge.codes import CheckInCodes
from services.stack.running import serving
from services.stack.up import mounted
from shared.contracts.meetings import AgencyCheckedIn
from tests.browser.chromium import Chromium
from tests.http.stack import PROVINCE, Stack, stack
from tests.meetings.over_http import story, to_an_open_assembly

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


def scanned(services: Stack, invitee: str) -> str:
    """What the QR of the invitation says."""
    codes: CheckInCodes = services.services["meetings"].api.state.codes
    meeting_id: Any = services.meeting_id
    invited: Any = invitee
    return codes.address(PROVINCE, meeting_id, invited)


def scan_and_check_in(program: str, folder: Path, address: str, wrong: str) -> None:
    with Chromium(program, folder) as phone:
        phone.resize(390, 844)
        phone.open(address)
        assert "โรงเรียนบ้านตัวอย่าง 1" in phone.text("main")
        _reads_well(phone)
        phone.evaluate("document.querySelector('#persons').value = '2'")
        phone.evaluate("document.querySelector('details').open = true")
        phone.evaluate("document.querySelector('#name-0').value = 'นางสาวกัญญารัตน์ ตัวอย่าง'")
        _reads_well(phone)
        (folder / "form.png").write_bytes(phone.picture(whole=True))
        phone.click(".fill button")
        assert phone.address == address
        assert "ลงทะเบียนเรียบร้อยแล้ว 2 คน" in phone.text(".told")
        _reads_well(phone)
        (folder / "done.png").write_bytes(phone.picture(whole=True))
        phone.open(address)
        assert "ลงทะเบียนเรียบร้อยแล้ว 2 คน" in phone.text(".told")
        assert phone.complaints == []
        phone.open(wrong)
        assert "รหัสนี้ไม่ตรงกับหนังสือเชิญใด" in phone.text(".told")
        _reads_well(phone)
        (folder / "wrong.png").write_bytes(phone.picture(whole=True))
        assert {urlsplit(asked).netloc for asked in phone.asked} == {urlsplit(address).netloc}


async def test_a_phone_checks_an_agency_in_by_the_qr_of_its_invitation(
    mongo_url: str, database_prefix: str, program: str, tmp_path: Path
) -> None:
    async with served(mongo_url, database_prefix) as services:
        agencies = await to_an_open_assembly(services, 5)
        address = scanned(services, agencies[0])
        wrong = address[:-4] + ("AAAA" if address[-4:] != "AAAA" else "BBBB")
        await asyncio.to_thread(scan_and_check_in, program, tmp_path, address, wrong)
        [came] = [one for one in await story(services) if isinstance(one, AgencyCheckedIn)]
        assert (str(came.agency_id), came.persons, len(came.people)) == (agencies[0], 2, 1)
        assert "กัญญารัตน์" not in came.model_dump_json()


def _reads_well(phone: Chromium) -> None:
    """Nothing wider than the screen, and every word stands out from its ground."""
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert float(phone.evaluate(CONTRAST.read_text())) >= 4.5
    assert phone.evaluate("document.querySelector('main').innerText.length") > 0
