"""The cases (เรื่องที่เสนอ): content closed, scores by stage; read by a clearance only.

One row holds all that is known of a case, so that hiding the row hides everything.
"""

from collections.abc import Mapping
from typing import Any, get_args
from uuid import UUID

from shared.awards.case_row import CaseRow
from shared.contracts.award_values import CaseState, Honoured, case_code_of
from shared.contracts.nominations import (
    ConflictDeclared,
    Deficiency,
    Entry,
    NominationAccepted,
    NominationDrafted,
    NominationRejected,
    NominationReturned,
    NominationSubmitted,
    NominationWithdrawn,
    NomineeAgency,
    NomineePerson,
    NomineeUnit,
    RejectionAppealDecided,
)
from shared.contracts.people import NamedPerson, Sealed
from shared.contracts.scoring import (
    CaseReassigned,
    CriterionPoints,
    JudgesAssigned,
    RankedCase,
    RoundOpened,
    RoundTallied,
    ScoresCommitted,
    ScoresGiven,
    SheetUnlocked,
)
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text
from shared.views.view import View, changed

Deciding = (
    NominationSubmitted
    | NominationReturned
    | NominationAccepted
    | NominationRejected
    | RejectionAppealDecided
    | NominationWithdrawn
)
OfScoring = (
    RoundOpened
    | JudgesAssigned
    | CaseReassigned
    | RoundTallied
    | ScoresGiven
    | ScoresCommitted
    | SheetUnlocked
)
Listening = NominationDrafted | Deciding | ConflictDeclared | OfScoring


class GivenPoints(Message):
    judge: UUID
    points: tuple[CriterionPoints, ...]
    committed: bool = False


class StageScores(Message):
    """What has been scored of the case in one stage."""

    stage: int
    round_id: UUID
    judges: tuple[UUID, ...] = ()  # assigned
    given: tuple[GivenPoints, ...] = ()
    ranked: RankedCase | None = None  # as the newest tally has it


