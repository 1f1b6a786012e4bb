"""What the rules need to remember of a province's own questions, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from shared.contracts.forms import OwnQuestionEvent, OwnQuestionPlaced, OwnQuestionRemoved

NONE: Mapping[str, OwnQuestionPlaced] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    placed: Mapping[str, OwnQuestionPlaced] = field(default_factory=lambda: NONE)  # by code


def evolve(questions: OwnQuestions, event: OwnQuestionEvent) -> OwnQuestions:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case OwnQuestionPlaced(code=code):
            return OwnQuestions({**questions.placed, code: event})
        case OwnQuestionRemoved(code=gone):
            kept = {code: one for code, one in questions.placed.items() if code != gone}
            return OwnQuestions(kept)
