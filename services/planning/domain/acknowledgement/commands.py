"""What an agency answers to the letter that brought it the plan. The letter travels along."""

from shared.contracts.common import AgencyRef, PaperProof
from shared.contracts.dissemination import AnswerWay, DisseminationId, Part, TaskAnswer
from shared.contracts.planning_values import PlanId, ProjectId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Note, Position


class Told(Message):
    """The letter that was written to the agency."""

    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    agency: AgencyRef
    owns: tuple[ProjectId, ...]
    partner_of: tuple[ProjectId, ...]
    agencies: int  # of the whole edition

    def part_in(self, project_id: ProjectId) -> Part | None:
        """None: the project does not concern the agency."""
        if project_id in self.owns:
            return Part.OWNER
        return Part.PARTNER if project_id in self.partner_of else None


class OpenPlan(Command):
    """Open the plan that was sent (เปิดอ่านแผน)."""

    letter: LookedUp[Told]


class AcknowledgePlan(Command):
    """Acknowledge the plan, in the system or on paper (รับทราบแผน)."""

    letter: LookedUp[Told]
    way: AnswerWay
    position: Position
    paper: PaperProof | None


class AnswerTask(Command):
    """Accept a task, in part or whole, or decline it with a reason (ตอบรับงานในโครงการ)."""

    letter: LookedUp[Told]
    project_id: ProjectId
    answer: TaskAnswer
    reason: Note
    way: AnswerWay
    paper: PaperProof | None


AcknowledgementCommand = OpenPlan | AcknowledgePlan | AnswerTask
