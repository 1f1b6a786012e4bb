"""Request bodies of a sitting: who is present, who presides, what is resolved."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from services.meetings.domain.values import Persons, Position, ResolutionText
from services.meetings.edge.bodies import Happened
from services.meetings.edge.people import NewLine, NewPerson, NewSeat, People
from shared.contracts.agenda import AgendaItemId
from shared.contracts.directory import AgencyId
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import CheckInMethod, Concern, ResolutionId
from shared.contracts.people import PersonId
from shared.contracts.voting import Choice, Vote, VoteMethod
from shared.kernel.message import Message

MOST_MEMBERS = 300  # of a body
Votes = Annotated[int, Field(ge=0, le=10_000)]


class NewAttendanceList(Happened):
    """บัญชีลงชื่อกระดาษ"""

    check_ins: Annotated[tuple[NewLine, ...], Field(min_length=1, max_length=2_000)]


class NewCheckIn(Happened):
    """การลงทะเบียนของหน่วยงาน"""

    agency_id: AgencyId
    persons: Persons
    method: CheckInMethod
    people: People = ()


class NewCodeCheckIn(Happened):
    """การลงทะเบียนด้วยรหัสบนหนังสือเชิญ"""

    invitee: InviteeId
    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    persons: Persons = 1
    people: People = ()


class NewMemberCheckIn(Happened):
    """การลงทะเบียนของกรรมการ"""

    person_id: PersonId
    method: CheckInMethod
    substitute: NewPerson | None = None


class NewMemberList(Happened):
    """บัญชีลงชื่อกระดาษของกรรมการ"""

    check_ins: Annotated[tuple[NewSeat, ...], Field(min_length=1, max_length=MOST_MEMBERS)]


class Presiding(Message):
    """ผู้ทำหน้าที่ประธานในที่ประชุม"""

    presider: NewPerson
    in_place_of: Position = ""


class NewPresider(Presiding, Happened):
    """ผู้ทำหน้าที่ประธานในที่ประชุม และเวลาที่เริ่มทำหน้าที่"""


class NewBallot(Message):
    """คะแนนของผู้มีสิทธิออกเสียงหนึ่งราย"""

    voter: Annotated[UUID, Field(description="หน่วยงาน หรือกรรมการ")]
    choice: Choice


class NewVote(Message):
    """ผลการลงมติ"""

    method: VoteMethod
    in_favour: Votes = 0
    against: Votes = 0
    abstained: Votes = 0
    casting_vote: Choice | None = None
    ballots: Annotated[tuple[NewBallot, ...], Field(max_length=2_000)] = ()


class NewConcern(Message):
    """เรื่องที่มติเกี่ยวข้อง"""

    what: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}\.[a-z_]{1,40}$")]
    id: UUID
    version: Annotated[str, StringConstraints(max_length=128)] = ""
    part_of: UUID | None = None


class Motion(Message):
    """เรื่องที่ที่ประชุมลงมติ"""

    resolution_id: ResolutionId
    text: ResolutionText
    vote: NewVote = NewVote(method=VoteMethod.CONSENSUS)
    item_id: AgendaItemId | None = None
    concerns: Annotated[tuple[NewConcern, ...], Field(max_length=300)] = ()

    def said(self) -> dict[str, Any]:
        """As the command takes it."""
        return {
            "resolution_id": self.resolution_id,
            "text": self.text,
            "vote": Vote(**self.vote.model_dump()),
            "item_id": self.item_id,
            "concerns": tuple(Concern(**one.model_dump()) for one in self.concerns),
        }


class NewResolution(Motion, Happened):
    """มติที่ประชุม"""
