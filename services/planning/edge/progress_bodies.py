"""What a request about progress may hold, and how reports are shown. Money is in baht."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field

from services.planning.domain.progress.state import Report
from services.planning.edge.plan_bodies import Baht
from shared.contracts.common import StoredFile
from shared.contracts.plans import IndicatorId, MilestoneId
from shared.contracts.progress import (
    Measured,
    ProgressFigures,
    ProgressReported,
    ProgressReviewed,
    ReachedMilestone,
    ReviewOutcome,
    Spent,
)
from shared.files.store import Files
from shared.http.attached import NamedFile
from shared.kernel.message import Message, Province
from shared.kernel.values import (
    Code,
    Day,
    Figure,
    Moment,
    Note,
    Paragraph,
    Percent,
    Reason,
)

SATANG_A_BAHT = 100
Kept = Mapping[tuple[str, str], StoredFile]  # by SHA-256 and title


class ReachedIn(Message):
    """ขั้นตอนที่บรรลุแล้ว และวันที่บรรลุ"""

    milestone_id: MilestoneId
    reached: Day


class SpentInBaht(Message):
    """เบิกจ่ายสะสมจากแหล่งหนึ่ง (บาท)"""

    source: Code
    amount: Baht


class MeasuredValue(Message):
    """ค่าตัวชี้วัด พร้อมหลักฐาน"""

    indicator_id: IndicatorId
    value: Figure
    measured: Day
    evidence: Annotated[tuple[NamedFile, ...], Field(max_length=3)] = ()


class NewFigures(Message):
    """ผลการดำเนินงานของงวด ร้อยละและยอดเงินสะสมตั้งแต่เริ่มโครงการ"""

    percent: Percent
    milestones: Annotated[tuple[ReachedIn, ...], Field(max_length=100)] = ()
    spent: Annotated[tuple[SpentInBaht, ...], Field(max_length=20)] = ()
    measured: Annotated[tuple[MeasuredValue, ...], Field(max_length=30)] = ()
    work_done: Paragraph
    obstacles: Paragraph = ""
    next_steps: Paragraph = ""
    photos: Annotated[tuple[NamedFile, ...], Field(max_length=20)] = ()
    decline_reason: Note = ""  # when the percent is below that of a period before

    async def figures(self, files: Files, province: str) -> ProgressFigures:
        """Raises `FileNotKept` for a file that was not uploaded."""
        named = {file for one in self.measured for file in one.evidence} | {*self.photos}
        kept = {
            (one.sha256, one.title): await files.named(Province(province), one.sha256, one.title)
            for one in named
        }
        return ProgressFigures(
            percent=self.percent,
            milestones=tuple(ReachedMilestone(**dict(one)) for one in self.milestones),
            spent=tuple(Spent(source=one.source, amount=satang(one.amount)) for one in self.spent),
            measured=tuple(_measured(one, kept) for one in self.measured),
            work_done=self.work_done,
            obstacles=self.obstacles,
            next_steps=self.next_steps,
            photos=_of(self.photos, kept),
        )


class NewReport(NewFigures):
    """รายงานผลของงวด"""

    occurred_at: Moment | None = None  # when a report on paper came in; the secretariat's only


class Correction(NewFigures):
    """รายงานฉบับแก้ไข พร้อมเหตุผล"""

    reason: Reason


class Review(Message):
    """ผลการตรวจรายงาน"""

    revision: Annotated[int, Field(ge=1, le=999, description="ฉบับที่อ่าน")]
    outcome: ReviewOutcome
    reason: Note = ""


class ShownReport(BaseModel):
    """รายงานของงวดหนึ่งตามที่เป็นอยู่: ฉบับล่าสุดและผลการตรวจ"""

    last: ProgressReported
    review: ProgressReviewed | None

    @classmethod
    def of(cls, report: Report) -> "ShownReport":
        return cls(last=report.last, review=report.review)


class ShownProgress(BaseModel):
    """ผลการดำเนินโครงการทุกงวดที่รายงานแล้ว"""

    reports: list[ShownReport]


def satang(amount: Decimal) -> int:
    return int(amount * SATANG_A_BAHT)


def _measured(one: MeasuredValue, kept: Kept) -> Measured:
    return Measured(
        indicator_id=one.indicator_id,
        value=one.value,
        measured=one.measured,
        evidence=_of(one.evidence, kept),
    )


def _of(files: tuple[NamedFile, ...], kept: Kept) -> tuple[StoredFile, ...]:
    return tuple(kept[one.sha256, one.title] for one in files)
