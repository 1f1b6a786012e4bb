"""What an entrant is told of the result (หนังสือแจ้งผลการคัดเลือก), in the tone of an office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from shared.contracts.selections import ResultsAnnounced
from shared.documents.paper import Block, Facing, Field, Garuda, Line, Paper, Paragraph, Signature
from shared.rules.offices import Office
from shared.thai import full_date, full_day, full_moment


@dataclass(frozen=True, slots=True)
class Result:
    """ผลของเรื่องหนึ่ง"""

    to: str  # who entered the case
    case_code: str
    name: str  # of whom it would honour
    category: str
    place: int | None  # None: not chosen
    struck_off: bool


def result_letter(
    told: Result, announced: ResultsAnnounced, office: Office, moment: datetime
) -> Paper:
    of_announcement = (
        f"ประกาศ{announced.issued_by} ที่ {announced.number} ลงวันที่ {full_date(announced.dated)}"
    )
    blocks = (
        Garuda(),
        Facing(f"ที่ {office.letter_code}/", (office.office, *office.address)),
        Line(full_day(moment), indent=8.0, before=6),
        Field("เรื่อง", ("แจ้งผลการคัดเลือกผู้ได้รับการยกย่องเชิดชูเกียรติ",)),
        Field("เรียน", (told.to,)),
        Field("อ้างถึง", (of_announcement,)),
        Paragraph(
            f"ตามที่ท่านได้เสนอเรื่องรหัส {told.case_code} ({told.name}) "
            f"เข้ารับการคัดเลือก “{told.category}” นั้น"
        ),
        *_outcome(told, announced),
        Paragraph("จึงเรียนมาเพื่อโปรดทราบ"),
        Signature((office.signer,), closing="ขอแสดงความนับถือ"),
    )
    return Paper(f"แจ้งผลการคัดเลือก {told.case_code}", blocks, moment)


def _outcome(told: Result, announced: ResultsAnnounced) -> Iterator[Block]:
    if told.struck_off:
        yield Paragraph(
            f"{announced.issued_by}ได้เพิกถอนการยกย่องเชิดชูเกียรติของเรื่องดังกล่าวภายหลังการประกาศผลแล้ว"
        )
        return
    if told.place is not None:
        yield Paragraph(
            "คณะทำงานคัดเลือกพิจารณาตามหลักเกณฑ์แล้ว มีมติให้เป็นผู้ได้รับการยกย่องเชิดชูเกียรติ "
            f"ลำดับที่ {told.place} จึงขอแสดงความยินดี และจะแจ้งกำหนดการมอบเกียรติบัตรให้ทราบต่อไป"
        )
        return
    yield Paragraph(
        "คณะทำงานคัดเลือกพิจารณาตามหลักเกณฑ์แล้ว เรื่องดังกล่าวไม่ได้รับการคัดเลือกในครั้งนี้ "
        f"{announced.issued_by}ขอขอบคุณที่ท่านร่วมส่งเสริมผู้ทำความดี "
        "และหวังว่าจะได้รับความร่วมมือจากท่านในโอกาสต่อไป"
    )
    yield Paragraph(
        f"หากท่านไม่เห็นด้วยกับผลการคัดเลือก อุทธรณ์ได้ภายใน {full_moment(announced.appeals_until)}"
    )
