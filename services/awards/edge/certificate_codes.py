"""The code on a certificate (รหัสตรวจสอบเกียรติบัตร): of one print, and nobody guesses it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.privacy.codes import KeyedCodes
from shared.tenancy.provinces import is_province

_PURPOSE = b"khunatham.awards.certificate-code"
_CODE = re.compile(
    r"TH-?(\d{2})-?(25[5-9]\d|26[0-4]\d)-([1-9]\d{0,5})-([1-9]\d{0,5})-([A-Z2-7-]{16,20})"
)


class CertificateCodeUnknown(NotFound):
    code = "awards.certificate_code_unknown"
    th = "ไม่พบเกียรติบัตรตามรหัสตรวจสอบนี้ กรุณาตรวจตัวอักษรทุกตัวตามที่พิมพ์"
    en = "No certificate of this code. Check every letter as it is printed."


@dataclass(frozen=True, slots=True)
class Print:
    """Which print of which certificate a code means."""

    province: Province
    fiscal_year: int
    number: int
    copy: int


class CertificateCodes:
    def __init__(self, masters: Sequence[bytes]) -> None:
        self._codes = KeyedCodes(masters, _PURPOSE)

    def of(self, one: Print) -> str:
        """Province, year, number, copy and mark: TH67-2570-12-1-7KQ2-MZ4B-X3RT-A5WD"""
        mark = self._codes.of(one.province, one.fiscal_year, one.number, one.copy)
        place = one.province.replace("-", "")
        return f"{place}-{one.fiscal_year}-{one.number}-{one.copy}-{mark}"

    def read(self, code: str) -> Print:
        """Raises `CertificateCodeUnknown`."""
        read = _CODE.fullmatch(code.strip().upper())
        if read is None or not is_province(province := f"TH-{read[1]}"):
            raise CertificateCodeUnknown
        one = Print(Province(province), int(read[2]), int(read[3]), int(read[4]))
        if not self._codes.fits(read[5], one.province, one.fiscal_year, one.number, one.copy):
            raise CertificateCodeUnknown
        return one