class CaseOfRegister(CaseRow):
    case_code: str
    state: CaseState = CaseState.DRAFT
    revision: int = 0
    honoured: Honoured
    person: NamedPerson | None = None
    name: str = ""  # of a unit or an agency
    headline: Sealed
    late: bool = False  # handed in by an exception
    deficiencies: tuple[Deficiency, ...] = ()
    stages: tuple[StageScores, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case RoundOpened(cases=cases) | ScoresCommitted(cases=cases) | SheetUnlocked(cases=cases):
            return [str(one) for one in cases]
        case JudgesAssigned(assignments=assignments):
            return [str(case) for one in assignments for case in one.cases]
        case RoundTallied(sheet=sheet):
            ranked = [str(one.nomination_id) for one in sheet.ranked]
            return ranked + [str(one.nomination_id) for one in sheet.excluded]
        case ScoresGiven(scores=scores):
            return [str(one.nomination_id) for one in scores]
        case (
            NominationDrafted()
            | NominationSubmitted()
            | NominationReturned()
            | NominationAccepted()
            | NominationRejected()
            | RejectionAppealDecided()
            | NominationWithdrawn()
            | ConflictDeclared()
            | CaseReassigned()
        ):
            return [str(event.nomination_id)]


def project(row: CaseOfRegister | None, recorded: Recorded[Listening], _: str) -> CaseOfRegister:
    event = recorded.event
    if isinstance(event, NominationDrafted):
        return drafted(row, event)
    if row is None:
        raise LookupError("a case begins with its draft")
    if isinstance(event, OfScoring):
        return scored(row, event)
    if isinstance(event, ConflictDeclared):
        hidden = (*row.hidden_from, event.person_id)
        return changed(row, hidden_from=tuple(dict.fromkeys(hidden)))
    return decided(row, event)


def drafted(row: CaseOfRegister | None, event: NominationDrafted) -> CaseOfRegister:
    fresh: dict[str, Any] = {
        "category_id": event.entry.category_id,
        "nominator": event.entry.nominator.agency_id if event.entry.nominator else None,
        "revision": event.revision,
        "honoured": event.entry.nominee.honoured,
        "headline": event.entry.headline,
        **_nominee(event.entry),
    }
    if row is not None:
        return changed(row, **fresh)
    return CaseOfRegister(
        nomination_id=event.nomination_id,
        call_id=event.call_id,
        fiscal_year=event.fiscal_year,
        case_code=case_code_of(event.nomination_id),
        **fresh,
    )


def _nominee(entry: Entry) -> dict[str, Any]:
    """Who it is, and whose members are in conflict with it."""
    nominator = (entry.nominator.agency_id,) if entry.nominator else ()
    match entry.nominee:
        case NomineePerson() as one:
            work = (one.workplace.agency_id,) if one.workplace else ()
            parties = tuple(dict.fromkeys((*nominator, *work)))
            return {"person": one.person, "name": "", "unit": None, "parties": parties}
        case NomineeUnit() as one:
            told = {"person": None, "name": one.name, "unit": one.unit_id}
            return {**told, "parties": nominator}
        case NomineeAgency() as one:
            parties = tuple(dict.fromkeys((*nominator, one.agency.agency_id)))
            told = {"person": None, "name": one.agency.name, "unit": None}
            return {**told, "parties": parties}


def decided(row: CaseOfRegister, event: Deciding) -> CaseOfRegister:
    match event:
        case NominationSubmitted():
            late = event.grant_id is not None
            return changed(row, state=CaseState.SUBMITTED, late=late, deficiencies=())
        case NominationReturned():
            return changed(row, state=CaseState.RETURNED, deficiencies=event.deficiencies)
        case NominationAccepted():
            return changed(row, state=CaseState.ACCEPTED)
        case NominationRejected():
            return changed(row, state=CaseState.REJECTED, deficiencies=event.deficiencies)
        case RejectionAppealDecided(upheld=upheld):
            return changed(row, state=CaseState.ACCEPTED if upheld else row.state)
        case NominationWithdrawn():
            return changed(row, state=CaseState.WITHDRAWN)


def scored(row: CaseOfRegister, event: OfScoring) -> CaseOfRegister:
    if isinstance(event, RoundOpened):
        stage = StageScores(stage=event.stage.number, round_id=event.round_id)
        row = changed(row, judged=True, blind=event.stage.blind)
        return changed(row, stages=(*row.stages, stage))
    if isinstance(event, RoundTallied):
        row = changed(row, blind=False)
    stages = tuple(
        in_stage(one, event, row.nomination_id) if one.round_id == event.round_id else one
        for one in row.stages
    )
    return changed(row, stages=stages)


InStage = (
    JudgesAssigned | CaseReassigned | RoundTallied | ScoresGiven | ScoresCommitted | SheetUnlocked
)


def in_stage(stage: StageScores, event: InStage, case: UUID) -> StageScores:
    match event:
        case JudgesAssigned(assignments=assignments):
            mine = [one.judge for one in assignments if case in one.cases]
            return stage.model_copy(update={"judges": (*stage.judges, *mine)})
        case CaseReassigned():
            left = [one for one in stage.judges if one != event.from_judge]
            taken = [event.to_judge] if event.to_judge else []
            return stage.model_copy(update={"judges": (*left, *taken)})
        case RoundTallied(sheet=sheet):
            ranked = next((one for one in sheet.ranked if one.nomination_id == case), None)
            return stage.model_copy(update={"ranked": ranked})
        case ScoresGiven(judge=judge, scores=scores):
            points = next(one.points for one in scores if one.nomination_id == case)
            given = GivenPoints(judge=judge, points=points)
            return stage.model_copy(update={"given": _with(stage.given, given)})
        case ScoresCommitted(judge=judge):
            return stage.model_copy(update={"given": _flagged(stage.given, judge, to=True)})
        case SheetUnlocked(judge=judge):
            return stage.model_copy(update={"given": _flagged(stage.given, judge, to=False)})


def _with(given: tuple[GivenPoints, ...], fresh: GivenPoints) -> tuple[GivenPoints, ...]:
    others = (one for one in given if one.judge != fresh.judge)
    return tuple(sorted((*others, fresh), key=lambda one: str(one.judge)))


def _flagged(given: tuple[GivenPoints, ...], judge: UUID, *, to: bool) -> tuple[GivenPoints, ...]:
    return tuple(
        one.model_copy(update={"committed": to}) if one.judge == judge else one for one in given
    )


def filed(row: CaseOfRegister) -> Mapping[str, str | int]:
    """Found by its code and by a unit's or an agency's name; never by a person's."""
    return {"search": search_text(f"{row.case_code} {row.name}")}


CASE_REGISTER = View(
    name="case_register",
    version=1,
    row=CaseOfRegister,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("call_id", "category_id"), ("nominator",), ("unit",), ("case_code",)),
    filed=filed,
)
