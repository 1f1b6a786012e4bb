"""What scoring commands and papers take from the streams of round, sheets and nominations.

Scores are added up from the streams themselves: no view that is behind can change a result.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.domain.nomination.state import Nomination
from services.awards.domain.round.commands import Conflict, JudgeSheet
from services.awards.domain.round.decisions import ROUND
from services.awards.domain.round.refusals import RoundNotFound
from services.awards.domain.round.state import Round
from services.awards.domain.sheet.decisions import SHEET
from services.awards.domain.sheet.state import Sheet
from services.awards.replicas.cases import parties_of
from services.awards.replicas.decided_selections import DecidedRow
from shared.contracts.award_values import (
    CaseState,
    ConflictGround,
    Judge,
    NominationId,
    RoundId,
    round_id_of,
)
from shared.contracts.people import PersonId
from shared.contracts.scoring import RoundOpened, sheet_id_of
from shared.http.queries import Fresh
from shared.http.streams import KnownStreams, Streams
from shared.kernel.message import Province
from shared.views.reader import ViewReader

K = TypeVar("K")
A = TypeVar("A")
AT_ONCE = 16  # streams read at a time


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the cases of a round at this moment."""

    conflicts: tuple[Conflict, ...]
    withdrawn: tuple[NominationId, ...]

    def hidden_from(self, judge: UUID) -> set[UUID]:
        return {one.nomination_id for one in self.conflicts if one.judge == judge}


class Scoring:
    def __init__(self, streams: Streams, decided: ViewReader[DecidedRow], fresh: Fresh) -> None:
        self._streams = streams
        self._decided = decided
        self._fresh = fresh

    async def round(self, province: str, round_id: UUID) -> tuple[Round, RoundOpened, int]:
        """Raises `RoundNotFound`."""
        scoring, version = await self._streams.state(ROUND, province, "round", round_id)
        if scoring.opened is None:
            raise RoundNotFound
        return scoring, scoring.opened, version

    async def stage_before(
        self, province: str, call_id: UUID, category_id: UUID, stage: int
    ) -> tuple[NominationId, ...] | None:
        """Who goes on from the stage before; None while it is not tallied."""
        before = round_id_of(call_id, category_id, stage - 1)
        scoring, _version = await self._streams.state(ROUND, province, "round", before)
        return scoring.tallied.goes_on if scoring.tallied else None

    async def sheet(self, province: str, round_id: UUID, judge: UUID) -> tuple[Sheet, int]:
        return await self._streams.state(SHEET, province, "sheet", sheet_id_of(round_id, judge))

    async def sheets(self, province: str, opened: RoundOpened) -> tuple[JudgeSheet, ...]:
        """Every judge's, as its stream has it."""
        judges = [one.person_id for one in opened.judges]
        found = await _all(judges, lambda one: self.sheet(province, opened.round_id, one))
        return tuple(
            JudgeSheet(judge=judge, committed=sheet.committed is not None, scores=sheet.ordered)
            for judge, (sheet, _version) in zip(judges, found, strict=True)
        )

    async def facts(
        self, province: str, judges: Sequence[Judge], cases: Iterable[NominationId]
    ) -> Facts:
        """Conflicts, declared and derived, and what was withdrawn, from the cases' own streams."""
        ids = list(cases)
        found = await _all(ids, lambda one: self._nomination(province, one))
        known = dict(zip(ids, found, strict=True))
        return Facts(
            conflicts=tuple(
                Conflict(judge=judge.person_id, nomination_id=case, ground=ground)
                for case, nomination in known.items()
                for judge in judges
                if (ground := conflict_of(judge, nomination)) is not None
            ),
            withdrawn=tuple(
                case for case, one in known.items() if one.state is CaseState.WITHDRAWN
            ),
        )

    async def is_decided(self, province: str, round_id: RoundId) -> bool:
        reader = await self._fresh.of(self._decided, province)
        page = await reader.page(Province(province), {"round_id": str(round_id)}, limit=1)
        return bool(page.rows)

    async def _nomination(self, province: str, nomination_id: NominationId) -> Nomination:
        found, _version = await self._streams.state(
            NOMINATION, province, "nomination", nomination_id
        )
        return found


def conflict_of(judge: Judge, nomination: Nomination) -> ConflictGround | None:
    """Declared before derived; None: the judge may take the case."""
    if judge.person_id in nomination.conflicted:
        return ConflictGround.OTHER
    draft = nomination.draft
    if draft is not None and judge.agency_id in parties_of(draft.entry):
        return ConflictGround.OWN_AGENCY
    return None


def assigned_to(scoring: Round, facts: Facts, judge: UUID) -> tuple[NominationId, ...]:
    """What a judge still has to score: without what it is in conflict with, and the withdrawn."""
    hidden = facts.hidden_from(judge) | set(facts.withdrawn)
    return tuple(one for one in scoring.assigned.get(PersonId(judge), ()) if one not in hidden)


async def _all(keys: Sequence[K], ask: Callable[[K], Awaitable[A]]) -> list[A]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(key: K) -> A:
        async with gate:
            return await ask(key)

    return list(await asyncio.gather(*(one(key) for key in keys)))


async def scoring_of(request: Request, streams: KnownStreams, fresh: Fresh) -> Scoring:
    return Scoring(streams, request.app.state.decided_selections, fresh)


KnownScoring = Annotated[Scoring, Depends(scoring_of)]
