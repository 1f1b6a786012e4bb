"""`khunatham up` as a person meets it: first start, a crash in the middle, Ctrl-C, a taken port."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from shared.auth.dev_issuer import MOUNT
from shared.local.mongod import url_of_running
from tests.journeys.conftest import free_port

LONGEST = 120
COMMAND = [sys.executable, "-c", "from services.cli import app; app()"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "200",
        "KHUNATHAM_DATA": str(tmp_path / "var"),
        "KHUNATHAM_PORT": str(free_port()),
    }


@contextmanager
def up(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [*COMMAND, "up"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=LONGEST)


def wait_for_line(process: "subprocess.Popen[str]", words: str) -> str:
    """Read what it prints until these words; fails with all that was printed when it ends."""
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if words in line:
            return printed
    pytest.fail(f"it ended without saying {words!r}:\n{printed}")


def board_says_done(environment: dict[str, str]) -> bool:
    address = f"http://127.0.0.1:{environment['KHUNATHAM_PORT']}"
    with httpx.Client(base_url=address, timeout=30) as client:
        token = client.post(f"{MOUNT}/token", json={"account": "secretary"}).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        board = client.get("/projection/v1/provinces/TH-67/process-board", headers=headers).json()
    done = {one["step"]["id"] for one in board["steps"] if one["standing"] == "done"}
    return done >= {"1.1", "1.2", "2.1", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6"}


def test_a_first_start_plays_the_assembly_and_ctrl_c_stops_everything(
    environment: dict[str, str],
) -> None:
    with up(environment) as process:
        printed = wait_for_line(process, "Ctrl-C")
        assert environment["KHUNATHAM_PORT"] in printed
        assert "secretary" in printed
        assert "/boards" in printed
        assert board_says_done(environment)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=LONGEST)
        assert process.returncode == 0
    assert url_of_running(Path(environment["KHUNATHAM_DATA"]) / "mongo") is None


def test_a_play_that_was_killed_goes_on_at_the_next_start(environment: dict[str, str]) -> None:
    with up(environment) as process:
        wait_for_line(process, "Playing")
        os.kill(process.pid, signal.SIGKILL)
        process.wait(timeout=LONGEST)
    with up(environment) as process:
        wait_for_line(process, "Ctrl-C")
        assert board_says_done(environment)


def test_a_second_start_has_the_data_and_plays_nothing(environment: dict[str, str]) -> None:
    for expected in (True, False):
        with up(environment) as process:
            printed = wait_for_line(process, "Ctrl-C")
            assert ("Playing" in printed) is expected
            assert board_says_done(environment)


def test_a_taken_port_is_one_clear_sentence(environment: dict[str, str]) -> None:
    with (
        socket.create_server(("127.0.0.1", int(environment["KHUNATHAM_PORT"]))),
        up(environment) as process,
    ):
        printed, _ = process.communicate(timeout=LONGEST)
    assert process.returncode == 1
    assert "KHUNATHAM_PORT" in printed
    assert "Traceback" not in printed


def test_an_unreachable_database_is_one_clear_sentence(environment: dict[str, str]) -> None:
    with up(environment | {"KHUNATHAM_MONGO_URL": "mongodb://127.0.0.1:1/"}) as process:
        printed, _ = process.communicate(timeout=LONGEST)
    assert process.returncode == 1
    assert "MONGO_URL" in printed
    assert "Traceback" not in printed


def test_a_tool_reads_the_ledger_of_the_running_platform(environment: dict[str, str]) -> None:
    with up(environment) as process:
        wait_for_line(process, "Ctrl-C")
        for arguments, said in (
            (["verify-ledger", "meetings"], "unbroken"),
            (["rebuild", "attendance"], "attendance__2"),
            (["rebuild", "attendance", "--back"], "attendance__1"),
            (["builds"], "former"),
            (["builds", "--drop", "attendance__2"], "attendance__1"),
            (["parked"], "0 parked"),
        ):
            told = subprocess.run(
                [*COMMAND, *arguments],
                env=environment,
                capture_output=True,
                text=True,
                timeout=LONGEST,
                check=False,
            )
            assert told.returncode == 0, told.stdout
            assert said in told.stdout
