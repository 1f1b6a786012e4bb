"""Which nominations name a file (หลักฐานที่ยังใช้อยู่): a shared one stays until the last is gone."""

from uuid import UUID

from shared.contracts.nominations import Entry, NominationDrafted, NomineePerson
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed


class EvidenceRow(Row):
    sha256: str
    nominations: tuple[UUID, ...]  # that have named it in any revision


def files_of(entry: Entry) -> tuple[str, ...]:
    """The files of an entry, the guardian's consent among them, each once."""
    found = [one.sha256 for one in entry.files]
    nominee = entry.nominee
    if isinstance(nominee, NomineePerson) and nominee.guardian and nominee.guardian.proof:
        found.append(nominee.guardian.proof.sha256)
    return tuple(dict.fromkeys(found))


def keys(recorded: Recorded[NominationDrafted]) -> list[str]:
    return list(files_of(recorded.event.entry))


def project(
    row: EvidenceRow | None, recorded: Recorded[NominationDrafted], key: str
) -> EvidenceRow:
    row = row or EvidenceRow(sha256=key, nominations=())
    named = (*row.nominations, recorded.event.nomination_id)
    return changed(row, nominations=tuple(dict.fromkeys(named)))


EVIDENCE_FILES = View(
    name="evidence_files",
    version=1,
    row=EvidenceRow,
    listens=(NominationDrafted,),
    keys=keys,
    project=project,
    indexes=(("nominations",),),
)
