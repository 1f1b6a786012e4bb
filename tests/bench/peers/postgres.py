"""A PostgreSQL of the benchmark's own, when the machine has one installed."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

from shared.local.process import LOOPBACK, OwnProcess, free_port, wait_for
from tests.bench.peers.missing import PeerMissing

_START_SECONDS = 30.0
_UNPRIVILEGED = "postgres"  # the server refuses to run as root
_SETTINGS = ("shared_buffers=1GB", "max_connections=200", "fsync=on")


def _program(name: str) -> str:
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = shutil.which(name) or (str(versions[-1]) if versions else None)
    if found is None:
        raise PeerMissing("PostgreSQL is not installed")
    return found


class Postgres:
    """One cluster with one database, trusted on loopback."""

    def __init__(self, process: OwnProcess, port: int) -> None:
        self.process = process
        self.port = port
        self.host = LOOPBACK
        self.database = self.user = "postgres"

    @classmethod
    def start(cls, folder: Path) -> "Postgres":
        """Raises `PeerMissing`."""
        initdb, server = _program("initdb"), _program("postgres")
        folder.mkdir(parents=True)
        data, port, prefix = folder / "data", free_port(), _as_another(folder)
        made = subprocess.run(
            [*prefix, initdb, "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8"],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise PeerMissing(f"initdb: {made.stderr.strip()[-200:]}")
        command = [*prefix, server, "-D", str(data), "-p", str(port), "-k", "", "-h", LOOPBACK]
        command += [part for setting in _SETTINGS for part in ("-c", setting)]
        output = folder / "postgres.out"
        process = OwnProcess.spawn(command, mark=str(data), output=output, guarded=True)
        wait_for(lambda: "ready to accept connections" in output.read_text(), _START_SECONDS)
        return cls(process, port)

    def stop(self) -> None:
        self.process.stop(_START_SECONDS)


def _as_another(folder: Path) -> tuple[str, ...]:
    """Run as an ordinary user when this program runs as root."""
    if os.geteuid() != 0:
        return ()
    try:
        user = pwd.getpwnam(_UNPRIVILEGED)
    except KeyError:
        raise PeerMissing(f"run as root and there is no user {_UNPRIVILEGED}") from None
    os.chown(folder, user.pw_uid, user.pw_gid)
    for parent in folder.parents:
        if parent.stat().st_uid == os.geteuid() and parent.stat().st_mode & 0o077 == 0:
            parent.chmod(0o711)  # a temporary folder that only its owner may enter
    ids = f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"
    return (_setpriv(), *ids, "--")


def _setpriv() -> str:
    found = shutil.which("setpriv")
    if found is None:
        raise PeerMissing("run as root and there is no setpriv")
    return found
