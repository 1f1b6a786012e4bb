"""Closes personal texts before they go into a command, and opens them for who may read them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shared.contracts.people import PersonalField, PersonId, Sealed
from shared.kernel.errors import RuleViolation
from shared.kernel.message import Province
from shared.privacy.cipher import closed, opened
from shared.privacy.keys import KeyRing

ERASED = "ลบแล้ว"  # what every reader sees of a forgotten person


class PersonWasForgotten(RuleViolation):
    code = "person_was_forgotten"
    th = "ข้อมูลของบุคคลนี้ถูกลบตามคำขอแล้ว หากจำเป็นต้องบันทึกใหม่ กรุณาใช้รหัสบุคคลใหม่"
    en = "This person's data were erased on request. To record them again, use a new person id."


@dataclass(frozen=True, slots=True)
class Plain:
    """A personal text on its way in. Never logged, never stored like this."""

    person_id: PersonId
    field: PersonalField
    text: str

    def __repr__(self) -> str:
        return f"Plain({self.person_id}, {self.field})"


@dataclass(frozen=True, slots=True)
class Opened:
    """Personal texts on their way to a reader."""

    texts: Mapping[Sealed, str]

    def of(self, sealed: Sealed | None) -> str:
        """The text, `ลบแล้ว` when the person was forgotten, empty when there was none."""
        return "" if sealed is None else self.texts.get(sealed, ERASED)


class Vault:
    """Works for one province at a time."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def close(self, province: Province, plains: Sequence[Plain]) -> list[Sealed]:
        """One box for each, in order. Raises `PersonWasForgotten`."""
        persons = list(dict.fromkeys(plain.person_id for plain in plains))
        keys = await self._made(province, persons)
        return [closed(keys[p.person_id], province, p.person_id, p.field, p.text) for p in plains]

    async def open(self, province: Province, boxes: Iterable[Sealed]) -> Opened:
        """What can be read of them; what cannot is `ลบแล้ว`."""
        wanted = list(dict.fromkeys(boxes))
        keys = await self._keys.find(province, list({box.person_id for box in wanted}))
        return Opened(
            {
                box: opened(key, province, box)
                for box in wanted
                if (key := keys.get(box.person_id)) is not None
            }
        )

    async def forget(self, province: Province, person: PersonId) -> None:
        await self._keys.destroy(province, person)

    async def _made(
        self, province: Province, persons: Sequence[PersonId]
    ) -> Mapping[PersonId, bytes]:
        keys = await self._keys.find(province, persons)
        if missing := [person for person in persons if person not in keys]:
            await self._keys.make(province, missing)
            keys = await self._keys.find(province, persons)
        if any(key is None for key in keys.values()):
            raise PersonWasForgotten
        return {person: key for person, key in keys.items() if key is not None}
