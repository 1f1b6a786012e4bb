"""The arrows: the places between two steps where a process can be stopped, and what stops it there.

No product code knows of them. They stand in subclasses of the database client, the transport's two
ends and the ledger's news, which a worker hands to the very wiring that a service uses.
"""

import os
import socket
import threading
from collections.abc import Mapping, Sequence
from typing import Any, Final

NUMBERING: Final = (
    "numbering.after_read",
    "numbering.before_bulk",
    "numbering.inside_bulk",
    "numbering.after_bulk",
    "numbering.before_telling",
)
PUBLISHING: Final = (
    "publishing.after_read",
    "publishing.after_some",
    "publishing.after_acks",
    "publishing.after_cursor",
)
READING: Final = (
    "reading.during_catch_up",
    "reading.after_poll",
    "reading.before_transaction",
    "reading.inside_transaction",
    "reading.before_commit",
    "reading.after_commit",
    "reading.before_handled",
)
REACTING: Final = (
    "reacting.before_command",
    "reacting.before_append",
    "reacting.after_append",
    "reacting.before_position",
    "reacting.after_position",
)
STORING: Final = ("storing.before_insert", "storing.after_insert")
ROLES: Final[Mapping[str, Sequence[str]]] = {
    "ledger": (*NUMBERING, *PUBLISHING),
    "reader": READING,
    "reactor": REACTING,
    "writer": STORING,
}
RESUMED_SECONDS = 0.15  # how long a paused process has worked again when it says so


def role_of(arrow: str) -> str:
    return next(role for role, arrows in ROLES.items() if arrow in arrows)


class Line:
    """A worker's line to the test: what it says is heard there; when the test ends, it ends."""

    def __init__(self, address: str, name: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(address)
        self._go = threading.Event()
        self.say(name)
        threading.Thread(target=self._listen, daemon=True).start()

    def say(self, word: str) -> None:
        self._socket.sendall(f"{word}\n".encode())

    def wait_for_go(self) -> None:
        """Blocks the whole event loop, as a signal does."""
        self._go.wait()

    def _listen(self) -> None:
        while self._socket.recv(64):
            self._go.set()
        os._exit(1)


class Arrows:
    """Stops this process the n-th time it passes one arrow."""

    def __init__(self, line: Line, stop_at: str, nth: int) -> None:
        self._line = line
        self._stop_at = stop_at
        self._left = nth
        self.catching_up = True
        self.reacting = False  # a policy asked for something; its position has not moved since

    def passes(self, arrow: str) -> None:
        if arrow != self._stop_at:
            return
        self._left -= 1
        if self._left == 0:
            self._line.say("stopped")
            self._line.wait_for_go()
            threading.Timer(RESUMED_SECONDS, self._line.say, ("resumed",)).start()


def halves(whole: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
    middle = (len(whole) + 1) // 2
    return whole[:middle], whole[middle:]
