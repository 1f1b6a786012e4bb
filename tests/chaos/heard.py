"""What the meetings resolved on plans against what the policy wrote into the plans' streams."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from shared.contracts.catalogue import CATALOGUE
from shared.contracts.meetings import ResolutionAdopted, ResolutionRejected
from shared.contracts.planning_values import Matter
from shared.contracts.plans import PlanResolved
from shared.kernel.commit import LedgerEntry
from shared.kernel.ids import stream_name
from shared.kernel.message import SYSTEM, Event
from shared.messaging.transport import Place
from shared.mongo import Doc

Ledgers = Mapping[Place, Sequence[LedgerEntry]]
Heard = Mapping[str, Sequence[str]]  # by stream: the resolutions, carried or not, in their order


def not_as_resolved(entries: Ledgers) -> list[str]:
    """Every plan on which something was resolved or heard, and the two differ."""
    resolved, heard = _resolved(entries), _heard(entries)
    return [
        f"{stream} has heard {heard.get(stream, [])}, resolved was {resolved.get(stream, [])}"
        for stream in sorted(resolved.keys() | heard.keys())
        if resolved.get(stream) != heard.get(stream)
    ]


def asked_again(commits: Sequence[Doc]) -> list[str]:
    """A repeated command finds its first commit; a receipt is left by one that came as another."""
    return [
        f"the policy asked again as {commit['_id']}"
        for commit in commits
        if commit["actor"] == SYSTEM and not commit["events"]
    ]


def _resolved(entries: Ledgers) -> Heard:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entry, event in _events(entries, "meetings"):
        if isinstance(event, ResolutionAdopted | ResolutionRejected):
            carried = isinstance(event, ResolutionAdopted)
            for concern in event.concerns:
                assert concern.what == Matter.PLAN
                stream = stream_name(entry.commit.province, "plan", concern.id)
                found[stream].append(_named(event.resolution_id, carried))
    return found


def _heard(entries: Ledgers) -> Heard:
    """Everything that was stored because a policy asked for it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entry, event in _events(entries, "planning"):
        if entry.commit.actor == SYSTEM:
            assert isinstance(event, PlanResolved)
            hearing = event.hearing
            found[entry.commit.stream].append(_named(hearing.resolution_id, hearing.carried))
    return found


def _events(entries: Ledgers, service: str) -> Iterator[tuple[LedgerEntry, Event]]:
    for place, ledger in entries.items():
        if place[0] == service:
            for entry in ledger:
                for fact in entry.commit.facts:
                    yield entry, CATALOGUE.decode(fact.type, fact.schema, fact.data)


def _named(resolution_id: object, carried: bool) -> str:
    return f"{resolution_id} {'carried' if carried else 'rejected'}"
