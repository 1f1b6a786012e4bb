"""Signers and their papers on the way into a command: names closed, files looked up."""

from services.planning.edge.bodies.declaration import NamedFile, NewAuthority, NewSigner
from shared.contracts.common import PaperProof, StoredFile
from shared.contracts.people import NamedPerson, PersonalField
from shared.files.store import Files
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault


async def named(vault: Vault, province: str, person: NewSigner) -> NamedPerson:
    """Raises `PersonWasForgotten`."""
    plain = Plain(person.person_id, PersonalField.NAME, person.name)
    [box] = await vault.close(Province(province), [plain])
    return NamedPerson(person_id=person.person_id, name=box, position=person.position or "")


async def kept(files: Files, province: str, named_file: NamedFile) -> StoredFile:
    """Raises `FileNotKept`."""
    return await files.named(Province(province), named_file.sha256, named_file.title)


async def proof(files: Files, province: str, asked: NewAuthority | None) -> PaperProof | None:
    """Raises `FileNotKept`."""
    if asked is None:
        return None
    scan = await kept(files, province, asked.scan) if asked.scan else None
    return PaperProof(number=asked.number, dated=asked.dated, scan=scan)
