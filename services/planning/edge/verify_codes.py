"""The code of a booklet (รหัสตรวจสอบรูปเล่ม), printed on it: TH-67-2570-1-3f9a1c2e.

It says which edition of whose plan is meant, and ends in a check against slips of the pen. It is no
secret: whoever holds the booklet may ask whether it is the frozen one.
"""

import re
from dataclasses import dataclass

from shared.kernel.ids import derive_id
from shared.kernel.message import Province

_WRITTEN = re.compile(r"(TH-\d{2})-(2\d{3})-([1-9]\d{0,4})-[0-9A-F]{8}")


@dataclass(frozen=True, slots=True)
class Coded:
    """Which edition a code means."""

    province: Province
    fiscal_year: int
    edition: int

    @property
    def code(self) -> str:
        cause = ("booklet", self.province, self.fiscal_year, self.edition)
        check = derive_id(*cause).hex[:8]
        return f"{self.province}-{self.fiscal_year}-{self.edition}-{check}"

    @classmethod
    def read(cls, code: str) -> "Coded | None":
        """None: a code that was never printed. Small letters are as good as capitals."""
        found = _WRITTEN.fullmatch(code.strip().upper())
        if found is None:
            return None
        province, year, edition = found.groups()
        coded = cls(Province(province), int(year), int(edition))
        return coded if coded.code.upper() == code.strip().upper() else None
