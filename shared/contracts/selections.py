"""What has happened to a selection and its announcement (ผลการคัดเลือก ประกาศผล), 2.9.3, 2.9.4."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.award_values import (
    AnnouncementId,
    CallId,
    CategoryId,
    NominationId,
    Recipient,
    RoundId,
    SelectionId,
)
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.people import Sealed
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.units import UnitId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

ResultAppealId = NewType("ResultAppealId", UUID)


def announcement_id_of(province: str, number: str) -> AnnouncementId:
    """A number is announced once: "<n>/<Buddhist year>"."""
    return AnnouncementId(derive_id(province, number, "announcement"))


class Proposal(Value):
    """ผลที่เสนอต่อที่ประชุม: founded on one score sheet, by its hash."""

    selection_id: SelectionId
    round_id: RoundId
    sheet_hash: str
    chosen: tuple[NominationId, ...]  # best first
    reserves: tuple[NominationId, ...]  # สำรอง, best first
    departs_because: str  # why it is not the order of the score sheet; empty: it is

    def reason_among(self, visible: Collection[UUID]) -> str:
        """Why it departs, for who may see all of its cases: free text may name any of them."""
        return self.departs_because if {*self.chosen, *self.reserves} <= set(visible) else ""


class SelectionProposed(Event):
    """เสนอผลการคัดเลือกต่อที่ประชุมคณะทำงาน"""

    type: Literal["awards.selection_proposed"] = "awards.selection_proposed"
    version: Literal[1] = 1
    selection_id: SelectionId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    revision: int
    proposal: Proposal
    selection_hash: str  # SHA-256 of the canonical proposal: what the resolution names


class SelectionResolved(Event):
    """ที่ประชุมพิจารณาผลการคัดเลือก; whether it was the proposal that stands."""

    type: Literal["awards.selection_resolved"] = "awards.selection_resolved"
    version: Literal[1] = 1
    selection_id: SelectionId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    hearing: Hearing
    certificate: QuorumCertificate
    selection_hash: str  # of what was before the meeting
    in_force: bool


class SelectionDecided(Event):
    """ผลการคัดเลือกเป็นที่สุดในชั้นคณะทำงาน: with score sheet, resolution and quorum (2.9.3)."""

    type: Literal["awards.selection_decided"] = "awards.selection_decided"
    version: Literal[1] = 1
    selection_id: SelectionId
    call_id: CallId
    fiscal_year: FiscalYear
    category_id: CategoryId
    proposal: Proposal
    selection_hash: str
    hearing: Hearing
    certificate: QuorumCertificate


SelectionEvent = Annotated[
    SelectionProposed | SelectionResolved | SelectionDecided, Field(discriminator="type")
]


class Replaced(Value):
    """ประกาศฉบับก่อนที่ถูกแทน: of the same category, by an earlier decision"""

    announcement_id: AnnouncementId
    number: str
    selection_hash: str  # of the decision that was announced there


class AnnouncedCategory(Value):
    """ประเภทที่ประกาศผล"""

    category_id: CategoryId
    title: str
    title_en: str
    selection_id: SelectionId
    selection_hash: str
    certificate_text: str
    recipients: tuple[Recipient, ...]
    replaces: Replaced | None = None  # an upheld appeal brought another decision


class ResultsAnnounced(Event):
    """ประกาศผลการคัดเลือก: numbered, dated, signed (2.9.4). From here on the names are public."""

    type: Literal["awards.results_announced"] = "awards.results_announced"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    call_id: CallId
    fiscal_year: FiscalYear
    number: str  # "<n>/<Buddhist year>"
    dated: date
    issued_by: str  # the office
    signed_by: str  # the position
    categories: tuple[AnnouncedCategory, ...]
    appeals_until: AwareDatetime
    rule: str  # version of the rule data that set the window


class AnnouncementCorrected(Event):
    """แก้คำผิดในประกาศ"""

    type: Literal["awards.announcement_corrected"] = "awards.announcement_corrected"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    fiscal_year: FiscalYear
    erratum: int
    printed: str  # no personal names: of a name, the place where it stands
    should_read: str
    reason: str


class ResultAppealed(Event):
    """อุทธรณ์ผลการคัดเลือก ภายในเวลาที่ประกาศ"""

    type: Literal["awards.result_appealed"] = "awards.result_appealed"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    fiscal_year: FiscalYear
    appeal_id: ResultAppealId
    category_id: CategoryId
    nomination_id: NominationId  # whose nominator or applicant appeals
    agency: AgencyRef | None
    unit_id: UnitId | None
    grounds: Sealed  # under the nomination's key
    lodged_at: AwareDatetime


class ResultAppealDecided(Event):
    """วินิจฉัยอุทธรณ์"""

    type: Literal["awards.result_appeal_decided"] = "awards.result_appeal_decided"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    fiscal_year: FiscalYear
    appeal_id: ResultAppealId
    upheld: bool
    reason: str


class RecipientStruckOff(Event):
    """เพิกถอนผู้ได้รับการยกย่อง; the announcement stays as it was issued."""

    type: Literal["awards.recipient_struck_off"] = "awards.recipient_struck_off"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    fiscal_year: FiscalYear
    nomination_id: NominationId
    reason: str


class CategorySuperseded(Event):
    """มีประกาศฉบับใหม่แทน: of one category; whoever it leaves out is struck off beside it."""

    type: Literal["awards.category_superseded"] = "awards.category_superseded"
    version: Literal[1] = 1
    announcement_id: AnnouncementId
    fiscal_year: FiscalYear
    category_id: CategoryId
    by: AnnouncementId
    number: str  # of the newer announcement


AnnouncementEvent = Annotated[
    ResultsAnnounced
    | AnnouncementCorrected
    | ResultAppealed
    | ResultAppealDecided
    | RecipientStruckOff
    | CategorySuperseded,
    Field(discriminator="type"),
]
