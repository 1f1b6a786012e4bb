"""A process with everything imported that forks workers: one is at work after a few milliseconds.

It has one thread and no connection, so a fork of it is as good as a new program.
"""

import gc
import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.chaos import worker

REPOSITORY = Path(__file__).parents[2]


class Nursery:
    """The test's side of it."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.nursery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=REPOSITORY,
            text=True,
        )

    def fork(self, arguments: Sequence[str], output: Path) -> int:
        """The pid of a new worker."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._one_at_a_time:
            print(json.dumps([str(output), *arguments]), file=self._process.stdin, flush=True)
            return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


def _serve() -> None:
    gc.freeze()  # what is shared with the workers is not walked by each of them
    for line in sys.stdin:
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        output, *arguments = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _be_a_worker(output, arguments)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _be_a_worker(output: str, arguments: Sequence[str]) -> None:
    written = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for ours, theirs in ((nothing, 0), (written, 1), (written, 2)):
        os.dup2(ours, theirs)
    try:
        worker.main(arguments)
    except BaseException:  # noqa: BLE001 - this process ends here, with its reason in its output
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    _serve()
