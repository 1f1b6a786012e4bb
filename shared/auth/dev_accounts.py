"""The accounts of the development issuer: positions in two provinces, never persons."""

from dataclasses import dataclass
from typing import Any

from shared.auth.actor import Role
from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES

EXAMPLE = Province("TH-67")
NEIGHBOUR = Province("TH-57")


@dataclass(frozen=True, slots=True)
class Account:
    """บัญชีสำหรับทดลอง"""

    name: str
    th: str
    en: str
    role: Role
    province: Province | None = None
    body: str | None = None
    agency: str | None = None
    unit: str | None = None
    person: str | None = None
    commands: tuple[str, ...] = ()

    @property
    def place_th(self) -> str:
        return f"จังหวัด{PROVINCES[self.province].th}" if self.province else "ส่วนกลาง"

    @property
    def place_en(self) -> str:
        return PROVINCES[self.province].en if self.province else "National"

    def claims(self) -> dict[str, Any]:
        """What a token of this account says about its holder."""
        return {
            "sub": f"dev:{self.name}",
            "roles": [self.role],
            "provinces": [self.province] if self.province else [],
            "body": self.body,
            "agency": self.agency,
            "unit": self.unit,
            "person": self.person,
            "commands": list(self.commands),
        }


ACCOUNTS: tuple[Account, ...] = (
    Account("secretary", "เลขานุการ", "Secretary", Role.SECRETARY, EXAMPLE),
    Account("governor", "ผู้ว่าราชการจังหวัด", "Governor", Role.GOVERNOR, EXAMPLE),
    Account(
        "provincial-office",
        "สำนักงานจังหวัด",
        "Provincial office",
        Role.PROVINCIAL_OFFICE,
        EXAMPLE,
    ),
    Account("member", "กรรมการ", "Committee member", Role.MEMBER, EXAMPLE),
    Account("agency", "ผู้แทนหน่วยงาน", "Agency representative", Role.AGENCY, EXAMPLE),
    Account("unit", "ชุมชนหรือองค์กร", "Community or organisation", Role.UNIT, EXAMPLE),
    Account("auditor", "ผู้ตรวจสอบ", "Auditor", Role.AUDITOR, EXAMPLE),
    Account("service", "ระบบงานอื่น", "Another system", Role.SERVICE, EXAMPLE),
    Account(
        "secretary-chiang-rai",
        "เลขานุการ",
        "Secretary",
        Role.SECRETARY,
        NEIGHBOUR,
    ),
    Account("ministry", "เจ้าหน้าที่กระทรวง", "Ministry officer", Role.MINISTRY),
)
