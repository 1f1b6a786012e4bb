"""The values that the events of awards are made of (การยกย่องเชิดชูเกียรติ), steps 2.9, 3.1.3."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType
from uuid import UUID

from shared.contracts.bodies import MemberRole
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonId
from shared.kernel.ids import derive_id
from shared.kernel.message import Value

SchemeId = NewType("SchemeId", UUID)
CategoryId = NewType("CategoryId", UUID)
CallId = NewType("CallId", UUID)
NominationId = NewType("NominationId", UUID)
RoundId = NewType("RoundId", UUID)
SelectionId = NewType("SelectionId", UUID)
AnnouncementId = NewType("AnnouncementId", UUID)


class AwardMatter(StrEnum):
    """เรื่องที่มติเกี่ยวข้อง: what awards hears in a resolution's concerns (`Concern.what`).

    `Concern.id` names the scheme or the selection, `Concern.version` the hash of what was before
    the meeting.
    """

    CRITERIA = "awards.criteria"  # เห็นชอบหลักเกณฑ์ (2.9.1)
    SELECTION = "awards.selection"  # เห็นชอบผลการคัดเลือก (2.9.3)


class Honoured(StrEnum):
    """ใครได้รับการยกย่อง"""

    PERSON = "person"  # บุคคล
    COMMUNITY = "community"  # ชุมชน
    ORGANISATION = "organisation"  # องค์กร
    DISTRICT = "district"  # อำเภอ
    AGENCY = "agency"  # หน่วยงาน


class Origin(StrEnum):
    """ที่มาของรางวัล"""

    NATIONAL = "national"  # ตามแผนแม่บท/แผนปฏิบัติการระดับชาติ
    PROVINCE = "province"  # รางวัลเดิมของจังหวัด


class TieBreak(StrEnum):
    """เกณฑ์ตัดสินเมื่อคะแนนเท่ากัน, tried in the declared order."""

    FIRST_CRITERION = "first_criterion"  # คะแนนเฉลี่ยเกณฑ์ข้อแรกสูงกว่า แล้วข้อถัดไป
    MEDIAN = "median"  # มัธยฐานสูงกว่า
    LEAST_SPREAD = "least_spread"  # คะแนนกรรมการต่างกันน้อยกว่า
    VOTE = "vote"  # ที่ประชุมลงมติ: the selection says who


class AgeBand(Value):
    """ช่วงอายุ in full years on a day; both ends belong to it."""

    least: int | None
    most: int | None
    on: date


class Criterion(Value):
    """เกณฑ์ข้อหนึ่ง: a judge gives 0 to `most` points; it weighs `weight` percent of the total."""

    code: str
    title: str
    explanation: str
    weight: int
    most: int


class Stage(Value):
    """รอบการพิจารณา: who passes it goes on to the next; the last one ranks."""

    number: int  # from 1
    title: str
    blind: bool  # ปิดชื่อผู้ถูกเสนอ
    judges_a_case: int  # 0: every judge without a conflict
    goes_on: int | None  # how many pass at most; None: all that reach the pass mark


class Requirement(StrEnum):
    """สิ่งที่ต้องมีในการเสนอชื่อหรือสมัคร"""

    STORY = "story"  # ประวัติและผลงาน
    BLIND_STORY = "blind_story"  # ผลงานโดยไม่ระบุชื่อ
    EVIDENCE = "evidence"  # เอกสารหลักฐาน
    PHOTO = "photo"  # ภาพถ่าย
    ENDORSEMENT = "endorsement"  # หนังสือรับรองของหน่วยงาน


class Category(Value):
    """ประเภทรางวัล of a province and year, with all that a selection is judged by."""

    category_id: CategoryId
    code: str
    title: str
    title_en: str
    honoured: Honoured
    origin: Origin
    quota: int | None  # None: no limit
    age_band: AgeBand | None  # of persons only
    entries_a_nominator: int | None  # None: no limit
    requires: tuple[Requirement, ...]
    criteria: tuple[Criterion, ...]  # weights add up to 100
    pass_mark: Decimal  # percent
    tie_break: tuple[TieBreak, ...]
    stages: tuple[Stage, ...]
    certificate_text: str


class CaseState(StrEnum):
    """สถานะของเรื่องที่เสนอ"""

    DRAFT = "draft"  # ร่าง
    SUBMITTED = "submitted"  # ยื่นแล้ว รอตรวจ
    RETURNED = "returned"  # ส่งคืนให้แก้ไข
    ACCEPTED = "accepted"  # รับพิจารณา
    REJECTED = "rejected"  # ไม่รับพิจารณา
    WITHDRAWN = "withdrawn"  # ถอนแล้ว


class ConflictGround(StrEnum):
    """เหตุแห่งการมีส่วนได้เสีย"""

    OWN_AGENCY = "own_agency"  # หน่วยงานของตนเสนอหรือเป็นต้นสังกัด
    OWN_CASE = "own_case"  # เป็นผู้ถูกเสนอเอง
    RELATIVE = "relative"  # ญาติ
    SUPERIOR = "superior"  # ผู้บังคับบัญชาหรือผู้ใต้บังคับบัญชา
    INTEREST = "interest"  # มีประโยชน์ได้เสีย
    OTHER = "other"


class Judge(Value):
    """กรรมการผู้ให้คะแนน as appointed; without an agency none is derived from it."""

    person_id: PersonId
    role: MemberRole
    agency_id: AgencyId | None


class Recipient(Value):
    """ผู้ได้รับการยกย่อง: a person's name is encrypted, a unit's or an agency's is not."""

    nomination_id: NominationId
    honoured: Honoured
    person: NamedPerson | None
    name: str  # empty of a person
    place: int  # อันดับ


def scheme_id_of(province: str, fiscal_year: int) -> SchemeId:
    """One scheme a province and year."""
    return SchemeId(derive_id(province, fiscal_year, "scheme"))


def round_id_of(call_id: UUID, category_id: UUID, stage: int) -> RoundId:
    """One round a category and stage of a call."""
    return RoundId(derive_id(call_id, category_id, stage, "round"))


def selection_id_of(call_id: UUID, category_id: UUID) -> SelectionId:
    """One selection a category of a call."""
    return SelectionId(derive_id(call_id, category_id, "selection"))


def nominee_id_of(nomination_id: UUID) -> PersonId:
    """Under whose key everything personal of a nomination is closed: its own, and nobody else's.

    So one nomination can be erased without touching any other record of the same person.
    """
    return PersonId(derive_id(nomination_id, "nominee"))


def case_code_of(nomination_id: UUID) -> str:
    """รหัสเรื่อง: what judges call a case. No running number, which would tell how many there are."""
    return derive_id(nomination_id, "case").hex[:6].upper()
