"""An assessment on paper (แบบประเมินตนเอง): answers, evidence, points and the level."""

from collections.abc import Iterator
from datetime import datetime

from services.evaluation.domain.assessment.state import Assessment
from services.evaluation.domain.assessment.told import ShownProof
from shared.contracts.assessments import Phase
from shared.contracts.form_values import FormContent, FormLevel
from shared.documents.paper import (
    DRAFT,
    Block,
    Divider,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
    hash_told,
)
from shared.kernel.canonical import sha256_of
from shared.rules.offices import Office
from shared.thai import fiscal_year, full_date

WIDTHS = (1.3, 7.2, 1.7, 5.8)


def assessment_paper(
    known: Assessment, form: FormContent, proof: ShownProof, office: Office, moment: datetime
) -> Paper:
    assert known.started is not None
    year, subject = known.started.fiscal_year, known.started.subject
    approved = known.phase is Phase.APPROVED
    blocks = (
        Line(form.title, align="center", bold=True, size=20),
        Line(f"{subject.name} {fiscal_year(year)}", align="center", bold=True),
        Divider(),
        *(block for level in form.levels for block in _level(level, known, form, proof)),
        *_result(form, proof),
        *_approval(known),
        hash_told("ลายนิ้วมือของแบบประเมิน (SHA-256)", sha256_of(known.snapshot)),
        Signature((office.head if subject.unit_id is None else "ผู้ประเมิน",)),
    )
    mark = "" if approved else DRAFT
    return Paper(f"แบบประเมิน {subject.name} {year}", blocks, moment, watermark=mark)


def _level(
    level: FormLevel, known: Assessment, form: FormContent, proof: ShownProof
) -> Iterator[Block]:
    yield Line(f"ระดับที่ {level.number} {level.th}", bold=True, before=8)
    told = {one.code: one for one in proof.indicators}
    rows = tuple(
        (
            one.code,
            one.th,
            f"{told[one.code].points.normalize():f}/{one.most.normalize():f}",
            _answer(known, one.code, told[one.code].band),
        )
        for one in form.indicators
        if one.level == level.number
    )
    head = ("ข้อ", "ตัวชี้วัด", "คะแนน", "คำตอบและหลักฐาน")
    yield Table(WIDTHS, rows, head=head, centred=(0, 2))


def _answer(known: Assessment, code: str, band: str) -> str:
    answer = known.answers.get(code)
    if answer is None:
        return "ยังไม่ได้ตอบ"
    measured = f" (ร้อยละ {answer.measured.normalize():f})" if answer.measured is not None else ""
    evidence = "; ".join(
        f"{one.file.title} ({full_date(one.occurred_on)})" for one in known.proving(code)
    )
    parts = (f"{band}{measured}", answer.because, f"หลักฐาน: {evidence}" if evidence else "")
    return " ".join(one for one in parts if one)


def _result(form: FormContent, proof: ShownProof) -> Iterator[Block]:
    names = {one.number: one.th for one in form.levels}
    total = f"คะแนนรวม {proof.total.normalize():f} จาก {proof.most.normalize():f}"
    reached = names.get(proof.level, "ยังไม่ถึงระดับใด")
    yield Paragraph(f"{total} ระดับที่ได้: {reached}", lead="ผลการประเมิน")
    if proof.lacking:
        lacking = ", ".join(
            f"{one.indicator} ต้องได้ {one.needed.normalize():f} คะแนน" for one in proof.lacking
        )
        yield Paragraph(f"{lacking}", lead=f"สิ่งที่ยังขาดเพื่อเป็น{names[proof.next_level]}")


def _approval(known: Assessment) -> Iterator[Block]:
    for one in known.approved:
        by = f"มติที่ประชุม: {one.hearing.text}" if one.hearing else "เห็นชอบโดยฝ่ายเลขานุการ"
        yield Paragraph(by, lead=f"ความเห็นชอบ (ฉบับที่ส่งครั้งที่ {one.revision})")
