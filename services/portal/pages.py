"""The pages over HTTP: each asks projection as the visitor, and shows what was answered."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse

from services.portal import attendance, board
from services.portal.problems import NoProvince
from services.portal.queries import Queries
from services.portal.render import Render
from services.portal.static_files import STATIC
from services.portal.visitor import SignedIn, Visitor
from shared.kernel.fiscal_year import FiscalYear, fiscal_year_of
from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES
from shared.thai import day_of

router = APIRouter(include_in_schema=False)

Year = Annotated[FiscalYear | None, Query()]
ProvinceId = Annotated[str | None, Query(max_length=10)]
After = Annotated[str | None, Query(max_length=1000)]


@router.get("/")
async def process_board(
    request: Request, visitor: SignedIn, fiscal_year: Year = None, province: ProvinceId = None
) -> Response:
    """กระดานกระบวนการของจังหวัดในปีงบประมาณหนึ่ง"""
    chosen = visitor.province(province)
    if chosen is None:
        return _choose(request, visitor, fiscal_year)
    answer = await _queries(request).board(visitor.token, chosen, fiscal_year)
    return _render(request).page(
        "board.html",
        **_frame(request, visitor, chosen, answer.fiscal_year),
        groups=board.groups(answer),
        counts=board.counts(answer),
        total=len(answer.steps),
        upcoming=board.first_unfinished(answer),
        nearest=board.first_due(answer),
        due_said=board.due_said,
    )


@router.get("/board/meetings/{meeting_id}")  # /meetings is the service of that name
async def meeting(  # noqa: PLR0913 - what a query may name
    request: Request,
    meeting_id: UUID,
    visitor: SignedIn,
    province: ProvinceId = None,
    after: After = None,
    *,
    screen: Annotated[bool, Query(description="จอแสดงองค์ประชุม: renews itself")] = False,
) -> Response:
    """การประชุมหนึ่งครั้ง: องค์ประชุม มติ และบัญชีหน่วยงาน หรือจอแสดงองค์ประชุมที่เปลี่ยนเอง"""
    chosen = visitor.province(province)
    if chosen is None:
        return _choose(request, visitor, None)
    queries = _queries(request)
    answer = await queries.meeting(visitor.token, chosen, meeting_id)
    page = await queries.attendance(visitor.token, chosen, meeting_id, after)
    return _render(request).page(
        "meeting.html",
        **_frame(request, visitor, chosen, answer.fiscal_year),
        meeting=answer,
        rows=attendance.by_letter(page.rows),
        undone=attendance.undone(page.rows),
        following=page.following,
        after=after,
        screen=screen,
    )


@router.get("/favicon.ico")
async def icon() -> Response:
    """Browsers ask for it on pages that name no icon."""
    return FileResponse(STATIC / "favicon.svg", media_type="image/svg+xml")


def _choose(request: Request, visitor: Visitor, fiscal_year: int | None) -> Response:
    if not visitor.choices:
        raise NoProvince
    year = fiscal_year or fiscal_year_of(request.app.state.clock())
    return _render(request).page("choose.html", **_frame(request, visitor, None, year))


def _frame(
    request: Request, visitor: Visitor, province: Province | None, fiscal_year: int
) -> dict[str, Any]:
    """What every page of a visitor shows around its own matter."""
    return {
        "visitor": visitor,
        "province": province,
        "provinces": PROVINCES,
        "fiscal_year": fiscal_year,
        "today": day_of(request.app.state.clock()),
    }


def _queries(request: Request) -> Queries:
    queries: Queries = request.app.state.queries
    return queries


def _render(request: Request) -> Render:
    render: Render = request.app.state.render
    return render
