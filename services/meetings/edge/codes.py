"""The code on an invitation (รหัสลงทะเบียน): short, signed, good for one invitee of one meeting."""

from collections.abc import Sequence
from io import BytesIO
from typing import Annotated
from uuid import UUID

import segno
from fastapi import Depends, Request

from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.kernel.errors import NotAllowed
from shared.privacy.codes import KeyedCodes

_PURPOSE = b"khunatham.meetings.check-in-code"


class WrongCheckInCode(NotAllowed):
    code = "meetings.wrong_check_in_code"
    th = "รหัสลงทะเบียนไม่ตรงกับหนังสือเชิญของการประชุมนี้ กรุณาสแกนใหม่หรือลงทะเบียนที่จุดลงทะเบียน"
    en = "The code is not of this invitation and meeting. Scan it again, or check in at the desk."


class CheckInCodes:
    """Signs with the newest key; a code that was printed under an older one is still good."""

    def __init__(self, masters: Sequence[bytes], portal: str) -> None:
        self._codes = KeyedCodes(masters, _PURPOSE)
        self._portal = portal

    def of(self, province: str, meeting_id: MeetingId, invitee: UUID) -> str:
        return self._codes.of(province, meeting_id, invitee)

    def address(self, province: str, meeting_id: MeetingId, invitee: UUID) -> str:
        """What a QR picture says: the page of the portal that checks in with this code."""
        code = self.of(province, meeting_id, invitee)
        return f"{self._portal}/check-in/{province}/{meeting_id}/{invitee}/{code}"

    def check(self, code: str, province: str, meeting_id: MeetingId, invitee: InviteeId) -> None:
        """Raises `WrongCheckInCode`. Case and the hyphens between the groups do not matter."""
        if not self._codes.fits(code, province, meeting_id, invitee):
            raise WrongCheckInCode


def picture(text: str) -> bytes:
    """The text as a QR picture (SVG), large enough for a phone at arm's length."""
    svg = BytesIO()
    segno.make(text, error="m", micro=False).save(svg, kind="svg", scale=6, border=4)
    return svg.getvalue()


async def check_in_codes(request: Request) -> CheckInCodes:
    codes: CheckInCodes = request.app.state.codes
    return codes


Coded = Annotated[CheckInCodes, Depends(check_in_codes)]
