"""The honours roll over HTTP, of both sources, and the public's part of it (3.1.3)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response
from pydantic import BaseModel

from services.projection.edge.award_reading import AwardViews
from services.projection.edge.names import Named, Person
from services.projection.edge.reading import ProvinceId, Reader, Year, narrowed
from services.projection.views.honours_register import Source, Standing
from shared.auth.actor import Actor, Role
from shared.contracts.award_values import Honoured
from shared.documents.sheets import Column, Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.problems import TOO_MANY
from shared.http.queries import After, Fresh, Limit, Search, containing
from shared.http.unguarded import not_too_often
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.tenancy.provinces import is_province
from shared.thai import full_moment

router = APIRouter(tags=["projection"])
MOST_EXPORTED = 20_000
MOST_ON_A_PAGE = 200
WHOLE = {Role.SECRETARY, Role.GOVERNOR, Role.MEMBER, Role.AUDITOR, Role.SERVICE}
STANDS: dict[str, object] = {"standing": str(Standing.STANDS)}
Place = Annotated[str, Path(max_length=5, description="ISO 3166-2:TH, เช่น TH-67")]
_COLUMNS = (
    Column("แหล่งที่มา", 16),
    Column("รางวัล/ประเภท", 40),
    Column("ผู้ได้รับการยกย่อง", 36),
    Column("ผู้มอบ", 36),
    Column("วันที่", 22),
    Column("ประกาศที่", 12),
    Column("เกียรติบัตรเลขที่", 12),
)


class ShownHonour(BaseModel):
    """ผู้ได้รับการยกย่องหนึ่งราย"""

    source: Source
    source_id: UUID
    fiscal_year: int
    title: str
    honoured: Honoured
    person: Person | None
    name: str
    day: str
    given_by: str
    number: str
    place: int
    certificate: int | None
    presented: bool
    standing: Standing


class ShownHonours(BaseModel):
    rows: list[ShownHonour]
    following: str | None


class HonourCounts(BaseModel):
    """จำนวนผู้ได้รับการยกย่องที่อยู่ในทำเนียบ"""

    by_source: dict[Source, int]
    by_honoured: dict[Honoured, int]


class PublicHonour(BaseModel):
    """ผู้ได้รับการยกย่องที่ประกาศแล้ว"""

    source: Source
    title: str
    honoured: Honoured
    name: str
    day: str
    given_by: str
    place: int


class PublicHonours(BaseModel):
    province: str
    fiscal_year: int
    honours: tuple[PublicHonour, ...]
    following: str | None


@router.get("/v1/provinces/{province}/honours-roll")
async def honours_roll(
    province: ProvinceId,
    reader: Reader,
    views: AwardViews,
    fresh: Fresh,
    names: Named,
    fiscal_year: Year = None,
    source: Source | None = None,
    honoured: Honoured | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> ShownHonours:
    """ทำเนียบผู้ได้รับการยกย่องทั้งสองแหล่ง; what was not confirmed yet is for offices only"""
    honours = await fresh.of(views.honours, province)
    where = narrowed(fiscal_year=fiscal_year, source=source, honoured=honoured)
    page = await honours.page(
        Province(province), where | containing(q) | _standing(reader), limit, after
    )
    opened = await names.of(province, *page.rows)
    told = ShownHonour.model_fields.keys() - {"person"}
    return ShownHonours(
        rows=[
            ShownHonour(
                person=opened.person(row.person) if row.person else None,
                **{name: getattr(row, name) for name in told},
            )
            for row in page.rows
        ],
        following=page.following,
    )


@router.get("/v1/provinces/{province}/honours-roll/counts")
async def honours_roll_counts(
    province: ProvinceId, _: Reader, views: AwardViews, fresh: Fresh, fiscal_year: Year = None
) -> HonourCounts:
    """จำนวนตามแหล่งที่มาและประเภทผู้รับ"""
    honours = await fresh.of(views.honours, province)
    where = narrowed(fiscal_year=fiscal_year) | STANDS
    return HonourCounts(
        by_source=dict(await honours.counted(Province(province), where, "source")),
        by_honoured=dict(await honours.counted(Province(province), where, "honoured")),
    )


@router.get(
    "/v1/provinces/{province}/honours-roll/export.xlsx",
    response_class=Response,
    responses=described(XLSX),
)
async def honours_roll_as_workbook(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    names: Named,
    now: Now,
    fiscal_year: Year = None,
) -> Response:
    """ทำเนียบผู้ได้รับการยกย่องเป็นไฟล์ Excel"""
    honours = await fresh.of(views.honours, province)
    where = narrowed(fiscal_year=fiscal_year) | STANDS
    rows = await honours.rows(Province(province), where, MOST_EXPORTED)
    opened = await names.of(province, *rows)
    sources = {Source.SELECTION: "คณะทำงานคัดเลือก", Source.OTHERS: "หน่วยงานพิจารณาเอง"}
    cells = [
        (
            sources[row.source],
            row.title,
            (opened.person(row.person).name or "") if row.person else row.name,
            row.given_by,
            row.day,
            row.number,
            row.certificate,
        )
        for row in rows
    ]
    note = f"ข้อมูล ณ วันที่ {full_moment(now())}"
    book = workbook("ทำเนียบผู้ได้รับการยกย่อง", [Sheet("ทำเนียบ", _COLUMNS, cells, note)])
    return download(book, "ทำเนียบผู้ได้รับการยกย่อง.xlsx", XLSX)


@router.get(
    "/v1/public/honours/{province}/{fiscal_year}",
    dependencies=[Depends(not_too_often)],
    responses=TOO_MANY,
)
async def public_honours(
    province: Place,
    fiscal_year: FiscalYear,
    views: AwardViews,
    request: Request,
    after: After = None,
) -> PublicHonours:
    """ผู้ได้รับการยกย่องที่ประกาศแล้ว สำหรับประชาชน: nobody signs in"""
    if not is_province(province):
        raise NotFound
    where = {"fiscal_year": fiscal_year, "public": True} | STANDS
    place = Province(province)
    page = await views.honours.page(place, where, MOST_ON_A_PAGE, after)
    vault: Vault = request.app.state.vault
    boxes = [row.person.name for row in page.rows if row.person]
    opened = await vault.open(place, boxes)
    told = PublicHonour.model_fields.keys() - {"name"}
    return PublicHonours(
        province=province,
        fiscal_year=fiscal_year,
        honours=tuple(
            PublicHonour(
                name=opened.of(row.person.name) if row.person else row.name,
                **{name: getattr(row, name) for name in told},
            )
            for row in page.rows
        ),
        following=page.following,
    )


def _standing(reader: Actor) -> dict[str, object]:
    """A giver sees its own that wait; everybody else what stands."""
    if reader.roles & WHOLE:
        return {}
    own = reader.agency or reader.unit
    return {"$or": [STANDS, {"giver": own}]} if own else dict(STANDS)
