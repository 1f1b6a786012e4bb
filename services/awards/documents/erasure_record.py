"""What was erased and by which rule (บันทึกการลบข้อมูลส่วนบุคคล): a record without names."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from services.awards.domain.erasure.state import Erasure
from shared.contracts.award_values import NominationId, case_code_of
from shared.contracts.erasures import Erasable
from shared.documents.paper import Block, Divider, Line, Paper, Paragraph, Signature, Table
from shared.rules.load import Record, retention
from shared.rules.offices import Office
from shared.thai import day_of, full_date, full_moment

_WIDTHS = (1.6, 3.4, 3.0, 8.0)


def erasure_record(
    erasure: Erasure, visible: Collection[UUID], office: Office, moment: datetime
) -> Paper:
    rule = retention(Record.NOMINATION_NOT_CHOSEN, day_of(moment))
    due = erasure.last.due if erasure.last else day_of(moment)
    blocks: tuple[Block, ...] = (
        Line("บันทึกการลบข้อมูลส่วนบุคคล", align="center", bold=True, size=20),
        Line(office.office, align="center"),
        Divider(),
        Paragraph(f"{rule.th} เก็บไว้ {rule.years} ปี พ้นกำหนดตั้งแต่วันที่ {full_date(due)}"),
        Paragraph(f"ข้อมูล ณ {full_moment(moment)} ระบุเฉพาะรหัสเรื่อง ไม่มีชื่อบุคคล"),
        _table(erasure, visible),
        Signature((office.head, "ผู้รับผิดชอบข้อมูล")),
    )
    return Paper("บันทึกการลบข้อมูลส่วนบุคคล", blocks, moment)


def _table(erasure: Erasure, visible: Collection[UUID]) -> Table:
    told = [
        *((one, "ลบแล้ว ทำลายกุญแจและไฟล์แนบ") for one in _seen(erasure.erased.values(), visible)),
        *((one, "เสนอลบ รอการยืนยัน") for one in _seen(erasure.proposed.values(), visible)),
    ]
    rows = [
        (str(place), case_code_of(one.nomination_id), f"{len(one.files)} ไฟล์", what)
        for place, (one, what) in enumerate(told, start=1)
    ]
    spared = [one for key, one in erasure.spared.items() if key in visible]
    rows += [
        (
            str(place),
            case_code_of(NominationId(one.nomination_id)),
            "",
            f"ยกเว้นถึง {full_date(one.until)}: {one.reason}",
        )
        for place, one in enumerate(spared, start=len(rows) + 1)
    ]
    head = ("ที่", "รหัสเรื่อง", "ไฟล์", "ผล")
    return Table(_WIDTHS, tuple(rows), head=head, centred=(0, 1, 2))


def _seen(some: Collection[Erasable], visible: Collection[UUID]) -> list[Erasable]:
    return [one for one in some if one.nomination_id in visible]
