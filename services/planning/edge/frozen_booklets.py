"""The editions of a plan's booklet that were frozen, and which of them is in force."""

from collections.abc import Sequence
from uuid import UUID

from shared.kernel.message import Province
from shared.replicas.booklets import BookletRow
from shared.views.reader import Order, ViewReader

MOST_EDITIONS = 200


async def editions(
    booklets: ViewReader[BookletRow], province: Province, plan_id: UUID
) -> Sequence[BookletRow]:
    """The newest first."""
    newest_first = Order("edition", descending=True)
    return await booklets.rows(province, {"plan_id": str(plan_id)}, MOST_EDITIONS, newest_first)


def in_force(newest_first: Sequence[BookletRow]) -> BookletRow | None:
    """The newest that was not withdrawn."""
    return next((one for one in newest_first if one.withdrawn_at is None), None)
