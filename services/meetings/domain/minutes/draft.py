"""Minutes written from a meeting's events: every heading, what was held, what was resolved."""

from collections.abc import Iterable, Iterator, Sequence

from services.meetings.domain.minutes.commands import HeldItem, MeetingRecord, VotedResolution
from shared.contracts.agenda import AgendaItem, AgendaItemId
from shared.contracts.minutes import MinutesSection
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.voting import Choice, Vote, VoteMethod

NOTHING = "ไม่มี"
NOT_RECORDED = "ยังไม่มีบันทึกการดำเนินระเบียบวาระนี้"
METHODS = {
    VoteMethod.CONSENSUS: "เห็นพ้องกัน",
    VoteMethod.SHOW_OF_HANDS: "ยกมือ",
    VoteMethod.RECORDED: "ลงคะแนนเปิดเผย",
    VoteMethod.SECRET: "ลงคะแนนลับ",
}
CHOICES = {
    Choice.IN_FAVOUR: "เห็นชอบ",
    Choice.AGAINST: "ไม่เห็นชอบ",
    Choice.ABSTAINED: "งดออกเสียง",
}


def draft(meeting: MeetingRecord) -> tuple[MinutesSection, ...]:
    """The sections in the order of the agenda (ร่างรายงานการประชุมจากเหตุการณ์)."""
    return (*_attendance(meeting.attendance), *_agenda(meeting), *_outside_the_agenda(meeting))


def _attendance(at_closing: QuorumCertificate | None) -> Iterator[MinutesSection]:
    if at_closing is not None:
        yield _section("", "ผู้มาประชุม", matter=_present(at_closing))


def _agenda(meeting: MeetingRecord) -> Iterator[MinutesSection]:
    for number, printed in enumerate(meeting.headings, start=1):
        items = [item for item in meeting.items if item.heading is printed.heading]
        yield _section(str(number), printed.title, matter="" if items else NOTHING)
        for item in items:
            yield _item(meeting, item)


def _item(meeting: MeetingRecord, item: AgendaItem) -> MinutesSection:
    said = "\n".join(_said(one) for one in meeting.held if one.item_id == item.item_id)
    resolved = _told(one for one in meeting.resolutions if one.item_id == item.item_id)
    unsaid = "" if resolved else NOT_RECORDED
    return _section(item.number, item.title, item.item_id, said or unsaid, resolved)


def _outside_the_agenda(meeting: MeetingRecord) -> Iterator[MinutesSection]:
    listed = {item.item_id for item in meeting.items}
    if rest := [one for one in meeting.resolutions if one.item_id not in listed]:
        yield _section("", "มติที่ไม่อยู่ในระเบียบวาระ", resolution=_told(rest))


def _said(held: HeldItem) -> str:
    if held.kit_edition is None:
        return held.summary
    return f"{held.summary}\n(ชี้แจงตามชุดข้อมูล ฉบับที่ {held.kit_edition})"


def _told(resolutions: Iterable[VotedResolution]) -> str:
    return "\n".join(line for one in resolutions for line in _lines(one))


def _lines(resolution: VotedResolution) -> Sequence[str]:
    number = resolution.number
    ended = "ไม่เห็นชอบ" if number is None else f"มติที่ {number}"
    return (
        f"{ended}: {resolution.text} ({_voted(resolution.vote)})",
        f"องค์ประชุมขณะลงมติ: {_present(resolution.certificate)}",
    )


def _voted(vote: Vote) -> str:
    if vote.method is VoteMethod.CONSENSUS:
        return METHODS[vote.method]
    counts = f"เห็นชอบ {vote.in_favour} ไม่เห็นชอบ {vote.against} งดออกเสียง {vote.abstained}"
    casting = f" ประธานชี้ขาด{CHOICES[vote.casting_vote]}" if vote.casting_vote else ""
    return f"{METHODS[vote.method]} {counts}{casting}"


def _present(count: QuorumCertificate) -> str:
    """Counts only: names are in the attendance list, where they can be forgotten."""
    if count.members_in_body:
        return (
            f"กรรมการ {count.members_present} จาก {count.members_in_body} คน "
            f"(เกณฑ์ {count.threshold})"
        )
    return (
        f"{count.agencies_present} จาก {count.agencies_in_directory} หน่วยงาน "
        f"รวม {count.persons_present} คน (เกณฑ์ {count.threshold})"
    )


def _section(
    number: str,
    title: str,
    item_id: AgendaItemId | None = None,
    matter: str = "",
    resolution: str = "",
) -> MinutesSection:
    return MinutesSection(
        item_id=item_id,
        number=number,
        title=title,
        matter=matter,
        discussion="",  # what was said is for people to write
        resolution=resolution,
    )
