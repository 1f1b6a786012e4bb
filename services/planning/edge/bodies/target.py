"""What a request about targets may hold, and what is proposed from a board."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field

from shared.contracts.boards import RankedGroup
from shared.contracts.planning_values import IdeaRef, TargetId
from shared.contracts.targets import TargetKind
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import Reason, Title, Virtues


def _each_once(values: tuple[object, ...]) -> tuple[object, ...]:
    if len(set(values)) != len(values):
        raise ValueError("each only once")
    return values


EachOnce = AfterValidator(_each_once)
MOST_IDEAS = 100
Origins = Annotated[tuple[IdeaRef, ...], Field(min_length=1, max_length=MOST_IDEAS), EachOnce]


class TargetContent(Message):
    """ถ้อยคำ คุณธรรม และความคิดเห็นที่เป็นที่มา"""

    text: Title
    virtues: Annotated[Virtues, EachOnce]
    ideas: Origins


class NewTarget(TargetContent):
    """เป้าหมายที่จะกำหนด; its kind follows from the board its ideas are from"""

    target_id: TargetId
    fiscal_year: FiscalYear


class TargetRevision(TargetContent):
    """ถ้อยคำใหม่ พร้อมเหตุผล"""

    reason: Reason


class Dropping(Message):
    """เหตุผลที่ยกเลิก"""

    reason: Reason


class Proposal(BaseModel):
    """เป้าหมายที่เสนอจากอันดับหนึ่งของกระดาน"""

    rank: int
    support: int
    kind: TargetKind
    text: str
    ideas: tuple[IdeaRef, ...]

    @classmethod
    def of(cls, ranked: RankedGroup, kind: TargetKind, board_id: object) -> "Proposal":
        refs = [{"board_id": board_id, "idea_id": idea} for idea in ranked.idea_ids[:MOST_IDEAS]]
        return cls(
            rank=ranked.rank,
            support=ranked.support,
            kind=kind,
            text=ranked.title,
            ideas=tuple(map(IdeaRef.model_validate, refs)),
        )


class Proposals(BaseModel):
    """เป้าหมายที่เสนอจากกระดานที่ปิดแล้ว ตามลำดับความสำคัญ"""

    fiscal_year: int
    rows: tuple[Proposal, ...]
