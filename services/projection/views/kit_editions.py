"""The editions of the information kit (ชุดข้อมูลชี้แจง): one row per year and edition."""

from pydantic import AwareDatetime

from shared.contracts.kits import KitPublished, KitTopic
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class KitRow(Row):
    fiscal_year: int
    edition: int
    topics: tuple[KitTopic, ...]
    what_changed: str
    published_at: AwareDatetime


def key_of(fiscal_year: int, edition: int) -> str:
    return f"{fiscal_year}|{edition:04}"


def keys(recorded: Recorded[KitPublished]) -> list[str]:
    return [key_of(recorded.event.fiscal_year, recorded.event.edition)]


def project(_row: KitRow | None, recorded: Recorded[KitPublished], _: str) -> KitRow:
    event = recorded.event
    return KitRow(
        fiscal_year=event.fiscal_year,
        edition=event.edition,
        topics=event.topics,
        what_changed=event.what_changed,
        published_at=recorded.occurred_at,
    )


KIT_EDITIONS = View(
    name="kit_editions",
    version=1,
    row=KitRow,
    listens=(KitPublished,),
    keys=keys,
    project=project,
)
