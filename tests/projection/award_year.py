"""A year of the awards: every event of theirs, of two cases that were both chosen."""

from collections.abc import Iterator, Sequence

from shared.contracts.nominations import NominationDrafted
from shared.contracts.selections import ResultsAnnounced
from shared.kernel.message import Event
from tests.awards.examples import OTHER_CASE, drafted, recipient
from tests.awards.selection_examples import announced_category
from tests.golden.award_examples import EXAMPLES


def _both_announced(event: ResultsAnnounced) -> ResultsAnnounced:
    both = (recipient(), recipient(OTHER_CASE, 2))
    category = announced_category().model_copy(update={"recipients": both})
    return event.model_copy(update={"categories": (category,)})


def _year() -> Iterator[Event]:
    for event in EXAMPLES:
        match event:
            case NominationDrafted():
                yield from (event, drafted(case=OTHER_CASE))
            case ResultsAnnounced():
                yield _both_announced(event)
            case _:
                yield event


AWARD_YEAR: Sequence[Event] = tuple(_year())
