"""The broker that the tests run on: it starts, stops, and comes back after a kill."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from shared.local import kafka_libs
from shared.local.errors import KafkaUnavailable
from shared.local.kafka import LocalKafka, answers
from shared.local.process import command_of, wait_for
from tests.conftest import in_ci

pytestmark = pytest.mark.kafka


@pytest.fixture
def kafka(tmp_path: Path) -> Iterator[LocalKafka]:
    try:
        server = LocalKafka.start(tmp_path / "data", guarded=True)
    except KafkaUnavailable as missing:
        if in_ci():
            raise
        pytest.skip(missing.reason)
    yield server
    server.stop()


def test_it_answers_and_after_stopping_nothing_is_left(kafka: LocalKafka) -> None:
    pid = kafka.pid
    assert answers(kafka.port)
    kafka.stop()
    kafka.stop()
    assert command_of(pid) == ()
    assert not answers(kafka.port)


def test_after_a_kill_it_comes_back_on_the_same_port(kafka: LocalKafka) -> None:
    bootstrap, pid = kafka.bootstrap, kafka.pid
    kafka.kill()
    assert not answers(kafka.port)
    kafka.restart()
    assert kafka.bootstrap == bootstrap
    assert kafka.pid != pid
    assert answers(kafka.port)


def test_a_paused_broker_is_silent_until_it_is_resumed(kafka: LocalKafka) -> None:
    kafka.pause()
    assert not answers(kafka.port)
    kafka.resume()
    wait_for(lambda: answers(kafka.port), 10)


def test_two_brokers_cannot_use_one_data_folder(tmp_path: Path, kafka: LocalKafka) -> None:
    with pytest.raises(KafkaUnavailable, match="used by another run"):
        LocalKafka.start(tmp_path / "data")
    assert answers(kafka.port)


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = int(taken.getsockname()[1])
        with pytest.raises(KafkaUnavailable, match=str(port)):
            LocalKafka.start(tmp_path, port)


def test_without_java_the_reason_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KafkaUnavailable, match="no java"):
        LocalKafka.start(tmp_path)


def test_a_java_that_is_too_old_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KafkaUnavailable, match="older than 17"):
        kafka_libs.java()


def test_a_failed_copy_of_the_jars_leaves_no_half_filled_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maven = tmp_path / "mvn"
    maven.write_text("#!/bin/sh\nmkdir libs\necho 'could not resolve' >&2\nexit 1\n")
    maven.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(KafkaUnavailable, match="could not resolve"):
        kafka_libs.kafka_libs(tmp_path / "cache")
    assert [entry.name for entry in (tmp_path / "cache").iterdir()] == ["copy.lock"]
