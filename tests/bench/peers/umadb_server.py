"""UmaDB: an event store server written in Rust, started from its wheel."""

import sys
from importlib.util import find_spec
from pathlib import Path

from shared.local.process import LOOPBACK, OwnProcess, free_port, wait_for
from shared.local.process import is_free as nobody_listens
from tests.bench.peers.missing import PeerMissing

_START_SECONDS = 20.0


class UmaServer:
    def __init__(self, process: OwnProcess, port: int) -> None:
        self.process = process
        self.url = f"http://{LOOPBACK}:{port}"

    @classmethod
    def start(cls, folder: Path) -> "UmaServer":
        """Raises `PeerMissing`."""
        program = Path(sys.executable).with_name("umadb")
        if find_spec("umadb") is None or not program.exists():
            raise PeerMissing("umadb is not installed (extra `bench`)")
        folder.mkdir(parents=True)
        port, data = free_port(), folder / "umadb.db"
        process = OwnProcess.spawn(
            [str(program), "--listen", f"{LOOPBACK}:{port}", "--db-path", str(data)],
            mark=str(data),
            output=folder / "umadb.out",
            guarded=True,
        )
        wait_for(lambda: not process.alive() or not nobody_listens(port), _START_SECONDS)
        if not process.alive():
            said = (folder / "umadb.out").read_text().strip()[-200:]
            raise PeerMissing(f"umadb ended: {said}")
        return cls(process, port)

    def stop(self) -> None:
        self.process.stop(10)
