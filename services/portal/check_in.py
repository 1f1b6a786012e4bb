"""The page behind the QR of an invitation: a phone checks in with it, and nobody signs in."""

from http import HTTPStatus
from secrets import token_hex
from typing import Annotated, Any
from uuid import UUID

import httpx
from fastapi import APIRouter, Depends, Form, Path, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field, ValidationError

from services.portal.answers import ScannedInvitation
from services.portal.client import Client, Unanswered
from services.portal.render import Render
from services.portal.sentences import CHECK_IN_REFUSED, Said, check_in_said
from shared.kernel.ids import derive_id
from shared.telemetry import log

router = APIRouter(prefix="/check-in", include_in_schema=False)
ADDRESS = "/{province}/{meeting_id}/{invitee}/{code}"
NAMES = 5  # that a phone is asked for; a longer list is signed at the desk
HERE_ALREADY = frozenset(
    {"meetings.agency_already_present", "meetings.member_already_present", "idempotency_key_reused"}
)


class Scan(BaseModel):
    """What the address of the page says."""

    province: str
    meeting_id: UUID
    invitee: UUID
    code: str

    @property
    def path(self) -> str:
        return f"/v1/check-ins/{self.province}/{self.meeting_id}/{self.invitee}/{self.code}"


async def scan_of(
    province: Annotated[str, Path(pattern=r"^TH-[0-9]{2}$")],
    meeting_id: UUID,
    invitee: UUID,
    code: Annotated[str, Path(pattern=r"^[A-Za-z0-9-]{1,40}$")],
) -> Scan:
    return Scan(province=province, meeting_id=meeting_id, invitee=invitee, code=code)


Scanned = Annotated[Scan, Depends(scan_of)]


class Filled(BaseModel):
    """The form as a phone sends it. Its key makes a form that is sent twice one check-in."""

    key: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    persons: Annotated[str, Field(max_length=10)] = "1"
    names: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=NAMES)] = []

    def body(self) -> dict[str, Any]:
        """As the meetings service takes it; a person's id comes from the form, never the name."""
        given = [name.strip() for name in self.names if name.strip()]
        people = [
            {"person_id": str(derive_id("checked in by form", self.key, place)), "name": name}
            for place, name in enumerate(given)
        ]
        return {"persons": self.persons, "people": people}


class CheckIns:
    """The meetings service, as far as a scanned invitation opens it."""

    def __init__(self, base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = Client(base_url, transport)

    async def invitation(self, scan: Scan) -> ScannedInvitation | None:
        """None: the code is of no invitation. Raises `Unanswered`."""
        answer = await self._client.ask("GET", scan.path)
        if answer.status_code in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND):
            return None
        if answer.status_code != HTTPStatus.OK:
            log.warning("scan_failed", status=answer.status_code)
            raise Unanswered
        try:
            return ScannedInvitation.model_validate_json(answer.content)
        except ValidationError as error:
            raise Unanswered from error

    async def check_in(self, scan: Scan, filled: Filled) -> Said | None:
        """None: they are here, now or before; else why not. Raises `Unanswered`."""
        headers = {"Idempotency-Key": f"form.{filled.key}"}
        answer = await self._client.ask("POST", scan.path, headers=headers, json=filled.body())
        if answer.status_code == HTTPStatus.CREATED:
            return None
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Unanswered
        told = answer.json()
        if told["code"] in HERE_ALREADY:
            return None
        if answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY:
            return CHECK_IN_REFUSED
        return Said(told["title"], told["title_en"])


@router.get(ADDRESS)
async def scanned(request: Request, scan: Scanned) -> Response:
    """หน้าลงทะเบียนของหนังสือเชิญหนึ่งฉบับ"""
    return await _shown(request, scan)


@router.post(ADDRESS)
async def check_in(request: Request, scan: Scanned, filled: Annotated[Filled, Form()]) -> Response:
    """ลงทะเบียน แล้วกลับไปที่หน้าเดิมซึ่งแสดงผล"""
    refusal = await _check_ins(request).check_in(scan, filled)
    if refusal is None:
        return RedirectResponse(request.url.path, HTTPStatus.SEE_OTHER)
    return await _shown(request, scan, refusal, filled, HTTPStatus.CONFLICT)


async def _shown(
    request: Request,
    scan: Scan,
    refusal: Said | None = None,
    filled: Filled | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    invitation = await _check_ins(request).invitation(scan)
    render: Render = request.app.state.render
    return render.page(
        "check_in.html",
        status if invitation else HTTPStatus.FORBIDDEN,
        invitation=invitation,
        said=check_in_said(invitation),
        refusal=refusal,
        filled=filled or Filled(key=token_hex(16)),
        places=range(NAMES),
    )


def _check_ins(request: Request) -> CheckIns:
    check_ins: CheckIns = request.app.state.check_ins
    return check_ins
