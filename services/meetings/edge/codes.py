"""The code on an invitation (รหัสลงทะเบียน): short, signed, good for one invitee of one meeting."""

from base64 import b32encode
from collections.abc import Sequence
from hmac import compare_digest
from hmac import digest as hmac
from io import BytesIO
from typing import Annotated
from uuid import UUID

import segno
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fastapi import Depends, Request

from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.kernel.errors import NotAllowed

_KEY_BYTES = 32
_CODE_BYTES = 10  # sixteen letters: nobody guesses one of 2^80
_PURPOSE = b"khunatham.meetings.check-in-code"


class WrongCheckInCode(NotAllowed):
    code = "meetings.wrong_check_in_code"
    th = "รหัสลงทะเบียนไม่ตรงกับหนังสือเชิญของการประชุมนี้ กรุณาสแกนใหม่หรือลงทะเบียนที่จุดลงทะเบียน"
    en = "The code is not of this invitation and meeting. Scan it again, or check in at the desk."


class CheckInCodes:
    """Signs with the newest key; a code that was printed under an older one is still good."""

    def __init__(self, masters: Sequence[bytes], portal: str) -> None:
        self._keys = [_derived(master) for master in masters]
        self._portal = portal.rstrip("/")

    def of(self, province: str, meeting_id: MeetingId, invitee: UUID) -> str:
        return _code(self._keys[0], province, meeting_id, invitee)

    def address(self, province: str, meeting_id: MeetingId, invitee: UUID) -> str:
        """What a QR picture says: the page of the portal that checks in with this code."""
        code = self.of(province, meeting_id, invitee)
        return f"{self._portal}/check-in/{province}/{meeting_id}/{invitee}/{code}"

    def check(self, code: str, province: str, meeting_id: MeetingId, invitee: InviteeId) -> None:
        """Raises `WrongCheckInCode`. Case and the hyphens between the groups do not matter."""
        typed = code.upper().replace("-", "").encode()
        for key in self._keys:
            right = _code(key, province, meeting_id, invitee).replace("-", "").encode()
            if compare_digest(typed, right):
                return
        raise WrongCheckInCode


def picture(text: str) -> bytes:
    """The text as a QR picture (SVG), large enough for a phone at arm's length."""
    svg = BytesIO()
    segno.make(text, error="m", micro=False).save(svg, kind="svg", scale=6, border=4)
    return svg.getvalue()


def _derived(master: bytes) -> bytes:
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=_PURPOSE).derive(master)


def _code(key: bytes, province: str, meeting_id: MeetingId, invitee: UUID) -> str:
    signed = hmac(key, f"{province}|{meeting_id}|{invitee}".encode(), "sha256")
    letters = b32encode(signed[:_CODE_BYTES]).decode()
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


async def check_in_codes(request: Request) -> CheckInCodes:
    codes: CheckInCodes = request.app.state.codes
    return codes


Coded = Annotated[CheckInCodes, Depends(check_in_codes)]
