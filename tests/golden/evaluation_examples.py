"""One example of every event of the evaluation, as its golden file has it."""

from collections.abc import Sequence
from decimal import Decimal

from shared.contracts.assessments import Finding, Severity
from shared.contracts.transmittals import Desk
from shared.kernel.message import Event
from tests.awards.examples import hearing
from tests.evaluation import asked, examples

NOT_MEASURED = Finding(severity=Severity.WARNING, what="not_measured", indicator="C2")
EXAMPLES: Sequence[Event] = (
    examples.published(),
    examples.own_question().model_copy(update={"en": "Is there local cloth?"}),
    examples.own_question_removed(),
    examples.started(),
    examples.answered("C2", examples.TWO, Decimal(85)),
    examples.own_answered(),
    examples.attached(),
    examples.detached(),
    examples.assigned(),
    examples.visited(),
    examples.late_allowed(),
    examples.submitted(findings=(NOT_MEASURED,)),
    examples.returned(),
    examples.resolved(),
    examples.approved(told=hearing(examples.SUBCOMMITTEE)),
    examples.restated(),
    examples.move_proposed(),
    examples.moved(),
    asked.sent().model_copy(update={"restates": asked.WAY}),
    asked.received(Desk.PROVINCIAL_OFFICE),
    asked.forwarded(Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR),
    asked.sent_back(Desk.INTERIOR),
)
