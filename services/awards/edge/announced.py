"""An announcement as its stream has it (ประกาศผลฉบับหนึ่ง)."""

from services.awards.domain.announcement.decisions import ANNOUNCEMENT
from services.awards.domain.announcement.refusals import AnnouncementNotFound
from services.awards.domain.announcement.state import Announcement
from shared.contracts.award_values import AnnouncementId
from shared.contracts.selections import ResultsAnnounced
from shared.http.streams import Streams

KIND = "announcement"


async def announced_of(
    streams: Streams, province: str, announcement_id: AnnouncementId
) -> tuple[Announcement, ResultsAnnounced, int]:
    """With the stream's version. Raises `AnnouncementNotFound`."""
    known, version = await streams.state(ANNOUNCEMENT, province, KIND, announcement_id)
    if known.announced is None:
        raise AnnouncementNotFound
    return known, known.announced, version
