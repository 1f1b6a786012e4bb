"""What one may ask of a project's progress. Which project it is travels in the command."""

from datetime import date

from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import PlanId, ProjectId
from shared.contracts.plans import Project
from shared.contracts.progress import ProgressFigures, ReviewOutcome
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Code, Note, Reason


class MeasuredProject(Message):
    """The project as the plan's version that it is measured against has it."""

    project: Project
    plan_id: PlanId
    plan_version: int
    fiscal_year: FiscalYear


class DuePeriod(Message):
    """The period as the year's reporting calendar has it."""

    rule: str  # the calendar's version
    due: date
    closing: bool
    evidence: bool  # a value needs a file that proves it


class ReportProgress(Command):
    """Report a project's progress of a period (รายงานผลการดำเนินโครงการ)."""

    project_id: ProjectId
    period: Code
    figures: ProgressFigures
    decline_reason: Note  # needed when the percent falls below a period before
    agency: AgencyId | None  # for whom the reporter acts; None: the secretariat keys it in
    measured: LookedUp[MeasuredProject]
    calendar: LookedUp[DuePeriod]


class CorrectProgress(Command):
    """Set a period's report right in a further revision (แก้ไขรายงานผลการดำเนินโครงการ)."""

    project_id: ProjectId
    period: Code
    figures: ProgressFigures
    decline_reason: Note
    reason: Reason
    agency: AgencyId | None
    measured: LookedUp[MeasuredProject]
    calendar: LookedUp[DuePeriod]


class ReviewProgress(Command):
    """Accept a report, or return it for correction (ตรวจรายงานผลการดำเนินโครงการ)."""

    project_id: ProjectId
    period: Code
    revision: int  # the one that was read
    outcome: ReviewOutcome
    reason: Note  # needed when it is returned


ProgressCommand = ReportProgress | CorrectProgress | ReviewProgress
