"""A round of scoring over HTTP, as tests begin with it: opened for four persons, nobody has scored.

The chair may judge all but the best person, the second judge all, the third neither the best nor
the weak one: see `judged_over_http`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import httpx

from services.awards.domain.round.commands import Conflict, OpenRound
from services.awards.domain.round.decisions import ROUND
from services.awards.replicas.calls import CallRow
from services.awards.replicas.tallies import TallyRow
from shared.auth.actor import Role
from shared.contracts.award_values import (
    CallId,
    CategoryId,
    ConflictGround,
    Judge,
    NominationId,
    RoundId,
)
from shared.contracts.bodies import MemberRole
from shared.contracts.people import PersonId
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name
from shared.kernel.message import ActorId, Event, Province
from shared.testing.tokens import NOW
from shared.views.reader import Token, ViewReader
from tests.awards import judged_over_http as setup
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CALL,
    CHAIR,
    JUDGES,
    PERSONS,
    SECOND,
    THIRD,
    WEAK,
    done,
    of_judge,
    post,
    read,
    round_of,
)
from tests.http.stack import PROVINCE, Stack, fresh_key
from tests.meetings.over_http import REMEMBERING, Remember

PATH = f"award-rounds/{round_of(PERSONS)}"
CASES = (BEST, ALIKE, AS_GOOD, WEAK)
# Of ten, for both criteria: so ten times as much is the percent.
GIVEN: Mapping[str, Mapping[str, int]] = {
    CHAIR: {ALIKE: 10, AS_GOOD: 6, WEAK: 3},
    SECOND: {BEST: 10, ALIKE: 7, AS_GOOD: 8, WEAK: 4},
    THIRD: {ALIKE: 7, AS_GOOD: 9},
}
DUE_AT = "2026-11-20T16:30:00+07:00"
ON_PAPER = "2026-10-30T09:00:00+07:00"  # the Friday before


async def to_an_open_round(services: Stack) -> list[str]:
    """Answers the two schools that have nominated."""
    schools = await to_a_closed_call(services)
    opened = {"call_id": CALL, "category_id": PERSONS, "due_at": DUE_AT}
    await done(post(services, "award-rounds", opened))
    return schools


async def to_a_closed_call(services: Stack) -> list[str]:
    schools = await setup.to_a_directory(services)
    await setup.to_an_open_call(services)
    for case in CASES:
        await setup.enter(services, case, schools)
    await done(post(services, f"award-calls/{CALL}/closing", {"reason": "รับครบแล้ว"}))
    return schools


def points(case: str, given: int, remark: str = "") -> dict[str, Any]:
    both = [{"code": one, "points": given} for one in ("deeds", "example")]
    return {"nomination_id": case, "points": both, "remark": remark}


def scores_of(judge: str) -> dict[str, Any]:
    return {"scores": [points(case, given) for case, given in GIVEN[judge].items()]}


async def give(services: Stack, judge: str, *scores: dict[str, Any]) -> httpx.Response:
    """By the judge's own account; without scores, those of `GIVEN`."""
    body = {"scores": scores} if scores else scores_of(judge)
    return await post(services, f"{PATH}/scores", body, authorization=of_judge(services, judge))


async def commit(services: Stack, judge: str) -> httpx.Response:
    by = of_judge(services, judge)
    return await post(services, f"{PATH}/scores/commitment", authorization=by)


async def score(services: Stack, *judges: str) -> None:
    """These judges, else all of them, have scored and committed."""
    for judge in judges or JUDGES:
        await done(give(services, judge))
        await done(commit(services, judge))


async def tally(services: Stack, **body: Any) -> Any:
    return await done(post(services, f"{PATH}/tally", body))


async def declare_conflict(services: Stack, judge: str, case: str) -> None:
    """By the judge itself."""
    by = of_judge(services, judge)
    path = f"nominations/{case}/conflicts"
    await done(post(services, path, {"ground": "relative"}, authorization=by))


async def seen(services: Stack, by: str | None = None) -> dict[str, dict[str, Any]]:
    """The scores of each case that the account sees; the secretary's own if none is named."""
    headers = {"authorization": by} if by else {}
    told = await done(services.get(f"{PATH}/scores", **headers))
    return {one["nomination_id"]: one for one in told["cases"]}


