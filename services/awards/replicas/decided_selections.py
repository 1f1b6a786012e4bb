"""What was decided (ผลการคัดเลือกที่มีมติแล้ว): one row a category of a call, the newest decision."""

from uuid import UUID

from shared.contracts.common import Hearing
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.selections import Proposal, SelectionDecided
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class DecidedRow(Row):
    selection_id: UUID
    call_id: UUID
    category_id: UUID
    fiscal_year: int
    round_id: UUID  # whose score sheet it is founded on
    proposal: Proposal
    selection_hash: str
    hearing: Hearing
    certificate: QuorumCertificate


def keys(recorded: Recorded[SelectionDecided]) -> list[str]:
    return [str(recorded.event.selection_id)]


def project(_: DecidedRow | None, recorded: Recorded[SelectionDecided], __: str) -> DecidedRow:
    event = recorded.event
    return DecidedRow(
        selection_id=event.selection_id,
        call_id=event.call_id,
        category_id=event.category_id,
        fiscal_year=event.fiscal_year,
        round_id=event.proposal.round_id,
        proposal=event.proposal,
        selection_hash=event.selection_hash,
        hearing=event.hearing,
        certificate=event.certificate,
    )


DECIDED_SELECTIONS = View(
    name="decided_selections",
    version=1,
    row=DecidedRow,
    listens=(SelectionDecided,),
    keys=keys,
    project=project,
    indexes=(("round_id",), ("call_id",)),
)
