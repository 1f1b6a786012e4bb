"""Small, fixed examples of a year's information kit."""

from services.meetings.domain.kit.commands import PublishKit
from services.meetings.domain.kit.decisions import KIT
from shared.contracts.kits import KitDocument, KitPublished, KitTopic, Topic
from shared.testing.scenario import Scenario
from tests.meetings.examples import NOON, PHETCHABUN, SECRETARY, YEAR

LINK = KitDocument(title="คู่มือ", link="https://moral.example.go.th/kit.pdf")
FILE = KitDocument(title="แผ่นพับ", file_name="แผ่นพับ.pdf", sha256="9f" * 32)

kit = Scenario(KIT)


def topics(*documents: KitDocument, summary: str = "สรุปสาระสำคัญ") -> tuple[KitTopic, ...]:
    """Every topic with these documents."""
    return tuple(KitTopic(topic=topic, summary=summary, documents=documents) for topic in Topic)


FULL = topics(LINK, FILE)
REWRITTEN = topics(LINK, FILE, summary="ปรับปรุงตามแผนแม่บทฉบับใหม่")


def publish_kit(topics: tuple[KitTopic, ...] = FULL, what_changed: str = "") -> PublishKit:
    return PublishKit(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="publish-kit",
        fiscal_year=YEAR,
        topics=topics,
        what_changed=what_changed,
    )


def published(
    edition: int = 1, topics: tuple[KitTopic, ...] = FULL, what_changed: str = ""
) -> KitPublished:
    return KitPublished(fiscal_year=YEAR, edition=edition, topics=topics, what_changed=what_changed)
