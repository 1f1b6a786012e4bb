"""The governor and every sector sign the declaration on paper, in the board's meeting (2.3)."""

from typing import Any
from uuid import UUID

from services.stack.example.board_members import SEATS
from services.stack.play.assembly import Assembly
from services.stack.play.planning import Planning
from services.stack.play.provincial_board import PLACE, SITTING_DAY
from services.stack.play.secretary import Secretary
from shared.contracts.declarations import SignatoryKind
from shared.kernel.ids import derive_id

SIGNED_DAY = 0  # of the fiscal year: on paper, before it is keyed in


class Signing:
    """The ceremony: its order, then one signature after the other."""

    def __init__(
        self, secretary: Secretary, assembly: Assembly, planning: Planning, meeting_id: UUID
    ) -> None:
        self._secretary = secretary
        self._assembly = assembly
        self._planning = planning
        self._meeting_id = meeting_id

    async def open(self) -> None:
        ceremony = {
            "place": PLACE,
            "starts_at": self._secretary.nine_o_clock(SITTING_DAY),
            "meeting_id": str(self._meeting_id),
            "signatories": [one for one, _ in await self._signatories()],
        }
        await self._secretary.ask("signing", f"{self._planning.declaration}/signing", ceremony)

    async def sign(self) -> None:
        """The booklet with the text in it stands for the scan: its bytes never change."""
        scan = await self._secretary.keep_file(await self._booklet())
        known = await self._secretary.read(
            f"declarations/{self._secretary.fiscal_year}", service="planning"
        )
        for number, (signatory, name) in enumerate(await self._signatories()):
            path = f"{self._planning.declaration}/signatories/{signatory['signatory_id']}"
            signature = {
                "text_hash": known["text_hash"],
                "signer": {"person_id": str(derive_id(path, "signer")), "name": name},
                "in_meeting": True,
                "signed_at": self._secretary.nine_o_clock(SIGNED_DAY),
                "scan": {"sha256": scan, "title": "ประกาศเจตนารมณ์ที่ลงนามแล้ว"},
            }
            await self._secretary.ask(f"sign-{number}", f"{path}/paper-signature", signature)

    async def _booklet(self) -> bytes:
        path = f"plans/{self._planning.plan_id}/booklet/editions/1.pdf"
        return (await self._secretary.get(path, service="planning")).content

    async def _signatories(self) -> list[tuple[dict[str, Any], str]]:
        """The governor, then the first agency of each sector; with the name of who signs."""
        governor = {"kind": SignatoryKind.GOVERNOR, "position": SEATS[0].position}
        first = {one["sector"]: one for one in reversed(await self._assembly.invited())}
        agencies = [
            {
                "kind": SignatoryKind.AGENCY,
                "position": f"หัวหน้า{first[sector]['agency_name']}",
                "agency_id": first[sector]["agency_id"],
            }
            for sector in sorted(first)
        ]
        names = [SEATS[0].name, *(SEATS[1 + n % (len(SEATS) - 1)].name for n in range(len(first)))]
        return [
            ({**one, "signatory_id": str(derive_id(self._meeting_id, "signatory", n))}, names[n])
            for n, one in enumerate([governor, *agencies])
        ]
