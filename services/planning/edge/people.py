"""Signers on the way into a command: names closed."""

from services.planning.edge.bodies.declaration import NewSigner
from shared.contracts.people import NamedPerson, PersonalField
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault


async def named(vault: Vault, province: str, person: NewSigner) -> NamedPerson:
    """Raises `PersonWasForgotten`."""
    plain = Plain(person.person_id, PersonalField.NAME, person.name)
    [box] = await vault.close(Province(province), [plain])
    return NamedPerson(person_id=person.person_id, name=box, position=person.position or "")
