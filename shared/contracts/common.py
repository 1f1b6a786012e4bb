"""Values that the events of several services are made of."""

from datetime import date

from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.kernel.message import Value


class AgencyRef(Value):
    """หน่วยงาน with the name it had that day, so that old papers stay true."""

    agency_id: AgencyId
    name: str


class StoredFile(Value):
    """ไฟล์แนบ: kept beside the events under its SHA-256; the title is what people read."""

    sha256: str
    title: str
    media_type: str  # as its first bytes say, not as its name says
    size: int  # bytes


class PaperProof(Value):
    """หลักฐานบนกระดาษ: whose number, of which day, with its scan when there is one."""

    number: str
    dated: date
    scan: StoredFile | None = None


class Hearing(Value):
    """มติที่ได้ยินจากที่ประชุม: which meeting of which body resolved what, in its own words."""

    kind: MeetingKind
    meeting_id: MeetingId
    resolution_id: ResolutionId
    carried: bool
    text: str
