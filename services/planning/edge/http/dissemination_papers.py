"""Papers of a dissemination over HTTP. Nothing is recorded here."""

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from services.planning.documents.plan_letter import (
    Letter,
    answer_form,
    cover_letter,
    moment_of,
    task_list,
)
from services.planning.edge.answering import AnsweringAgencyNotNamed, AnswersForItselfOnly
from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.plan_letters import Letters, day_of
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import DisseminationId
from shared.documents.addressing import Style
from shared.documents.archive import zipped
from shared.documents.paper import Paper
from shared.documents.press import MEDIA_TYPES, Form
from shared.http.commands import Now
from shared.http.files import ZIP, described, file_response, zip_response
from shared.kernel.errors import NotFound
from shared.kernel.message import Province

router = APIRouter(
    prefix="/v1/provinces/{province}/disseminations/{dissemination_id}/papers",
    tags=["dissemination"],
)
STAFF = (Role.SECRETARY, Role.SERVICE)
MOST_IN_A_BOOK = 1_000  # letters in one PDF
Secretary = Annotated[Actor, Depends(require_reader(*STAFF, ministry_reads=False))]
Governing = Annotated[
    Actor, Depends(require_reader(*STAFF, Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.AUDITOR))
]
Reader = Annotated[Actor, Depends(require_reader(*STAFF, Role.AGENCY, ministry_reads=False))]
First = Annotated[int, Query(ge=1, le=10_000, description="เริ่มจากฉบับที่เท่าใด")]
Most = Annotated[int, Query(ge=1, le=MOST_IN_A_BOOK, description="จำนวนฉบับในไฟล์ PDF")]
FILES = described(*MEDIA_TYPES.values())


class LetterPaper(StrEnum):
    """เอกสารในซองของหน่วยงานหนึ่งแห่ง"""

    LETTER = "letter"  # หนังสือนำส่ง
    TASKS = "tasks"  # บัญชีโครงการ
    ANSWER_FORM = "answer-form"  # แบบตอบรับ


class NoPlanLetter(NotFound):
    code = "planning.plan_letter_not_found"
    th = "ไม่พบหนังสือส่งแผนถึงหน่วยงานนี้ กรุณาตรวจสอบรหัสหน่วยงาน (agency) หรือช่วงของฉบับ"
    en = "No such letter of this dissemination. Check `agency`, or which letters you ask for."


async def papers_of(request: Request) -> DisseminationPapers:
    papers: DisseminationPapers = request.app.state.dissemination_papers
    return papers


Made = Annotated[DisseminationPapers, Depends(papers_of)]


@router.get("/letters.{form}", responses=described("application/pdf", ZIP), response_class=Response)
async def plan_letters(
    province: str,
    dissemination_id: DisseminationId,
    form: Literal["pdf", "zip"],
    _: Secretary,
    letters: Letters,
    papers: Made,
    first: First = 1,
    most: Most = MOST_IN_A_BOOK,
) -> Response:
    """หนังสือส่งแผนทุกฉบับพร้อมสิ่งที่ส่งมาด้วย: PDF เล่มเดียว (ไม่เกิน 1,000 ฉบับ) หรือ zip แยกฉบับ"""
    place = Province(province)
    sending = await letters.dissemination(province, dissemination_id)
    batch = await papers.letters(place, sending, first, most if form == "pdf" else None)
    if not batch.count:
        raise NoPlanLetter
    name = f"หนังสือส่งแผน {sending.fiscal_year}"
    if form == "pdf":
        book = await papers.press.book(paper for _, made in batch.letters for paper in made)
        return file_response(book, name, Form.PDF)
    moment = moment_of(sending.dated)
    return zip_response(zipped(papers.files(batch), moment), name, {"Letters": str(batch.count)})


@router.get("/escalation.{form}", responses=FILES, response_class=Response)
async def escalation_list(
    province: str,
    dissemination_id: DisseminationId,
    form: Form,
    _: Governing,
    letters: Letters,
    papers: Made,
    now: Now,
) -> Response:
    """บันทึกเสนอผู้ว่าราชการจังหวัด: รายชื่อหน่วยงานที่พ้นกำหนดและยังไม่ตอบรับ"""
    sending = await letters.dissemination(province, dissemination_id)
    paper = await papers.escalation(Province(province), sending, day_of(now()))
    return file_response(await papers.press.file(paper, form), paper.title, form)


@router.get("/{paper}.{form}", responses=FILES, response_class=Response)
async def plan_letter(
    province: str,
    dissemination_id: DisseminationId,
    paper: LetterPaper,
    form: Form,
    reader: Reader,
    letters: Letters,
    papers: Made,
    agency: AgencyId | None = None,
    style: Style | None = None,
) -> Response:
    """เอกสารในซองหนึ่งฉบับ: หนังสือนำส่ง บัญชีโครงการ หรือแบบตอบรับ หน่วยงานขอได้เฉพาะของตน"""
    sending = await letters.dissemination(province, dissemination_id)
    letter = await papers.letter(Province(province), sending, _whose(reader, agency))
    if letter is None:
        raise NoPlanLetter
    made = _paper(letter, paper, style)
    return file_response(await papers.press.file(made, form), made.title, form)


def _paper(letter: Letter, paper: LetterPaper, style: Style | None) -> Paper:
    match paper:
        case LetterPaper.LETTER:
            return cover_letter(letter, style)
        case LetterPaper.TASKS:
            return task_list(letter)
        case LetterPaper.ANSWER_FORM:
            return answer_form(letter)


def _whose(reader: Actor, agency: AgencyId | None) -> UUID:
    """Raises `AnswersForItselfOnly` or `AnsweringAgencyNotNamed`."""
    own = own_agency(reader)
    if own is not None and agency not in {None, own}:
        raise AnswersForItselfOnly
    whose = own or agency
    if whose is None:
        raise AnsweringAgencyNotNamed
    return whose
