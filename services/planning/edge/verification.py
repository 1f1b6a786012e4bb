"""The code on a signed declaration (รหัสตรวจสอบ), and what it tells whoever holds the paper."""

import re
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel

from services.planning.domain.declaration.roll import Line, roll
from services.planning.domain.declaration.state import Declaration
from shared.contracts.declarations import DeclarationFinalised, SigningWay
from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.privacy.codes import KeyedCodes
from shared.privacy.vault import Opened
from shared.tenancy.provinces import PROVINCES, is_province

_PURPOSE = b"khunatham.planning.declaration-code"
_CODE = re.compile(r"TH-?(\d{2})-?(25[5-9]\d|26[0-4]\d)-?([A-Z2-7-]{16,20})")


class CodeUnknown(NotFound):
    code = "planning.verification_code_unknown"
    th = "ไม่พบประกาศตามรหัสตรวจสอบนี้ กรุณาตรวจตัวอักษรทุกตัวตามที่พิมพ์บนกระดาษ"
    en = "No declaration of this code. Check every letter as it is printed."


class DeclarationCodes:
    """Of one text of one declaration: another text has another code (decision 0031)."""

    def __init__(self, masters: Sequence[bytes]) -> None:
        self._codes = KeyedCodes(masters, _PURPOSE)

    def of(self, province: str, fiscal_year: int, text_hash: str) -> str:
        """Begins with where the declaration is found: TH67-2570-XXXX-XXXX-XXXX-XXXX"""
        mark = self._codes.of(province, fiscal_year, text_hash)
        return f"{province.replace('-', '')}-{fiscal_year}-{mark}"

    def place(self, code: str) -> tuple[Province, int]:
        """Which province and year the code is of. Raises `CodeUnknown`."""
        read = _CODE.fullmatch(code.upper())
        if read is None or not is_province(province := f"TH-{read[1]}"):
            raise CodeUnknown
        return Province(province), int(read[2])

    def text(
        self, code: str, province: str, fiscal_year: int, known: Declaration
    ) -> DeclarationFinalised:
        """The text that the code was printed for. Raises `CodeUnknown`."""
        read = _CODE.fullmatch(code.upper())
        for final in reversed(known.finals):
            if read and self._codes.fits(read[3], province, fiscal_year, final.text_hash):
                return final
        raise CodeUnknown


class TextState(StrEnum):
    """สถานะของข้อความ"""

    COMPLETE = "complete"  # ผู้ว่าราชการจังหวัดและทุกภาคส่วนลงนามแล้ว
    SIGNING = "signing"  # อยู่ระหว่างลงนาม
    GIVEN_UP = "given_up"  # เปิดแก้ไขแล้ว ข้อความนี้ไม่ใช้อีก


class VerifiedSignatory(BaseModel):
    """ผู้ลงนามตามที่ปรากฏบนกระดาษ"""

    order: int
    office: str  # the office that signs
    on_behalf_of: str  # its agency or ministry
    position: str | None  # of whoever signed
    name: str | None  # `ลบแล้ว` once it was erased; null while nobody has signed
    signed_at: datetime | None
    way: SigningWay | None


class VerifiedErratum(BaseModel):
    """ใบแก้คำผิด"""

    erratum: int
    printed: str
    should_read: str


class Verified(BaseModel):
    """ผลการตรวจสอบประกาศเจตนารมณ์"""

    title: str
    fiscal_year: int
    province: str
    province_th: str
    text_hash: str
    state: TextState
    signatories: tuple[VerifiedSignatory, ...]
    late_joiners: tuple[VerifiedSignatory, ...]
    errata: tuple[VerifiedErratum, ...]


def verified(
    province: Province, known: Declaration, final: DeclarationFinalised, names: Opened
) -> Verified:
    lines = roll(known, final.text_hash)
    return Verified(
        title=known.text_of(final).title,
        fiscal_year=final.fiscal_year,
        province=province,
        province_th=PROVINCES[province].th,
        text_hash=final.text_hash,
        state=state_of(known, final),
        signatories=tuple(_signatory(line, names) for line in lines if not line.late),
        late_joiners=tuple(_signatory(line, names) for line in lines if line.late),
        errata=tuple(
            VerifiedErratum(erratum=n, printed=one.printed, should_read=one.should_read)
            for n, one in enumerate(known.errata, start=1)
            if one.text_hash == final.text_hash
        ),
    )


def state_of(known: Declaration, final: DeclarationFinalised) -> TextState:
    if known.final is None or known.final.text_hash != final.text_hash:
        return TextState.GIVEN_UP
    return TextState.COMPLETE if final.text_hash in known.completed else TextState.SIGNING


def _signatory(line: Line, names: Opened) -> VerifiedSignatory:
    one, signature = line.signatory, line.signature
    return VerifiedSignatory(
        order=one.order,
        office=one.position,
        on_behalf_of=one.agency.name if one.agency else one.ministry,
        position=signature.signer.position if signature else None,
        name=names.of(signature.signer.name) if signature else None,
        signed_at=signature.signed_at if signature else None,
        way=signature.way if signature else None,
    )
