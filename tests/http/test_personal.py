"""The vault as a route's dependency: whoever reads is logged, and an outage never looks erased."""

from collections.abc import AsyncIterator
from typing import Annotated

import httpx
import pytest
from fastapi import APIRouter, Depends

from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.people import Sealed
from shared.http.app import create_app
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.privacy.access import Wanted
from shared.privacy.keys import MemoryKeyRing
from shared.privacy.vault import ERASED, Vault
from shared.testing.tokens import TokenMaker
from tests.privacy.people import HERE, NAME, SOMBAT

router = APIRouter(prefix="/v1/provinces/{province}")


@router.get("/who")
async def who(
    province: str,
    box: str,
    vault: Vaulted,  # before the guard on purpose: the order does not matter
    _: Annotated[Actor, Depends(require(Role.SECRETARY))],
) -> str:
    """ใคร"""
    sealed = Sealed(person_id=SOMBAT, field=NAME.field, box=box)
    return (await vault.open(Province(province), [sealed])).of(sealed)


@pytest.fixture
def vault() -> Vault:
    return Vault(MemoryKeyRing())


@pytest.fixture
async def client(vault: Vault) -> AsyncIterator[httpx.AsyncClient]:
    tokens = TokenMaker()
    api = create_app("test", "ทดสอบ", [router], {"tokens": tokens.verifier(), "vault": vault})
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(api, raise_app_exceptions=False),
        base_url=f"http://personal.test/v1/provinces/{HERE}",
        headers=tokens.header(actor_id="the-secretary"),
    ) as client:
        yield client


async def test_a_read_is_logged_under_its_actor_and_route(
    client: httpx.AsyncClient, vault: Vault
) -> None:
    [sealed] = await vault.close(HERE, [NAME])
    answer = await client.get("/who", params={"box": sealed.box})
    assert answer.json() == NAME.text
    [entry] = await vault.log.read(HERE, Wanted(limit=10))
    assert (entry.actor, entry.purpose, entry.persons) == ("the-secretary", "test.who", (SOMBAT,))


async def test_a_forgotten_person_is_shown_as_erased_and_nothing_is_logged(
    client: httpx.AsyncClient, vault: Vault
) -> None:
    [sealed] = await vault.close(HERE, [NAME])
    await vault.forget(HERE, SOMBAT)
    assert (await client.get("/who", params={"box": sealed.box})).json() == ERASED
    assert await vault.log.read(HERE, Wanted(limit=10)) == []


async def test_a_box_that_does_not_open_is_an_error_and_not_erased(
    client: httpx.AsyncClient, vault: Vault
) -> None:
    lost = await client.get("/who", params={"box": "AAAA"})
    await vault.close(HERE, [NAME])
    damaged = await client.get("/who", params={"box": "AAAA"})
    for answer in (lost, damaged):
        assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
        assert ERASED not in answer.text
