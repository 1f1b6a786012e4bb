"""Publishing a kit: the event it causes, or the rule that refuses it."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.meetings.domain.kit.commands import KitCommand
from services.meetings.domain.kit.state import Kit, evolve
from shared.contracts.kits import KitDocument, KitEvent, KitPublished, Topic
from shared.kernel.decider import Decider
from shared.kernel.errors import RuleViolation

THAI_NAMES = {
    Topic.MASTER_PLAN: "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ",
    Topic.ORGANISATION: "องค์กรคุณธรรม",
    Topic.COMMUNITY: "ชุมชนคุณธรรม",
    Topic.DISTRICT: "อำเภอคุณธรรม",
    Topic.PROVINCE: "จังหวัดคุณธรรม",
}


@dataclass(eq=False)
class TopicsMissing(RuleViolation):
    code = "meetings.kit_topics_missing"
    th = "ชุดข้อมูลยังไม่ครบห้าหัวข้อ ยังไม่มีเอกสารของ: {names} กรุณาเพิ่มเอกสารหรือลิงก์ (https) ให้ครบก่อนเผยแพร่"
    en = "The kit does not cover its five topics. No document on: {ids}. Add one to each."
    missing: tuple[Topic, ...]

    def said_in_thai(self) -> str:
        return self.th.format(names=", ".join(THAI_NAMES[one] for one in self.missing))

    def said_in_english(self) -> str:
        return self.en.format(ids=", ".join(self.missing))


class SayWhatChanged(RuleViolation):
    code = "meetings.kit_says_not_what_changed"
    th = "ชุดข้อมูลของปีนี้เผยแพร่ไปแล้ว ฉบับใหม่ต้องระบุว่าแก้ไขอะไรจากฉบับก่อน"
    en = "The year's kit is published already. A new edition has to say what changed."


class KitUnchanged(RuleViolation):
    code = "meetings.kit_unchanged"
    th = "เนื้อหาตรงกับฉบับที่เผยแพร่อยู่ จึงไม่ต้องออกฉบับใหม่ กรุณาแก้ไขเนื้อหาก่อน"
    en = "The kit is the same as the edition in use. Change it before publishing it anew."


def publish_kit(command: KitCommand, kit: Kit) -> Sequence[KitEvent]:
    if kit.published and kit.published.topics == command.topics:
        if kit.published.what_changed != command.what_changed:
            raise KitUnchanged
        return []
    covered = {one.topic for one in command.topics if any(map(can_be_opened, one.documents))}
    if missing := tuple(topic for topic in Topic if topic not in covered):
        raise TopicsMissing(missing)
    if kit.published and not command.what_changed:
        raise SayWhatChanged
    return [
        KitPublished(
            fiscal_year=command.fiscal_year,
            edition=kit.edition + 1,
            topics=command.topics,
            what_changed=command.what_changed,
        )
    ]


def can_be_opened(document: KitDocument) -> bool:
    """A link that nobody can alter on its way, or a file that proves itself (เอกสารที่เปิดดูได้)."""
    return document.link.startswith("https://") or bool(document.file_name and document.sha256)


KIT = Decider(initial=Kit(), decide=publish_kit, evolve=evolve)
