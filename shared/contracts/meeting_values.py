"""The values that the events of a meeting are made of; `meetings` hands them on."""

from enum import StrEnum
from uuid import UUID

from shared.contracts.bodies import MemberRole
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.people import NamedPerson, PersonId
from shared.kernel.message import Value


class MeetingKind(StrEnum):
    """ประเภทการประชุม"""

    ASSEMBLY = "assembly"  # ประชุมหน่วยงานในทำเนียบ (2.1)
    PROVINCIAL_BOARD = "provincial_board"  # กรมการจังหวัด (2.3, 2.9.5, 3.1.6)
    SUBCOMMITTEE = "subcommittee"  # คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด (2.5)
    STRATEGY_COMMITTEE = "strategy_committee"  # คณะกรรมการบริหารยุทธศาสตร์จังหวัด (2.8)
    SELECTION_WORKING_GROUP = "selection_working_group"  # คณะทำงานคัดเลือกฯ (2.9.1, 2.9.3)
    DRIVE_WORKING_GROUP = "drive_working_group"  # คณะทำงานขับเคลื่อนฯ (3.1)


class CheckInMethod(StrEnum):
    """วิธีลงทะเบียน"""

    QR = "qr"
    DESK = "desk"
    PAPER = "paper"


class Invitation(Value):
    """หนังสือเชิญถึงหน่วยงานหนึ่งแห่ง"""

    agency_id: AgencyId
    agency_name: str
    sector: Sector
    letter_number: str


class InvitedMember(Value):
    """หนังสือเชิญถึงกรรมการหนึ่งคน"""

    person: NamedPerson
    role: MemberRole
    letter_number: str
    by_office: bool = False  # โดยตำแหน่ง: somebody may come in the member's place


class CheckIn(Value):
    """One agency's line on the attendance list: `persons` in all, `people` those named."""

    agency_id: AgencyId
    persons: int
    people: tuple[NamedPerson, ...]


class MemberOnList(Value):
    """One member's line on the list that was signed on paper; `substitute` came in the place."""

    person_id: PersonId
    substitute: NamedPerson | None


class Concern(Value):
    """What a resolution is about elsewhere, so that its owner hears of it."""

    what: str  # "planning.plan", "evaluation.assessment", …
    id: UUID
    version: str = ""  # or the hash of the text that was before the meeting
    part_of: UUID | None = None  # of a project: the plan
