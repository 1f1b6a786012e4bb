"""Names of persons, for those who may see them (การเปิดอ่านข้อมูลส่วนบุคคล).

Rows hold them closed. They are opened here for the officers and members of the province itself;
everybody else gets the same answer without them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from services.projection.edge.reading import Reader
from shared.auth.actor import Actor, Role
from shared.contracts.people import NamedPerson, Sealed
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault

SEE_NAMES = frozenset({Role.SECRETARY, Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.MEMBER})


class Person(BaseModel):
    """บุคคล: `name` is null for those who may not see it, `ลบแล้ว` once it was erased."""

    person_id: UUID
    name: str | None
    position: str


class Names:
    """Personal texts, as this reader may see them."""

    def __init__(self, opened: Opened | None) -> None:
        self._opened = opened

    def text(self, sealed: Sealed | None) -> str | None:
        return self._opened.of(sealed) if self._opened and sealed else None

    def person(self, named: NamedPerson) -> Person:
        name = self.text(named.name)
        return Person(person_id=named.person_id, name=name, position=named.position)

    def people(self, named: Iterable[NamedPerson]) -> list[Person]:
        return [self.person(one) for one in named]


class NameReader:
    """Opens what the rows of an answer hold, in one go."""

    def __init__(self, actor: Actor, vault: Vault) -> None:
        self._actor = actor
        self._vault = vault

    async def of(self, province: str, *rows: BaseModel) -> Names:
        if not may_see_names(self._actor, province):
            return Names(None)
        return Names(await self._vault.open(Province(province), sealed_in(rows)))


def may_see_names(actor: Actor, province: str) -> bool:
    """Roles held elsewhere do not count here."""
    return province in actor.provinces and bool(actor.roles & SEE_NAMES)


def sealed_in(value: Any) -> Iterator[Sealed]:
    """Every closed text in it, however deep."""
    if isinstance(value, Sealed):
        yield value
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from sealed_in(inner)
    elif isinstance(value, Mapping):
        yield from sealed_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for inner in value:
            yield from sealed_in(inner)


async def name_reader(actor: Reader, vault: Vaulted) -> NameReader:
    return NameReader(actor, vault)


Named = Annotated[NameReader, Depends(name_reader)]
