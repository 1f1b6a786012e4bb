"""A secretary at a real browser, on a platform that really runs: sign in, board, meeting."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from shared.local.process import wait_for
from tests.browser.chromium import Chromium

START_SECONDS = 120.0
STOP_SECONDS = 30
UP = "from services.cli import app; app()"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, program: str) -> Iterator[str]:
    """`khunatham up` on a free port with data of its own, until its assembly has been played."""
    assert program
    folder = tmp_path_factory.mktemp("stack")
    port = _free_port()
    told = folder / "told.txt"
    environment = os.environ | {
        "KHUNATHAM_DATA": str(folder / "var"),
        "KHUNATHAM_PORT": str(port),
        "COLUMNS": "200",
    }
    with told.open("wb") as output:
        command = [sys.executable, "-c", UP, "up"]
        stack = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_for(lambda: _ready(stack, told), START_SECONDS)
        yield f"http://127.0.0.1:{port}"
    finally:
        _stop(stack)


@pytest.fixture
def browser(program: str, tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(program, tmp_path) as chromium:
        yield chromium


def test_a_secretary_signs_in_sees_the_assembly_done_and_opens_it(
    browser: Chromium, address: str
) -> None:
    browser.open(f"{address}/")
    assert browser.address == f"{address}/dev/issuer/login"

    browser.click("button[value=secretary]")
    assert browser.address == f"{address}/"
    assert "จังหวัดเพชรบูรณ์" in browser.text("h1")
    assembly = browser.text("#step-2\\.1")
    assert "เสร็จแล้ว" in assembly
    assert "มา 41 จาก 130 หน่วยงาน (ต้องไม่น้อยกว่า 26) ครบองค์ประชุม" in assembly

    browser.click("#step-2\\.1 .evidence a")
    assert "41 จาก 130 หน่วยงาน" in browser.text(".quorum")
    assert browser.evaluate("document.querySelectorAll('tbody tr').length") == 130
    assert "ยกเลิกการลงทะเบียน เหตุผล: ลงทะเบียนผิดหน่วยงาน" in browser.text("li.undone")

    browser.click(".account button")
    assert browser.address == f"{address}/dev/issuer/login"
    assert browser.complaints == []
    assert {urlsplit(asked).netloc for asked in browser.asked} == {urlsplit(address).netloc}


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_no_page_is_wider_than_the_screen_and_thai_is_set_in_its_own_font(
    browser: Chromium, address: str, width: int
) -> None:
    browser.resize(width, 800)
    browser.open(f"{address}/")
    _fits(browser, width)
    browser.click("button[value=secretary]")
    _fits(browser, width)
    browser.click(".evidence a")
    _fits(browser, width)


def test_words_stand_out_from_their_ground(browser: Chromium, address: str) -> None:
    browser.open(f"{address}/")
    found = {_worst_contrast(browser)}
    browser.click("button[value=secretary]")
    found.add(_worst_contrast(browser))
    browser.click(".evidence a")
    found.add(_worst_contrast(browser))
    assert min(found) >= 4.5


def test_the_keyboard_reaches_the_content_first_and_shows_where_it_is(
    browser: Chromium, address: str
) -> None:
    browser.open(f"{address}/")
    browser.click("button[value=secretary]")
    for kind in ("keyDown", "keyUp"):
        browser.ask("Input.dispatchKeyEvent", {"type": kind, "key": "Tab", "code": "Tab"})
    assert browser.evaluate("document.activeElement.className") == "skip"
    assert browser.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    assert browser.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def _fits(browser: Chromium, width: int) -> None:
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    loaded = "[...fonts].filter(one => one.status === 'loaded').map(one => one.family).join()"
    assert "Sarabun" in browser.evaluate(f"document.fonts.ready.then(fonts => {loaded})")
    first = re.split(", *", browser.evaluate("getComputedStyle(document.body).fontFamily"))[0]
    assert first.strip('"') == "Sarabun"


def _worst_contrast(browser: Chromium) -> float:
    """The lowest contrast (WCAG) of any words on the page against what is painted behind them."""
    return float(browser.evaluate((Path(__file__).parent / "contrast.js").read_text()))


def _ready(stack: "subprocess.Popen[bytes]", told: Path) -> bool:
    said = told.read_text()
    assert stack.poll() is None, said
    return "Ready" in said


def _stop(stack: "subprocess.Popen[bytes]") -> None:
    stack.send_signal(signal.SIGTERM)
    try:
        stack.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        stack.kill()
        raise


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
