"""Who is asking: an actor, the roles it holds and the provinces it holds them in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.kernel.message import ActorId, Province


class Role(StrEnum):
    """บทบาท: what somebody may be in a province, or for the nation."""

    SECRETARY = "secretary"  # เลขานุการ (สำนักงานวัฒนธรรมจังหวัด)
    GOVERNOR = "governor"  # ผู้ว่าราชการจังหวัด
    PROVINCIAL_OFFICE = "provincial_office"  # สำนักงานจังหวัด
    MEMBER = "member"  # กรรมการ อนุกรรมการ หรือคณะทำงาน
    AGENCY = "agency"  # ผู้แทนหน่วยงาน
    UNIT = "unit"  # ชุมชน องค์กร หรืออำเภอที่ประเมินตนเอง
    MINISTRY = "ministry"  # เจ้าหน้าที่กระทรวง
    AUDITOR = "auditor"  # ผู้ตรวจสอบ
    SERVICE = "service"  # ระบบงานอื่นที่เชื่อมต่อ


@dataclass(frozen=True, slots=True)
class Actor:
    """ผู้ใช้งาน as the verified token describes it; `actor_id` is the token's subject."""

    actor_id: ActorId
    roles: frozenset[Role]
    provinces: frozenset[Province]
    body: str | None = None
    agency: str | None = None
    unit: str | None = None
    person: str | None = None  # as a member of bodies: the directory's id of the person
    commands: frozenset[str] = frozenset()  # what a service account may call, by route name
    authenticated_at: datetime | None = None  # when it last proved who it is (auth_time)
