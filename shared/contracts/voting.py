"""How a meeting votes (การลงมติ)."""

from enum import StrEnum
from uuid import UUID

from shared.kernel.message import Value


class VoteMethod(StrEnum):
    """วิธีลงมติ"""

    CONSENSUS = "consensus"  # เห็นพ้องกัน
    SHOW_OF_HANDS = "show_of_hands"  # ยกมือ
    RECORDED = "recorded"  # ลงคะแนนเปิดเผย
    SECRET = "secret"  # noqa: S105 - ลงคะแนนลับ, a way to vote


class Choice(StrEnum):
    """คะแนนเสียง"""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINED = "abstained"


class RecordedBallot(Value):
    voter: UUID  # an agency at an assembly, a member elsewhere
    choice: Choice


class Vote(Value):
    """ผลการลงมติ; `ballots` only of a recorded vote."""

    method: VoteMethod
    in_favour: int
    against: int
    abstained: int
    casting_vote: Choice | None = None  # เสียงชี้ขาดของประธาน, at a tie
    ballots: tuple[RecordedBallot, ...] = ()
