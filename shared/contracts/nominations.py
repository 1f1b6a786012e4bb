"""What has happened to one nomination or application (การเสนอชื่อ การสมัคร), step 2.9.2.

Everything personal in it is closed under the nomination's own key (`nominee_id_of`): to erase the
nomination is to destroy that key. No religion is asked for or kept.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.award_values import (
    CallId,
    CategoryId,
    ConflictGround,
    Honoured,
    NominationId,
    Requirement,
)
from shared.contracts.calls import GrantId
from shared.contracts.common import AgencyRef
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import ActorId, Event, Value

AppealId = NewType("AppealId", UUID)


class EvidenceFile(Value):
    """หลักฐาน: kept beside the events under its SHA-256; its title may name somebody."""

    sha256: str
    media_type: str
    size: int  # bytes
    title: Sealed
    shows: Requirement
    occurred_on: date | None
    names_nobody: bool  # may be shown in a blind stage


class Guardian(Value):
    """ผู้ปกครองของผู้ถูกเสนอที่เป็นผู้เยาว์ and the day of the consent (PDPA s. 20)."""

    person: NamedPerson  # the position is the relationship
    consented_on: date
    proof: EvidenceFile | None


class NomineePerson(Value):
    """บุคคลที่ถูกเสนอชื่อ; the name's position is the occupation."""

    honoured: Literal[Honoured.PERSON] = Honoured.PERSON
    person: NamedPerson
    birth_date: Sealed
    minor: bool  # on the day of the entry
    in_age_band: bool
    phone: Sealed | None
    workplace: AgencyRef | None  # whose members are conflicted too
    informed_on: date | None  # วันที่แจ้งผู้ถูกเสนอ (PDPA s. 25)
    guardian: Guardian | None


class NomineeUnit(Value):
    """ชุมชน องค์กร หรืออำเภอที่สมัคร"""

    honoured: Literal[Honoured.COMMUNITY, Honoured.ORGANISATION, Honoured.DISTRICT]
    unit_id: UnitId
    name: str
    district: str  # 4-digit official code
    contact: NamedPerson | None
    phone: Sealed | None


class NomineeAgency(Value):
    """หน่วยงานที่ถูกเสนอ"""

    honoured: Literal[Honoured.AGENCY] = Honoured.AGENCY
    agency: AgencyRef


Nominee = Annotated[NomineePerson | NomineeUnit | NomineeAgency, Field(discriminator="honoured")]


class Entry(Value):
    """เนื้อหาของการเสนอชื่อหรือสมัคร, whole."""

    category_id: CategoryId
    nominee: Nominee
    nominator: AgencyRef | None  # None: a unit applies itself
    headline: Sealed  # one line that names nobody
    story: Sealed | None
    blind_story: Sealed | None  # the same without names, for a blind stage
    files: tuple[EvidenceFile, ...]
    related_members: tuple[PersonId, ...]  # of the working group, as the nominator declares


class ReasonCode(StrEnum):
    """รหัสเหตุผลของการตรวจความครบถ้วนและคุณสมบัติ"""

    STORY_MISSING = "story_missing"
    BLIND_STORY_MISSING = "blind_story_missing"
    BLIND_STORY_NAMES = "blind_story_names"  # ข้อความปิดชื่อยังระบุชื่อ
    EVIDENCE_MISSING = "evidence_missing"
    PHOTO_MISSING = "photo_missing"
    ENDORSEMENT_MISSING = "endorsement_missing"
    NOT_INFORMED = "not_informed"  # ยังไม่แจ้งผู้ถูกเสนอ
    CONSENT_MISSING = "consent_missing"  # ผู้ปกครองยังไม่ยินยอม
    OUTSIDE_AGE_BAND = "outside_age_band"
    WRONG_CATEGORY = "wrong_category"
    HONOURED_BEFORE = "honoured_before"
    NOT_OF_THE_PROVINCE = "not_of_the_province"
    UNREADABLE_FILE = "unreadable_file"
    OTHER = "other"


class Deficiency(Value):
    """ข้อที่ไม่ครบหรือไม่เข้าหลักเกณฑ์"""

    code: ReasonCode
    note: str  # never names a person


class WithdrawnBy(StrEnum):
    """ผู้ขอถอน"""

    NOMINATOR = "nominator"
    NOMINEE = "nominee"
    SECRETARIAT = "secretariat"


class NominationDrafted(Event):
    """ร่างหรือแก้ไขการเสนอชื่อ/การสมัคร: the whole entry."""

    type: Literal["awards.nomination_drafted"] = "awards.nomination_drafted"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    revision: int
    entry: Entry


class NominationSubmitted(Event):
    """ยื่นการเสนอชื่อ/การสมัคร: what is judged is this revision, by its hash."""

    type: Literal["awards.nomination_submitted"] = "awards.nomination_submitted"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    revision: int
    entry_hash: str  # SHA-256 of the canonical entry
    grant_id: GrantId | None  # of a late entry
    submitted_at: AwareDatetime


class NominationReturned(Event):
    """ส่งคืนให้แก้ไข พร้อมเหตุผลรายข้อ"""

    type: Literal["awards.nomination_returned"] = "awards.nomination_returned"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    revision: int
    deficiencies: tuple[Deficiency, ...]
    until: AwareDatetime


class NominationAccepted(Event):
    """ตรวจแล้วครบถ้วนและมีคุณสมบัติ: it goes to the judges."""

    type: Literal["awards.nomination_accepted"] = "awards.nomination_accepted"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    revision: int


class NominationRejected(Event):
    """ไม่รับพิจารณา พร้อมเหตุผลรายข้อ; may be appealed against until a moment."""

    type: Literal["awards.nomination_rejected"] = "awards.nomination_rejected"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    revision: int
    deficiencies: tuple[Deficiency, ...]
    appeal_until: AwareDatetime
    rejected_by: ActorId  # who may not decide an appeal against it


class RejectionAppealed(Event):
    """อุทธรณ์การไม่รับพิจารณา"""

    type: Literal["awards.rejection_appealed"] = "awards.rejection_appealed"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    appeal_id: AppealId
    grounds: Sealed


class RejectionAppealDecided(Event):
    """วินิจฉัยอุทธรณ์; upheld: it is accepted after all."""

    type: Literal["awards.rejection_appeal_decided"] = "awards.rejection_appeal_decided"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    appeal_id: AppealId
    upheld: bool
    reason: str


class NominationWithdrawn(Event):
    """ถอนการเสนอชื่อ/การสมัคร"""

    type: Literal["awards.nomination_withdrawn"] = "awards.nomination_withdrawn"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    by: WithdrawnBy
    reason: str


class ConflictDeclared(Event):
    """แจ้งการมีส่วนได้เสีย: the case is hidden from this member from now on; nobody can lift it."""

    type: Literal["awards.conflict_declared"] = "awards.conflict_declared"
    version: Literal[1] = 1
    nomination_id: NominationId
    call_id: CallId
    fiscal_year: FiscalYear
    person_id: PersonId  # the member of the working group
    ground: ConflictGround
    by_member: bool  # by the member itself; else by the nominator or the secretariat


NominationEvent = Annotated[
    NominationDrafted
    | NominationSubmitted
    | NominationReturned
    | NominationAccepted
    | NominationRejected
    | RejectionAppealed
    | RejectionAppealDecided
    | NominationWithdrawn
    | ConflictDeclared,
    Field(discriminator="type"),
]
