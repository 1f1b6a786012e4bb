"""The process board as it is read: all steps in order, with what the events prove of each."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel

from services.projection.views.process_board import BoardRow, Evidence, StepProgress
from shared.kernel.fiscal_year import BUDDHIST_ERA, FIRST_MONTH
from shared.rules.load import ProcessStep

AWARDS = "awards"


class Standing(StrEnum):
    """สถานะ: ยังไม่เริ่ม กำลังดำเนินการ เสร็จแล้ว เกินกำหนด"""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    OVERDUE = "overdue"


class BoardStep(BaseModel):
    step: ProcessStep
    standing: Standing
    due: date | None
    days_late: int
    evidence: tuple[Evidence, ...]


class Board(BaseModel):
    """กระดานกระบวนการของจังหวัดในปีงบประมาณหนึ่ง"""

    province: str
    fiscal_year: int  # Buddhist era
    steps: list[BoardStep]


def board(
    province: str,
    fiscal_year: int,
    row: BoardRow | None,
    steps: tuple[ProcessStep, ...],
    today: date,
) -> Board:
    """Every step of the process, also those of which nothing is known yet."""
    progress = {one.step: one for one in (row.steps if row else ())}
    return Board(
        province=province,
        fiscal_year=fiscal_year,
        steps=[_step(step, progress.get(step.id), fiscal_year, today) for step in steps],
    )


def due_day(step: ProcessStep, fiscal_year: int) -> date | None:
    """The day a step is due: October to December fall in the calendar year before."""
    if not step.due:
        return None
    month, day = (int(part) for part in step.due.split("-"))
    year = fiscal_year - BUDDHIST_ERA - (1 if month >= FIRST_MONTH else 0)
    return date(year, month, day)


def _step(
    step: ProcessStep, progress: StepProgress | None, fiscal_year: int, today: date
) -> BoardStep:
    standing = Standing(progress.state) if progress else Standing.NOT_STARTED
    due = due_day(step, fiscal_year)
    late = (today - due).days if due and standing is not Standing.DONE else 0
    return BoardStep(
        step=step,
        standing=Standing.OVERDUE if late > 0 else standing,
        due=due,
        days_late=max(late, 0),
        evidence=tuple(map(_shown, progress.evidence)) if progress else (),
    )


def _shown(evidence: Evidence) -> Evidence:
    """A ledger number of the awards would tell how much else was recorded: of cases, too."""
    return evidence.model_copy(update={"seq": 0}) if evidence.service == AWARDS else evidence
