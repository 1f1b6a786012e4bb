"""Agendas as the secretary writes them: the preset of the kind, and what is put before it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from services.stack.play.secretary import Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

Item = dict[str, Any]


def item(meeting_id: UUID, heading: AgendaHeading, title: str, minutes: int = 15) -> Item:
    """A matter that is of no step of the process."""
    return {
        "item_id": str(item_id_of(meeting_id, heading)),
        "heading": heading,
        "title": title,
        "presenter": "ประธานในที่ประชุม",
        "minutes": minutes,
    }


def item_id_of(meeting_id: UUID, matter: str) -> UUID:
    """Of the matter's step, or of its heading when it is of none."""
    return derive_id(meeting_id, "agenda", matter)


async def preset(
    secretary: Secretary, kind: MeetingKind, meeting_id: UUID, steps: Collection[str]
) -> list[Item]:
    """The matters of the kind's preset that are of these steps."""
    found = await secretary.read(f"meetings/agenda-presets/{kind}", service="meetings")
    return [
        {
            "item_id": str(item_id_of(meeting_id, matter["steps"][0])),
            "heading": matter["heading"],
            "title": matter["th"],
            "steps": matter["steps"],
            "presenter": "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
            "minutes": matter["minutes"],
        }
        for heading in found["headings"]
        for matter in heading["items"]
        if set(matter["steps"]) <= set(steps)
    ]
