"""Somebody reads the province's honours roll on a phone, at a desk and on paper. No account."""

import asyncio
from pathlib import Path

from shared.testing.eventually import eventually_is
from tests.awards.announced_over_http import announce
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    COMMUNITIES,
    NAMES,
    PERSONS,
    SHINING,
    done,
    of_agency,
)
from tests.awards.honours_over_http import ORGANISATION, PERSON, TEACHER, confirmed, record
from tests.awards.selection_over_http import to_a_decision
from tests.browser.chromium import Chromium
from tests.browser.test_verify_booklet import CONTRAST, served
from tests.http.stack import PROVINCE, YEAR, Stack, an_id

WAITING = "ชมรมที่ยังไม่ได้ตรวจ"
TOLD = (NAMES[BEST], NAMES[ALIKE], NAMES[SHINING], ORGANISATION["name"])


async def honoured(services: Stack) -> None:
    """Three by the selection, one by a school, one that has not agreed, one that waits."""
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    await confirmed(services, schools[0])
    await confirmed(services, schools[1], an_id("teacher"), told=PERSON)
    await done(record(services, of_agency(services, schools[0]), an_id("waiting"), name=WAITING))

    async def there() -> bool:
        asked = await services.clients["projection"].get(f"/v1/public/honours/{PROVINCE}/{YEAR}")
        return len(asked.json()["honours"]) == len(TOLD)

    await eventually_is(there)


async def test_the_public_roll_reads_well_and_tells_nothing_else(
    program: str, tmp_path: Path, mongo_url: str, database_prefix: str
) -> None:
    async with served(mongo_url, database_prefix) as services:
        await honoured(services)
        settings = services.platform.settings
        address = f"http://{settings.host}:{settings.port}/honours/{PROVINCE}"
        await asyncio.to_thread(look, program, tmp_path, address)


def look(program: str, folder: Path, address: str) -> None:
    with Chromium(program, folder) as browser:
        for width in (390, 1280):
            browser.resize(width, 844)
            browser.open(address)  # the newest year is this one
            told = browser.text("main")
            assert all(name in told for name in TOLD)
            for trace in (NAMES[AS_GOOD], TEACHER, WAITING):
                assert trace not in told
            assert browser.evaluate("document.documentElement.scrollWidth") <= width
            assert float(browser.evaluate(CONTRAST.read_text())) >= 4.5
            (folder / f"honours-{width}.png").write_bytes(browser.picture(whole=True))
        browser.ask("Emulation.setEmulatedMedia", {"media": "print"})
        hidden = "getComputedStyle(document.querySelector('nav')).display"
        assert browser.evaluate(hidden) == "none"
        (folder / "honours-print.png").write_bytes(browser.picture(whole=True))
        browser.ask("Emulation.setEmulatedMedia", {"media": ""})
        browser.open(f"{address}/{YEAR - 1}")
        assert "ยังไม่มี" in browser.text("main")
        assert browser.complaints == []
