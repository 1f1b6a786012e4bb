"""HTTP in, commands and files out: the plan's booklet, as a draft and frozen (2.2)."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response
from pydantic import Field

from services.planning.domain.booklet.commands import FreezeBooklet, WithdrawBooklet
from services.planning.domain.booklet.decisions import BOOKLET
from services.planning.domain.booklet.refusals import EditionNotFrozen
from services.planning.edge.binder import KIND, Binder, Which
from services.planning.edge.verify_codes import Coded
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.booklets import BookletFrozen
from shared.contracts.planning_values import PlanId
from shared.documents.press import MEDIA_TYPES, Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.files import described, file_response
from shared.http.personal import Vaulted
from shared.http.queries import Fresh
from shared.kernel.message import Message, Province
from shared.kernel.values import Reason

router = APIRouter(prefix="/v1/provinces/{province}/plans/{plan_id}/booklet", tags=["booklet"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
_OFFICES = (Role.SECRETARY, Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.AUDITOR, Role.SERVICE)
Office = Annotated[Actor, Depends(require_reader(*_OFFICES))]
Reader = Annotated[Actor, Depends(require_reader(*_OFFICES, Role.MEMBER, Role.AGENCY, Role.UNIT))]
Number = Annotated[int, Path(ge=1, le=99_999, description="รูปเล่มที่")]


class BookletToFreeze(Message):
    """ฉบับของแผนที่จะตรึงเป็นรูปเล่ม: the version that was looked at."""

    plan_version: Annotated[int, Field(ge=1, le=99_999)]


class BookletToWithdraw(Message):
    """เหตุผลที่ยกเลิกรูปเล่ม"""

    reason: Reason


class FrozenBooklet(Receipt):
    """รูปเล่มที่ตรึงแล้ว: its number, the hash of its PDF, and the code it is verified by."""

    edition: int
    sha256: str
    pages: int
    code: str

    @classmethod
    def of(cls, receipt: Receipt, province: Province, frozen: BookletFrozen) -> "FrozenBooklet":
        return cls(
            **receipt.model_dump(),
            edition=frozen.edition,
            sha256=frozen.pdf.sha256,
            pages=frozen.pages,
            code=Coded(province, frozen.fiscal_year, frozen.edition).code,
        )


async def binder_of(request: Request, vault: Vaulted) -> Binder:
    """With the names opened through this request's vault: who looked at them can be told."""
    binder: Binder = request.app.state.binder
    return replace(binder, vault=vault)


Bound = Annotated[Binder, Depends(binder_of)]


@router.post("", status_code=201)
async def freeze_booklet(
    province: str,
    plan_id: PlanId,
    body: BookletToFreeze,
    secretary: Secretary,
    stamp: Stamped,
    binder: Bound,
    fresh: Fresh,
    run: Run,
) -> FrozenBooklet:
    """ตรึงรูปเล่มของแผนฉบับที่เสนอแล้ว: set as PDF, kept, and fixed by its hash (2.2)"""
    place = Province(province)
    await binder.views.caught_up(fresh, province)
    latest = await binder.latest(place, plan_id)
    fits = latest == body.plan_version
    command = FreezeBooklet(
        **stamp.by(secretary),
        plan_id=plan_id,
        plan_version=body.plan_version,
        latest=latest,
        composed=await binder.compose(place, plan_id, latest) if fits else None,
    )
    receipt = await run(BOOKLET, KIND, plan_id, command)
    state = await binder.state(place, plan_id)
    return FrozenBooklet.of(receipt, place, state.newest_at(receipt.stream_version))


@router.post("/editions/{edition}/withdrawal", status_code=201)
async def withdraw_booklet(
    plan_id: PlanId,
    edition: Number,
    body: BookletToWithdraw,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ยกเลิกรูปเล่ม: its file stays, and whoever verifies it is told that it was withdrawn"""
    command = WithdrawBooklet(
        **stamp.by(secretary), plan_id=plan_id, edition=edition, reason=body.reason
    )
    return await run(BOOKLET, KIND, plan_id, command)


@router.get(
    "/editions/{edition}.pdf",
    responses=described(MEDIA_TYPES[Form.PDF]),
    response_class=Response,
)
async def frozen_booklet(
    province: str, plan_id: PlanId, edition: Number, _: Reader, binder: Bound
) -> Response:
    """รูปเล่มที่ตรึงแล้ว: the very bytes that were frozen"""
    editions = (await binder.state(Province(province), plan_id)).editions
    if edition > len(editions):
        raise EditionNotFrozen(edition)
    pdf = editions[edition - 1].frozen.pdf
    content = await binder.files.read(Province(province), pdf.sha256)
    return file_response(content, pdf.title, Form.PDF)


@router.get("/{which}.{form}", responses=described(*MEDIA_TYPES.values()), response_class=Response)
async def draft_booklet(
    province: str,
    plan_id: PlanId,
    which: Which,
    form: Form,
    _: Office,
    binder: Bound,
    fresh: Fresh,
    now: Now,
) -> Response:
    """รูปเล่มฉบับร่าง: the plan as it is written or as it was submitted, to look at and to edit"""
    await binder.views.caught_up(fresh, province)
    paper = await binder.draft(Province(province), plan_id, which, now())
    return file_response(await binder.press.file(paper, form), paper.title, form)
