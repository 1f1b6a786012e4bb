"""A nomination as it is told to somebody (เรื่องที่เสนอ ตามที่ผู้ดูมีสิทธิเห็น), on pages and papers."""

from datetime import date

from pydantic import AwareDatetime, BaseModel

from shared.contracts.award_values import CaseState, Honoured, Requirement
from shared.contracts.nominations import Deficiency


class ShownFile(BaseModel):
    sha256: str
    title: str
    media_type: str
    size: int
    shows: Requirement
    occurred_on: date | None


class ShownNominee(BaseModel):
    """ผู้ถูกเสนอหรือผู้สมัคร; null where names are withheld"""

    honoured: Honoured
    name: str
    occupation: str = ""
    birth_date: str = ""
    phone: str = ""
    workplace: str = ""
    district: str = ""
    contact: str = ""
    minor: bool = False
    in_age_band: bool = True
    informed_on: date | None = None
    guardian: str = ""
    consented_on: date | None = None


class ShownNomination(BaseModel):
    """เรื่องที่เสนอ ตามที่ผู้ดูมีสิทธิเห็น"""

    nomination_id: str
    case_code: str
    call_id: str
    category_id: str
    state: CaseState
    revision: int
    entry_hash: str
    nominator: str | None
    nominee: ShownNominee | None  # None: withheld, in a blind stage
    headline: str
    story: str
    files: tuple[ShownFile, ...]
    deficiencies: tuple[Deficiency, ...]
    mend_until: AwareDatetime | None
    appeal_until: AwareDatetime | None
    appeal: str