async def totals(services: Stack, by: str | None = None) -> dict[str, dict[str, float | None]]:
    """By case and judge; None: withheld, or not given."""
    return {
        case: {
            score["judge"]: None if score["total"] is None else float(score["total"])
            for score in one["scores"]
        }
        for case, one in (await seen(services, by)).items()
    }


async def ranking(services: Stack, by: str | None = None) -> list[tuple[str, int, float]]:
    """Case, rank and mean in the order in which they are told; of those that have a rank."""
    told = (await seen(services, by)).values()
    return [
        (one["nomination_id"], one["rank"], round(float(one["mean"]), 4))
        for one in told
        if one["rank"] is not None
    ]


async def tallied(services: Stack) -> list[tuple[str, int, float]]:
    """The same as the score sheet has it that a selection is founded on."""
    tallies: ViewReader[TallyRow] = services.services["awards"].api.state.tallies
    assert await tallies.fresh(Token.parse(services.fresh))
    row = await tallies.get(Province(PROVINCE), round_of(PERSONS))
    assert row is not None
    assert row.sheet is not None
    return [(str(one.nomination_id), one.rank, float(one.mean)) for one in row.sheet.ranked]


async def progress(services: Stack, by: str | None = None) -> dict[str, tuple[int, int, bool]]:
    """How many cases each judge has, how many it has scored, whether it has committed."""
    headers = {"authorization": by} if by else {}
    told = await done(services.get(f"{PATH}/judges", **headers))
    return {one["judge"]: (one["assigned"], one["scored"], one["committed"]) for one in told}


async def own_cases(services: Stack, judge: str) -> dict[str, dict[str, Any]]:
    sheet = await done(read(services, f"{PATH}/my-sheet", authorization=of_judge(services, judge)))
    return {one["nomination_id"]: one for one in sheet["cases"]}


def of_office(services: Stack, role: Role) -> str:
    return services.other_header(role)


async def key_in(
    services: Stack, judge: str, *scores: dict[str, Any], **body: Any
) -> httpx.Response:
    """The secretariat, from the judge's sheet on paper; without scores, those of `GIVEN`."""
    told = {"scores": scores} if scores else scores_of(judge)
    return await post(services, f"{PATH}/sheets/{judge}/scores", {**told, **body})


async def remember_at(services: Stack, kind: str, key: UUID, *events: Event) -> None:
    """The stream has these too, whoever has written them there."""
    executor: Executor = services.services["awards"].api.state.executor
    command = Remember(
        province=Province(PROVINCE),
        issued_by=ActorId("somebody"),
        issued_at=NOW,
        idempotency_key=fresh_key(),
        events=events,
    )
    outcome = await executor.execute(REMEMBERING, stream_name(PROVINCE, kind, key), command)
    services.fresh = f"awards.{PROVINCE}.{outcome.commit_id}"


async def to_a_blind_round(services: Stack) -> None:
    """As if the criteria withheld the names; all else as they are."""
    await to_a_closed_call(services)
    calls = services.services["awards"].api.state.calls
    call: CallRow = await calls.get(Province(PROVINCE), CALL)
    category = call.category(CategoryId(UUID(PERSONS)))
    assert category is not None
    stage = category.stages[0].model_copy(update={"blind": True})
    command = OpenRound(
        province=Province(PROVINCE),
        issued_by=ActorId("somebody"),
        issued_at=NOW,
        idempotency_key=fresh_key(),
        round_id=RoundId(UUID(round_of(PERSONS))),
        call_id=CallId(UUID(CALL)),
        stage=1,
        due_at=datetime.fromisoformat(DUE_AT),
        fiscal_year=call.fiscal_year,
        content_hash=call.content_hash,
        category=category.model_copy(update={"stages": (stage,)}),
        call_over=True,
        judges=tuple(_judge(one) for one in JUDGES),
        cases=tuple(NominationId(UUID(one)) for one in CASES),
        conflicts=tuple(
            Conflict(
                judge=PersonId(UUID(judge)),
                nomination_id=NominationId(UUID(case)),
                ground=ConflictGround.OTHER,
            )
            for judge in JUDGES
            for case in CASES
            if case not in GIVEN[judge]
        ),
    )
    opened = ROUND.decide(command, ROUND.initial)
    await remember_at(services, "round", UUID(round_of(PERSONS)), *opened)


def _judge(person: str) -> Judge:
    return Judge(person_id=PersonId(UUID(person)), role=MemberRole.MEMBER, agency_id=None)
