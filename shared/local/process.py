"""One server process of ours: started here, or adopted from a run that was killed."""

import fcntl
import os
import signal
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

POLL_SECONDS = 0.02
LOOPBACK = "127.0.0.1"

# Ends the server named by its argument when the pipe from this program closes: also on SIGKILL.
_GUARD = 'read -r _; kill -KILL "$0"'


class TimedOut(RuntimeError):
    """A condition did not come true in its time."""


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    """Wait until the condition holds. Raises `TimedOut`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimedOut(f"{seconds:g} s")
        time.sleep(POLL_SECONDS)


def hold(folder: Path) -> TextIOWrapper:
    """Hold a data folder for this program; the hold ends with it, however it ends.

    Raises `BlockingIOError` when another run holds it.
    """
    lock = (folder / "run.lock").open("w", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise
    return lock


def free_port() -> int:
    """A port of the loopback address that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def command_of(pid: int) -> tuple[str, ...]:
    """The command line of a process; empty when it has ended."""
    try:
        text = Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return _command_by_ps(pid)
    return tuple(text.rstrip("\0").split("\0")) if text else ()


def _command_by_ps(pid: int) -> tuple[str, ...]:
    """The same where there is no /proc (macOS)."""
    if Path("/proc/self").exists():
        return ()
    asked = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)],  # noqa: S607 where ps stands differs
        capture_output=True,
        text=True,
        check=False,
    )
    return tuple(asked.stdout.split())


@dataclass(slots=True)
class OwnProcess:
    """A running server by its own pid. `mark` is an argument that only this server has."""

    pid: int
    mark: str
    child: subprocess.Popen[bytes] | None = None  # None when adopted: then it is not our child
    guard: subprocess.Popen[bytes] | None = None

    @classmethod
    def spawn(
        cls, command: Sequence[str], *, mark: str, output: Path, guarded: bool
    ) -> "OwnProcess":
        """Start it in a session of its own, so that Ctrl-C in a terminal does not reach it.

        A guarded server ends with this program even when that is killed.
        """
        with output.open("wb") as sink:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return cls(child.pid, mark, child, _guard(child.pid) if guarded else None)

    def alive(self) -> bool:
        if self.child is not None:
            return self.child.poll() is None
        return self.mark in command_of(self.pid)

    def exit_code(self) -> int | None:
        return self.child.poll() if self.child is not None else None

    def send(self, number: signal.Signals) -> None:
        """Signal it if it still lives."""
        if self.alive():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def stop(self, seconds: float) -> None:
        """Ask it to end; after `seconds` end it."""
        self.send(signal.SIGTERM)
        self.send(signal.SIGCONT)  # a paused process hears nothing before
        try:
            wait_for(lambda: not self.alive(), seconds)
        except TimedOut:
            self.send(signal.SIGKILL)
            wait_for(lambda: not self.alive(), seconds)
        self._dismiss_guard()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.send(signal.SIGKILL)
        wait_for(lambda: not self.alive(), 30)
        self._dismiss_guard()

    def _dismiss_guard(self) -> None:
        if self.guard is None:
            return
        self.guard.kill()  # before its pipe is closed, for then it would signal the pid
        self.guard.wait()
        if self.guard.stdin is not None:
            self.guard.stdin.close()
        self.guard = None


class OwnServer(ABC):
    """A server that this program owns from its start to `stop`; all calls block."""

    def __init__(self, lock: TextIOWrapper, stop_seconds: float) -> None:
        self._lock = lock
        self._stop_seconds = stop_seconds
        self._process: OwnProcess | None = None

    @property
    def pid(self) -> int:
        return self._running().pid

    def stop(self) -> None:
        """End it in order. A second call does nothing."""
        if self._process is not None:
            self._process.stop(self._stop_seconds)
            self._process = None
        self._lock.close()

    def kill(self) -> None:
        """End it as a power cut would; `restart` brings it back on the same data and port."""
        self._running().kill()

    def pause(self) -> None:
        self._running().send(signal.SIGSTOP)

    def resume(self) -> None:
        self._running().send(signal.SIGCONT)

    def _running(self) -> OwnProcess:
        if self._process is None:
            raise self._stopped()
        return self._process

    @abstractmethod
    def _stopped(self) -> Exception:
        """What is raised when something is asked of it after its end."""


def _guard(pid: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["/bin/sh", "-c", _GUARD, str(pid)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
