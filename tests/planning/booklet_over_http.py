"""What the tests of booklets over HTTP share: a year to bind, freezing it, asking planning."""

from dataclasses import fields
from typing import Any

import httpx

from shared.contracts.people import PersonalField
from shared.kernel.message import Event
from shared.privacy.vault import Plain
from shared.views.reader import Token
from tests.http.stack import PROVINCE, Stack
from tests.meetings.over_http import remember
from tests.planning.booklet_examples import (
    GOVERNOR,
    PHETCHABUN,
    PLAN,
    declared,
    named,
    resolved,
    scheduled,
    signed,
    submitted,
    written,
)

BOOKLET = f"plans/{PLAN}/booklet"


async def signing(services: Stack) -> Event:
    """The governor's signature, with the name closed by the vault of this stack."""
    plain = Plain(GOVERNOR, PersonalField.NAME, "นายสมชาย ใจดี")
    [box] = await services.platform.vault.close(PHETCHABUN, [plain])
    signer = named(GOVERNOR, "", "ผู้ว่าราชการจังหวัดเพชรบูรณ์").model_copy(update={"name": box})
    return signed(signer=signer)


async def a_year(services: Stack) -> None:
    """A submitted plan, a signed declaration and a resolution, known to who binds booklets."""
    await remember(services, "meetings", "meeting", scheduled(), resolved())
    await taken_in(services)
    await remember(services, "planning", "plan", *written(), submitted())
    await remember(services, "planning", "declaration", *declared(), await signing(services))
    await taken_in(services)


async def taken_in(services: Stack) -> None:
    """The replicas know of the last command."""
    state = services.services["planning"].api.state
    views = [getattr(state.binder.views, one.name) for one in fields(state.binder.views)]
    for reader in (*views, state.booklets):
        assert await reader.fresh(Token.parse(services.fresh))


async def got(services: Stack, path: str, **headers: str | None) -> httpx.Response:
    asked = services.headers(**{"consistency_token": services.fresh or None, **headers})
    return await services.clients["planning"].get(f"/v1/provinces/{PROVINCE}/{path}", headers=asked)


async def freeze(services: Stack, version: int = 1, **headers: str | None) -> httpx.Response:
    return await services.post("planning", BOOKLET, {"plan_version": version}, **headers)


async def frozen(services: Stack, version: int = 1) -> dict[str, Any]:
    answer = await freeze(services, version)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told
