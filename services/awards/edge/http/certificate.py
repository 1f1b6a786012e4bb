"""HTTP in, commands and papers out: the year's register of certificates (2.9.5)."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from services.awards.documents.certificate import Printed, certificates
from services.awards.domain.ceremony.decisions import CEREMONY
from services.awards.domain.certificate_register.commands import (
    IssueCertificates,
    ReissueCertificate,
    RevokeCertificate,
)
from services.awards.domain.certificate_register.decisions import CERTIFICATE_REGISTER
from services.awards.domain.certificate_register.refusals import CertificateNotFound
from services.awards.domain.certificate_register.state import CertificateRegister, Issued
from services.awards.edge.bodies.ceremony import NewCertificates, NewCopy
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.certificate_codes import CertificateCodes, Print
from services.awards.edge.honoured import KnownHonoured
from services.awards.edge.recipients import Announced, RecipientNames
from shared.auth.readers import Reader, Secretary
from shared.contracts.ceremonies import CeremonyId, certificate_register_id_of
from shared.documents.press import Form
from shared.http.commands import Receipt, Run, Stamped
from shared.http.printing import PDF, Printing
from shared.http.streams import KnownStreams, Streams
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province

router = APIRouter(
    prefix="/v1/provinces/{province}/award-certificates/{fiscal_year}", tags=["certificates"]
)
KIND = "certificate_register"
Number = Annotated[int, Path(ge=1, le=999_999, description="เลขที่เกียรติบัตร")]
OfCeremony = Annotated[CeremonyId | None, Query(description="เรียงตามลำดับของพิธี")]


@router.post("", status_code=201)
async def issue_certificates(
    province: str,
    fiscal_year: FiscalYear,
    body: NewCertificates,
    secretary: Secretary,
    stamp: Stamped,
    honoured: KnownHonoured,
    run: Run,
) -> Receipt:
    """ออกเกียรติบัตร: the next numbers of the year"""
    register_id = certificate_register_id_of(province, fiscal_year)
    command = IssueCertificates(
        **stamp.by(secretary),
        register_id=register_id,
        fiscal_year=fiscal_year,
        dated=body.dated,
        signed_by=body.signed_by,
        wanted=body.recipients,
        due=await honoured.due(province, fiscal_year),
    )
    return await run(CERTIFICATE_REGISTER, KIND, register_id, command)


@router.post("/{number}/copies", status_code=201)
async def reissue_certificate(
    province: str,
    fiscal_year: FiscalYear,
    number: Number,
    body: NewCopy,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ออกใบแทน: the earlier print is no longer good"""
    register_id = certificate_register_id_of(province, fiscal_year)
    command = ReissueCertificate(
        **stamp.by(secretary), register_id=register_id, number=number, **dict(body)
    )
    return await run(CERTIFICATE_REGISTER, KIND, register_id, command)


@router.post("/{number}/revocation", status_code=201)
async def revoke_certificate(
    province: str,
    fiscal_year: FiscalYear,
    number: Number,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """เพิกถอนเกียรติบัตร: the number stays used"""
    register_id = certificate_register_id_of(province, fiscal_year)
    command = RevokeCertificate(
        **stamp.by(secretary),
        register_id=register_id,
        number=number,
        nomination_id=None,
        reason=body.reason,
    )
    return await run(CERTIFICATE_REGISTER, KIND, register_id, command)


@router.get("/batch.pdf", responses=PDF, response_class=Response)
async def certificates_as_pdf(
    province: str,
    fiscal_year: FiscalYear,
    _: Reader,
    streams: KnownStreams,
    names: RecipientNames,
    printing: Printing,
    request: Request,
    ceremony_id: OfCeremony = None,
) -> Response:
    """เกียรติบัตรทุกใบ: a page each, in the order of a ceremony or of the numbers"""
    register = await _register(streams, province, fiscal_year)
    issued = [one for one in register.issued.values() if one.revoked is None]
    if ceremony_id is not None:
        issued = await _in_order(streams, province, ceremony_id, register)
    if not issued:
        raise CertificateNotFound
    prints = await _printed(request, names, province, issued)
    return await printing.answer(certificates(prints, printing.office(province)), Form.PDF)


@router.get("/{number}.pdf", responses=PDF, response_class=Response)
async def certificate_as_pdf(
    province: str,
    fiscal_year: FiscalYear,
    number: Number,
    _: Reader,
    streams: KnownStreams,
    names: RecipientNames,
    printing: Printing,
    request: Request,
) -> Response:
    """เกียรติบัตรใบหนึ่ง"""
    register = await _register(streams, province, fiscal_year)
    one = register.issued.get(number)
    if one is None or one.revoked is not None:
        raise CertificateNotFound
    prints = await _printed(request, names, province, [one])
    return await printing.answer(certificates(prints, printing.office(province)), Form.PDF)


async def _register(streams: Streams, province: str, fiscal_year: int) -> CertificateRegister:
    key = certificate_register_id_of(province, fiscal_year)
    register, _version = await streams.state(CERTIFICATE_REGISTER, province, KIND, key)
    return register


async def _in_order(
    streams: Streams, province: str, ceremony_id: CeremonyId, register: CertificateRegister
) -> list[Issued]:
    ceremony, _version = await streams.state(CEREMONY, province, "ceremony", ceremony_id)
    places = ceremony.planned.places if ceremony.planned else ()
    numbers = [register.holders.get(one.recipient.nomination_id) for one in places]
    return [register.issued[number] for number in numbers if number is not None]


async def _printed(
    request: Request, names: Announced, province: str, issued: Sequence[Issued]
) -> list[Printed]:
    codes: CertificateCodes = request.app.state.certificate_codes
    portal: str = request.app.state.portal_address
    recipients = [one.certificate.recipient for one in issued]
    told = await names.names(province, recipients)
    printed = [(one, codes.of(_print(province, one))) for one in issued]
    return [
        Printed(
            number=one.certificate.number,
            fiscal_year=one.batch.fiscal_year,
            copy=one.copy_number,
            name=told[str(one.certificate.recipient.nomination_id)],
            text=one.certificate.text,
            dated=one.batch.dated,
            signed_by=one.batch.signed_by,
            code=code,
            address=f"{portal}/verify/certificates/{code}",
        )
        for one, code in printed
    ]


def _print(province: str, one: Issued) -> Print:
    year = one.batch.fiscal_year
    return Print(Province(province), year, one.certificate.number, one.copy_number)
