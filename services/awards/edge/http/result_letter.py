"""HTTP in, letters out: what each entrant is told of an announced result (2.9.4)."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.awards.documents.result_letter import Result, result_letter
from services.awards.domain.announcement.refusals import (
    CategoryNotAnnounced,
    NotConsidered,
    SupersededAlready,
    TooManyLetters,
)
from services.awards.domain.announcement.state import Announcement
from services.awards.edge.announced import announced_of
from services.awards.edge.cases import Cases
from services.awards.edge.lookups import Known, Lookups
from services.awards.edge.names import CaseNames
from services.awards.replicas.cases import Case
from shared.auth.readers import Secretary
from shared.awards.clearance import CaseReaders
from shared.contracts.award_values import (
    AnnouncementId,
    CaseState,
    CategoryId,
    NominationId,
    case_code_of,
)
from shared.contracts.selections import AnnouncedCategory
from shared.documents.press import Form
from shared.http.commands import Now
from shared.http.printing import FILES, PDF, Printing
from shared.http.streams import KnownStreams

router = APIRouter(
    prefix="/v1/provinces/{province}/award-announcements/{announcement_id}",
    tags=["announcements"],
)
MOST_LETTERS = 1_000  # in one file
OfCategory = Annotated[CategoryId, Query(description="ประเภทรางวัลในประกาศ")]


@router.get("/letters.pdf", responses=PDF, response_class=Response)
async def result_letters(
    province: str,
    announcement_id: AnnouncementId,
    category_id: OfCategory,
    _: Secretary,
    streams: KnownStreams,
    cases: Cases,
    known: Known,
    names: CaseNames,
    printing: Printing,
    now: Now,
) -> Response:
    """หนังสือแจ้งผลของทั้งประเภท: a letter to each whose case was considered"""
    there, announced, _version = await announced_of(streams, province, announcement_id)
    _category(there, category_id)
    visible = await cases.visible(province, announced.call_id, category_id)
    considered = [one for one in visible if one.state is CaseState.ACCEPTED]
    if not considered:
        raise NotConsidered
    if len(considered) > MOST_LETTERS:
        raise TooManyLetters(MOST_LETTERS)
    told = await names.of(province, considered, await cases.cleared.of(province))
    office = printing.office(province)
    letters = [
        result_letter(
            await _result(province, one, told[one.nomination_id], there, known),
            announced,
            office,
            now(),
        )
        for one in sorted(considered, key=lambda one: case_code_of(one.nomination_id))
    ]
    return await printing.book(letters, f"แจ้งผลการคัดเลือก {announced.number}")


@router.get("/letters/{nomination_id}.{form}", responses=FILES, response_class=Response)
async def result_letter_as_paper(
    province: str,
    announcement_id: AnnouncementId,
    nomination_id: NominationId,
    form: Form,
    _: CaseReaders,
    streams: KnownStreams,
    cases: Cases,
    known: Known,
    names: CaseNames,
    printing: Printing,
    now: Now,
) -> Response:
    """หนังสือแจ้งผลการคัดเลือก: chosen or not, to whoever entered the case"""
    case = await cases.case(province, nomination_id)
    there, announced, _version = await announced_of(streams, province, announcement_id)
    if case.state is not CaseState.ACCEPTED:
        raise NotConsidered
    told = await names.of(province, [case], await cases.cleared.of(province))
    result = await _result(province, case, told[nomination_id], there, known)
    paper = result_letter(result, announced, printing.office(province), now())
    return await printing.answer(paper, form)


async def _result(
    province: str, case: Case, name: str, there: Announcement, known: Lookups
) -> Result:
    category = _category(there, CategoryId(case.category_id))
    by = case.nominator
    nominator = await known.agency(province, case.fiscal_year, by) if by else None
    chosen = {one.nomination_id: one.place for one in category.recipients}
    return Result(
        to=nominator.name if nominator else name,
        case_code=case_code_of(case.nomination_id),
        name=name,
        category=category.title,
        place=chosen.get(NominationId(case.nomination_id)),
        struck_off=case.nomination_id in there.gone,
    )


def _category(there: Announcement, category_id: CategoryId) -> AnnouncedCategory:
    """Raises `CategoryNotAnnounced`, `SupersededAlready`."""
    category, replaced = there.category(category_id), there.replaced(category_id)
    if category is None:
        raise CategoryNotAnnounced
    if replaced is not None:
        raise SupersededAlready(replaced.number)
    return category
