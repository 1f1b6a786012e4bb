"""A real Apache Kafka on this machine: one broker in KRaft mode, for tests and trials."""

import socket
import struct
import subprocess
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from shared.local.errors import ONE_LINE, KafkaUnavailable
from shared.local.kafka_libs import java, kafka_libs
from shared.local.process import (
    LOOPBACK,
    OwnProcess,
    OwnServer,
    TimedOut,
    free_port,
    hold,
    is_free,
    wait_for,
)

CLUSTER = "S2h1bmF0aGFtLUxvY2FsAA"
START_SECONDS = 90.0
STOP_SECONDS = 15.0
FORMAT_SECONDS = 60
MEBIBYTE = 1024 * 1024

_SETTINGS = {
    "process.roles": "broker,controller",
    "node.id": "1",
    "controller.listener.names": "CONTROLLER",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "auto.create.topics.enable": "false",
    "num.partitions": "12",
    "default.replication.factor": "1",
    "min.insync.replicas": "1",
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "1",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "1",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "message.max.bytes": str(MEBIBYTE * 3 // 2),
    "replica.fetch.max.bytes": str(MEBIBYTE * 3 // 2),
    "log.retention.ms": "-1",
    "log.retention.bytes": "-1",
    "log.cleaner.dedupe.buffer.size": str(4 * MEBIBYTE),
    "log.cleaner.io.buffer.size": str(MEBIBYTE // 4),
    "log.index.size.max.bytes": str(MEBIBYTE),
    "group.initial.rebalance.delay.ms": "0",
    # after SIGKILL the broker may come back only when its former session is over
    "broker.session.timeout.ms": "3000",
    "broker.heartbeat.interval.ms": "500",
    "num.network.threads": "2",
    "num.io.threads": "4",
}


class LocalKafka(OwnServer):
    """A broker that this program owns from `start` to `stop`; all calls block."""

    def __init__(self, data_dir: Path, port: int, *, guarded: bool) -> None:
        self._folder = data_dir
        self._guarded = guarded
        self._java = java()
        self._libs = kafka_libs()
        super().__init__(_own(data_dir), STOP_SECONDS)
        self._controller_port = free_port()
        self.port = port

    @classmethod
    def start(
        cls, data_dir: Path, port: int | None = None, *, guarded: bool = False
    ) -> "LocalKafka":
        """Format the data folder if it is new, start the broker, wait until it answers.

        A guarded broker ends when this program is killed. Raises `KafkaUnavailable`.
        """
        if port is not None and not is_free(port):
            raise KafkaUnavailable(f"port {port} is used by another program")
        kafka = cls(data_dir.resolve(), port or free_port(), guarded=guarded)
        try:
            kafka._format()
            kafka._launch()
        except BaseException:
            kafka.stop()
            raise
        return kafka

    @property
    def bootstrap(self) -> str:
        return f"{LOOPBACK}:{self.port}"

    def restart(self) -> None:
        self._running().stop(STOP_SECONDS)
        self._launch()

    def _stopped(self) -> Exception:
        return KafkaUnavailable("the broker was stopped")

    @property
    def _properties(self) -> Path:
        return self._folder / "server.properties"

    @property
    def _output(self) -> Path:
        return self._folder / "kafka.out"

    def _settings(self) -> dict[str, str]:
        controller = f"{LOOPBACK}:{self._controller_port}"
        return _SETTINGS | {
            "listeners": f"PLAINTEXT://{self.bootstrap},CONTROLLER://{controller}",
            "advertised.listeners": f"PLAINTEXT://{self.bootstrap}",
            "controller.quorum.voters": f"1@{controller}",
            "log.dirs": str(self._folder / "log"),
        }

    def _format(self) -> None:
        lines = [f"{name}={value}\n" for name, value in self._settings().items()]
        self._properties.write_text("".join(lines), encoding="utf-8")
        tool = ("kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", CLUSTER)
        command = [*self._jvm("-XX:TieredStopAtLevel=1"), *tool, "-c", str(self._properties)]
        try:
            subprocess.run(command, capture_output=True, check=True, timeout=FORMAT_SECONDS)
        except subprocess.CalledProcessError as failed:
            said = (failed.stdout + failed.stderr).decode(errors="replace").strip()[-ONE_LINE:]
            raise KafkaUnavailable(f"Kafka could not format {self._folder}: {said}") from failed
        except subprocess.TimeoutExpired as slow:
            raise KafkaUnavailable(f"Kafka did not format {self._folder} in time") from slow

    def _jvm(self, *options: str) -> tuple[str, ...]:
        common = ("-XX:+UseSerialGC", "-Dlog4j2.level=WARN", "-Djava.awt.headless=true")
        return (self._java, *common, *options, "-cp", f"{self._libs}/*")

    def _launch(self) -> None:
        command = (*self._jvm("-Xmx512m"), "kafka.Kafka", str(self._properties))
        process = OwnProcess.spawn(
            command, mark=str(self._properties), output=self._output, guarded=self._guarded
        )
        self._process = process
        try:
            wait_for(lambda: not process.alive() or answers(self.port), START_SECONDS)
        except TimedOut as slow:
            raise KafkaUnavailable(f"Kafka did not answer in {slow}: {self._said()}") from slow
        if not process.alive():
            process.stop(STOP_SECONDS)
            raise KafkaUnavailable(f"Kafka ended as it started: {self._said()}")

    def _said(self) -> str:
        """The first error it printed, else its last line."""
        text = self._output.read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines() or [""]
        errors = [line for line in lines if " ERROR " in line or "Exception" in line]
        return (errors or lines[-1:])[0][:ONE_LINE]


def _own(folder: Path) -> TextIOWrapper:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return hold(folder)
    except BlockingIOError as held:
        raise KafkaUnavailable(f"the data folder {folder} is used by another run") from held
    except OSError as denied:
        raise KafkaUnavailable(f"the data folder {folder}: {denied}") from denied


def answers(port: int) -> bool:
    """Whether a broker on this port answers the ApiVersions request."""
    request = struct.pack(">hhih", 18, 0, 1, -1)  # its key, version 0, correlation 1, no client id
    with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1) as broker:
        broker.sendall(struct.pack(">i", len(request)) + request)
        return len(broker.recv(8)) > 0
    return False
