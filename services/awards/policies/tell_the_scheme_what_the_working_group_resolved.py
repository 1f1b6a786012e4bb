"""แจ้งมติให้หลักเกณฑ์ทราบ: a body's resolution reaches the criteria it concerns (2.9.1)."""

from collections.abc import Sequence

from services.awards.domain.scheme.commands import RecordCriteriaResolution
from services.awards.domain.scheme.decisions import SCHEME
from shared.contracts.award_values import AwardMatter, SchemeId
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            SCHEME,
            "scheme",
            concern.id,
            RecordCriteriaResolution(
                **stamps(concern.id),
                scheme_id=SchemeId(concern.id),
                hearing=hearing_of(event),
                certificate=event.certificate,
                content_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, AwardMatter.CRITERIA)
    ]


POLICY = Policy("tell_the_scheme_what_the_working_group_resolved", RESOLVED, react)
