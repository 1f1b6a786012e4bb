"""Papers out: what happened, as the files an office prints and signs. Nothing is recorded here."""

from collections.abc import AsyncIterator
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from services.meetings.documents.invitation import Style
from services.meetings.edge.papers import Batch, NotInvited, PaperKind, Papers, Wanted
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.contracts.meetings import MeetingId
from shared.documents.archive import zipped
from shared.documents.press import MEDIA_TYPES, Form
from shared.http.files import ZIP, described, file_response, zip_response
from shared.http.personal import Vaulted
from shared.http.queries import Fresh, Freshness
from shared.kernel.errors import NotAllowed
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/meetings", tags=["papers"])
STAFF = frozenset({Role.SECRETARY, Role.SERVICE})
MOST_IN_A_BOOK = 1_000  # letters in one PDF

Secretary = Annotated[
    Actor, Depends(require_reader(Role.SECRETARY, Role.SERVICE, ministry_reads=False))
]
Reader = Annotated[Actor, Depends(require_reader(*STAFF, Role.AGENCY, ministry_reads=False))]
First = Annotated[int, Query(ge=1, le=10_000, description="เริ่มจากฉบับที่เท่าใด")]
Most = Annotated[int, Query(ge=1, le=MOST_IN_A_BOOK, description="จำนวนฉบับในไฟล์ PDF")]
WithCode = Annotated[bool, Query(description="พิมพ์ QR สำหรับลงทะเบียนในหนังสือเชิญ")]


async def papers_of(request: Request, vault: Vaulted) -> Papers:
    """With the names opened through this request's vault: who looked at them can be told."""
    papers: Papers = request.app.state.papers
    return papers.through(vault)


Made = Annotated[Papers, Depends(papers_of)]


@router.get(
    "/{meeting_id}/papers/invitations.{form}",
    responses=described(MEDIA_TYPES[Form.PDF], ZIP),
    response_class=Response,
)
async def invitation_letters(
    province: str,
    meeting_id: MeetingId,
    form: Literal["pdf", "zip"],
    _: Secretary,
    papers: Made,
    fresh: Fresh,
    first: First = 1,
    most: Most = MOST_IN_A_BOOK,
) -> Response:
    """หนังสือเชิญทุกฉบับ: one PDF of at most 1,000 letters, or a zip with a PDF for each letter"""
    place = Province(province)
    await _caught_up(papers, fresh, province)
    row = await papers.meeting(place, meeting_id)
    batch = await papers.letters(place, row, first, most if form == "pdf" else None)
    if not batch.count:
        raise NotInvited
    name = f"หนังสือเชิญประชุม {row.number.replace('/', '-')}"
    if form == "pdf":
        book = await papers.press.book(paper for _, paper in batch.letters)
        return file_response(book, name, Form.PDF)
    moment = (row.invited_at or row.starts_at).astimezone(BANGKOK)
    files = zipped(_one_by_one(papers, batch), moment)
    return zip_response(files, name, {"Letters": str(batch.count)})


@router.get(
    "/{meeting_id}/papers/{paper}.{form}",
    responses=described(*MEDIA_TYPES.values()),
    response_class=Response,
)
async def meeting_paper(
    province: str,
    meeting_id: MeetingId,
    paper: PaperKind,
    form: Form,
    reader: Reader,
    papers: Made,
    fresh: Fresh,
    *,
    invitee: UUID | None = None,
    style: Style | None = None,
    qr: WithCode = True,
    resolution: UUID | None = None,
) -> Response:
    """เอกสารการประชุมหนึ่งฉบับ: an agency may have the letter that was written to it"""
    await _caught_up(papers, fresh, province)
    wanted = Wanted(_whose(reader, paper, invitee), style, qr, resolution)
    made = await papers.paper(Province(province), meeting_id, paper, wanted)
    return file_response(await papers.press.file(made, form), made.title, form)


async def _caught_up(papers: Papers, fresh: Freshness, province: str) -> None:
    await fresh.of(papers.callings.calls, province)
    await fresh.of(papers.callings.invited, province)


def _whose(reader: Actor, paper: PaperKind, invitee: UUID | None) -> UUID | None:
    """An agency has its own letter and nothing else. Raises `NotAllowed`."""
    if reader.roles & STAFF:
        return invitee
    own = UUID(reader.agency) if reader.agency else None
    if paper is not PaperKind.INVITATION or own is None or invitee not in {None, own}:
        raise NotAllowed
    return own


async def _one_by_one(papers: Papers, batch: Batch) -> AsyncIterator[tuple[str, bytes]]:
    for name, paper in batch.letters:
        yield name, await papers.press.file(paper, Form.PDF)
