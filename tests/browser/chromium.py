"""A headless Chromium, driven over its own debugging pipe: nothing to install beside it."""

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 60.0
_COMMANDS_IN, _ANSWERS_OUT = 3, 4  # where Chromium expects the two ends of the pipe
_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--hide-scrollbars",
)


class BrowserFailed(AssertionError):
    """Chromium did not answer, or refused."""


def find_chromium() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Chromium:
    """One tab, and all that it asked for and complained of."""

    def __init__(self, program: str, folder: Path) -> None:
        self._ids = count(1)
        self._buffer = b""
        self._events: list[dict[str, Any]] = []
        self._session: str | None = None
        self._program = program
        self._folder = folder

    def __enter__(self) -> Self:
        commands, self._write = os.pipe()
        self._read, answers = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (commands, answers)]
        self._log = os.open(self._folder / "chromium.log", os.O_WRONLY | os.O_CREAT, 0o600)
        argv = [self._program, *_FLAGS, f"--user-data-dir={self._folder}", "about:blank"]
        self._pid = os.posix_spawn(
            self._program,
            argv,
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, high[0], _COMMANDS_IN),
                (os.POSIX_SPAWN_DUP2, high[1], _ANSWERS_OUT),
                (os.POSIX_SPAWN_DUP2, self._log, 2),
            ],
            setpgroup=0,
        )
        for end in (commands, answers, *high):
            os.close(end)
        self._attach()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._write)
        os.close(self._read)
        os.close(self._log)
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)

    def open(self, address: str) -> None:
        with self._loading():
            self.ask("Page.navigate", {"url": address})

    def click(self, selector: str) -> None:
        """Click what is there, and wait for the page it leads to."""
        with self._loading():
            self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    def text(self, selector: str = "body") -> str:
        return str(self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText"))

    def evaluate(self, expression: str) -> Any:
        """What the expression comes to, also when it promises to."""
        asked = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        answer = self.ask("Runtime.evaluate", asked)
        if "exceptionDetails" in answer:
            raise BrowserFailed(answer["exceptionDetails"])
        return answer["result"].get("value")

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.ask("Emulation.setDeviceMetricsOverride", size)

    def picture(self, *, whole: bool = False) -> bytes:
        self.evaluate("document.fonts.ready.then(() => true)")
        answer = self.ask("Page.captureScreenshot", {"captureBeyondViewport": whole})
        return base64.b64decode(answer["data"])

    @property
    def address(self) -> str:
        return str(self.evaluate("location.href"))

    @property
    def asked(self) -> list[str]:
        """Every address that the pages asked for."""
        requests = self._told("Network.requestWillBeSent")
        return [str(request["request"]["url"]) for request in requests]

    @property
    def complaints(self) -> list[str]:
        """Whatever a developer would see in the console."""
        entries = [entry["entry"]["text"] for entry in self._told("Log.entryAdded")]
        console = [str(call["args"]) for call in self._told("Runtime.consoleAPICalled")]
        thrown = [str(one["exceptionDetails"]) for one in self._told("Runtime.exceptionThrown")]
        return [*entries, *console, *thrown]

    def ask(self, method: str, params: Mapping[str, Any] | None = None) -> dict[str, Any]:
        number = next(self._ids)
        message: dict[str, Any] = {"id": number, "method": method, "params": dict(params or {})}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        answer = self._until(lambda one: one.get("id") == number)
        if "error" in answer:
            raise BrowserFailed(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def _attach(self) -> None:
        target = self.ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    @contextmanager
    def _loading(self) -> Iterator[None]:
        before = len(self._told("Page.loadEventFired"))
        yield
        while len(self._told("Page.loadEventFired")) == before:
            self._until(lambda one: one.get("method") == "Page.loadEventFired")

    def _told(self, method: str) -> list[dict[str, Any]]:
        return [event["params"] for event in self._events if event["method"] == method]

    def _until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + SECONDS
        while True:
            message = self._next(deadline)
            if "method" in message:
                self._events.append(message)
            if wanted(message):
                return message

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], max(0, deadline - time.monotonic()))
            more = os.read(self._read, 65536) if ready else b""
            if not more:
                raise BrowserFailed((self._folder / "chromium.log").read_text()[-2000:])
            self._buffer += more
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))
