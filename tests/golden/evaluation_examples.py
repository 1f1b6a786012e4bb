"""One example of every event of the evaluation, as its golden file has it."""

from collections.abc import Sequence

from shared.contracts.transmittals import Desk
from shared.kernel.message import Event
from tests.evaluation import asked, examples

EXAMPLES: Sequence[Event] = (
    examples.published(),
    examples.own_question(),
    examples.own_question_removed(),
    examples.started(),
    examples.answered(),
    examples.own_answered(),
    examples.attached(),
    examples.detached(),
    examples.assigned(),
    examples.visited(),
    examples.late_allowed(),
    examples.submitted(),
    examples.returned(),
    examples.resolved(),
    examples.approved(),
    examples.restated(),
    examples.move_proposed(),
    examples.moved(),
    asked.sent(),
    asked.received(Desk.PROVINCIAL_OFFICE),
    asked.forwarded(Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR),
    asked.sent_back(Desk.INTERIOR),
)
