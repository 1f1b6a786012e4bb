"""Which number the next meeting of a body would have, as far as this service has heard."""

from typing import Annotated

from fastapi import Depends, Request

from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingKind
from shared.http.queries import Fresh
from shared.kernel.message import Province
from shared.views.reader import Order, ViewReader

HIGHEST_FIRST = Order("_ordinal", descending=True)


class Numbers:
    """Reads this service's own replica of its meetings."""

    def __init__(self, records: ViewReader[MeetingRow], fresh: Fresh) -> None:
        self._records = records
        self._fresh = fresh

    async def following(
        self, province: str, kind: MeetingKind, body_id: BodyId | None, year: int
    ) -> int:
        """One more than the highest of the year; a meeting that was called off does not count."""
        records = await self._fresh.of(self._records, province)
        asked = {
            "kind": kind.value,
            "body_id": str(body_id) if body_id else None,
            "_year": year,
            "cancelled": False,
        }
        page = await records.page(Province(province), asked, limit=1, order=HIGHEST_FIRST)
        return max((row.ordinal for row in page.rows), default=0) + 1


async def numbers(request: Request, fresh: Fresh) -> Numbers:
    return Numbers(request.app.state.meetings, fresh)


KnownNumbers = Annotated[Numbers, Depends(numbers)]
