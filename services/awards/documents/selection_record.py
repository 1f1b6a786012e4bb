"""What was decided in a category (บันทึกผลการพิจารณาคัดเลือก), with all it is founded on (2.9.3)."""

from collections.abc import Iterator
from datetime import datetime

from services.awards.documents.wording import number
from services.awards.domain.round.told import ToldSummary
from services.awards.domain.selection.state import Selection
from shared.contracts.award_values import NominationId, case_code_of
from shared.contracts.selections import SelectionProposed, SelectionResolved
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
from shared.rules.offices import Office

_WIDTHS = (1.6, 2.6, 8.6, 3.2)


def selection_record(
    told: ToldSummary,
    selection: Selection,
    proposed: SelectionProposed,
    office: Office,
    moment: datetime,
) -> Paper:
    proposal = proposed.proposal
    because = proposal.reason_among({one.nomination_id for one in told.ranked})
    blocks = (
        Line("บันทึกผลการพิจารณาคัดเลือก", align="center", bold=True, size=20),
        Line(told.category.title, align="center", bold=True),
        Divider(),
        Line("ผู้ได้รับการคัดเลือก", bold=True),
        _table(told, proposal.chosen),
        *_reserves(told, proposal.reserves),
        *([Paragraph(because, lead="เหตุผลที่ต่างจากลำดับคะแนน")] if because else []),
        *_resolutions(selection, proposed.selection_hash),
        hash_told("ลายนิ้วมือของใบสรุปคะแนน (SHA-256)", proposal.sheet_hash),
        hash_told("ลายนิ้วมือของผลการคัดเลือก (SHA-256)", proposed.selection_hash),
        Signature((office.head, "ฝ่ายเลขานุการคณะทำงาน")),
    )
    mark = "" if selection.stands else DRAFT
    return Paper(f"ผลการคัดเลือก {told.category.title}", blocks, moment, watermark=mark)


def _table(told: ToldSummary, cases: tuple[NominationId, ...]) -> Table:
    means = {one.nomination_id: number(one.mean) for one in told.ranked}
    seen = [one for one in cases if one in means]
    rows = tuple(
        (str(place), case_code_of(one), told.names.get(one, ""), means[one])
        for place, one in enumerate(seen, start=1)
    )
    head = ("ที่", "รหัสเรื่อง", "ผู้ได้รับการคัดเลือก", "คะแนนเฉลี่ย")
    return Table(_WIDTHS, rows, head=head, centred=(0, 1, 3))


def _reserves(told: ToldSummary, reserves: tuple[NominationId, ...]) -> Iterator[Block]:
    if reserves:
        yield Line("สำรอง", bold=True, before=8)
        yield _table(told, reserves)


def _resolutions(selection: Selection, selection_hash: str) -> Iterator[Block]:
    for one in selection.resolutions:
        if one.selection_hash == selection_hash:
            yield Paragraph(_said(one), lead="มติที่ประชุม")


def _said(one: SelectionResolved) -> str:
    outcome = "เห็นชอบ" if one.hearing.carried else "ไม่เห็นชอบ"
    counted = one.certificate
    met = "ครบองค์ประชุม" if counted.met else "ไม่ครบองค์ประชุม"
    present = f"{counted.members_present} จาก {counted.members_in_body} คน"
    return f"{outcome}: {one.hearing.text} ({met} กรรมการมาประชุม {present})"
