"""Which events of awards are evidence of which step, and what brings a step to its end.

Nothing here tells of a case before it is announced: not how many there are, nor that there is one.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from pydantic import AwareDatetime

from services.projection.views.evidence import Numbers, Proof, State
from shared.contracts.calls import CallCancelled, CallClosed, CallOpened, CallPublicised
from shared.contracts.ceremonies import CeremonyHeld, CeremonyPlanned, CertificatesIssued
from shared.contracts.honours import HonourRecorded, HonoursRollCompiled
from shared.contracts.schemes import CategoryPlaced, CriteriaFrozen, CriteriaReopened
from shared.contracts.scoring import RoundOpened
from shared.contracts.selections import ResultsAnnounced, SelectionDecided

Awarded = (
    CategoryPlaced
    | CriteriaFrozen
    | CriteriaReopened
    | CallOpened
    | CallPublicised
    | CallClosed
    | CallCancelled
    | RoundOpened
    | SelectionDecided
    | ResultsAnnounced
    | CeremonyPlanned
    | CeremonyHeld
    | CertificatesIssued
    | HonourRecorded
    | HonoursRollCompiled
)
CALL_OPENED, CALL_CANCELLED = "awards.call_opened", "awards.call_cancelled"
RESTS_ON_A_CALL = ("2.9.3", "2.9.4")  # an open call alone begins none


class Told(Protocol):
    """What a rule reads of the evidence of a step."""

    @property
    def what(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def occurred_at(self) -> AwareDatetime: ...


def award_proofs(event: Awarded) -> list[Proof]:
    """The steps that the event is evidence of."""
    match event:
        case CategoryPlaced() | CriteriaFrozen() | CriteriaReopened():
            return [_of_criteria(event)]
        case CallOpened() | CallPublicised() | CallClosed() | CallCancelled():
            return _of_call(event)
        case RoundOpened() | SelectionDecided() | ResultsAnnounced():
            return [_of_result(event)]
        case CeremonyPlanned() | CeremonyHeld() | CertificatesIssued():
            return [_of_ceremony(event)]
        case HonourRecorded() | HonoursRollCompiled():
            return [_of_roll(event)]


def _of_criteria(event: CategoryPlaced | CriteriaFrozen | CriteriaReopened) -> Proof:
    opens, about = f"award-schemes/{event.fiscal_year}", str(event.scheme_id)
    if isinstance(event, CriteriaFrozen):
        frozen: Numbers = {"version": event.scheme_version, "categories": len(event.categories)}
        return Proof("2.9.1", State.IN_PROGRESS, about, opens, frozen)
    return Proof("2.9.1", State.IN_PROGRESS, about, opens, {})


def _of_call(event: CallOpened | CallPublicised | CallClosed | CallCancelled) -> list[Proof]:
    about = str(event.call_id)
    opens = f"award-calls/{about}"
    match event:
        case CallOpened(categories=categories):
            told: Numbers = {"categories": len(categories)}
            steps = ("2.9.2", *RESTS_ON_A_CALL)
            return [Proof(step, State.IN_PROGRESS, about, opens, told) for step in steps]
        case CallPublicised():
            reach: Numbers = {"reach": event.reach or 0}
            key = f"{about}/{event.publicity_id}"
            return [Proof("2.9.2", State.IN_PROGRESS, key, opens, reach, event.channel)]
        case CallClosed():
            return [Proof("2.9.2", State.DONE, about, opens, {})]
        case CallCancelled():
            steps = ("2.9.2", *RESTS_ON_A_CALL)
            return [Proof(step, State.IN_PROGRESS, about, opens, {}) for step in steps]


def _of_result(event: RoundOpened | SelectionDecided | ResultsAnnounced) -> Proof:
    call = str(event.call_id)
    match event:
        case RoundOpened():
            about = str(event.round_id)
            judges: Numbers = {"judges": len(event.judges), "stage": event.stage.number}
            return Proof("2.9.3", State.IN_PROGRESS, about, f"award-rounds/{about}", judges, call)
        case SelectionDecided():
            opens = f"award-rounds/{event.proposal.round_id}"
            present: Numbers = {"members_present": event.certificate.members_present}
            about = str(event.selection_id)
            return Proof("2.9.3", State.IN_PROGRESS, about, opens, present, call)
        case ResultsAnnounced():
            about = str(event.announcement_id)
            honoured = sum(len(one.recipients) for one in event.categories)
            anew = sum(each.replaces is not None for each in event.categories)
            told: Numbers = {
                "categories": len(event.categories),
                "recipients": honoured,
                "anew": anew,  # announced before, by an earlier decision
            }
            opens = f"award-announcements/{about}"
            return Proof("2.9.4", State.IN_PROGRESS, about, opens, told, call)


def _of_ceremony(event: CeremonyPlanned | CeremonyHeld | CertificatesIssued) -> Proof:
    match event:
        case CeremonyPlanned():
            planned: Numbers = {"recipients": len(event.places)}
            opens = f"award-ceremonies/{event.ceremony_id}"
            return Proof("2.9.5", State.IN_PROGRESS, str(event.ceremony_id), opens, planned)
        case CeremonyHeld():
            held: Numbers = {"presented": event.presented, "absent": event.absent}
            opens = f"award-ceremonies/{event.ceremony_id}"
            return Proof("2.9.5", State.DONE, str(event.ceremony_id), opens, held)
        case CertificatesIssued():
            issued: Numbers = {"certificates": len(event.certificates)}
            opens = f"honours-roll?fiscal_year={event.fiscal_year}"
            return Proof("2.9.5", State.IN_PROGRESS, str(event.register_id), opens, issued)


def _of_roll(event: HonourRecorded | HonoursRollCompiled) -> Proof:
    opens, about = f"honours-roll?fiscal_year={event.fiscal_year}", str(event.fiscal_year)
    if isinstance(event, HonoursRollCompiled):
        both: Numbers = {"selected": event.selected, "given_by_others": event.given_by_others}
        return Proof("3.1.3", State.IN_PROGRESS, about, opens, both)
    return Proof("3.1.3", State.IN_PROGRESS, about, opens, {})


def criteria_stand(evidence: Sequence[Told]) -> bool:
    """Adopted, and not opened again since (2.9.1)."""
    frozen = [one.occurred_at for one in evidence if one.what == "awards.criteria_frozen"]
    opened = [one.occurred_at for one in evidence if one.what == "awards.criteria_reopened"]
    return bool(frozen) and (not opened or max(frozen) > max(opened))


def all_decided(evidence: Sequence[Told]) -> bool:
    """Every category of every call that was not called off (2.9.3)."""
    return _covered(evidence, "awards.selection_decided", lambda _: 1)


def all_announced(evidence: Sequence[Told]) -> bool:
    """The same in numbered announcements (2.9.4)."""
    return _covered(evidence, "awards.results_announced", _announced_first)


def both_sources(evidence: Sequence[Told]) -> bool:
    """The roll of the working group and of agencies themselves (3.1.3)."""
    compiled = [one.numbers for one in evidence if one.what == "awards.honours_roll_compiled"]
    return bool(compiled) and bool(compiled[-1]["selected"] and compiled[-1]["given_by_others"])


def _announced_first(told: Numbers) -> int:
    """What takes an earlier announcement's place is no further category."""
    return int(told["categories"] - told["anew"])


def _covered(evidence: Sequence[Told], what: str, counted: Callable[[Numbers], int]) -> bool:
    """Whether each living call has as many as it has categories."""
    off = {one.about for one in evidence if one.what == CALL_CANCELLED}
    calls = {
        one.about: one.numbers["categories"]
        for one in evidence
        if one.what == CALL_OPENED and one.about not in off
    }
    found = dict.fromkeys(calls, 0)
    for one in evidence:
        if one.what == what and one.kind in found:
            found[one.kind] += counted(one.numbers)
    return bool(calls) and all(found[call] >= wanted for call, wanted in calls.items())


AWARD_RULES: Mapping[str, Callable[[Sequence[Told]], bool]] = {
    "2.9.1": criteria_stand,
    "2.9.3": all_decided,
    "2.9.4": all_announced,
    "3.1.3": both_sources,
}
