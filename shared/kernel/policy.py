"""A policy (นโยบาย) is pure: an event that is heard, the commands it asks for. Decision 0008."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypedDict

from shared.kernel.catalogue import name_of
from shared.kernel.decider import Decider
from shared.kernel.message import ActorId, Command, Event, Province, Recorded


class Stamps(TypedDict):
    """What is stamped on every command."""

    province: Province
    issued_by: ActorId
    issued_at: datetime
    idempotency_key: str
    occurred_at: datetime | None


class Stamper(Protocol):
    def __call__(self, *part: object) -> Stamps:
        """The stamps of one command. When an event asks for several, `part` tells them apart."""
        ...


class Asked(NamedTuple):
    """A command, and whose stream it is for: `<province>/<kind>/<key>`."""

    decider: Decider[Any, Any, Any]
    kind: str
    key: object
    command: Command


@dataclass(frozen=True)
class Policy:
    """What happens by itself. `name` is the sentence that its file is called by."""

    name: str
    listens: tuple[type[Event], ...]
    react: Callable[[Recorded[Any], Stamper], Sequence[Asked]]

    @cached_property
    def types(self) -> frozenset[str]:
        return frozenset(name_of(event) for event in self.listens)

    @property
    def services(self) -> frozenset[str]:
        """Whose events it hears: an event's type begins with its service."""
        return frozenset(name.partition(".")[0] for name in self.types)
