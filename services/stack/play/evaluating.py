"""The evaluation, from the published forms to the ministry's receipt (2.4 to 2.6, 3.1.4)."""

from collections.abc import Sequence
from typing import Any

from services.stack.example.assessments import COMMUNITY, PICTURE, PROVINCE, Answer
from services.stack.play.ministry import Ministry
from services.stack.play.secretary import EXAMPLE, OFFICE, Secretary
from shared.contracts.assessments import ASSESSMENT_MATTER, assessment_id_of
from shared.contracts.evaluation import AssessmentId
from shared.contracts.transmittals import transmittal_id_of
from shared.contracts.units import UnitId
from shared.kernel.ids import derive_id

SENT_DAY = 48  # of the fiscal year: paper, keyed in whenever it is played


class Evaluating:
    """การประเมิน"""

    def __init__(self, secretary: Secretary, ministry: Ministry) -> None:
        self._secretary = secretary
        self._ministry = ministry
        year = secretary.fiscal_year
        self.assessment_id = assessment_id_of(EXAMPLE, year, None)
        self.unit_id = UnitId(derive_id(EXAMPLE, "unit", 0))
        self.of_unit = assessment_id_of(EXAMPLE, year, self.unit_id)
        self.transmittal_id = transmittal_id_of(self.assessment_id, 1)

    async def assess_community(self) -> None:
        """One hands in and is approved; the others are missing."""
        await self._assess(self.of_unit, COMMUNITY, {"unit_id": str(self.unit_id)})
        handed = await self._shown(self.of_unit)
        approval = {"snapshot_hash": handed["snapshot_hash"]}
        await self._ask(f"approve-{self.of_unit}", f"assessments/{self.of_unit}/approval", approval)

    async def assess_province(self) -> None:
        await self._assess(self.assessment_id, PROVINCE, {})

    async def concern(self) -> dict[str, str]:
        """What the subcommittee resolves on."""
        handed = await self._shown(self.assessment_id)
        return {
            "what": ASSESSMENT_MATTER,
            "id": str(self.assessment_id),
            "version": handed["snapshot_hash"],
        }

    async def send(self) -> None:
        """To the provincial office, the governor, and the ministry, which receives it itself."""
        path = f"assessments/{self.assessment_id}"
        await self._secretary.until(path, lambda told: bool(told["approved"]), "evaluation")
        body = {"assessment_id": str(self.assessment_id), "letter": self._letter(301)}
        await self._ask("send-assessment", "assessment-transmittals", body)
        for desk, to, number in (
            ("provincial_office", "governor", 302),
            ("governor", "interior", 303),
        ):
            at = f"assessment-transmittals/{self.transmittal_id}/desks/{desk}"
            await self._ask(f"receive-{desk}", f"{at}/receipt", self._receipt(number))
            forwarding = {"to": to, "letter": self._letter(number)}
            await self._ask(f"forward-{desk}", f"{at}/forwarding", forwarding)
        at = f"assessment-transmittals/{self.transmittal_id}/desks/interior/receipt"
        await self._ministry.act(f"receive-{self.transmittal_id}", at, self._receipt(9))

    async def _assess(
        self, assessment_id: AssessmentId, answers: Sequence[Answer], whose: dict[str, str]
    ) -> None:
        """Answered, proven and handed in."""
        at, key = f"assessments/{assessment_id}", str(assessment_id)
        begun = {"fiscal_year": self._secretary.fiscal_year} | whose
        after = self._ministry.fresh or None
        await self._secretary.ask(f"start-{key}", "evaluation/assessments", begun, after=after)
        for one in answers:
            body = {"points": one.points, "measured": one.measured, "because": one.because}
            await self._ask(f"{key}-{one.code}", f"{at}/answers/{one.code}", body)
        kept = await self._secretary.keep_file(PICTURE, "evaluation/assessment-files")
        evidence = {
            "codes": [one.code for one in answers if one.points],
            "file": {"sha256": kept, "title": "ภาพถ่ายการดำเนินงาน"},
            "occurred_on": self._secretary.day(0).isoformat(),
        }
        await self._ask(f"{key}-proof", f"{at}/evidence/{derive_id(key, 'proof')}", evidence)
        await self._ask(f"{key}-submit", f"{at}/submission")

    async def _ask(self, key: str, path: str, body: dict[str, Any] | None = None) -> None:
        await self._secretary.ask(key, f"evaluation/{path}", body)

    async def _shown(self, assessment_id: AssessmentId) -> dict[str, Any]:
        return await self._secretary.read(f"assessments/{assessment_id}", service="evaluation")

    def _letter(self, number: int) -> dict[str, str]:
        day = self._secretary.day(SENT_DAY).isoformat()
        return {"number": f"{OFFICE}/{number}", "dated": day}

    def _receipt(self, number: int) -> dict[str, str]:
        day = self._secretary.day(SENT_DAY).isoformat()
        return {"receipt_number": f"{number}/{self._secretary.fiscal_year}", "received_on": day}
