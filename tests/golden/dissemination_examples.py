"""One full example of every event of a plan's letters and of what agencies answer."""

from datetime import UTC, date, datetime
from uuid import UUID

from shared.contracts.common import AgencyRef, PaperProof, StoredFile
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.dissemination import (
    AnswerWay,
    DisseminationStarted,
    Escalated,
    NamedProject,
    Part,
    PlanAcknowledged,
    PlanLetter,
    PlanLetterBounced,
    PlanLettersQueued,
    PlanLettersSent,
    PlanSeen,
    RemindersSent,
    TaskAnswer,
    TaskAnswered,
    dissemination_id_of,
)
from shared.contracts.invitations import Channel
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId, ProjectId
from shared.contracts.plans import plan_id_of
from shared.kernel.message import Event

PLAN = PlanId(plan_id_of("TH-67", 2570))
SENDING = dissemination_id_of(PLAN, 2)
CULTURE = AgencyRef(
    agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01")),
    name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
)
TEMPLE = AgencyRef(
    agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02")), name="วัดมหาธาตุ พระอารามหลวง"
)
ROAD = ProjectId(UUID("51f0b6f4-6d0f-5a2c-9d55-0c5c1f0a7a01"))
COURT = ProjectId(UUID("51f0b6f4-6d0f-5a2c-9d55-0c5c1f0a7a02"))
RULE = "reminders.plan_letters.v1"
PAPER = PaperProof(
    number="พศ 0001/77",
    dated=date(2026, 12, 14),
    scan=StoredFile(
        sha256="5a" * 32, title="หนังสือตอบรับ", media_type="application/pdf", size=48_213
    ),
)

EXAMPLES: tuple[Event, ...] = (
    DisseminationStarted(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=2570,
        plan_title="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
        plan_version=2,
        content_hash="c0" * 32,
        approved_by=(MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE),
        edition_id=EditionId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1e01")),
        agencies=2,
        reservation_id=ReservationId(UUID("77f0b6f4-6d0f-5a2c-9d55-0c5c1f0a7b01")),
        dated=date(2026, 12, 7),
        reply_by=date(2026, 12, 21),
        rule=RULE,
        projects=(
            NamedProject(project_id=ROAD, title="ถนนปลอดขยะ"),
            NamedProject(project_id=COURT, title="ลานวัดลานใจ"),
        ),
        letters=(
            PlanLetter(
                agency=CULTURE, letter_number="พช 0031/ว 201", owns=(ROAD,), partner_of=(COURT,)
            ),
            PlanLetter(agency=TEMPLE, letter_number="พช 0031/ว 202", owns=(COURT,)),
        ),
    ),
    PlanLettersQueued(
        dissemination_id=SENDING, fiscal_year=2570, agencies=(CULTURE.agency_id, TEMPLE.agency_id)
    ),
    PlanLettersSent(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=2570,
        channel=Channel.POST,
        agencies=(TEMPLE.agency_id,),
        reference="EG 1234 5678 9 TH",
        sent_on=date(2026, 12, 8),
        outstanding=1,
    ),
    PlanLetterBounced(
        dissemination_id=SENDING,
        fiscal_year=2570,
        agency_id=CULTURE.agency_id,
        channel=Channel.EMAIL,
        attempt=1,
        reason="550 5.1.1",
        final=True,
    ),
    RemindersSent(
        dissemination_id=SENDING,
        fiscal_year=2570,
        round=1,
        rule=RULE,
        channel=Channel.EMAIL,
        agencies=(CULTURE.agency_id,),
    ),
    Escalated(dissemination_id=SENDING, fiscal_year=2570, rule=RULE, agencies=(CULTURE.agency_id,)),
    PlanSeen(dissemination_id=SENDING, plan_id=PLAN, fiscal_year=2570, agency=CULTURE),
    PlanAcknowledged(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=2570,
        agency=TEMPLE,
        way=AnswerWay.ON_PAPER,
        position="เจ้าอาวาส",
        paper=PAPER,
        acknowledged_at=datetime(2026, 12, 15, 3, 20, tzinfo=UTC),
        agencies=2,
    ),
    TaskAnswered(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=2570,
        agency=TEMPLE,
        project_id=COURT,
        part=Part.OWNER,
        answer=TaskAnswer.ACCEPTED_IN_PART,
        reason="รับจัดกิจกรรมในวัด ส่วนนอกวัดขอให้เทศบาลดำเนินการ",
        way=AnswerWay.ON_PAPER,
        paper=PAPER,
    ),
)
