"""The events of a year's planning, as small as a rule needs them."""

from datetime import date
from typing import Any
from uuid import UUID

from shared.contracts.boards import BoardId, Dimension, IdeaId
from shared.contracts.booklets import BookletFrozen, BookletWithdrawn
from shared.contracts.common import AgencyRef, Hearing, StoredFile
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationFinalised,
    DeclarationId,
    DeclarationReopened,
    DeclarationResolved,
)
from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.contracts.dissemination import (
    AnswerWay,
    DisseminationId,
    DisseminationStarted,
    PlanAcknowledged,
    PlanLettersSent,
)
from shared.contracts.invitations import Channel
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.planning_values import IdeaRef, PlanId, ProjectId, TargetId
from shared.contracts.plans import (
    PlanItemId,
    PlanResolved,
    PlanRevisionOpened,
    PlanSubmitted,
    Project,
    ProjectDecision,
    ProjectInclusionResolved,
    ProjectPlaced,
    RevisionKind,
)
from shared.contracts.progress import (
    ProgressFigures,
    ProgressReported,
    ProgressReviewed,
    ReportId,
    ReviewOutcome,
)
from shared.contracts.targets import TargetKind, TargetSet
from shared.kernel.message import ActorId
from tests.meetings.examples import NOON

YEAR = 2570
PLAN = PlanId(UUID(int=40_001))
DECLARATION = DeclarationId(UUID(int=40_002))
LETTERS = DisseminationId(UUID(int=40_003))
BOARD, SUBCOMMITTEE = MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE
IN_PLAN: dict[str, Any] = {"plan_id": PLAN, "fiscal_year": YEAR}
OF_TEXT: dict[str, Any] = {"declaration_id": DECLARATION, "fiscal_year": YEAR}
OWNER = AgencyRef(agency_id=AgencyId(UUID(int=1001)), name="วัดมหาธาตุ")


def project_id(number: int) -> ProjectId:
    return ProjectId(UUID(int=41_000 + number))


def target_id(number: int) -> TargetId:
    return TargetId(UUID(int=42_000 + number))


def hearing(kind: MeetingKind, number: int, *, carried: bool = True) -> Hearing:
    return Hearing(
        kind=kind,
        meeting_id=MeetingId(UUID(int=43_000)),
        resolution_id=ResolutionId(UUID(int=43_000 + number)),
        carried=carried,
        text="เห็นชอบ" if carried else "ไม่เห็นชอบ",
    )


def submitted(
    version: int = 1, projects: int = 2, kind: RevisionKind = RevisionKind.REVISION
) -> PlanSubmitted:
    return PlanSubmitted(
        **IN_PLAN,
        plan_version=version,
        kind=kind,
        content_hash="c0" * 32,
        project_ids=tuple(project_id(n) for n in range(projects)),
        budget=0,
        by_dimension=(),
    )


def revision_opened(kind: RevisionKind = RevisionKind.REVISION) -> PlanRevisionOpened:
    return PlanRevisionOpened(**IN_PLAN, plan_version=1, kind=kind, reason="เพิ่มโครงการ")


def plan_resolved(
    kind: MeetingKind = BOARD, number: int = 1, *, carried: bool = True, in_force: bool = True
) -> PlanResolved:
    return PlanResolved(
        **IN_PLAN,
        hearing=hearing(kind, number, carried=carried),
        content_hash="c0" * 32,
        plan_version=1 if in_force else None,
        in_force=in_force,
    )


def inclusion(
    number: int, decision: ProjectDecision = ProjectDecision.INCLUDED, projects: int = 2
) -> ProjectInclusionResolved:
    return ProjectInclusionResolved(
        **IN_PLAN,
        project_id=project_id(number),
        decision=decision,
        hearing=hearing(MeetingKind.STRATEGY_COMMITTEE, 50 + number),
        content_hash="c0" * 32,
        plan_version=1,
        projects=projects,
    )


def finalised() -> DeclarationFinalised:
    return DeclarationFinalised(**OF_TEXT, draft=1, text_hash="d0" * 32)


def reopened() -> DeclarationReopened:
    return DeclarationReopened(**OF_TEXT, text_hash="d0" * 32, reason="เพิ่มข้อความ")


def text_resolved(*, carried: bool = True, in_force: bool = True) -> DeclarationResolved:
    return DeclarationResolved(
        **OF_TEXT,
        hearing=hearing(BOARD, 9, carried=carried),
        text_hash="d0" * 32,
        in_force=in_force,
    )


