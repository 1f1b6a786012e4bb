"""A chair in conflict with a case learns nothing of it: routes answer as if it were not there.

Two worlds differ in one case alone. Whoever is in conflict with it gets the same answers, byte for
byte, from every list, page, count, search, export and paper of every service. Only hashes over the
whole, which tell nothing, and the moments of recording are left out of the comparison.
"""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from shared.auth.actor import Role
from shared.contracts.award_values import case_code_of, nominee_id_of, scheme_id_of
from shared.privacy.keys import KEYS
from shared.service.platform import KEYS as KEYS_DATABASE
from shared.testing.suites.routes import GuardedRoute, guarded_routes
from tests.awards.examples import CALL, CHAIR, ROUND, SCHOOL, YEAR, YOUTH
from tests.awards.two_worlds import BODY, FIRST, HIDDEN, SECOND, World, made, telling
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, Stack, stack

OF_CASES = ("awards", "projection")
OTHERS = ("directory", "meetings", "planning")
MOMENT = re.compile(rb'"(recorded_at|occurred_at|heard_at|frozen_at|closed_at|at)":"[^"]*"')
A_HASH = "5" * 64
A_HASH_PRINTED = re.compile(r"\b[0-9a-f]{8,}\b")
UNKNOWN = "0198c0de-0000-7000-8000-00000000dead"
SEARCHES = (
    "award-cases?q=" + case_code_of(HIDDEN),
    f"award-cases?call_id={CALL}&category_id={YOUTH}&limit=1",
    "award-cases?state=accepted&limit=200",
    f"award-cases/counts?call_id={CALL}",
    f"award-cases/export.xlsx?call_id={CALL}",
    f"award-rounds?call_id={CALL}",
    f"process-board?fiscal_year={YEAR}",
    f"honours-roll?fiscal_year={YEAR}",
    f"honours-roll/counts?fiscal_year={YEAR}",
)


@dataclass(frozen=True)
class Somebody:
    """An account of the chair's, in one of its roles."""

    roles: tuple[Role, ...]

    def header(self, world: Stack) -> str:
        token = world.tokens.token(
            self.roles,
            [PROVINCE],
            actor_id="the-chair",
            agency=str(SCHOOL.agency_id),
            person=str(CHAIR),
        )
        return f"Bearer {token}"


CHAIRS = (
    Somebody((Role.MEMBER,)),
    Somebody((Role.SECRETARY, Role.MEMBER)),
    Somebody((Role.GOVERNOR,)),
    Somebody((Role.AUDITOR,)),
    Somebody((Role.AGENCY,)),
)


@pytest.fixture
async def worlds(mongo_url: str, database_prefix: str) -> AsyncIterator[tuple[World, World]]:
    """With the case, and without it."""
    with_prefix, without = f"{database_prefix}a", f"{database_prefix}b"
    async with stack(mongo_url, with_prefix) as one, stack(mongo_url, without) as other:
        there = await made(one, (HIDDEN, FIRST, SECOND))
        await lend_keys(one, other)
        yield there, await made(other, (FIRST, SECOND))


async def lend_keys(lender: Stack, borrower: Stack) -> None:
    """Under the same keys the same texts are closed to the same boxes."""
    keys = [one.platform.database(KEYS_DATABASE).collection(KEYS) for one in (lender, borrower)]
    hidden = str(nominee_id_of(HIDDEN))
    found = [one for one in await keys[0].find({}) if hidden not in one["_id"]]
    await keys[1].insert_many(found)


@needs_poppler
async def test_every_answer_is_the_same_as_if_the_case_were_not_there(
    worlds: tuple[World, World],
) -> None:
    there, gone = worlds
    for world in worlds:  # somebody else has looked at all of them
        assert (await world.stack.get("award-cases")).is_success
    compared = 0
    for somebody in CHAIRS:
        services = (*OF_CASES, *OTHERS) if somebody is CHAIRS[1] else OF_CASES
        for service, address in addresses(there, services):
            seen = await asked(there, somebody, service, address)
            plain = await asked(gone, somebody, service, address)
            told = f"{somebody.roles} {service} {address}"
            assert seen.status_code == plain.status_code, f"{told}: {seen.text} {plain.text}"
            if not address.endswith("access-log"):  # entries of one moment have no order
                assert bare(seen, there) == bare(plain, gone), told
            for secret in telling():
                assert secret.encode() not in seen.content or secret in address, told
            compared += 1
    assert compared > 400


