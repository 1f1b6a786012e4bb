"""กุญแจหลัก at the command line: a start without the right one is one clear sentence."""

import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from services.stack.connect import with_master_key
from services.stack.doctor import master_key
from shared.local.process import free_port
from shared.mongo import Mongo
from shared.privacy.keys import MongoKeyRing
from shared.privacy.master import MASTER_KEY_FILE
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY
from tests.privacy.people import HERE, MALEE, SOMBAT

COMMAND = [sys.executable, "-c", "from services.cli import app; app()"]
OLD, NEW = bytes(32), bytes(range(1, 33))


@pytest.fixture
def environment(mongo_url: str, database_prefix: str, tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "COLUMNS": "200",
        "KHUNATHAM_DATA": str(tmp_path / "var"),
        "KHUNATHAM_PORT": str(free_port()),
        "KHUNATHAM_MONGO_URL": mongo_url,
        "KHUNATHAM_DATABASE": database_prefix.rstrip("_"),
    }


def run(environment: dict[str, str], *arguments: str, **keys: bytes) -> tuple[int, str]:
    named = {f"KHUNATHAM_{name}": b64encode(key).decode() for name, key in keys.items()}
    done = subprocess.run(
        [*COMMAND, *arguments],
        env=environment | named,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_service_does_not_start_without_a_master_key(environment: dict[str, str]) -> None:
    status, told = run(environment, "serve", "directory")
    assert status == 1
    assert "ยังไม่มีกุญแจหลัก" in told
    assert "Set KHUNATHAM_MASTER_KEY" in told


def test_a_key_that_is_no_key_is_told_by_its_name_alone(environment: dict[str, str]) -> None:
    status, told = run(environment, "serve", "directory", MASTER_KEY=b"short")
    assert status == 2
    assert "KHUNATHAM_MASTER_KEY: Value error, A master key is 32 bytes in base64." in told
    assert b64encode(b"short").decode() not in told


async def test_the_master_key_is_changed_by_one_command(
    environment: dict[str, str], mongo_url: str, database_prefix: str
) -> None:
    mongo = Mongo(mongo_url)
    database = mongo.database(f"{database_prefix}keys")
    old = MongoKeyRing(database, [OLD])
    await old.prepare()
    await old.make(HERE, [SOMBAT, MALEE])
    keys = await old.find(HERE, [SOMBAT, MALEE])

    status, told = run(environment, "serve", "directory", MASTER_KEY=NEW)
    assert (status, "KHUNATHAM_FORMER_MASTER_KEY" in told) == (1, True)

    status, told = run(environment, "rotate-master-key", MASTER_KEY=NEW, FORMER_MASTER_KEY=OLD)
    assert (status, "2 keys wrapped anew" in told) == (0, True)
    assert await MongoKeyRing(database, [NEW]).find(HERE, [SOMBAT, MALEE]) == keys
    await mongo.close()


def test_a_change_without_a_key_is_refused(environment: dict[str, str]) -> None:
    status, told = run(environment, "rotate-master-key")
    assert (status, "Set KHUNATHAM_MASTER_KEY" in told) == (1, True)


def test_a_laptop_keeps_a_key_of_its_own(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    [made] = with_master_key(settings).masters
    assert with_master_key(settings).masters == (made,)
    assert (tmp_path / "keys" / MASTER_KEY_FILE).exists()


def test_the_key_that_is_set_comes_before_the_laptops_own(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, master_key=A_MASTER_KEY)
    assert with_master_key(settings) == settings
    assert not (tmp_path / "keys").exists()


async def test_the_doctor_finds_a_damaged_key(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    assert (await master_key(settings)).good  # the first start makes it
    with_master_key(settings)
    assert (await master_key(settings)).good
    (tmp_path / "keys" / MASTER_KEY_FILE).write_text("damaged")
    finding = await master_key(settings)
    assert not finding.good
    assert MASTER_KEY_FILE in finding.what
