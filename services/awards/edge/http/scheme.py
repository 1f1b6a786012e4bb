"""HTTP in, commands out: the year's categories and criteria (2.9.1)."""

from fastapi import APIRouter, Response

from services.awards.documents.criteria import criteria_paper
from services.awards.domain.scheme.commands import (
    AdoptCategories,
    PlaceCategory,
    RemoveCategory,
    ReopenCriteria,
    SubmitCriteria,
)
from services.awards.domain.scheme.decisions import SCHEME
from services.awards.domain.scheme.refusals import SchemeNotFound
from services.awards.domain.scheme.state import Scheme
from services.awards.edge.bodies.scheme import NewCategory, ShownScheme, Why
from shared.auth.readers import Reader, Secretary
from shared.contracts.award_values import CategoryId, scheme_id_of
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.fiscal_year import FiscalYear
from shared.rules.awards import award_rule

router = APIRouter(
    prefix="/v1/provinces/{province}/award-schemes/{fiscal_year}", tags=["award scheme"]
)
KIND = "scheme"


@router.post("/adoption", status_code=201)
async def adopt_categories(
    province: str, fiscal_year: FiscalYear, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ใช้ประเภทรางวัลตั้งต้นของปี: those that are not there yet"""
    rule = award_rule(fiscal_year)
    scheme_id = scheme_id_of(province, fiscal_year)
    command = AdoptCategories(
        **stamp.by(secretary),
        scheme_id=scheme_id,
        fiscal_year=fiscal_year,
        presets=rule.presets(province, fiscal_year),
        rule=rule.name,
    )
    return await run(SCHEME, KIND, scheme_id, command)


@router.post("/categories/{category_id}", status_code=201)
async def place_category(
    province: str,
    fiscal_year: FiscalYear,
    category_id: CategoryId,
    body: NewCategory,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """กำหนดหรือแก้ไขประเภทรางวัลพร้อมเกณฑ์และค่าน้ำหนัก"""
    scheme_id = scheme_id_of(province, fiscal_year)
    command = PlaceCategory(
        **stamp.by(secretary),
        scheme_id=scheme_id,
        fiscal_year=fiscal_year,
        category=body.category(category_id),
    )
    return await run(SCHEME, KIND, scheme_id, command)


@router.post("/categories/{category_id}/removal", status_code=201)
async def remove_category(
    province: str,
    fiscal_year: FiscalYear,
    category_id: CategoryId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ตัดประเภทรางวัลออก พร้อมเหตุผล"""
    scheme_id = scheme_id_of(province, fiscal_year)
    command = RemoveCategory(
        **stamp.by(secretary), scheme_id=scheme_id, category_id=category_id, reason=body.reason
    )
    return await run(SCHEME, KIND, scheme_id, command)


@router.post("/submission", status_code=201)
async def submit_criteria(
    province: str, fiscal_year: FiscalYear, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เสนอหลักเกณฑ์ต่อที่ประชุมคณะทำงาน: the resolution names their hash"""
    scheme_id = scheme_id_of(province, fiscal_year)
    command = SubmitCriteria(**stamp.by(secretary), scheme_id=scheme_id)
    return await run(SCHEME, KIND, scheme_id, command)


@router.post("/reopening", status_code=201)
async def reopen_criteria(
    province: str,
    fiscal_year: FiscalYear,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """เปิดแก้ไขหลักเกณฑ์: calls that are open keep those that they named"""
    scheme_id = scheme_id_of(province, fiscal_year)
    command = ReopenCriteria(**stamp.by(secretary), scheme_id=scheme_id, reason=body.reason)
    return await run(SCHEME, KIND, scheme_id, command)


@router.get("")
async def award_scheme(
    province: str, fiscal_year: FiscalYear, _: Reader, streams: KnownStreams, response: Response
) -> ShownScheme:
    """หลักเกณฑ์ตามที่เป็นอยู่; its ETag is what a change may name"""
    scheme, version = await _known(streams, province, fiscal_year)
    response.headers["ETag"] = etag(version)
    return ShownScheme.of(scheme, fiscal_year)


@router.get("/paper.{form}", responses=FILES, response_class=Response)
async def criteria_as_paper(
    province: str,
    fiscal_year: FiscalYear,
    form: Form,
    _: Reader,
    streams: KnownStreams,
    printing: Printing,
    now: Now,
) -> Response:
    """หลักเกณฑ์การคัดเลือกและค่าน้ำหนัก: ร่าง until the working group has adopted them"""
    scheme, _version = await _known(streams, province, fiscal_year)
    office = printing.office(province)
    return await printing.answer(criteria_paper(scheme, fiscal_year, office, now()), form)


async def _known(streams: Streams, province: str, fiscal_year: int) -> tuple[Scheme, int]:
    """Raises `SchemeNotFound`."""
    scheme, version = await streams.state(
        SCHEME, province, KIND, scheme_id_of(province, fiscal_year)
    )
    if scheme.fiscal_year is None:
        raise SchemeNotFound
    return scheme, version
