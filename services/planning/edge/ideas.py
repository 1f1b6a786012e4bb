"""What commands need to know of the boards, read from this service's own replicas of them."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.planning.domain.ideas import KnownIdea
from services.planning.replicas.boards import BoardRow
from services.planning.replicas.ideas import IdeaRow, key_of
from shared.contracts.planning_values import IdeaRef
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province
from shared.views.reader import ViewReader


class BoardNotFound(NotFound):
    code = "planning.board_not_found"
    th = "ไม่พบกระดานระดมความคิดเห็นนี้ กรุณาตรวจสอบรหัสกระดาน (board)"
    en = "No such board. Check its id (`board`)."


class BoardLookups:
    """Reads the replicas of the boards, waiting for what the caller has just done there."""

    def __init__(
        self, ideas: ViewReader[IdeaRow], boards: ViewReader[BoardRow], fresh: Fresh
    ) -> None:
        self._ideas = ideas
        self._boards = boards
        self._fresh = fresh

    async def known(self, province: str, refs: Sequence[IdeaRef]) -> tuple[KnownIdea, ...]:
        """Those of them that are on a board. Raises `NotYet` when one is not there yet."""
        reader = await self._fresh.of(self._ideas, province)
        rows = [
            await reader.get(Province(province), key_of(ref.board_id, ref.idea_id)) for ref in refs
        ]
        if self._fresh.stale and None in rows:
            raise NotYet
        return tuple(
            KnownIdea(ref=ref, kind=row.kind, fiscal_year=row.fiscal_year, withdrawn=row.withdrawn)
            for ref, row in zip(refs, rows, strict=True)
            if row is not None
        )

    async def board(self, province: str, board_id: UUID) -> BoardRow:
        """Raises `BoardNotFound` or `NotYet`."""
        reader = await self._fresh.of(self._boards, province)
        row = await reader.get(Province(province), str(board_id))
        if row is None:
            raise NotYet if self._fresh.stale else BoardNotFound
        return row


async def board_lookups(request: Request, fresh: Fresh) -> BoardLookups:
    state = request.app.state
    return BoardLookups(state.ideas, state.boards, fresh)


KnownBoards = Annotated[BoardLookups, Depends(board_lookups)]
