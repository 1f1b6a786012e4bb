"""A year of the evaluation: every event of it, of a community and of the province."""

from collections.abc import Sequence

from shared.kernel.message import Event
from tests.evaluation.examples import level_determined
from tests.golden.evaluation_examples import EXAMPLES

EVALUATION_YEAR: Sequence[Event] = (*EXAMPLES, level_determined())
