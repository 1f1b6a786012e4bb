"""What one may ask of the letters of a plan. What is known elsewhere travels in the command."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.dissemination import DisseminationId, ReminderCalendar
from shared.contracts.invitations import Channel
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId, ProjectId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Reason

Reference = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Attempt = Annotated[int, Field(ge=1, le=1_000)]


class ApprovedPlan(Message):
    """The plan's latest submitted version, and which bodies have carried it."""

    plan_id: PlanId
    title: str
    version: int  # 0: none was submitted yet
    content_hash: str
    approved_by: tuple[MeetingKind, ...]


class PlannedProject(Message):
    """A project of that version: who owns it, who takes part."""

    project_id: ProjectId
    title: str
    owner: AgencyId
    partners: tuple[AgencyId, ...]


class TakenLetter(Message):
    """An e-mail that the mail server has taken."""

    agency_id: AgencyId
    attempt: Attempt


class StartDissemination(Command):
    """Write a numbered letter to every agency (เริ่มส่งแผนถึงหน่วยงานในทำเนียบ)."""

    dissemination_id: DisseminationId
    fiscal_year: LookedUp[FiscalYear]
    plan: LookedUp[ApprovedPlan]
    projects: LookedUp[tuple[PlannedProject, ...]]
    edition_id: EditionId
    edition_fiscal_year: LookedUp[int]
    agencies: LookedUp[tuple[AgencyRef, ...]]  # of the sealed edition, in its order
    letter_prefix: str
    first_letter: int
    last_letter: LookedUp[int | None]  # of a reservation
    reservation_id: ReservationId | None
    dated: LookedUp[date]  # today, when the request names no other day
    calendar: LookedUp[ReminderCalendar]


class SendPlanLetters(Command):
    """Send the letters by one channel, to those chosen or to all outstanding (ส่งหนังสือส่งแผน)."""

    dissemination_id: DisseminationId
    channel: Channel
    chosen: tuple[AgencyId, ...]  # empty: all to whom nothing has been sent yet
    again: bool  # also to those whose letter is under way already
    reference: Reference
    with_email: LookedUp[frozenset[AgencyId]]  # whom an e-mail can reach


class RecordPlanLettersSent(Command):
    """Record that the mail server has taken e-mails (บันทึกว่าอีเมลส่งแผนออกจากระบบแล้ว)."""

    dissemination_id: DisseminationId
    letters: Annotated[tuple[TakenLetter, ...], Field(min_length=1, max_length=200)]


class RecordPlanLetterBounce(Command):
    """Record that a letter did not arrive, and why (บันทึกว่าหนังสือส่งแผนส่งไม่ถึง)."""

    dissemination_id: DisseminationId
    agency_id: AgencyId
    attempt: Attempt | None  # None: the latest
    reason: Reason
    permanent: bool  # False: the mail server may take it later


class SendReminders(Command):
    """Record who was reminded, as the calendar has it (เตือนหน่วยงานที่ยังไม่ตอบรับแผน)."""

    dissemination_id: DisseminationId
    channel: Channel
    chosen: tuple[AgencyId, ...]  # empty: all whose turn it is
    calendar: LookedUp[ReminderCalendar]
    acknowledged: LookedUp[frozenset[AgencyId]]


class Escalate(Command):
    """Tell the governor who has not answered (เสนอรายชื่อต่อผู้ว่าราชการจังหวัด)."""

    dissemination_id: DisseminationId
    calendar: LookedUp[ReminderCalendar]
    acknowledged: LookedUp[frozenset[AgencyId]]


DisseminationCommand = (
    StartDissemination
    | SendPlanLetters
    | RecordPlanLettersSent
    | RecordPlanLetterBounce
    | SendReminders
    | Escalate
)
