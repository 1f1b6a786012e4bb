"""What a meeting deals with: its agenda, the items held, the resolutions."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel

from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    HoldAgendaItem,
    PublishAgenda,
)
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.edge.bodies import HeldItem, NewAgenda
from services.meetings.edge.bodies_sitting import NewResolution
from services.meetings.edge.http.meeting import KIND, PREFIX, Secretary
from services.meetings.edge.meeting_lookups import KnownMeetings
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.contracts.agenda import FORMS, AgendaForm, AgendaHeading, AgendaItemId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.http.commands import Receipt, Run, Stamped
from shared.rules.load import PresetItem, agenda_headings, agenda_presets, steps_by_kind

router = APIRouter(prefix=PREFIX, tags=["meetings"])
Reader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, Role.AUDITOR, Role.SERVICE))]
InProvince = Annotated[str, Path(alias="province")]  # the preset is the same in every province


class PrintedHeading(BaseModel):
    """หัวข้อระเบียบวาระตามลำดับที่พิมพ์, and what a meeting of the kind begins with under it."""

    number: int
    heading: AgendaHeading
    th: str
    en: str
    items: list[PresetItem]  # none: printed "ไม่มี"


class Preset(BaseModel):
    """ระเบียบวาระตั้งต้น"""

    kind: MeetingKind
    form: AgendaForm
    headings: list[PrintedHeading]


@router.get("/agenda-presets/{kind}")
async def agenda_preset(
    _province: InProvince, kind: MeetingKind, _: Reader, form: AgendaForm | None = None
) -> Preset:
    """ระเบียบวาระตั้งต้นของการประชุมแต่ละประเภท ตามแบบ ๕ หรือ ๖ หัวข้อ"""
    preset = agenda_presets()[kind]
    chosen = form or preset.form
    headings = [
        PrintedHeading(
            number=number,
            heading=heading,
            th=agenda_headings()[heading].th,
            en=agenda_headings()[heading].en,
            items=[item for item in preset.items if item.heading is heading],
        )
        for number, heading in enumerate(FORMS[chosen], start=1)
    ]
    return Preset(kind=kind, form=chosen, headings=headings)


@router.post("/{meeting_id}/agenda", status_code=201)
async def publish_agenda(
    meeting_id: MeetingId, body: NewAgenda, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เผยแพร่ระเบียบวาระ หรือฉบับแก้ไข (2.1.2)"""
    command = PublishAgenda(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        form=body.form,
        items=body.items,
        steps_by_kind=steps_by_kind(),
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/agenda/{item_id}/holding", status_code=201)
async def hold_agenda_item(
    province: str,
    meeting_id: MeetingId,
    item_id: AgendaItemId,
    body: HeldItem,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """บันทึกว่าดำเนินระเบียบวาระแล้ว การชี้แจงระบุฉบับของชุดข้อมูล (2.1.3)"""
    year = (await known.meeting(province, meeting_id)).fiscal_year
    command = HoldAgendaItem(
        **stamp.by(secretary, body.occurred_at),
        meeting_id=meeting_id,
        item_id=item_id,
        summary=body.summary,
        kit_edition=await known.kit_edition(province, year, body.kit_edition),
    )
    return await run(MEETING, KIND, meeting_id, command)


@router.post("/{meeting_id}/resolutions", status_code=201)
async def adopt_resolution(
    meeting_id: MeetingId, body: NewResolution, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """บันทึกมติที่ประชุมและผลการลงคะแนน: refused without a quorum at this moment"""
    command = AdoptResolution(
        **stamp.by(secretary, body.occurred_at),
        **body.said(),
        meeting_id=meeting_id,
    )
    return await run(MEETING, KIND, meeting_id, command)
