"""ทำเนียบสำหรับประชาชน: what was announced, what was confirmed and may be told, and nothing else."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.contracts.honours import HonourId, honoured_person_id_of
from shared.contracts.people import PersonId
from shared.kernel.message import Province
from tests.awards.examples import CASE, SCHOOL
from tests.http.stack import PROVINCE, YEAR
from tests.projection.honoured import (
    AGREED,
    HONOURS,
    STANDING,
    WAITING,
    checked,
    honour,
    of_person,
    off,
    withdrawn,
)
from tests.projection.shelf import Shelf

PUBLIC = f"/v1/public/honours/{PROVINCE}/{YEAR}"
TOLD = {"source", "title", "honoured", "name", "day", "given_by", "place"}


async def ask(books: Shelf, path: str = PUBLIC) -> httpx.Response:
    """Nobody signs in."""
    return await books.stack.clients["projection"].get(path)


async def names(books: Shelf, path: str = PUBLIC) -> set[str]:
    answer = await ask(books, path)
    assert answer.status_code == 200, answer.text
    return {one["name"] for one in answer.json()["honours"]}


@pytest.fixture
async def roll(books: Shelf) -> Shelf:
    await books.write(HONOURS)
    return books


async def test_everybody_reads_what_was_announced_and_confirmed(roll: Shelf) -> None:
    answer = await ask(roll)
    told: dict[str, Any] = answer.json()
    assert (told["province"], told["fiscal_year"], told["following"]) == (PROVINCE, YEAR, None)
    found = {one["name"]: one for one in told["honours"]}
    assert set(found) == {"name-of-first", "name-of-agreed", "สภาวัฒนธรรมอำเภอหล่มสัก"}
    assert found["name-of-first"]["source"] == "selection"
    assert found["สภาวัฒนธรรมอำเภอหล่มสัก"]["given_by"] == SCHOOL.name
    assert all(set(one) == TOLD for one in told["honours"])


async def test_nothing_unannounced_unconfirmed_or_without_consent_is_told(roll: Shelf) -> None:
    text = (await ask(roll)).text
    for trace in ("name-of-second", "name-of-silent", "พยาบาลดีเด่น", "กลุ่มที่ชุมชนยกย่อง"):
        assert trace not in text
    for trace in ("รอตรวจ", "ส่งคืน", "ถอน", "แก้ไข"):
        assert f"องค์กรที่{trace}" not in text


async def test_before_anything_is_announced_the_page_is_empty(books: Shelf) -> None:
    await books.write([honour(WAITING), of_person(AGREED, "agreed", agrees=True)])
    assert await names(books) == set()
    await books.write([checked(AGREED)])
    assert await names(books) == {"name-of-agreed"}


async def test_what_is_taken_back_goes_from_the_page(roll: Shelf) -> None:
    await roll.write([withdrawn(STANDING)])
    assert await names(roll) == {"name-of-first", "name-of-agreed"}
    again = of_person(AGREED, "agreed", agrees=False, revision=2)
    await roll.write([again, checked(AGREED, revision=2)])
    assert await names(roll) == {"name-of-first"}


async def test_a_struck_off_recipient_goes_from_the_page(roll: Shelf) -> None:
    await roll.write([off(CASE)])
    assert "name-of-first" not in await names(roll)


async def test_a_forgotten_name_is_told_to_be_erased(roll: Shelf) -> None:
    person = PersonId(honoured_person_id_of(AGREED))
    await roll.stack.platform.vault.forget(Province(PROVINCE), person)
    assert await names(roll) == {"name-of-first", "ลบแล้ว", "สภาวัฒนธรรมอำเภอหล่มสัก"}


async def test_years_and_provinces_are_apart(roll: Shelf) -> None:
    assert await names(roll, f"/v1/public/honours/{PROVINCE}/{YEAR - 1}") == set()
    assert await names(roll, f"/v1/public/honours/TH-57/{YEAR}") == set()
    assert (await ask(roll, f"/v1/public/honours/TH-00/{YEAR}")).status_code == 404
    assert (await ask(roll, f"/v1/public/honours/{PROVINCE}/1")).status_code == 422


async def test_a_long_roll_is_read_page_by_page(books: Shelf) -> None:
    keys = [HonourId(UUID(int=5000 + number)) for number in range(203)]
    await books.write([event for key in keys for event in (honour(key), checked(key))])
    first = (await ask(books)).json()
    assert len(first["honours"]) == 200
    rest = (await ask(books, f"{PUBLIC}?after={first['following']}")).json()
    assert (len(rest["honours"]), rest["following"]) == (3, None)
    both = {one["name"] for one in (*first["honours"], *rest["honours"])}
    assert len(both) == 203


async def test_one_address_asks_only_so_often(books: Shelf) -> None:
    answers = [(await ask(books)).status_code for _ in range(121)]
    assert (set(answers[:120]), answers[120]) == ({200}, 429)
