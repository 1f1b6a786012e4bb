"""แจ้งมติให้ผลการคัดเลือกทราบ: a resolution reaches the selection it concerns (2.9.3)."""

from collections.abc import Sequence

from services.awards.domain.selection.commands import RecordSelectionResolution
from services.awards.domain.selection.decisions import SELECTION
from shared.contracts.award_values import AwardMatter, SelectionId
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            SELECTION,
            "selection",
            concern.id,
            RecordSelectionResolution(
                **stamps(concern.id),
                selection_id=SelectionId(concern.id),
                hearing=hearing_of(event),
                certificate=event.certificate,
                selection_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, AwardMatter.SELECTION)
    ]


POLICY = Policy("tell_the_selection_what_the_working_group_resolved", RESOLVED, react)
