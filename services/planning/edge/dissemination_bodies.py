"""What requests about the letters of a plan, and the answers to them, may hold."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field

from services.planning.domain.dissemination.commands import Attempt, Reference
from services.planning.edge.plan_letters import MOST_LETTERS
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.dissemination import Part, TaskAnswer
from shared.contracts.invitations import Channel
from shared.contracts.planning_values import ProjectId
from shared.http.attached import NewProof
from shared.http.commands import Receipt
from shared.kernel.message import Message
from shared.kernel.values import Day, Note, Position, Reason
from shared.service.letter_numbers import LetterNumbers

Agencies = Annotated[tuple[AgencyId, ...], Field(max_length=MOST_LETTERS)]
Moment = AwareDatetime | None


class NewDissemination(LetterNumbers):
    """การส่งแผนถึงทุกหน่วยงานในทำเนียบ"""

    edition_id: EditionId
    dated: Annotated[Day | None, Field(description="วันที่ของหนังสือ ไม่ระบุ: วันนี้")] = None


class DisseminationReceipt(Receipt):
    """ใบรับรายการ พร้อมรหัสของการส่งแผน"""

    dissemination_id: str


class NewSending(Message):
    """การส่งหนังสือส่งแผน"""

    channel: Channel
    agencies: Annotated[Agencies, Field(description="ไม่ระบุ: ทุกแห่งที่ยังไม่ได้ส่ง")] = ()
    again: Annotated[bool, Field(description="ส่งซ้ำถึงรายที่ส่งไปแล้วด้วย")] = False
    reference: Annotated[Reference, Field(description="เลขพัสดุหรือเลขใบนำส่ง")] = ""
    occurred_at: Moment = None


class WithoutEmail(BaseModel):
    """หน่วยงานที่ไม่มีอีเมลของสำนักงาน"""

    agency_id: AgencyId
    name: str


class SendingReceipt(Receipt):
    """ใบรับรายการ พร้อมรายชื่อที่ส่งอีเมลไม่ได้ ซึ่งต้องส่งทางไปรษณีย์หรือนำส่ง"""

    skipped: list[WithoutEmail]


class TakenEmail(Message):
    """อีเมลที่ออกจากระบบของหน่วยงานเองแล้ว"""

    attempt: Attempt
    occurred_at: Moment = None


class NewBounce(Message):
    """หนังสือที่ส่งไม่ถึง"""

    reason: Reason
    attempt: Annotated[Attempt | None, Field(description="ไม่ระบุ: ครั้งล่าสุด")] = None
    occurred_at: Moment = None


class NewReminder(Message):
    """การเตือนทางไปรษณีย์หรือโดยบุคคล: อีเมลเตือนออกเองตามปฏิทิน"""

    channel: Literal[Channel.POST, Channel.HAND]
    agencies: Annotated[Agencies, Field(description="ไม่ระบุ: ทุกแห่งที่ถึงกำหนดเตือน")] = ()
    occurred_at: Moment = None


class NewAnswer(Message):
    """คำตอบของหน่วยงาน: on paper with its proof, for the agency that is named"""

    agency_id: Annotated[AgencyId | None, Field(description="บัญชีหน่วยงาน: ไม่ต้องระบุ")] = None
    paper: Annotated[NewProof | None, Field(description="เฉพาะที่เลขานุการบันทึกจากกระดาษ")] = None
    occurred_at: Moment = None


class NewAcknowledgement(NewAnswer):
    """การรับทราบแผน"""

    position: Annotated[Position, Field(description="ตำแหน่งผู้รับทราบ ไม่ใช่ชื่อบุคคล")]


class NewTaskAnswer(NewAnswer):
    """การตอบรับงานในโครงการ"""

    answer: TaskAnswer
    reason: Note = ""


class TaskToAnswer(BaseModel):
    """งานในหนังสือ"""

    project_id: ProjectId
    title: str
    part: Part
