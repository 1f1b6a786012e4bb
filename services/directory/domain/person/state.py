"""What the rules need to remember of a person, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.people import PersonEvent, PersonForgotten


@dataclass(frozen=True, slots=True)
class Person:
    forgotten_because: str | None = None


def evolve(person: Person, event: PersonEvent) -> Person:
    match event:
        case PersonForgotten():
            return replace(person, forgotten_because=event.reason)
