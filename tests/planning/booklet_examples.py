"""A small, fixed year for booklets: a plan of three projects, a declaration, what was resolved."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID

from services.planning.domain.booklet.commands import Composed, FreezeBooklet, WithdrawBooklet
from services.planning.domain.booklet.decisions import BOOKLET
from shared.contracts.boards import Dimension
from shared.contracts.booklets import BookletFrozen, BookletWithdrawn, BoundPaper
from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.declarations import (
    DeclarationDrafted,
    DeclarationFinalised,
    DeclarationSigned,
    DeclarationText,
    Signatory,
    SignatoryId,
    SignatoryKind,
    SigningOpened,
    SigningWay,
    declaration_id_of,
)
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.meetings import (
    Concern,
    MeetingId,
    MeetingKind,
    MeetingScheduled,
    ResolutionAdopted,
    ResolutionId,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.planning_values import Matter, ProjectId
from shared.contracts.plans import (
    Alignment,
    BudgetLine,
    DimensionCount,
    Indicator,
    IndicatorId,
    Level,
    Milestone,
    MilestoneId,
    PlanForewordWritten,
    PlanItem,
    PlanItemId,
    PlanItemPlaced,
    PlanStarted,
    PlanSubmitted,
    Project,
    ProjectPlaced,
    RevisionKind,
    VisionStated,
    plan_id_of,
)
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.voting import Vote, VoteMethod
from shared.kernel.ids import derive_id
from shared.kernel.message import ActorId, Event, Province
from shared.rules.load import quorum_rule
from shared.testing.scenario import Scenario

PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
YEAR = 2570
NOON = datetime(2026, 11, 16, 5, tzinfo=UTC)
PLAN = plan_id_of(PHETCHABUN, YEAR)
DECLARATION = declaration_id_of(PHETCHABUN, YEAR)
CONTENT_HASH, TEXT_HASH = "c0" * 32, "7e" * 32
BOARD_MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d22"))
RESOLUTION = ResolutionId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d23"))
GOVERNOR, ABBOT = (PersonId(UUID(int=number)) for number in (1, 2))
CULTURE = AgencyRef(
    agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01")),
    name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
)
SCHOOL = AgencyRef(agency_id=AgencyId(UUID(int=77)), name="โรงเรียนเพชรพิทยาคม")
PDF = b"%PDF-1.7 the booklet"
SCHEME = "moral_action_plan_2"
booklet = Scenario(BOOKLET)


def item(place: int, level: Level, text: str, under: int | None = None, order: int = 1) -> PlanItem:
    above = PlanItemId(derive_id("item", under)) if under else None
    item_id = PlanItemId(derive_id("item", place))
    return PlanItem(item_id=item_id, level=level, under=above, order=order, text=text)


ITEMS = (
    item(1, Level.STRATEGY, "ส่งเสริมการใช้หลักธรรมทางศาสนาในชีวิตประจำวัน"),
    item(2, Level.TACTIC, "ขยายลานธรรม ลานวิถีไทยให้ครบทุกอำเภอ", 1),
    item(3, Level.GOAL, "ประชาชนร่วมกิจกรรมทางศาสนาเพิ่มขึ้น", 2),
    item(4, Level.STRATEGY, "น้อมนำหลักปรัชญาของเศรษฐกิจพอเพียงและวิถีวัฒนธรรม", order=2),
    item(5, Level.TACTIC, "สร้างต้นแบบชุมชนพอเพียง", 4),
    item(6, Level.GOAL, "ชุมชนพึ่งตนเองได้ และภูมิใจในวัฒนธรรมของตน", 5),
)


def indicator(number: int) -> Indicator:
    return Indicator(
        indicator_id=IndicatorId(derive_id("indicator", number)),
        title="ผู้เข้าร่วมกิจกรรม",
        unit="คน",
        baseline=Decimal(850),
        target=Decimal(1200),
        more_is_better=True,
        due=(date(2027, 3, 31), date(2027, 8, 31)),
    )


def project(number: int, title: str, dimension: Dimension, goal: int, baht: int) -> Project:
    source = "provincial_budget" if baht else "no_cost"
    in_kind = "" if baht else "แรงงานจิตอาสา และสถานที่ของวัด"
    return Project(
        project_id=ProjectId(derive_id("project", number)),
        goal=PlanItemId(derive_id("item", goal)),
        order=number,
        title=title,
        rationale="ผลการระดมความคิดเห็นพบว่าคนรุ่นใหม่ห่างวัด จึงจัดกิจกรรมให้ทุกวัยเข้าร่วมได้ทุกวันพระ",
        dimension=dimension,
        owner=CULTURE,
        partners=(SCHOOL,),
        target_group="เด็ก เยาวชน และประชาชนทั่วไป",
        place="11 อำเภอของจังหวัดเพชรบูรณ์",
        starts=date(2026, 12, 1),
        ends=date(2027, 8, 31),
        budget=(BudgetLine(source=source, amount=baht * 100, in_kind=in_kind),),
        milestones=(
            Milestone(
                milestone_id=MilestoneId(derive_id("milestone", number)),
                title="เปิดลานธรรมครบทุกอำเภอ",
                due=date(2027, 3, 31),
            ),
        ),
        indicators=(indicator(number),),
        alignments=(Alignment(scheme=SCHEME, code="G1", rule=f"alignments.{SCHEME}.1"),),
        targets=(),
    )


PROJECTS = (
    project(1, "ลานธรรม ลานวิถีไทย ทุกวันพระ", Dimension.RELIGION, 3, 250_000),
    project(2, "ธนาคารข้าวชุมชน", Dimension.SUFFICIENCY, 6, 120_500),
    project(3, "สืบสานผ้าฝ้ายทอมือบ้านน้ำปู่", Dimension.CULTURE, 6, 0),
)


def started() -> PlanStarted:
    title = "แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์"
    return PlanStarted(plan_id=PLAN, fiscal_year=YEAR, title=title)


def written() -> tuple[Event, ...]:
    """The whole plan, as it is being written."""
    return (
        started(),
        PlanForewordWritten(
            plan_id=PLAN,
            fiscal_year=YEAR,
            foreword="แผนนี้เกิดจากการมีส่วนร่วมของทุกภาคส่วนในจังหวัดเพชรบูรณ์\nขอขอบคุณทุกหน่วยงานที่ร่วมจัดทำ",
            situation="จังหวัดเพชรบูรณ์มี 11 อำเภอ วัดและศาสนสถานกว่า 700 แห่ง เป็นทุนทางวัฒนธรรมที่เข้มแข็ง",
        ),
        VisionStated(plan_id=PLAN, fiscal_year=YEAR, text="เพชรบูรณ์ เมืองคนดี วิถีพอเพียง", ideas=()),
        *(PlanItemPlaced(plan_id=PLAN, fiscal_year=YEAR, item=one) for one in ITEMS),
        *(ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=one) for one in PROJECTS),
    )


def submitted(
    version: int = 1, content_hash: str = CONTENT_HASH, projects: tuple[Project, ...] = PROJECTS
) -> PlanSubmitted:
    return PlanSubmitted(
        plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=version,
        kind=RevisionKind.REVISION,
        content_hash=content_hash,
        project_ids=tuple(one.project_id for one in projects),
        budget=37_050_000,
        by_dimension=(DimensionCount(dimension=Dimension.RELIGION, projects=1, budget=25_000_000),),
    )


TEXT = DeclarationText(
    title="ประกาศเจตนารมณ์การขับเคลื่อนจังหวัดคุณธรรม จังหวัดเพชรบูรณ์",
    preamble="พวกเรา ทุกภาคส่วนของจังหวัดเพชรบูรณ์ ขอประกาศเจตนารมณ์ร่วมกันว่า",
    pledges=("จะน้อมนำหลักธรรมทางศาสนามาเป็นวิถีชีวิต", "จะยึดมั่นในความสุจริต มีวินัย และจิตอาสา"),
    closing="ประกาศ ณ วันที่ 16 พฤศจิกายน พ.ศ. 2569",
)


def signatory(number: int, position: str, agency: AgencyRef | None = None) -> Signatory:
    return Signatory(
        signatory_id=SignatoryId(derive_id("signatory", number)),
        order=number,
        kind=SignatoryKind.AGENCY if agency else SignatoryKind.GOVERNOR,
        position=position,
        agency=agency,
        sectors=(Sector.EDUCATION,) if agency else (Sector.PROVINCIAL,),
    )


def declared() -> tuple[Event, ...]:
    """A final text, and who shall sign it."""
    named: dict[str, Any] = {"declaration_id": DECLARATION, "fiscal_year": YEAR}
    return (
        DeclarationDrafted(**named, draft=1, text=TEXT, ideas=(), note=""),
        DeclarationFinalised(**named, draft=1, text_hash=TEXT_HASH),
        SigningOpened(
            **named,
            text_hash=TEXT_HASH,
            meeting_id=None,
            place="ศาลากลางจังหวัดเพชรบูรณ์",
            starts_at=NOON,
            sectors_required=(Sector.PROVINCIAL, Sector.EDUCATION),
            signatories=(
                signatory(1, "ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
                signatory(2, "ผู้อำนวยการ", SCHOOL),
            ),
        ),
    )


def named(person_id: PersonId, name: str, position: str) -> NamedPerson:
    box = Sealed(person_id=person_id, field=PersonalField.NAME, box=name)
    return NamedPerson(person_id=person_id, name=box, position=position)


def signed(
    number: int = 1, text_hash: str = TEXT_HASH, signer: NamedPerson | None = None
) -> DeclarationSigned:
    return DeclarationSigned(
        declaration_id=DECLARATION,
        fiscal_year=YEAR,
        signatory_id=SignatoryId(derive_id("signatory", number)),
        signer=signer or named(GOVERNOR, "นายสมชาย ใจดี", "ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
        authority=None,
        text_hash=text_hash,
        place="ศาลากลางจังหวัดเพชรบูรณ์",
        signed_at=NOON + timedelta(hours=1),
        way=SigningWay.IN_SYSTEM,
        authenticated_at=NOON,
        scan=None,
        in_meeting=True,
        late=False,
    )


def scheduled() -> MeetingScheduled:
    return MeetingScheduled(
        meeting_id=BOARD_MEETING,
        kind=MeetingKind.PROVINCIAL_BOARD,
        fiscal_year=YEAR,
        number="1/2569",
        title="ประชุมคณะกรรมการส่งเสริมคุณธรรมจังหวัด",
        starts_at=NOON + timedelta(days=7),
        place="ห้องประชุมเพชบุระ ศาลากลางจังหวัดเพชรบูรณ์",
        quorum_rule=quorum_rule(MeetingKind.PROVINCIAL_BOARD, date(2026, 11, 23)),
        body_id=None,
        body_name="คณะกรรมการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
    )


CERTIFICATE = QuorumCertificate(
    rule="provincial_board_quorum",
    rule_version=1,
    agencies_in_directory=0,
    members_in_body=25,
    threshold=13,
    agencies_present=0,
    persons_present=21,
    members_present=21,
    met_by_agencies=False,
    met_by_persons=False,
    met_by_members=True,
    met=True,
)


def resolved(*concerns: Concern) -> ResolutionAdopted:
    of_plan = Concern(what=Matter.PLAN, id=PLAN, version=CONTENT_HASH)
    return ResolutionAdopted(
        meeting_id=BOARD_MEETING,
        kind=MeetingKind.PROVINCIAL_BOARD,
        fiscal_year=YEAR,
        resolution_id=RESOLUTION,
        number=2,
        text="เห็นชอบแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ ประจำปีงบประมาณ พ.ศ. 2570",
        certificate=CERTIFICATE,
        item_id=None,
        steps=("2.3",),
        concerns=concerns or (of_plan,),
        vote=Vote(method=VoteMethod.CONSENSUS, in_favour=21, against=0, abstained=0),
    )


BOUND = (BoundPaper(what="planning.plan", id=str(PLAN), sha256=CONTENT_HASH),)
KEPT = StoredFile(
    sha256=sha256(PDF).hexdigest(),
    title="แผนปฏิบัติการ เล่มที่ 1",
    media_type="application/pdf",
    size=len(PDF),
)


def composed(edition: int = 1, bound: tuple[BoundPaper, ...] = BOUND) -> Composed:
    return Composed(
        edition=edition,
        fiscal_year=YEAR,
        content_hash=CONTENT_HASH,
        text_hash=TEXT_HASH,
        pdf=KEPT,
        pages=12,
        bound=bound,
    )


def freeze_booklet(
    edition: int = 1,
    bound: tuple[BoundPaper, ...] = BOUND,
    version: int = 1,
    latest: int | None = None,
) -> FreezeBooklet:
    return FreezeBooklet(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="freeze-booklet",
        plan_id=PLAN,
        plan_version=version,
        latest=version if latest is None else latest,
        composed=composed(edition, bound) if latest in {None, version} else None,
    )


def frozen(
    edition: int = 1, bound: tuple[BoundPaper, ...] = BOUND, version: int = 1
) -> BookletFrozen:
    return BookletFrozen(
        plan_id=PLAN,
        fiscal_year=YEAR,
        edition=edition,
        plan_version=version,
        content_hash=CONTENT_HASH,
        text_hash=TEXT_HASH,
        pdf=KEPT,
        pages=12,
        bound=bound,
    )


def withdraw_booklet(edition: int = 1, reason: str = "พิมพ์ตกหน้า") -> WithdrawBooklet:
    return WithdrawBooklet(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="withdraw-booklet",
        plan_id=PLAN,
        edition=edition,
        reason=reason,
    )


def withdrawn(edition: int = 1, reason: str = "พิมพ์ตกหน้า") -> BookletWithdrawn:
    return BookletWithdrawn(plan_id=PLAN, fiscal_year=YEAR, edition=edition, reason=reason)
