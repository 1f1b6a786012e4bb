"""The brainstorming boards over HTTP: the boards, and their ideas in order of support."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.idea_boards import BoardRow, Group
from services.projection.views.ideas import IdeaRow
from shared.contracts.boards import BoardKind, Dimension
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

BY_OPENING = Order("_opened")
MOST_SUPPORTED = Order("support", descending=True)


class IdeaInGroup(IdeaRow):
    """ความคิดเห็นพร้อมกลุ่มที่อยู่"""

    group_id: UUID | None
    group_title: str | None


@router.get("/boards")
async def idea_boards(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    kind: BoardKind | None = None,
    meeting: Annotated[UUID | None, Query(description="การประชุมที่เปิดกระดาน")] = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[BoardRow]:
    """กระดานระดมความคิดเห็นทุกกระดาน ตามลำดับที่เปิด"""
    reader = await fresh.of(views.boards, province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind, meeting_id=meeting)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_OPENING))


@router.get("/boards/{board_id}")
async def idea_board(
    province: ProvinceId, board_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> BoardRow:
    """กระดานหนึ่งกระดาน: กลุ่มและลำดับความสำคัญ"""
    reader = await fresh.of(views.boards, province)
    return found(await reader.get(Province(province), str(board_id)))


@router.get("/boards/{board_id}/ideas")
async def ideas(
    province: ProvinceId,
    board_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    q: Search = None,
    dimension: Dimension | None = None,
    *,
    withdrawn: Annotated[bool, Query(description="รวมที่ถอนแล้ว")] = False,
    limit: Limit = 50,
    after: After = None,
) -> Listed[IdeaInGroup]:
    """ความคิดเห็นบนกระดาน ที่ได้รับการสนับสนุนมากที่สุดก่อน"""
    boards = await fresh.of(views.boards, province)
    board = found(await boards.get(Province(province), str(board_id)))
    where = narrowed(board_id=board_id, dimension=dimension) | containing(q)
    if not withdrawn:
        where["withdrawn"] = None
    reader = await fresh.of(views.ideas, province)
    page = await reader.page(Province(province), where, limit, after, MOST_SUPPORTED)
    groups = {idea: group for group in board.groups for idea in group.idea_ids}
    return Listed(rows=[_in_group(row, groups) for row in page.rows], following=page.following)


def _in_group(row: IdeaRow, groups: Mapping[UUID, Group]) -> IdeaInGroup:
    group = groups.get(row.idea_id)
    return IdeaInGroup(
        **dict(row),
        group_id=group.group_id if group else None,
        group_title=group.title if group else None,
    )
