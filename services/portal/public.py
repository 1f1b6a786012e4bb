"""What anybody may read: a certificate's verification, the honours roll, the calls."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from services.portal.public_records import PublicRecords
from services.portal.render import Render
from services.portal.verdicts import certificate_verdict
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import fiscal_year_of
from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES

router = APIRouter(include_in_schema=False)
Code = Annotated[str, Path(pattern=r"^[A-Za-z0-9-]{1,60}$")]
Place = Annotated[str, Path(pattern=r"^TH-\d{2}$")]
Year = Annotated[int, Path(ge=2550, le=2650)]
Following = Annotated[str | None, Query(max_length=1000)]


@router.get("/verify/certificates/{code}")
async def certificate(request: Request, code: Code) -> Response:
    """หน้าตรวจสอบเกียรติบัตร"""
    told = await _records(request).certificate(code)
    return _render(request).page(
        "verify_certificate.html",
        HTTPStatus.OK if told else HTTPStatus.NOT_FOUND,
        code=code,
        told=told,
        verdict=certificate_verdict(told),
        provinces=PROVINCES,
    )


@router.get("/honours/{province}")
async def honours_of_this_year(request: Request, province: Place) -> Response:
    """ทำเนียบผู้ได้รับการยกย่องของปีนี้"""
    return await honours(request, province, fiscal_year_of(request.app.state.clock()), None)


@router.get("/honours/{province}/{fiscal_year}")
async def honours(
    request: Request, province: Place, fiscal_year: Year, after: Following = None
) -> Response:
    """ทำเนียบผู้ได้รับการยกย่อง: what was announced, and nothing before"""
    place = PROVINCES.get(Province(province))
    if place is None:
        raise NotFound
    told = await _records(request).honours(province, fiscal_year, after)
    return _render(request).page(
        "honours.html",
        province=province,
        place=place,
        fiscal_year=fiscal_year,
        told=told,
    )


@router.get("/calls/{province}")
async def calls(request: Request, province: Place) -> Response:
    """ประกาศเชิญชวนของจังหวัด"""
    place = PROVINCES.get(Province(province))
    if place is None:
        raise NotFound
    told = await _records(request).calls(province)
    return _render(request).page("calls.html", place=place, told=told)


def _records(request: Request) -> PublicRecords:
    records: PublicRecords = request.app.state.public_records
    return records


def _render(request: Request) -> Render:
    render: Render = request.app.state.render
    return render
