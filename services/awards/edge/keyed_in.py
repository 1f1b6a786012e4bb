"""What the secretariat keys in from paper (บันทึกจากกระดาษ), and who may not."""

from datetime import datetime
from uuid import UUID

from services.awards.edge.scoring import Scoring
from shared.awards.clearance import Clearances
from shared.kernel.errors import NotAllowed


class OnlyKeyedInCameEarlier(NotAllowed):
    code = "awards.only_keyed_in_came_earlier"
    th = "วันเวลาที่รับเรื่องระบุได้เฉพาะฝ่ายเลขานุการที่บันทึกจากกระดาษ กรุณาเว้นช่อง occurred_at"
    en = "Only the secretariat says when a paper came in. Leave out occurred_at."


class JudgeKeysIn(NotAllowed):
    code = "awards.judge_keys_in"
    th = "ท่านเป็นกรรมการให้คะแนนของรอบนี้ กรุณาให้เจ้าหน้าที่ท่านอื่นบันทึกใบให้คะแนนกระดาษ"
    en = "You are a judge of this round. Let somebody else key in the sheets on paper."


def refuse_to_backdate(occurred_at: datetime | None, *, secretariat: bool) -> None:
    """Raises `OnlyKeyedInCameEarlier`."""
    if occurred_at is not None and not secretariat:
        raise OnlyKeyedInCameEarlier


async def refuse_a_judge(
    province: str, round_id: UUID, cleared: Clearances, scoring: Scoring
) -> None:
    """In whatever role a judge asks: nobody writes, commits or opens a sheet beside one's own.

    The answer is the same for every sheet, so it tells nothing of what is hidden from the judge.
    Raises `JudgeKeysIn`, `RoundNotFound`.
    """
    clearance = await cleared.of(province)
    _known, opened, _version = await scoring.round(province, round_id)
    if clearance.person in {one.person_id for one in opened.judges}:
        raise JudgeKeysIn
