"""Papers of the declaration out: as it is signed, and its signature sheet. Nothing is recorded."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from services.planning.documents.declaration import declaration
from services.planning.documents.signature_sheet import signature_sheet
from services.planning.documents.wording import Printed
from services.planning.domain.declaration.refusals import DeclarationNotFound
from services.planning.domain.declaration.roll import Line, roll
from services.planning.domain.declaration.state import Declaration, Slot
from services.planning.edge.declarations import Declared, Read
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.documents.paper import Paper
from shared.documents.press import MEDIA_TYPES, Form, Press
from shared.http.commands import Now
from shared.http.files import described, file_response
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.rules.offices import Offices

router = APIRouter(
    prefix="/v1/provinces/{province}/declarations/{fiscal_year}/papers", tags=["papers"]
)
# Names of persons stand on them: for those who see names elsewhere too.
Reader = Annotated[
    Actor,
    Depends(
        require_reader(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.SERVICE,
            ministry_reads=False,
        )
    ),
]


class DeclarationPaper(StrEnum):
    """เอกสารของประกาศเจตนารมณ์"""

    DECLARATION = "declaration"  # ประกาศตามที่ลงนาม
    SIGNATURE_SHEET = "signature-sheet"  # บัญชีลงนาม


MADE = {
    DeclarationPaper.DECLARATION: declaration,
    DeclarationPaper.SIGNATURE_SHEET: signature_sheet,
}


@router.get("/{paper}.{form}", responses=described(*MEDIA_TYPES.values()), response_class=Response)
async def declaration_paper(
    paper: DeclarationPaper,
    form: Form,
    _: Reader,
    declared: Declared,
    vault: Vaulted,
    now: Now,
    request: Request,
) -> Response:
    """ประกาศเจตนารมณ์หรือบัญชีลงนาม: of the text in force, else the last draft marked ร่าง"""
    known = declared.known
    lines = _lines(known)
    boxes = [one.signer.name for slot in _slots(known) for one in slot.signatures]
    names = await vault.open(Province(declared.province), boxes)
    signed = [line.signature.signed_at for line in lines if line.signature]
    code, address = _verified_at(request, declared)
    offices: Offices = request.app.state.offices
    told = Printed(
        known=known,
        final=known.final,
        lines=lines,
        names=names.of,
        province=offices[Province(declared.province)].province,
        moment=max(signed, default=now()),
        code=code,
        address=address,
    )
    made: Paper = MADE[paper](told)
    press: Press = request.app.state.press
    return file_response(await press.file(made, form), made.title, form)


def _lines(known: Declaration) -> tuple[Line, ...]:
    """Raises `DeclarationNotFound`."""
    if not known.drafts:
        raise DeclarationNotFound
    return roll(known, known.final.text_hash) if known.final else ()


def _slots(known: Declaration) -> tuple[Slot, ...]:
    return (*known.slots.values(), *known.former)


def _verified_at(request: Request, declared: Read) -> tuple[str, str]:
    """The code of the text in force, and where a reader of the paper is led to."""
    final = declared.known.final
    if final is None:
        return "", ""
    state = request.app.state
    code = state.declaration_codes.of(declared.province, declared.fiscal_year, final.text_hash)
    return code, f"{state.portal_address}/verify/declarations/{code}"
