"""What one may ask of the selection in a category (ผลการคัดเลือก)."""

from shared.contracts.award_values import (
    CallId,
    Category,
    CategoryId,
    NominationId,
    RoundId,
    SelectionId,
)
from shared.contracts.common import Hearing
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.scoring import ScoreSheet
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Note, Sha256


class Founded(Message):
    """ใบสรุปคะแนนรอบสุดท้าย that a selection is founded on."""

    round_id: RoundId
    fiscal_year: FiscalYear
    category: Category
    sheet: ScoreSheet
    sheet_hash: str


class ProposeSelection(Command):
    """Propose whom to honour, from the score sheet (เสนอผลการคัดเลือก)."""

    selection_id: SelectionId
    call_id: CallId
    category_id: CategoryId
    sheet_hash: Sha256  # of the score sheet that was looked at
    chosen: tuple[NominationId, ...]
    reserves: tuple[NominationId, ...]
    departs_because: Note
    founded: LookedUp[Founded | None]  # None: the last stage is not tallied
    withdrawn: LookedUp[tuple[NominationId, ...]]  # of the category, since the tally too
    overturned: LookedUp[str | None]  # hash of the announced decision an appeal was upheld against


class RecordSelectionResolution(Command):
    """Record what a meeting resolved on the selection (บันทึกมติต่อผลการคัดเลือก)."""

    selection_id: SelectionId
    hearing: Hearing
    certificate: QuorumCertificate
    selection_hash: Sha256  # of what was before the meeting


SelectionCommand = ProposeSelection | RecordSelectionResolution
