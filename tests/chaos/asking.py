"""What a person waits for while a process does it: a file is uploaded, a meeting is called."""

from dataclasses import replace
from hashlib import sha256
from typing import Final

import httpx

from services.meetings import app as meetings
from shared.kernel.message import Province
from shared.testing.tokens import TokenMaker, at_nine
from tests.chaos.watched import WatchedPlatform
from tests.http.stack import PROVINCE, an_id

PIECES: Final = 20  # more than go into one message
CONTENT: Final = b"%PDF-1.7\n" + bytes(range(256)) * 1_000 * PIECES
NAME: Final = sha256(CONTENT).hexdigest()
KEY: Final = "calling-the-meeting"
A_MEETING: Final = {
    "meeting_id": an_id("a"),
    "kind": "assembly",
    "number": 1,
    "title": "ประชุมหน่วยงาน",
    "starts_at": "2026-11-16T09:00:00+07:00",
    "place": "ศาลากลาง",
}


async def upload(platform: WatchedPlatform) -> None:
    await platform.files.keep(Province(PROVINCE), CONTENT, "แผนปฏิบัติการ")


async def call_a_meeting(platform: WatchedPlatform) -> None:
    """Over HTTP, at nine."""
    tokens = TokenMaker()
    service = meetings.build(replace(platform, tokens=tokens.verifier(), clock=at_nine))
    transport = httpx.ASGITransport(service.api)
    async with httpx.AsyncClient(transport=transport, base_url="http://chaos.test") as client:
        answer = await client.post(
            f"/v1/provinces/{PROVINCE}/meetings",
            json=A_MEETING,
            headers={**tokens.header(), "Idempotency-Key": KEY},
        )
    answer.raise_for_status()
