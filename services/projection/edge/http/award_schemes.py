"""The years' criteria over HTTP: the register, and a year's own."""

from fastapi import APIRouter

from services.projection.edge.award_reading import AwardViews
from services.projection.edge.reading import ProvinceId, Reader, found, narrowed
from services.projection.views.award_scheme_register import SchemeRow, SchemeState
from shared.contracts.award_values import scheme_id_of
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/award-schemes", tags=["projection"])


@router.get("")
async def award_schemes(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    state: SchemeState | None = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[SchemeRow]:
    """ทะเบียนหลักเกณฑ์การคัดเลือกทุกปี"""
    reader = await fresh.of(views.schemes, province)
    return Listed.of(await reader.page(Province(province), narrowed(state=state), limit, after))


@router.get("/{fiscal_year}")
async def award_scheme_of_year(
    province: ProvinceId, fiscal_year: FiscalYear, _: Reader, views: AwardViews, fresh: Fresh
) -> SchemeRow:
    """หลักเกณฑ์ของปี: ประเภท เกณฑ์ มติพร้อมใบรับรององค์ประชุม และฉบับที่มีผลใช้"""
    reader = await fresh.of(views.schemes, province)
    return found(await reader.get(Province(province), str(scheme_id_of(province, fiscal_year))))
