"""One full, realistic example of every event of a claim, for its golden file."""

from datetime import datetime

from shared.contracts.claims import ClaimReleased, ClaimTaken, claim_id_of
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Event
from tests.golden.meeting_examples import BOARD_MEETING, SUBCOMMITTEE

NUMBER = f"number/{SUBCOMMITTEE}/2570/3"
CLAIM = claim_id_of("TH-67", NUMBER)

EXAMPLES: tuple[Event, ...] = (
    ClaimTaken(
        claim_id=CLAIM,
        subject=NUMBER,
        holder=BOARD_MEETING,
        taken_at=datetime(2027, 1, 11, 10, 30, tzinfo=BANGKOK),
    ),
    ClaimReleased(claim_id=CLAIM, subject=NUMBER, holder=BOARD_MEETING),
)
