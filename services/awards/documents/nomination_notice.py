"""What an entrant is told of the check (หนังสือแจ้งผลการตรวจ), in the tone of an office."""

from collections.abc import Iterator
from datetime import datetime

from services.awards.domain.nomination.refusals import WORDS
from services.awards.domain.nomination.told import ShownNomination
from shared.contracts.award_values import CaseState
from shared.documents.paper import Block, Facing, Field, Garuda, Line, Paper, Paragraph, Signature
from shared.rules.offices import Office
from shared.thai import full_day, full_moment

OUTCOMES = {
    CaseState.ACCEPTED: "ครบถ้วนและมีคุณสมบัติตามหลักเกณฑ์ จึงรับไว้พิจารณา",
    CaseState.RETURNED: "ยังไม่ครบถ้วน จึงส่งคืนเพื่อแก้ไข",
    CaseState.REJECTED: "ไม่เป็นไปตามหลักเกณฑ์ จึงไม่อาจรับไว้พิจารณาได้",
    CaseState.SUBMITTED: "อยู่ระหว่างการตรวจ",
    CaseState.DRAFT: "ยังไม่ได้ยื่น",
    CaseState.WITHDRAWN: "ถอนแล้ว",
}


def nomination_notice(told: ShownNomination, office: Office, moment: datetime) -> Paper:
    to = told.nominator or (told.nominee.name if told.nominee else "")
    blocks = (
        Garuda(),
        Facing(f"ที่ {office.letter_code}/", (office.office, *office.address)),
        Line(full_day(moment), indent=8.0, before=6),
        Field("เรื่อง", ("แจ้งผลการตรวจการเสนอชื่อ/การสมัครเข้ารับการคัดเลือก",)),
        Field("เรียน", (to,)),
        Paragraph(
            f"ตามที่ท่านได้เสนอเรื่องรหัส {told.case_code} เข้ารับการคัดเลือกเพื่อยกย่องเชิดชูเกียรตินั้น "
            f"{office.office} ตรวจแล้วเห็นว่า {OUTCOMES[told.state]}"
        ),
        *_reasons(told),
        *_times(told),
        Paragraph("จึงเรียนมาเพื่อโปรดทราบ"),
        Signature((office.signer,), closing="ขอแสดงความนับถือ"),
    )
    return Paper(f"แจ้งผลการตรวจ {told.case_code}", blocks, moment)


def _reasons(told: ShownNomination) -> Iterator[Block]:
    for place, one in enumerate(told.deficiencies, start=1):
        note = f": {one.note}" if one.note else ""
        yield Paragraph(f"{place}. {WORDS[one.code][0]}{note}", before=0)


def _times(told: ShownNomination) -> Iterator[Block]:
    if told.mend_until:
        yield Paragraph(f"ขอให้แก้ไขและยื่นอีกครั้งภายใน {full_moment(told.mend_until)}")
    if told.appeal_until:
        yield Paragraph(f"หากไม่เห็นด้วย อุทธรณ์ได้ภายใน {full_moment(told.appeal_until)}")
