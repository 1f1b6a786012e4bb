"""The edition in use of each year's information kit: what a briefing names (ชุดข้อมูลชี้แจง)."""

from shared.contracts.kits import KitPublished
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class KitRow(Row):
    fiscal_year: int
    edition: int


def keys(recorded: Recorded[KitPublished]) -> list[str]:
    return [str(recorded.event.fiscal_year)]


def project(_: KitRow | None, recorded: Recorded[KitPublished], __: str) -> KitRow:
    event = recorded.event
    return KitRow(fiscal_year=event.fiscal_year, edition=event.edition)


KITS = View(name="kits", version=1, row=KitRow, listens=(KitPublished,), keys=keys, project=project)
