"""กุญแจหลัก: it is right, or the start says in one sentence what is wrong; and it can be changed."""

import asyncio
from base64 import b64encode
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from shared.contracts.people import PersonId
from shared.kernel.ids import derive_id
from shared.mongo import Database
from shared.privacy.keys import A_BATCH, MASTER, MongoKeyRing
from shared.privacy.master import (
    MASTER_KEY_FILE,
    BadMasterKey,
    NoMasterKey,
    WrongMasterKey,
    is_master_key,
    kept_master_key,
    new_master_key,
    read_master_key,
)
from shared.service.settings import Settings
from tests.privacy.people import HERE, MALEE, SOMBAT

OLD, NEW = bytes(32), bytes(range(32))
MANY = [PersonId(derive_id("test", "person", number)) for number in range(A_BATCH + 20)]


def in_base64(key: bytes) -> str:
    return b64encode(key).decode()


def test_a_new_master_key_is_read_and_is_never_twice_the_same() -> None:
    assert len(read_master_key(new_master_key())) == 32
    assert new_master_key() != new_master_key()


@pytest.mark.parametrize(
    "text", ["", "secret", in_base64(bytes(16)), in_base64(bytes(33)), "ก" * 44]
)
def test_what_is_no_master_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(BadMasterKey) as refused:
        read_master_key(text)
    assert "KHUNATHAM_MASTER_KEY" in refused.value.th
    assert not text or text not in refused.value.th + str(refused.value)


def test_the_settings_refuse_a_wrong_key_without_repeating_it() -> None:
    with pytest.raises(ValidationError) as refused:
        Settings.from_environment({"KHUNATHAM_MASTER_KEY": "my-secret-key"})
    assert "32 bytes in base64" in str(refused.value)
    assert "my-secret-key" not in str(refused.value)


def test_the_settings_never_show_a_key() -> None:
    settings = Settings.from_environment(
        {"KHUNATHAM_MASTER_KEY": in_base64(NEW), "KHUNATHAM_FORMER_MASTER_KEY": in_base64(OLD)}
    )
    assert settings.masters == (NEW, OLD)
    assert in_base64(NEW) not in f"{settings!r} {settings}"


def test_without_a_key_the_settings_say_so() -> None:
    with pytest.raises(NoMasterKey):
        _ = Settings(former_master_key=SecretStr(in_base64(OLD))).masters


def test_a_data_folders_own_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    first = kept_master_key(tmp_path / "keys")
    assert kept_master_key(tmp_path / "keys") == first
    assert len(read_master_key(first)) == 32
    assert (tmp_path / "keys" / MASTER_KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert kept_master_key(tmp_path / "others") != first


@pytest.mark.parametrize("damage", [b"", b"half a k", b"\xff\xfe"])
def test_a_damaged_file_is_not_replaced(tmp_path: Path, damage: bytes) -> None:
    kept_master_key(tmp_path)
    path = tmp_path / MASTER_KEY_FILE
    assert is_master_key(path)
    path.write_bytes(damage)
    with pytest.raises(BadMasterKey):
        kept_master_key(tmp_path)
    assert path.read_bytes() == damage
    assert not is_master_key(path)


async def test_another_master_key_is_known_before_anything_is_asked(database: Database) -> None:
    await MongoKeyRing(database, [OLD]).prepare()
    await MongoKeyRing(database, [OLD]).prepare()
    with pytest.raises(WrongMasterKey):
        await MongoKeyRing(database, [NEW]).prepare()
    await MongoKeyRing(database, [NEW, OLD]).prepare()


async def test_a_key_under_another_master_key_is_not_told_as_destroyed(database: Database) -> None:
    await MongoKeyRing(database, [OLD]).make(HERE, [SOMBAT])
    with pytest.raises(WrongMasterKey):
        await MongoKeyRing(database, [NEW]).find(HERE, [SOMBAT])


async def test_what_is_stored_holds_no_key(database: Database) -> None:
    ring = MongoKeyRing(database, [OLD])
    await ring.make(HERE, [SOMBAT])
    key = (await ring.find(HERE, [SOMBAT]))[SOMBAT]
    [stored] = await database.collection("keys").find({})
    assert key is not None
    assert key not in stored["wrapped"]
    assert set(stored) == {"_id", "wrapped"}


async def test_after_the_change_every_key_is_the_same_under_the_new_master_key(
    database: Database,
) -> None:
    old = MongoKeyRing(database, [OLD])
    await old.prepare()
    await old.make(HERE, MANY)
    await old.destroy(HERE, MANY[7])
    before = await old.find(HERE, MANY)
    assert await MongoKeyRing(database, [NEW, OLD]).rewrap() == len(MANY) - 1
    new = MongoKeyRing(database, [NEW])
    await new.prepare()
    assert await new.find(HERE, MANY) == before
    with pytest.raises(WrongMasterKey):
        await old.prepare()


async def test_a_change_that_was_cut_short_goes_on_where_it_stopped(database: Database) -> None:
    await MongoKeyRing(database, [OLD]).prepare()
    await MongoKeyRing(database, [OLD]).make(HERE, MANY)
    changing = MongoKeyRing(database, [NEW, OLD])
    stranger = {"_id": "zz", "wrapped": b"a key that nothing opens"}
    await database.collection("keys").insert_one(stranger)
    with pytest.raises(WrongMasterKey):
        await changing.rewrap()
    assert len(await changing.find(HERE, MANY)) == len(MANY)  # in between, all of them open
    await changing.make(HERE, [MALEE])
    await database.collection("keys").delete({"_id": "zz"})
    assert 0 < await changing.rewrap() < len(MANY)
    assert await changing.rewrap() == 0
    assert len(await MongoKeyRing(database, [NEW]).find(HERE, [*MANY, MALEE])) == len(MANY) + 1


async def test_a_key_that_is_destroyed_during_the_change_stays_destroyed(
    database: Database,
) -> None:
    await MongoKeyRing(database, [OLD]).make(HERE, MANY)
    changing = MongoKeyRing(database, [NEW, OLD])
    await asyncio.gather(
        changing.rewrap(), *(changing.destroy(HERE, person) for person in MANY[::10])
    )
    keys = await MongoKeyRing(database, [NEW]).find(HERE, MANY)
    assert [person for person in MANY if keys[person] is None] == MANY[::10]


async def test_the_probe_belongs_to_nobody(database: Database) -> None:
    ring = MongoKeyRing(database, [OLD])
    await ring.prepare()
    assert await database.collection("keys").find({}) == []
    assert len(await database.collection(MASTER).find({})) == 1
