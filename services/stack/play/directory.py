"""The first acts: the information kit (1.1), the directory (1.2) and the register of letters."""

from importlib.resources import files
from typing import Any

from services.stack.example.kit import TOPICS
from services.stack.play.secretary import EXAMPLE, OFFICE, Secretary
from shared.contracts.directory import edition_id_of
from shared.kernel.fiscal_year import BUDDHIST_ERA

SHEET = "agencies-TH-67.xlsx"
FIRST_LETTER = 101  # the paper register of the year ended with number 100


class Directory:
    """From a spreadsheet to a sealed edition."""

    def __init__(self, secretary: Secretary) -> None:
        self._secretary = secretary
        self.edition_id = edition_id_of(EXAMPLE, secretary.fiscal_year, 1)

    async def publish_kit(self) -> None:
        year = self._secretary.fiscal_year
        await self._secretary.ask("kit", f"meetings/kits/{year}/editions", {"topics": TOPICS})

    async def import_agencies(self) -> None:
        year = {"fiscal_year": self._secretary.fiscal_year}
        await self._secretary.ask("open-edition", "directory/directory/editions", year)
        sheet = files("services.stack.example").joinpath(SHEET).read_bytes()
        await import_sheet(self._secretary.upload, str(self.edition_id), SHEET, sheet)

    async def seal(self) -> None:
        sealing = f"directory/directory/editions/{self.edition_id}/sealing"
        await self._secretary.ask("seal", sealing)

    async def start_letter_register(self) -> None:
        start = {
            "office": OFFICE,
            "year": self._secretary.day(0).year + BUDDHIST_ERA,
            "series": "circular",
            "first": FIRST_LETTER,
        }
        starts = "directory/directory/letter-registers/starts"
        await self._secretary.ask("start-letters", starts, start)


async def import_sheet(send: Any, edition_id: str, name: str, sheet: bytes) -> Any:
    """Preview a spreadsheet, and import it when no row has a problem."""
    preview = await send("previews", name, sheet, {})
    if preview["problems"]:
        return preview
    return await send(f"editions/{edition_id}/imports", name, sheet, {"sha256": preview["sha256"]})
