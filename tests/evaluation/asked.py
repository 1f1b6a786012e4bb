"""The commands of the evaluation, as the tests ask them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from services.evaluation.domain.assessment import commands as of_assessment
from services.evaluation.domain.assessment.decisions import ASSESSMENT as ASSESSMENT_DECIDER
from services.evaluation.domain.form.commands import PublishForm
from services.evaluation.domain.form.decisions import FORM
from services.evaluation.domain.own_questions.commands import PlaceOwnQuestion, RemoveOwnQuestion
from services.evaluation.domain.own_questions.decisions import OWN_QUESTIONS
from services.evaluation.domain.transmittal import commands as of_transmittal
from services.evaluation.domain.transmittal.decisions import TRANSMITTAL
from shared.contracts.common import AgencyRef, Hearing, PaperProof
from shared.contracts.form_values import FormContent, form_id_of
from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
    transmittal_id_of,
)
from shared.testing.scenario import Scenario
from tests.awards.examples import CERTIFICATE, hearing
from tests.evaluation.examples import (
    ASSESSMENT,
    CLOSES,
    COMMUNITY,
    EVIDENCE,
    FILE,
    KIND,
    OF_PROVINCE,
    QUESTIONS,
    REASON,
    REMARKS,
    STAMPS,
    SUBCOMMITTEE,
    THE_PROVINCE,
    TWO,
    VISIT,
    YEAR,
    approved,
    content,
    newer,
    ref,
    snapshot_hash,
    visited,
)

form = Scenario(FORM)
own_questions = Scenario(OWN_QUESTIONS)
assessment = Scenario(ASSESSMENT_DECIDER)
transmittal = Scenario(TRANSMITTAL)
LETTER = PaperProof(number="พช 0031/245", dated=date(2027, 8, 10))
SENT_BACK_ON, RECEIVED_ON = date(2027, 9, 1), date(2027, 8, 12)


def publish(told: FormContent | None = None, form_version: int = 1) -> PublishForm:
    named = told or content()
    return PublishForm(
        **STAMPS,
        form_id=form_id_of(named.kind),
        form_version=form_version,
        content=named,
        note="ฉบับแรก",
    )


def place(code: str = "X1", th: str = "ชุมชนมีผ้าพื้นถิ่นหรือไม่") -> PlaceOwnQuestion:
    return PlaceOwnQuestion(
        **STAMPS, questions_id=QUESTIONS, kind=KIND, code=code, th=th, en="", official=("C1",)
    )


def remove(code: str = "X1") -> RemoveOwnQuestion:
    return RemoveOwnQuestion(**STAMPS, questions_id=QUESTIONS, kind=KIND, code=code)


def start() -> of_assessment.StartAssessment:
    return of_assessment.StartAssessment(**_of(), fiscal_year=YEAR, subject=COMMUNITY, form=ref())


def answer(
    code: str = "C1", points: Decimal = TWO, **changed: Any
) -> of_assessment.AnswerIndicator:
    asked: dict[str, Any] = {
        "measured": None,
        "because": "ทำครบทุกครัวเรือน",
        "agency_id": None,
    } | changed
    return of_assessment.AnswerIndicator(**_of(), code=code, points=points, form=content(), **asked)


def answer_own(*, asked: bool = True) -> of_assessment.AnswerOwnQuestion:
    return of_assessment.AnswerOwnQuestion(**_of(), code="X1", answer="มี", asked=asked)


def attach(*codes: str, **changed: Any) -> of_assessment.AttachEvidence:
    asked: dict[str, Any] = {
        "evidence_id": EVIDENCE,
        "file": FILE,
        "occurred_on": date(2027, 3, 1),
        "agency_id": None,
    }
    return of_assessment.AttachEvidence(
        **_of(), codes=codes or ("C1", "C2", "C3"), form=content(), **(asked | changed)
    )


def detach(**changed: Any) -> of_assessment.DetachEvidence:
    asked: dict[str, Any] = {"evidence_id": EVIDENCE, "agency_id": None} | changed
    return of_assessment.DetachEvidence(**_of(), reason=REASON, **asked)


def assign(*codes: str, agency: AgencyRef | None) -> of_assessment.AssignSection:
    return of_assessment.AssignSection(
        **_of(), codes=codes or ("C1",), agency=agency, form=content()
    )


def visit(*codes: str) -> of_assessment.RecordFieldVisit:
    told = visited()
    return of_assessment.RecordFieldVisit(
        **_of(),
        visit_id=VISIT,
        visited_on=told.visited_on,
        visitors=told.visitors,
        findings=told.findings,
        codes=codes or ("C1",),
        form=content(),
    )


def allow_late(until: datetime) -> of_assessment.AllowLateAssessment:
    return of_assessment.AllowLateAssessment(**_of(), until=until, reason=REASON)


def submit(**changed: Any) -> of_assessment.SubmitAssessment:
    asked = _of() | {"closes_at": CLOSES, "last_year": {}} | changed
    return of_assessment.SubmitAssessment(form=content(), **asked)


def send_back_to_unit() -> of_assessment.ReturnAssessment:
    return of_assessment.ReturnAssessment(**_of(), remarks=REMARKS, until=CLOSES)


def approve(named: str = "", **changed: Any) -> of_assessment.ApproveAssessment:
    asked = _of() | changed
    return of_assessment.ApproveAssessment(**asked, snapshot_hash=named or snapshot_hash())


def resolve(
    told: Hearing | None = None, named: str = ""
) -> of_assessment.RecordAssessmentResolution:
    return of_assessment.RecordAssessmentResolution(
        **(_of() | {"assessment_id": OF_PROVINCE}),
        hearing=told or hearing(SUBCOMMITTEE),
        certificate=CERTIFICATE,
        snapshot_hash=named or snapshot_hash(THE_PROVINCE),
    )


def restate() -> of_assessment.RestateAssessment:
    return of_assessment.RestateAssessment(**_of(), reason=REASON)


def propose_move(
    told: FormContent | None = None, version: int = 2
) -> of_assessment.ProposeFormMove:
    named = told or newer()
    return of_assessment.ProposeFormMove(
        **_of(), form=ref(named, version), content=named, pinned=content()
    )


def accept_move(told: FormContent | None = None) -> of_assessment.AcceptFormMove:
    return of_assessment.AcceptFormMove(**_of(), fingerprint=(told or newer()).fingerprint)


WAY = transmittal_id_of(OF_PROVINCE, 1)
OF_WAY: dict[str, Any] = {
    "transmittal_id": WAY,
    "assessment_id": OF_PROVINCE,
    "fiscal_year": YEAR,
}


def send(letter: PaperProof = LETTER, **changed: Any) -> of_transmittal.SendAssessment:
    asked: dict[str, Any] = {"approved": approved(THE_PROVINCE), "restates": None}
    return of_transmittal.SendAssessment(
        **STAMPS,
        transmittal_id=WAY,
        assessment_id=OF_PROVINCE,
        letter=letter,
        **(asked | changed),
    )


def sent() -> AssessmentSent:
    told = approved(THE_PROVINCE)
    return AssessmentSent(
        **OF_WAY,
        revision=1,
        snapshot_hash=told.snapshot_hash,
        outcome=told.outcome,
        to=Desk.PROVINCIAL_OFFICE,
        letter=LETTER,
        restates=None,
    )


def receive(desk: Desk, number: str = "118/2570") -> of_transmittal.ReceiveAssessment:
    return of_transmittal.ReceiveAssessment(
        **STAMPS,
        transmittal_id=WAY,
        desk=desk,
        receipt_number=number,
        received_on=RECEIVED_ON,
    )


def received(desk: Desk, number: str = "118/2570") -> AssessmentReceived:
    return AssessmentReceived(**OF_WAY, desk=desk, receipt_number=number, received_on=RECEIVED_ON)


def forward(desk: Desk, to: Desk) -> of_transmittal.ForwardAssessment:
    return of_transmittal.ForwardAssessment(
        **STAMPS, transmittal_id=WAY, desk=desk, to=to, letter=LETTER
    )


def forwarded(desk: Desk, to: Desk) -> AssessmentForwarded:
    return AssessmentForwarded(**OF_WAY, desk=desk, to=to, letter=LETTER)


def send_back(desk: Desk) -> of_transmittal.SendBackAssessment:
    return of_transmittal.SendBackAssessment(
        **STAMPS,
        transmittal_id=WAY,
        desk=desk,
        remarks=REMARKS,
        sent_back_on=SENT_BACK_ON,
    )


def sent_back(desk: Desk) -> AssessmentSentBack:
    return AssessmentSentBack(**OF_WAY, desk=desk, remarks=REMARKS, sent_back_on=SENT_BACK_ON)


def _of() -> dict[str, Any]:
    return {**STAMPS, "assessment_id": ASSESSMENT}
