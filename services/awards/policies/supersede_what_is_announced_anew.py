"""ประกาศฉบับใหม่แทนฉบับก่อน: a decision after an upheld appeal takes the earlier one's place."""

from collections.abc import Sequence

from services.awards.domain.announcement.commands import SupersedeCategory
from services.awards.domain.announcement.decisions import ANNOUNCEMENT
from shared.contracts.selections import ResultsAnnounced
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[ResultsAnnounced], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            ANNOUNCEMENT,
            "announcement",
            each.replaces.announcement_id,
            SupersedeCategory(
                **stamps(each.category_id),
                announcement_id=each.replaces.announcement_id,
                category_id=each.category_id,
                by=event.announcement_id,
                number=event.number,
                honoured=tuple(one.nomination_id for one in each.recipients),
            ),
        )
        for each in event.categories
        if each.replaces is not None
    ]


POLICY = Policy("supersede_what_is_announced_anew", (ResultsAnnounced,), react)
