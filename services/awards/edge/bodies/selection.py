"""What a request about selections and announcements may hold, and how they are shown."""

from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from services.awards.domain.announcement.commands import AnnouncementNumber
from services.awards.domain.announcement.state import Announcement
from services.awards.edge.bodies.nomination import Quiet, Story
from shared.contracts.award_values import CallId, CategoryId, NominationId, case_code_of
from shared.contracts.common import AgencyRef
from shared.contracts.selections import (
    AnnouncementCorrected,
    CategorySuperseded,
    ResultAppealDecided,
    ResultAppealed,
    ResultsAnnounced,
    SelectionResolved,
)
from shared.kernel.message import Message
from shared.kernel.values import Day, Line, Moment, Note, Position, Printed, Reason, Sha256

Cases = Annotated[tuple[NominationId, ...], Field(max_length=500)]


class NewProposal(Message):
    """ผลที่เสนอต่อที่ประชุม by a score sheet that was looked at"""

    sheet_hash: Sha256
    chosen: Cases
    reserves: Cases = ()
    departs_because: Note = ""


class NewAnnouncement(Message):
    """ประกาศผลการคัดเลือก"""

    call_id: CallId
    number: Annotated[AnnouncementNumber, Field(description="เลขที่/พ.ศ. เช่น 12/2570")]
    dated: Day
    issued_by: Line
    signed_by: Position
    category_ids: Annotated[tuple[CategoryId, ...], Field(min_length=1, max_length=30)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.category_ids)) < len(self.category_ids):
            raise ValueError("a category stands twice")
        return self


class NewCorrection(Message):
    """คำผิดที่แก้; a name is not written here, but where it stands"""

    printed: Printed
    should_read: Printed
    reason: Reason


class NewResultAppeal(Quiet):
    """อุทธรณ์ผลการคัดเลือก ของเรื่องที่ตนเสนอ"""

    nomination_id: NominationId
    grounds: Annotated[Story, Field(min_length=3)]
    occurred_at: Moment | None = None  # when an appeal on paper was received


class ShownResultAppeal(BaseModel):
    """อุทธรณ์ผลการคัดเลือก"""

    appeal_id: str
    nomination_id: str
    case_code: str
    case_name: str
    category_id: str
    agency: AgencyRef | None  # that appeals; None: the unit that applied
    grounds: str | None  # None: withheld, in a blind stage
    lodged_at: AwareDatetime
    upheld: bool | None  # None: not decided
    reason: str  # of the decision

    @classmethod
    def of(
        cls,
        appeal: ResultAppealed,
        decided: ResultAppealDecided | None,
        case_name: str,
        grounds: str | None,
    ) -> Self:
        return cls(
            appeal_id=str(appeal.appeal_id),
            nomination_id=str(appeal.nomination_id),
            case_code=case_code_of(appeal.nomination_id),
            case_name=case_name,
            category_id=str(appeal.category_id),
            agency=None if grounds is None else appeal.agency,
            grounds=grounds,
            lodged_at=appeal.lodged_at,
            upheld=decided.upheld if decided else None,
            reason=decided.reason if decided else "",
        )


class ShownCase(BaseModel):
    """เรื่องในผลการคัดเลือก"""

    nomination_id: str
    case_code: str
    name: str


class ShownSelection(BaseModel):
    """ผลการคัดเลือกของประเภทหนึ่ง: of the cases that the reader may see"""

    call_id: str
    category_id: str
    sheet_hash: str
    selection_hash: str  # what a resolution has to name
    revision: int
    departs_because: str
    chosen: tuple[ShownCase, ...]
    reserves: tuple[ShownCase, ...]
    resolutions: tuple[SelectionResolved, ...]
    decided: bool


class ShownAnnouncement(BaseModel):
    """ประกาศผล: a public record"""

    announced: ResultsAnnounced
    names: dict[str, str]  # by nomination
    errata: tuple[AnnouncementCorrected, ...]
    struck_off: tuple[str, ...]
    superseded: tuple[CategorySuperseded, ...]

    @classmethod
    def of(
        cls, known: Announcement, announced: ResultsAnnounced, names: dict[str, str]
    ) -> "ShownAnnouncement":
        return cls(
            announced=announced,
            names=names,
            errata=known.errata,
            struck_off=tuple(sorted(map(str, known.gone))),
            superseded=known.superseded,
        )