def completed() -> DeclarationCompleted:
    sectors = (Sector.PROVINCIAL, Sector.RELIGIOUS)
    return DeclarationCompleted(**OF_TEXT, text_hash="d0" * 32, signatures=3, sectors=sectors)


def frozen(edition: int = 1) -> BookletFrozen:
    return BookletFrozen(
        **IN_PLAN,
        edition=edition,
        plan_version=1,
        content_hash="c0" * 32,
        text_hash="d0" * 32,
        pdf=StoredFile(sha256="b0" * 32, title="แผน", media_type="application/pdf", size=1),
        pages=40,
        bound=(),
    )


def booklet_withdrawn() -> BookletWithdrawn:
    return BookletWithdrawn(**IN_PLAN, edition=1, reason="พิมพ์ผิด")


def sending_started(agencies: int = 2, letters: DisseminationId = LETTERS) -> DisseminationStarted:
    return DisseminationStarted(
        **IN_PLAN,
        dissemination_id=letters,
        plan_title="แผนปฏิบัติการส่งเสริมคุณธรรม",
        plan_version=1,
        content_hash="c0" * 32,
        approved_by=(BOARD,),
        edition_id=EditionId(UUID(int=90)),
        agencies=agencies,
        reservation_id=None,
        dated=date(2027, 1, 4),
        reply_by=date(2027, 1, 18),
        rule="reminders.plan_letters.v1",
        projects=(),
        letters=(),
    )


def letters_sent(outstanding: int = 0) -> PlanLettersSent:
    return PlanLettersSent(
        **IN_PLAN,
        dissemination_id=LETTERS,
        channel=Channel.POST,
        agencies=(OWNER.agency_id,),
        reference="",
        sent_on=date(2027, 1, 4),
        outstanding=outstanding,
    )


def acknowledged(agency: int) -> PlanAcknowledged:
    return PlanAcknowledged(
        **IN_PLAN,
        dissemination_id=LETTERS,
        agency=AgencyRef(agency_id=AgencyId(UUID(int=1000 + agency)), name="หน่วยงาน"),
        way=AnswerWay.IN_SYSTEM,
        position="ผู้อำนวยการ",
        paper=None,
        acknowledged_at=NOON,
        agencies=2,
    )


def target(number: int, *ideas: UUID) -> TargetSet:
    return TargetSet(
        target_id=target_id(number),
        fiscal_year=YEAR,
        kind=TargetKind.PROBLEM,
        text=f"ลดหนี้ครัวเรือน {number}",
        virtues=("sufficiency",),
        virtues_rule="2566",
        ideas=tuple(IdeaRef(board_id=BoardId(UUID(int=7)), idea_id=IdeaId(one)) for one in ideas),
    )


def placed(number: int, *targets: TargetId) -> ProjectPlaced:
    project = Project(
        project_id=project_id(number),
        goal=PlanItemId(UUID(int=44_000)),
        order=number,
        title=f"บัญชีครัวเรือน {number}",
        rationale="",
        dimension=Dimension.SUFFICIENCY,
        owner=OWNER,
        partners=(),
        target_group="ครัวเรือน",
        place="ทุกอำเภอ",
        starts=date(2026, 11, 1),
        ends=date(2027, 9, 30),
        budget=(),
        milestones=(),
        indicators=(),
        alignments=(),
        targets=targets,
    )
    return ProjectPlaced(**IN_PLAN, project=project)


def reported(number: int, period: str = "Q1", percent: int = 40, revision: int = 1) -> Any:
    return ProgressReported(
        **IN_PLAN,
        report_id=ReportId(UUID(int=45_000 + number)),
        project_id=project_id(number),
        plan_version=1,
        period=period,
        calendar_rule="2570",
        due=date(2027, 1, 15),
        late_days=0,
        closing=period == "Q4",
        revision=revision,
        correction_reason="",
        decline_reason="",
        reported_by=ActorId("officer-of-the-agency"),
        agency=OWNER,
        figures=ProgressFigures(
            percent=percent,
            milestones=(),
            spent=(),
            measured=(),
            work_done="",
            obstacles="",
            next_steps="",
            photos=(),
        ),
    )


def reviewed(
    number: int, outcome: ReviewOutcome = ReviewOutcome.ACCEPTED, period: str = "Q4"
) -> ProgressReviewed:
    return ProgressReviewed(
        **IN_PLAN,
        report_id=ReportId(UUID(int=45_000 + number)),
        project_id=project_id(number),
        period=period,
        revision=1,
        outcome=outcome,
        closing=period == "Q4",
        reason="",
    )
