"""What the routes share: the views they read, and who may read them."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request

from services.projection.edge.award_reading import AWARD_VIEWS
from services.projection.edge.evaluation_reading import EVALUATION_VIEWS
from services.projection.views.acknowledgement_ledger import ACKNOWLEDGEMENT_LEDGER, LedgerRow
from services.projection.views.agency_register import AGENCY_REGISTER, AgencyRow
from services.projection.views.attendance import ATTENDANCE, AttendanceRow
from services.projection.views.ballots import BALLOTS, BallotsRow
from services.projection.views.body_register import BODY_REGISTER, BodyRow
from services.projection.views.booklet_register import BOOKLET_REGISTER, BookletRow
from services.projection.views.calendar_addresses import CALENDAR_ADDRESSES, CalendarAddressRow
from services.projection.views.declaration_register import DECLARATION_REGISTER, DeclarationRow
from services.projection.views.development_register import DEVELOPMENT_REGISTER, DevelopmentRow
from services.projection.views.dissemination_register import (
    DISSEMINATION_REGISTER,
    DisseminationRow,
)
from services.projection.views.edition_entries import EDITION_ENTRIES, EntryRow
from services.projection.views.edition_register import EDITION_REGISTER, EditionRow
from services.projection.views.idea_boards import IDEA_BOARDS
from services.projection.views.idea_boards import BoardRow as IdeaBoardRow
from services.projection.views.ideas import IDEAS, IdeaRow
from services.projection.views.invitation_ledger import INVITATION_LEDGER, InvitationRow
from services.projection.views.kit_editions import KIT_EDITIONS, KitRow
from services.projection.views.letter_register import LETTER_REGISTER, LetterRow
from services.projection.views.meeting_register import MEETING_REGISTER
from services.projection.views.meeting_row import MeetingRow
from services.projection.views.member_attendance import MEMBER_ATTENDANCE, MemberRow
from services.projection.views.minutes_register import MINUTES_REGISTER, MinutesRow
from services.projection.views.minutes_revisions import MINUTES_REVISIONS, RevisionRow
from services.projection.views.plan_projects import PLAN_PROJECTS, ProjectRow
from services.projection.views.plan_register import PLAN_REGISTER, PlanRow
from services.projection.views.process_board import PROCESS_BOARD, BoardRow
from services.projection.views.project_tracker import PROJECT_TRACKER, TrackerRow
from services.projection.views.referral_register import REFERRAL_REGISTER, ReferralRow
from services.projection.views.report_register import REPORT_REGISTER, ReportRow
from services.projection.views.signature_sheet import SIGNATURE_SHEET, SheetRow
from services.projection.views.target_register import TARGET_REGISTER, TargetRow
from services.projection.views.task_ledger import TASK_LEDGER, TaskRow
from services.projection.views.traces import TRACES, TraceRow
from services.projection.views.unit_register import UNIT_REGISTER, UnitRow
from shared.auth.readers import ReaderOrUnit
from shared.http.commands import Now
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import BANGKOK, FiscalYear
from shared.replicas.selection_groups import SELECTION_GROUPS
from shared.views.reader import Opens, ViewReader
from shared.views.view import R, View

VIEWS: tuple[View[Any], ...] = (
    PROCESS_BOARD,
    KIT_EDITIONS,
    AGENCY_REGISTER,
    EDITION_REGISTER,
    EDITION_ENTRIES,
    BODY_REGISTER,
    UNIT_REGISTER,
    LETTER_REGISTER,
    MEETING_REGISTER,
    ATTENDANCE,
    MEMBER_ATTENDANCE,
    INVITATION_LEDGER,
    BALLOTS,
    MINUTES_REGISTER,
    MINUTES_REVISIONS,
    IDEA_BOARDS,
    IDEAS,
    TRACES,
    PROJECT_TRACKER,
    REPORT_REGISTER,
    DEVELOPMENT_REGISTER,
    TARGET_REGISTER,
    DECLARATION_REGISTER,
    SIGNATURE_SHEET,
    DISSEMINATION_REGISTER,
    ACKNOWLEDGEMENT_LEDGER,
    TASK_LEDGER,
    BOOKLET_REGISTER,
    REFERRAL_REGISTER,
    CALENDAR_ADDRESSES,
    PLAN_REGISTER,
    PLAN_PROJECTS,
    SELECTION_GROUPS,
    *AWARD_VIEWS,
    *EVALUATION_VIEWS,
)


@dataclass(frozen=True, slots=True)
class Readers:
    """The views that the routes read."""

    process: ViewReader[BoardRow]
    kits: ViewReader[KitRow]
    agencies: ViewReader[AgencyRow]
    editions: ViewReader[EditionRow]
    entries: ViewReader[EntryRow]
    bodies: ViewReader[BodyRow]
    units: ViewReader[UnitRow]
    letters: ViewReader[LetterRow]
    meetings: ViewReader[MeetingRow]
    attendance: ViewReader[AttendanceRow]
    members: ViewReader[MemberRow]
    invitations: ViewReader[InvitationRow]
    ballots: ViewReader[BallotsRow]
    minutes: ViewReader[MinutesRow]
    revisions: ViewReader[RevisionRow]
    boards: ViewReader[IdeaBoardRow]
    ideas: ViewReader[IdeaRow]
    traces: ViewReader[TraceRow]
    tracker: ViewReader[TrackerRow]
    reports: ViewReader[ReportRow]
    development: ViewReader[DevelopmentRow]
    targets: ViewReader[TargetRow]
    declarations: ViewReader[DeclarationRow]
    signatures: ViewReader[SheetRow]
    disseminations: ViewReader[DisseminationRow]
    acknowledgements: ViewReader[LedgerRow]
    tasks: ViewReader[TaskRow]
    booklets: ViewReader[BookletRow]
    referrals: ViewReader[ReferralRow]
    calendar_addresses: ViewReader[CalendarAddressRow]
    plans: ViewReader[PlanRow]
    plan_projects: ViewReader[ProjectRow]

    @classmethod
    def of(cls, reader: Opens) -> "Readers":
        return cls(
            process=reader(PROCESS_BOARD),
            kits=reader(KIT_EDITIONS),
            agencies=reader(AGENCY_REGISTER),
            editions=reader(EDITION_REGISTER),
            entries=reader(EDITION_ENTRIES),
            bodies=reader(BODY_REGISTER),
            units=reader(UNIT_REGISTER),
            letters=reader(LETTER_REGISTER),
            meetings=reader(MEETING_REGISTER),
            attendance=reader(ATTENDANCE),
            members=reader(MEMBER_ATTENDANCE),
            invitations=reader(INVITATION_LEDGER),
            ballots=reader(BALLOTS),
            minutes=reader(MINUTES_REGISTER),
            revisions=reader(MINUTES_REVISIONS),
            boards=reader(IDEA_BOARDS),
            ideas=reader(IDEAS),
            traces=reader(TRACES),
            tracker=reader(PROJECT_TRACKER),
            reports=reader(REPORT_REGISTER),
            development=reader(DEVELOPMENT_REGISTER),
            targets=reader(TARGET_REGISTER),
            declarations=reader(DECLARATION_REGISTER),
            signatures=reader(SIGNATURE_SHEET),
            disseminations=reader(DISSEMINATION_REGISTER),
            acknowledgements=reader(ACKNOWLEDGEMENT_LEDGER),
            tasks=reader(TASK_LEDGER),
            booklets=reader(BOOKLET_REGISTER),
            referrals=reader(REFERRAL_REGISTER),
            calendar_addresses=reader(CALENDAR_ADDRESSES),
            plans=reader(PLAN_REGISTER),
            plan_projects=reader(PLAN_PROJECTS),
        )


async def readers_of(request: Request) -> Readers:
    readers: Readers = request.app.state.readers
    return readers


async def today_of(now: Now) -> date:
    """The day of reading, on the calendar of a wall in Thailand."""
    return now().astimezone(BANGKOK).date()


Today = Annotated[date, Depends(today_of)]
Reader = ReaderOrUnit
Views = Annotated[Readers, Depends(readers_of)]
ProvinceId = Annotated[str, Path(description="ISO 3166-2:TH, เช่น TH-67")]
Year = Annotated[FiscalYear | None, Query(description="ปีงบประมาณ (พ.ศ.) ไม่ระบุ = ทุกปี")]


def found(row: R | None) -> R:
    """Raises `NotFound`."""
    if row is None:
        raise NotFound
    return row


def narrowed(**wanted: object) -> dict[str, object]:
    """What was asked for; None is not asked."""
    return {
        name: str(value) if not isinstance(value, int) else value
        for name, value in wanted.items()
        if value is not None
    }
