"""A selection over HTTP, proposed and decided, as tests begin with it."""

from typing import Any
from uuid import UUID

import httpx

from shared.contracts.award_values import selection_id_of
from shared.kernel.message import Province
from shared.testing.eventually import eventually_is
from tests.awards.group_over_http import (
    ALIKE,
    BEST,
    CALL,
    PERSONS,
    SHINING,
    concern_of,
    done,
    post,
    read,
    resolve,
    round_of,
)
from tests.awards.judged_over_http import to_a_tallied_round
from tests.http.stack import PROVINCE, Stack


async def sheet_hash(services: Stack, category: str = PERSONS) -> str:
    shown = await services.get(f"award-rounds/{round_of(category)}/scores")
    return str(shown.json()["sheet_hash"])


async def propose(
    services: Stack, *chosen: str, category: str = PERSONS, **more: Any
) -> httpx.Response:
    body = {"chosen": chosen, **more}
    if "sheet_hash" not in body:
        body["sheet_hash"] = await sheet_hash(services, category)
    return await post(services, f"award-selections/{CALL}/{category}/proposals", body)


async def selected(services: Stack, category: str = PERSONS, **headers: str) -> dict[str, Any]:
    answer = await read(services, f"award-selections/{CALL}/{category}", **headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def heard(services: Stack, times: int = 1, category: str = PERSONS) -> dict[str, Any]:
    """The selection, once so many resolutions have reached it and what they decided is known."""
    known = services.services["awards"].api.state.decided_selections
    key = str(selection_id_of(UUID(CALL), UUID(category)))

    async def there() -> bool:
        shown = await selected(services, category)
        if len(shown["resolutions"]) < times or not shown["decided"]:
            return len(shown["resolutions"]) == times
        row = await known.get(Province(PROVINCE), key)
        return row is not None and row.selection_hash == shown["selection_hash"]

    await eventually_is(there)
    return await selected(services, category)


async def to_a_decision(services: Stack, *categories: str) -> list[str]:
    """The persons' two best, the best community; one meeting decides on all of them."""
    wanted = categories or (PERSONS,)
    schools = await to_a_tallied_round(services, *wanted)
    concerns = []
    for category in wanted:
        chosen = (BEST, ALIKE) if category == PERSONS else (SHINING,)
        await done(propose(services, *chosen, category=category))
        version = (await selected(services, category))["selection_hash"]
        concerns.append(concern_of(category, version))
    await resolve(services, 2, concerns)
    for category in wanted:
        assert (await heard(services, category=category))["decided"] is True
    return schools
