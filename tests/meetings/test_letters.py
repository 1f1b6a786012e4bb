"""The e-mail itself: what it is called, what it says, and by what a repeat is known."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from services.meetings.edge.invitees import is_address
from services.meetings.edge.letters import letter, message_id
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.meetings import MeetingKind
from shared.kernel.message import Province
from shared.mail.letter import Letter
from shared.testing.fixed import NOW
from tests.meetings.examples import TWENTY_PERCENT

HERE = Province("TH-67")
SENDER = "วัฒนธรรมจังหวัดเพชรบูรณ์ <culture@phetchabun.example.go.th>"
CALL = MeetingRow(
    meeting_id=UUID(int=1),
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=2570,
    number="1/2569",
    title="ประชุมหน่วยงานทุกภาคส่วน",
    starts_at=datetime(2026, 11, 16, 2, 0, tzinfo=UTC),
    place="ศาลากลางจังหวัด",
    body_id=None,
    body_name="",
    quorum_rule=TWENTY_PERCENT,
)
INVITEE = InviteeRow(
    meeting_id=UUID(int=1),
    invitee=UUID(int=1000),
    place=1,
    agency_name="วัดมหาธาตุ",
    letter_number="พช 0031/ว 101",
    attempt=1,
    tries=1,
)


def written(
    call: MeetingRow = CALL, invitee: InviteeRow = INVITEE, paper: bytes | None = None
) -> Letter:
    return letter(HERE, call, invitee, to="wat@example.go.th", sender=SENDER, paper=paper, now=NOW)


def at(**fields: Any) -> str:
    return message_id(HERE, INVITEE.model_copy(update=fields), SENDER)


def test_every_try_of_one_dispatch_is_the_same_letter() -> None:
    assert at(attempt=3, tries=1) == at(attempt=4, tries=2) == at(attempt=7, tries=5)
    assert at().endswith("@phetchabun.example.go.th>")


def test_another_dispatch_invitee_or_meeting_is_another_letter() -> None:
    others = {
        at(attempt=2, tries=1),
        at(invitee=UUID(int=1001)),
        at(meeting_id=UUID(int=2)),
        message_id(Province("TH-57"), INVITEE, SENDER),
    }
    assert len(others | {at()}) == 5


def test_an_invitation_invites() -> None:
    made = written()
    assert made.subject == "ขอเชิญประชุม: ประชุมหน่วยงานทุกภาคส่วน ครั้งที่ 1/2569"
    for said in (
        "เรียน วัดมหาธาตุ",
        "วันเวลา: วันจันทร์ที่ 16 พฤศจิกายน 2569 เวลา 09.00 น.",
        "สถานที่: ศาลากลางจังหวัด",
        "หนังสือเลขที่: พช 0031/ว 101\n",
        "กรุณาแจ้งผลการตอบรับ",
    ):
        assert said in made.text


def test_the_paper_is_attached_and_spoken_of() -> None:
    made = written(paper=b"%PDF")
    assert [one.content for one in made.attachments] == [b"%PDF"]
    assert "พช 0031/ว 101 (แนบมาพร้อมนี้)" in made.text


def test_a_change_is_news_only_for_who_was_told_before() -> None:
    moved = CALL.model_copy(update={"sequence": 1})
    knows = INVITEE.model_copy(update={"in_calendar": True})
    assert written(moved, knows).subject.startswith("แจ้งเปลี่ยนแปลงกำหนดการประชุม: ")
    assert written(moved).subject.startswith("ขอเชิญประชุม: ")
    assert written(CALL, knows).subject.startswith("ขอเชิญประชุม: ")


def test_a_cancelled_meeting_asks_for_no_reply() -> None:
    made = written(CALL.model_copy(update={"cancelled": True, "sequence": 1}))
    assert made.subject.startswith("แจ้งงดการประชุม: ")
    assert "กรุณาแจ้งผลการตอบรับ" not in made.text
    assert made.calendar is not None
    assert made.calendar.method == "CANCEL"


@pytest.mark.parametrize("text", ["office@example.go.th", "a.b+c@x-y.or.th"])
def test_an_address_can_be_written_to(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "-", "office", "a@b", "a b@c.th", "a@c.th, d@e.th", "a@c.th\n", "<a@c.th>", "ก@c.th"],
)
def test_anything_else_counts_as_none(text: str) -> None:
    assert not is_address(text)
