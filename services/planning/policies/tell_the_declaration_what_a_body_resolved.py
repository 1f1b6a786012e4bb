"""แจ้งมติให้ประกาศเจตนารมณ์ทราบ: a body's resolution reaches the declaration it concerns (2.3)."""

from collections.abc import Sequence

from services.planning.domain.declaration.commands import RecordDeclarationResolution
from services.planning.domain.declaration.decisions import DECLARATION
from shared.contracts.declarations import DeclarationId
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.contracts.planning_values import Matter
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            DECLARATION,
            "declaration",
            concern.id,
            RecordDeclarationResolution(
                **stamps(concern.id),
                declaration_id=DeclarationId(concern.id),
                hearing=hearing_of(event),
                text_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, Matter.DECLARATION)
    ]


POLICY = Policy("tell_the_declaration_what_a_body_resolved", RESOLVED, react)
