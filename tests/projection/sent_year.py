"""The plan's booklet, its letters and what agencies answered: every event of theirs that a view
hears."""

from collections.abc import Sequence

from shared.kernel.message import Event
from tests.golden.dissemination_examples import EXAMPLES as LETTERS_AND_ANSWERS
from tests.planning.booklet_examples import frozen, withdrawn

SENT_YEAR: Sequence[Event] = (frozen(), withdrawn(), *LETTERS_AND_ANSWERS)
