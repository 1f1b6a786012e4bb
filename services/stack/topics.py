"""The Kafka topics of every service that publishes events."""

from services.stack.failed import Failed
from services.stack.services import PUBLISHED
from shared.messaging.kafka import create_topics
from shared.messaging.transport import Unsent
from shared.service.settings import Settings


async def make_topics(settings: Settings, copies: int = 1, in_sync: int = 1) -> None:
    """Make those that are missing. Raises `Failed` when Kafka does not answer or refuses."""
    try:
        await create_topics(settings.kafka, PUBLISHED, copies, in_sync, settings.topic_prefix)
    except Unsent as error:
        raise Failed(
            f"สร้างหัวข้อ Kafka ที่ {settings.kafka} ไม่ได้ กรุณาตรวจสอบ KHUNATHAM_KAFKA",
            f"The topics could not be made at {settings.kafka} ({error}). Check KHUNATHAM_KAFKA.",
        ) from error
