"""Small, fixed examples: a form of two levels, a community's and a province's assessment."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from services.evaluation.domain.assessment.decisions import ASSESSMENT as DECIDER
from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentEvent,
    AssessmentResolved,
    AssessmentRestated,
    AssessmentReturned,
    AssessmentStarted,
    AssessmentSubmitted,
    EvidenceAttached,
    EvidenceDetached,
    EvidenceId,
    FieldVisited,
    FormMoved,
    FormMoveProposed,
    IndicatorAnswered,
    LateAssessmentAllowed,
    OwnQuestionAnswered,
    Remark,
    SectionAssigned,
    Subject,
    VisitId,
    assessment_id_of,
)
from shared.contracts.common import AgencyRef, Hearing, StoredFile
from shared.contracts.evaluation import LevelDetermined
from shared.contracts.form_values import (
    Assessed,
    Band,
    FormContent,
    FormLevel,
    FormRef,
    Indicator,
    form_id_of,
)
from shared.contracts.forms import (
    FormPublished,
    OwnQuestionPlaced,
    OwnQuestionRemoved,
    own_questions_id_of,
)
from shared.contracts.meetings import MeetingKind
from shared.contracts.units import UnitId
from shared.evaluation.levels import outcome_of
from shared.kernel.canonical import sha256_of
from shared.kernel.message import ActorId, Province
from tests.awards.examples import CERTIFICATE, SCHOOL, hearing

PHETCHABUN = Province("TH-67")
YEAR = 2570
NOON = datetime(2027, 7, 1, 5, tzinfo=UTC)
CLOSES = datetime(2027, 7, 31, 17, tzinfo=UTC)
A_DAY = timedelta(days=1)
STAMPS: dict[str, Any] = {
    "province": PHETCHABUN,
    "issued_by": ActorId("secretary-of-phetchabun"),
    "issued_at": NOON,
    "idempotency_key": "of-the-evaluation",
}
KIND = Assessed.COMMUNITY
UNIT = UnitId(UUID(int=7001))
COMMUNITY = Subject(kind=KIND, unit_id=UNIT, name="ชุมชนบ้านหนองแม่นา", district="6711")
THE_PROVINCE = Subject(kind=Assessed.PROVINCE, unit_id=None, name="จังหวัดเพชรบูรณ์", district="")
ASSESSMENT = assessment_id_of(PHETCHABUN, YEAR, UNIT)
OF_PROVINCE = assessment_id_of(PHETCHABUN, YEAR, None)
EVIDENCE, OTHER_EVIDENCE = EvidenceId(UUID(int=7101)), EvidenceId(UUID(int=7102))
VISIT = VisitId(UUID(int=7201))
FILE = StoredFile(sha256="ab" * 32, title="ภาพกิจกรรม", media_type="image/png", size=120_000)
REASON = "เหตุผลที่ชัดเจน"
REMARKS = (Remark(indicator="C2", note="ขอหลักฐานเพิ่ม"),)
QUESTIONS = own_questions_id_of(PHETCHABUN, KIND)
ONE, TWO, NONE = Decimal(1), Decimal(2), Decimal(0)
SUBCOMMITTEE = MeetingKind.SUBCOMMITTEE


def bands(*least: int) -> tuple[Band, ...]:
    """2, 1 and 0 points; with two percentages it is measured."""
    named: list[Decimal | None] = [Decimal(one) for one in least] or [None, None]
    top, middle = named
    return (
        Band(points=TWO, th="ครบถ้วน", least=top),
        Band(points=ONE, th="บางส่วน", least=middle),
        Band(points=NONE, th="ยังไม่มี", least=None),
    )


def indicator(code: str, level: int = 1, **changed: Any) -> Indicator:
    one = Indicator(
        code=code,
        th=f"ตัวชี้วัด {code}",
        en=f"Indicator {code}",
        level=level,
        bands=bands(),
        evidence=("ภาพถ่าย",),
        steps=(),
    )
    return one.model_copy(update=changed)


def content(**changed: Any) -> FormContent:
    """C1 and C2 of level 1, C3 of level 2; C2 is measured."""
    one = FormContent(
        kind=KIND,
        title="แบบประเมินชุมชนคุณธรรม",
        title_en="Assessment of a moral community",
        from_year=2566,
        source="assumed: ตัวอย่าง",
        virtues=("honesty",),
        levels=(
            FormLevel(number=1, th="ส่งเสริม", en="Promoting", min_each=ONE, min_total=None),
            FormLevel(number=2, th="คุณธรรม", en="Moral", min_each=ONE, min_total=Decimal(5)),
        ),
        indicators=(indicator("C1"), indicator("C2", bands=bands(80, 50)), indicator("C3", 2)),
    )
    return one.model_copy(update=changed)


def ref(form: FormContent | None = None, form_version: int = 1) -> FormRef:
    told = form or content()
    return FormRef(
        form_id=form_id_of(told.kind), form_version=form_version, fingerprint=told.fingerprint
    )


def published(form: FormContent | None = None, form_version: int = 1) -> FormPublished:
    told = form or content()
    return FormPublished(
        form_id=form_id_of(told.kind),
        form_version=form_version,
        content=told,
        fingerprint=told.fingerprint,
        note="ฉบับแรก",
    )


def own_question(code: str = "X1", th: str = "ชุมชนมีผ้าพื้นถิ่นหรือไม่") -> OwnQuestionPlaced:
    return OwnQuestionPlaced(questions_id=QUESTIONS, kind=KIND, code=code, th=th, en="")


def own_question_removed(code: str = "X1") -> OwnQuestionRemoved:
    return OwnQuestionRemoved(questions_id=QUESTIONS, kind=KIND, code=code)


def started(subject: Subject = COMMUNITY) -> AssessmentStarted:
    return AssessmentStarted(**_of(subject), subject=subject, form=ref())


def answered(
    code: str = "C1",
    points: Decimal = TWO,
    measured: Decimal | None = None,
    subject: Subject = COMMUNITY,
) -> IndicatorAnswered:
    return IndicatorAnswered(
        **_of(subject), code=code, points=points, measured=measured, because="ทำครบทุกครัวเรือน"
    )


def own_answered() -> OwnQuestionAnswered:
    return OwnQuestionAnswered(**_of(COMMUNITY), code="X1", answer="มี")


def attached(
    *codes: str,
    key: EvidenceId = EVIDENCE,
    on: date = date(2027, 3, 1),
    subject: Subject = COMMUNITY,
    file: StoredFile = FILE,
) -> EvidenceAttached:
    return EvidenceAttached(
        **_of(subject),
        evidence_id=key,
        codes=codes or ("C1", "C2", "C3"),
        file=file,
        occurred_on=on,
    )


def detached() -> EvidenceDetached:
    return EvidenceDetached(**_of(COMMUNITY), evidence_id=EVIDENCE, reason=REASON)


def assigned(*codes: str, agency: AgencyRef | None = SCHOOL) -> SectionAssigned:
    return SectionAssigned(**_of(COMMUNITY), codes=codes or ("C1",), agency=agency)


def visited() -> FieldVisited:
    return FieldVisited(
        **_of(COMMUNITY),
        visit_id=VISIT,
        visited_on=date(2027, 6, 7),
        visitors=("วัฒนธรรมจังหวัด", "นายอำเภอ"),
        findings="พบกิจกรรมจริงในพื้นที่",
        codes=("C1",),
    )


def late_allowed(until: datetime = CLOSES + 5 * A_DAY) -> LateAssessmentAllowed:
    return LateAssessmentAllowed(**_of(COMMUNITY), until=until, reason=REASON)


def full(subject: Subject = COMMUNITY) -> tuple[AssessmentEvent, ...]:
    """All answered and proven: five points of six, the second level."""
    return (
        started(subject),
        answered("C1", TWO, subject=subject),
        answered("C2", TWO, Decimal(85), subject),
        answered("C3", ONE, subject=subject),
        attached(subject=subject),
    )


def points(c1: Decimal = TWO, c2: Decimal = TWO, c3: Decimal = ONE) -> Mapping[str, Decimal]:
    return {"C1": c1, "C2": c2, "C3": c3}


def snapshot_hash(subject: Subject = COMMUNITY) -> str:
    return sha256_of(DECIDER.after(full(subject)).snapshot)


def submitted(
    subject: Subject = COMMUNITY, revision: int = 1, **changed: Any
) -> AssessmentSubmitted:
    one = AssessmentSubmitted(
        **_of(subject),
        subject=subject,
        revision=revision,
        form=ref(),
        outcome=outcome_of(content(), points()),
        snapshot_hash=snapshot_hash(subject),
        findings=(),
        late=False,
    )
    return one.model_copy(update=changed)


def returned() -> AssessmentReturned:
    return AssessmentReturned(
        **_of(COMMUNITY), subject=COMMUNITY, remarks=REMARKS, until=CLOSES + 3 * A_DAY
    )


def resolved(
    subject: Subject = THE_PROVINCE, told: Hearing | None = None, *, in_force: bool = True
) -> AssessmentResolved:
    return AssessmentResolved(
        **_of(subject),
        subject=subject,
        hearing=told or hearing(SUBCOMMITTEE),
        certificate=CERTIFICATE,
        snapshot_hash=snapshot_hash(subject),
        in_force=in_force,
    )


def approved(subject: Subject = COMMUNITY, told: Hearing | None = None) -> AssessmentApproved:
    return AssessmentApproved(
        **_of(subject),
        subject=subject,
        revision=1,
        snapshot_hash=snapshot_hash(subject),
        outcome=outcome_of(content(), points()),
        hearing=told,
    )


def level_determined() -> LevelDetermined:
    outcome = outcome_of(content(), points())
    return LevelDetermined(
        **_of(THE_PROVINCE),
        criteria="province.v1",
        level=outcome.level,
        next_level=outcome.next_level,
        shortfalls=outcome.shortfalls,
    )


def restated(subject: Subject = COMMUNITY) -> AssessmentRestated:
    return AssessmentRestated(**_of(subject), subject=subject, reason=REASON)


def newer() -> FormContent:
    """C2 is worded anew, C3 is gone, C4 is new."""
    return content(
        indicators=(
            indicator("C1"),
            indicator("C2", bands=bands(90, 60)),
            indicator("C4", 2),
        )
    )


def move_proposed() -> FormMoveProposed:
    return FormMoveProposed(
        **_of(COMMUNITY),
        form=ref(newer(), 2),
        added=("C4",),
        dropped=("C3",),
        changed=("C2",),
    )


def moved() -> FormMoved:
    return FormMoved(**_of(COMMUNITY), form=ref(newer(), 2), kept=("C1",))


def _of(subject: Subject) -> dict[str, Any]:
    return {
        "assessment_id": assessment_id_of(PHETCHABUN, YEAR, subject.unit_id),
        "fiscal_year": YEAR,
    }
