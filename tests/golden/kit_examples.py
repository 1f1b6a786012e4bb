"""A full, realistic example of the one event of an information kit."""

from shared.contracts.kits import KitDocument, KitPublished, KitTopic, Topic
from shared.kernel.message import Event

EXAMPLES: tuple[Event, ...] = (
    KitPublished(
        fiscal_year=2570,
        edition=2,
        topics=(
            KitTopic(
                topic=Topic.MASTER_PLAN,
                summary="แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ระยะที่ ๒",
                documents=(
                    KitDocument(title="แผนแม่บทฉบับเต็ม", link="https://moral.example.go.th/plan.pdf"),
                    KitDocument(
                        title="แผ่นพับสรุปแผนแม่บท",
                        file_name="แผ่นพับ ๒๕๗๐.pdf",
                        sha256="9f" * 32,
                    ),
                ),
            ),
            *(
                KitTopic(
                    topic=topic,
                    summary="หลักเกณฑ์และแบบประเมิน",
                    documents=(
                        KitDocument(
                            title="คู่มือการประเมิน",
                            link=f"https://moral.example.go.th/{topic}.pdf",
                        ),
                    ),
                )
                for topic in (Topic.ORGANISATION, Topic.COMMUNITY, Topic.DISTRICT, Topic.PROVINCE)
            ),
        ),
        what_changed="ปรับคู่มือการประเมินตามเกณฑ์ปี ๒๕๗๐",
    ),
)
