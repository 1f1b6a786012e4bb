"""The register of assessments over HTTP: levels, who is missing, and the way to the ministry."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel

from services.projection.edge.evaluation_reading import EvaluationViews
from services.projection.edge.http.agencies import BY_NAME, District
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.assessment_register import AssessmentRow
from services.projection.views.transmittal_board import TransmittalRow
from shared.contracts.assessments import Phase, assessment_id_of
from shared.contracts.form_values import Assessed
from shared.contracts.units import UnitId, UnitKind
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])
OfLevel = Annotated[int | None, Query(ge=0, le=9, description="ระดับที่เห็นชอบแล้ว")]


class AssessmentCounts(BaseModel):
    """จำนวนการประเมินของปี"""

    by_kind: dict[str, int]
    by_phase: dict[str, int]
    by_level: dict[str, int]  # of those that are approved


class MissingUnit(BaseModel):
    """หน่วยที่ยังไม่ส่งแบบประเมิน"""

    unit_id: UUID
    kind: UnitKind
    name: str
    district: str
    phase: Phase | None  # None: not even begun


class MissingUnits(BaseModel):
    """หน่วยที่ยังไม่ส่ง of one page of the register of units"""

    rows: tuple[MissingUnit, ...]
    following: str | None  # begins the next page; a page may hold nobody who is missing


@router.get("/assessment-register")
async def assessment_register(
    province: ProvinceId,
    _: Reader,
    views: EvaluationViews,
    fresh: Fresh,
    q: Search = None,
    fiscal_year: Year = None,
    kind: Assessed | None = None,
    phase: Phase | None = None,
    level: OfLevel = None,
    district: District = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[AssessmentRow]:
    """ทะเบียนการประเมิน: the province's own and every unit's"""
    reader = await fresh.of(views.assessments, province)
    asked = narrowed(
        fiscal_year=fiscal_year, kind=kind, phase=phase, level=level, district=district
    )
    return Listed.of(await reader.page(Province(province), containing(q) | asked, limit, after))


@router.get("/assessment-register/counts")
async def assessment_counts(
    province: ProvinceId,
    _: Reader,
    views: EvaluationViews,
    fresh: Fresh,
    fiscal_year: FiscalYear,
    kind: Assessed | None = None,
    district: District = None,
) -> AssessmentCounts:
    """จำนวนการประเมินตามประเภท ขั้นตอน และระดับ"""
    reader = await fresh.of(views.assessments, province)
    place = Province(province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind, district=district)
    levels = await reader.counted(place, where | {"level": {"$ne": None}}, "level")
    return AssessmentCounts(
        by_kind=dict(await reader.counted(place, where, "kind")),
        by_phase=dict(await reader.counted(place, where, "phase")),
        by_level={str(level): count for level, count in levels.items()},
    )


@router.get("/assessment-register/missing")
async def missing_assessments(
    province: ProvinceId,
    _: Reader,
    views: Views,
    evaluation: EvaluationViews,
    fresh: Fresh,
    fiscal_year: FiscalYear,
    kind: UnitKind | None = None,
    district: District = None,
    limit: Limit = 200,
    after: After = None,
) -> MissingUnits:
    """หน่วยที่ยังไม่ส่งแบบประเมินของปี: of the units that are registered and not closed"""
    place = Province(province)
    units = await fresh.of(views.units, province)
    reader = await fresh.of(evaluation.assessments, province)
    where = narrowed(kind=kind, district=district) | {"closed": None}
    page = await units.page(place, where, limit, after, BY_NAME)
    ids = {
        str(assessment_id_of(province, fiscal_year, UnitId(one.unit_id))): one for one in page.rows
    }
    begun = {str(one.assessment_id): one.phase for one in await reader.several(place, list(ids))}
    handed_in = {Phase.SUBMITTED, Phase.APPROVED}
    rows = tuple(
        MissingUnit(
            unit_id=one.unit_id,
            kind=one.kind,
            name=one.name,
            district=one.district,
            phase=begun.get(key),
        )
        for key, one in ids.items()
        if begun.get(key) not in handed_in
    )
    return MissingUnits(rows=rows, following=page.following)


@router.get("/assessment-register/{assessment_id}")
async def assessment_of_register(
    province: ProvinceId, assessment_id: UUID, _: Reader, views: EvaluationViews, fresh: Fresh
) -> AssessmentRow:
    """การประเมินหนึ่งราย พร้อมผลที่เห็นชอบทุกครั้ง"""
    reader = await fresh.of(views.assessments, province)
    return found(await reader.get(Province(province), str(assessment_id)))


@router.get("/transmittal-board")
async def transmittal_board(
    province: ProvinceId,
    _: Reader,
    views: EvaluationViews,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[TransmittalRow]:
    """กระดานการจัดส่งแบบประเมินถึงกระทรวง"""
    reader = await fresh.of(views.transmittals, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/transmittal-board/{assessment_id}")
async def transmittals_of_assessment(
    province: ProvinceId, assessment_id: UUID, _: Reader, views: EvaluationViews, fresh: Fresh
) -> TransmittalRow:
    """การจัดส่งทุกครั้งของแบบประเมิน: the corrected one beside the one that came back"""
    reader = await fresh.of(views.transmittals, province)
    return found(await reader.get(Province(province), str(assessment_id)))
