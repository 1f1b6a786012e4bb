"""The names that something has borne, and the one that is in force on a day (ชื่อเดิม ชื่อในวันนั้น)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.kernel.message import Message


class FormerName(Message):
    name: str
    until: date
    reason: str


class ComingName(Message):
    """A name that is recorded already and not in force yet."""

    name: str
    since: date
    reason: str


class InForce(NamedTuple):
    """As somebody sees it who reads on a day."""

    name: str
    former_names: tuple[FormerName, ...]
    coming_names: tuple[ComingName, ...]


def in_force(name: str, former: Sequence[FormerName], day: date) -> InForce:
    """A row names its last recorded name, and each earlier one with the day that ended it."""
    first, *later = [*(one.name for one in former), name]
    since = [
        ComingName(name=borne, since=one.until, reason=one.reason)
        for borne, one in zip(later, former, strict=True)
    ]
    changes = sorted(since, key=lambda one: one.since)
    begun = [one for one in changes if one.since <= day]
    names = [first, *(one.name for one in begun)]
    return InForce(
        name=names[-1],
        former_names=tuple(
            FormerName(name=before, until=one.since, reason=one.reason)
            for before, one in zip(names, begun, strict=False)
        ),
        coming_names=tuple(changes[len(begun) :]),
    )
