"""A ceremony as it is told, on pages and papers."""

from pydantic import BaseModel

from shared.contracts.ceremonies import CeremonyHeld


class CalledUp(BaseModel):
    """ลำดับการเข้ารับ"""

    order: int
    nomination_id: str
    name: str
    category: str
    presented: bool | None  # null: not called up yet
    received_by: str
    delivery: str


class ShownCeremony(BaseModel):
    """พิธีมอบรางวัลตามที่เป็นอยู่"""

    ceremony_id: str
    fiscal_year: int
    meeting_id: str
    place: str
    starts_at: str
    presenter: str
    places: tuple[CalledUp, ...]
    held: CeremonyHeld | None
