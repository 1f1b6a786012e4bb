"""One full, realistic example of every event of a target."""

from uuid import UUID

from shared.contracts.boards import BoardId, IdeaId
from shared.contracts.planning_values import IdeaRef, TargetId
from shared.contracts.targets import TargetDropped, TargetKind, TargetRevised, TargetSet
from shared.kernel.message import Event

TARGET = TargetId(UUID("3c1d8e65-02b8-5d7e-b2a6-8f2e5b8d4e31"))
BOARD = BoardId(UUID("3c1d8e65-02b8-5d7e-b2a6-8f2e5b8d4e32"))
IDEAS = tuple(
    IdeaRef(board_id=BOARD, idea_id=IdeaId(UUID(f"3c1d8e65-02b8-5d7e-b2a6-8f2e5b8d4e4{n}")))
    for n in (1, 2)
)

EXAMPLES: tuple[Event, ...] = (
    TargetSet(
        target_id=TARGET,
        fiscal_year=2570,
        kind=TargetKind.PROBLEM,
        text="ลดปัญหายาเสพติดในกลุ่มเยาวชน",
        virtues=("discipline", "volunteering"),
        virtues_rule="virtues.v2",
        ideas=IDEAS[:1],
    ),
    TargetRevised(
        target_id=TARGET,
        fiscal_year=2570,
        text="ลดปัญหายาเสพติดและบุหรี่ไฟฟ้าในกลุ่มเยาวชน",
        virtues=("discipline", "volunteering", "gratitude"),
        virtues_rule="virtues.v2",
        ideas=IDEAS,
        reason="ที่ประชุมขอให้รวมเรื่องบุหรี่ไฟฟ้า",
    ),
    TargetDropped(target_id=TARGET, fiscal_year=2570, reason="รวมกับเป้าหมายด้านครอบครัวอบอุ่น"),
)