async def test_who_is_not_in_conflict_does_see_it(worlds: tuple[World, World]) -> None:
    """So the walk above does not pass because nobody sees anything."""
    there, _gone = worlds
    headers = {"authorization": there.stack.tokens.header()["Authorization"]}
    listed = await there.stack.get("award-cases", **headers)
    assert len(listed.json()["rows"]) == 3
    scores = await there.stack.get(f"award-rounds/{ROUND}/scores", **headers)
    best = scores.json()["cases"][0]
    assert (best["nomination_id"], best["rank"]) == (str(HIDDEN), 1)
    chair = await there.stack.get("award-cases", authorization=CHAIRS[0].header(there.stack))
    assert len(chair.json()["rows"]) == 2
    mine = await there.stack.get(
        f"award-rounds/{ROUND}/scores", authorization=CHAIRS[0].header(there.stack)
    )
    assert [one["rank"] for one in mine.json()["cases"]] == [1, 2]


async def test_no_command_on_it_is_answered_otherwise_than_on_none(
    worlds: tuple[World, World],
) -> None:
    there, _gone = worlds
    commands: tuple[tuple[str, dict[str, Any]], ...] = (
        ("conflicts", {"ground": "other", "person_id": str(CHAIR)}),
        ("acceptance", {}),
        ("withdrawal", {"reason": "ทดสอบ"}),
        ("return", {"deficiencies": [{"code": "other"}], "until": "2026-12-01T09:00:00+07:00"}),
    )
    for somebody in CHAIRS:
        for verb, body in commands:
            answers = [
                await there.stack.post(
                    "awards",
                    f"nominations/{case}/{verb}",
                    body,
                    authorization=somebody.header(there.stack),
                )
                for case in (HIDDEN, UNKNOWN)
            ]
            told = [(one.status_code, one.json()["code"]) for one in answers]
            assert told[0] == told[1], (somebody.roles, verb)
            assert told[0][0] in {403, 404}
    one = {"points": [{"code": "honesty", "points": 1}, {"code": "service", "points": 1}]}
    for case in (str(HIDDEN), UNKNOWN):
        answer = await there.stack.post(
            "awards",
            f"award-rounds/{ROUND}/scores",
            {"scores": [{"nomination_id": case, **one}]},
            authorization=CHAIRS[0].header(there.stack),
        )
        assert (answer.status_code, answer.json()["code"]) == (404, "awards.case_not_yours")


def addresses(world: World, services: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every route that reads, for the hidden case and for a visible one; and the searches."""
    for service in services:
        for route in guarded_routes(world.stack.services[service].api):
            if route.method == "GET" and "{province}" in route.path:
                for case in (HIDDEN, FIRST):
                    yield service, filled(route, str(case))
    for search in SEARCHES:
        yield "projection", f"/v1/provinces/{PROVINCE}/{search}"


def filled(route: GuardedRoute, case: str) -> str:
    return route.url(
        {
            "province": PROVINCE,
            "nomination_id": case,
            "call_id": str(CALL),
            "category_id": str(YOUTH),
            "round_id": str(ROUND),
            "scheme_id": str(scheme_id_of(PROVINCE, YEAR)),
            "body_id": str(BODY),
            "fiscal_year": str(YEAR),
            "number": "1",
            "form": "pdf",
            "sha256": A_HASH,
            "trace_id": case,
            "subject": case,
        }
    )


async def asked(world: World, somebody: Somebody, service: str, address: str) -> httpx.Response:
    headers = {
        "Authorization": somebody.header(world.stack),
        "Consistency-Token": world.stack.fresh,
    }
    return await world.stack.clients[service].get(address, headers=headers)


def bare(answer: httpx.Response, world: World) -> bytes:
    """Without what tells nothing: hashes over the whole, and when something was recorded."""
    if answer.content.startswith(b"%PDF"):
        return A_HASH_PRINTED.sub("", text_of(answer.content)).encode()
    content = MOMENT.sub(b"", answer.content)
    for mask in world.masks:
        content = content.replace(mask.encode(), b"*" * len(mask))
    return content
