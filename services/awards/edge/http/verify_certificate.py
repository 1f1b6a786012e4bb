"""Whether a certificate is good (ตรวจสอบเกียรติบัตร). Nobody signs in: its code stands on it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from pydantic import BaseModel

from services.awards.domain.certificate_register.decisions import CERTIFICATE_REGISTER
from services.awards.domain.certificate_register.state import Issued
from services.awards.edge.certificate_codes import (
    CertificateCodes,
    CertificateCodeUnknown,
    Print,
)
from services.awards.edge.http.certificate import KIND
from services.awards.edge.recipients import Announced
from shared.contracts.ceremonies import certificate_register_id_of
from shared.http.problems import TOO_MANY
from shared.http.streams import KnownStreams
from shared.http.unguarded import not_too_often

router = APIRouter(
    prefix="/v1/verify/certificates", tags=["verification"], dependencies=[Depends(not_too_often)]
)
Code = Annotated[str, Path(min_length=1, max_length=60, description="รหัสที่พิมพ์บนเกียรติบัตร")]


class CertificateStanding(StrEnum):
    """สถานะของเกียรติบัตร"""

    GOOD = "good"  # ใช้ได้
    REPLACED = "replaced"  # มีใบแทนใหม่กว่า
    REVOKED = "revoked"  # เพิกถอนแล้ว


class VerifiedCertificate(BaseModel):
    """ผลการตรวจสอบเกียรติบัตร: what stands on the paper, and whether it is good"""

    code: str
    province: str
    fiscal_year: int
    number: int
    copy_number: int
    name: str  # `ลบแล้ว` once it was erased
    category: str
    text: str
    dated: date
    signed_by: str
    standing: CertificateStanding


@router.get("/{code}", responses=TOO_MANY)
async def verify_certificate(
    request: Request, code: Code, streams: KnownStreams
) -> VerifiedCertificate:
    """ตรวจสอบเกียรติบัตรด้วยรหัส"""
    codes: CertificateCodes = request.app.state.certificate_codes
    asked = codes.read(code)
    register_id = certificate_register_id_of(asked.province, asked.fiscal_year)
    register, _version = await streams.state(
        CERTIFICATE_REGISTER, asked.province, KIND, register_id
    )
    one = register.issued.get(asked.number)
    if one is None or asked.copy > one.copy_number:
        raise CertificateCodeUnknown
    names = await Announced(request.app.state.vault).names(
        asked.province, [one.certificate.recipient]
    )
    return _told(codes.of(asked), asked, one, next(iter(names.values())))


def _told(code: str, asked: Print, one: Issued, name: str) -> VerifiedCertificate:
    return VerifiedCertificate(
        code=code,
        province=asked.province,
        fiscal_year=asked.fiscal_year,
        number=asked.number,
        copy_number=asked.copy,
        name=name,
        category=one.certificate.category_title,
        text=one.certificate.text,
        dated=one.batch.dated,
        signed_by=one.batch.signed_by,
        standing=_standing(asked, one),
    )


def _standing(asked: Print, one: Issued) -> CertificateStanding:
    if one.revoked is not None:
        return CertificateStanding.REVOKED
    if asked.copy < one.copy_number:
        return CertificateStanding.REPLACED
    return CertificateStanding.GOOD
