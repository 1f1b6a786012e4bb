"""Each command on a round: the events it causes, or the rule that refuses it."""

from collections.abc import Mapping, Sequence
from itertools import islice

from services.awards.domain.round import refusals
from services.awards.domain.round.assigning import assigned, stand_in
from services.awards.domain.round.commands import (
    Conflict,
    OpenRound,
    ReassignCase,
    ReopenRound,
    RoundCommand,
    TallyRound,
)
from services.awards.domain.round.state import Round, evolve
from services.awards.domain.round.tallying import score_sheet
from shared.awards.tally import going_on
from shared.contracts.award_values import Category, NominationId, Stage
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    Assignment,
    CaseReassigned,
    JudgesAssigned,
    Recusal,
    RoundEvent,
    RoundOpened,
    RoundReopened,
    RoundTallied,
)
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider

MOST_PAIRS = 15_000  # judges times cases: what a commit holds
A_PIECE = 10  # judges in one event
MOST_RECUSALS = 1_000  # in one event


def decide(command: RoundCommand, scoring: Round) -> Sequence[RoundEvent]:
    match command:
        case OpenRound():
            return open_round(command, scoring)
        case ReassignCase():
            return reassign_case(command, scoring)
        case TallyRound():
            return tally_round(command, scoring)
        case ReopenRound():
            return reopen_round(command, scoring)


def open_round(command: OpenRound, scoring: Round) -> Sequence[RoundEvent]:
    if scoring.opened is not None:
        if scoring.opened.due_at == command.due_at:
            return []
        raise refusals.RoundOpenedAlready
    category = command.category
    stage = _stage(category, command.stage)
    cases = _cases(command)
    if category is None or stage is None:
        raise refusals.StageNotDeclared
    if len(cases) * (stage.judges_a_case or len(command.judges)) > MOST_PAIRS:
        raise refusals.RoundTooLarge(MOST_PAIRS)
    opened = RoundOpened(
        round_id=command.round_id,
        call_id=command.call_id,
        fiscal_year=command.fiscal_year,
        content_hash=command.content_hash,
        category=category,
        stage=stage,
        judges=command.judges,
        cases=cases,
        due_at=command.due_at,
    )
    return [opened, *_assignments(opened, command.conflicts)]


def reassign_case(command: ReassignCase, scoring: Round) -> Sequence[RoundEvent]:
    opened = _opened(scoring)
    done = [(one.nomination_id, one.from_judge) for one in scoring.reassigned]
    if command.nomination_id not in scoring.assigned.get(command.from_judge, ()):
        if (command.nomination_id, command.from_judge) in done:
            return []
        raise refusals.NotAssigned
    _refuse_tallied(scoring)
    pairs = {(one.judge, one.nomination_id) for one in command.conflicts}
    # who gave the case away once does not get it back
    pairs |= {(judge, case) for case, judge in done}
    return [
        CaseReassigned(
            round_id=opened.round_id,
            call_id=opened.call_id,
            fiscal_year=opened.fiscal_year,
            nomination_id=command.nomination_id,
            stage=opened.stage.number,
            from_judge=command.from_judge,
            to_judge=stand_in(
                opened.round_id,
                command.nomination_id,
                scoring.assigned,
                pairs,
                command.from_judge,
            ),
            reason=command.reason,
        )
    ]


def tally_round(command: TallyRound, scoring: Round) -> Sequence[RoundEvent]:
    """From the sheets as their streams have them; a tallied round is opened again first."""
    opened = _opened(scoring)
    if scoring.tallied is not None:
        return []
    _refuse_uncommitted(command, scoring)
    counted = tuple(one for one in command.sheets if one.judge not in command.absent)
    sheet = score_sheet(scoring, opened, counted, command.conflicts, command.withdrawn)
    return [
        RoundTallied(
            round_id=opened.round_id,
            call_id=opened.call_id,
            fiscal_year=opened.fiscal_year,
            category_id=opened.category.category_id,
            stage=opened.stage.number,
            tally=scoring.tallies + 1,
            absent=command.absent,
            note=command.note,
            sheet=sheet,
            sheet_hash=sha256_of(sheet),
            goes_on=going_on(sheet.ranked, _most(opened)),
        )
    ]


def reopen_round(command: ReopenRound, scoring: Round) -> Sequence[RoundEvent]:
    opened = _opened(scoring)
    if scoring.tallied is None:
        if scoring.reopened is not None and scoring.reopened.reason == command.reason:
            return []
        raise refusals.RoundNotTallied
    if command.decided:
        raise refusals.RoundIsDecidedOn
    return [
        RoundReopened(
            round_id=opened.round_id,
            call_id=opened.call_id,
            fiscal_year=opened.fiscal_year,
            category_id=opened.category.category_id,
            stage=opened.stage.number,
            reason=command.reason,
        )
    ]


def _assignments(opened: RoundOpened, conflicts: Sequence[Conflict]) -> list[JudgesAssigned]:
    pairs = {(one.judge, one.nomination_id) for one in conflicts}
    judges = [one.person_id for one in opened.judges]
    shared = assigned(opened.round_id, judges, opened.cases, pairs, opened.stage.judges_a_case)
    concerned = [one.recusal() for one in conflicts if one.nomination_id in opened.cases]
    return _pieces(opened, shared, [one for one in concerned if one.judge in judges])


def _pieces(
    opened: RoundOpened,
    shared: Mapping[PersonId, tuple[NominationId, ...]],
    recusals: Sequence[Recusal],
) -> list[JudgesAssigned]:
    """No event and no commit above the caps of the store."""
    left, rest = iter(shared.items()), iter(recusals)
    pieces: list[JudgesAssigned] = []
    while True:
        some = tuple(Assignment(judge=one, cases=cases) for one, cases in islice(left, A_PIECE))
        aside = tuple(islice(rest, MOST_RECUSALS))
        if not some and not aside:
            return pieces
        pieces.append(
            JudgesAssigned(
                round_id=opened.round_id,
                call_id=opened.call_id,
                fiscal_year=opened.fiscal_year,
                category_id=opened.category.category_id,
                stage=opened.stage.number,
                assignments=some,
                recusals=aside,
            )
        )


def _cases(command: OpenRound) -> tuple[NominationId, ...]:
    if not command.call_over:
        raise refusals.CallStillOpen
    if command.cases is None:
        raise refusals.StageBeforeNotTallied
    if not command.cases:
        raise refusals.NothingToJudge
    return command.cases


def _stage(category: Category | None, number: int) -> Stage | None:
    stages = category.stages if category else ()
    return next((one for one in stages if one.number == number), None)


def _most(opened: RoundOpened) -> int | None:
    """How many go on: the stage's own limit; after the last one the quota."""
    last = opened.stage.number == len(opened.category.stages)
    return opened.category.quota if last else opened.stage.goes_on


def _refuse_uncommitted(command: TallyRound, scoring: Round) -> None:
    committed = {one.judge for one in command.sheets if one.committed}
    hidden = {(one.judge, one.nomination_id) for one in command.conflicts}
    waiting = [
        judge
        for judge, cases in scoring.assigned.items()
        if judge not in committed
        and judge not in command.absent
        and any((judge, case) not in hidden and case not in command.withdrawn for case in cases)
    ]
    if waiting:
        raise refusals.SheetsNotCommitted(len(waiting))
    if command.absent and not command.note:
        raise refusals.AbsenceNeedsReason


def _refuse_tallied(scoring: Round) -> None:
    if scoring.tallied is not None:
        raise refusals.RoundIsTallied


def _opened(scoring: Round) -> RoundOpened:
    if scoring.opened is None:
        raise refusals.RoundNotFound
    return scoring.opened


ROUND = Decider(initial=Round(), decide=decide, evolve=evolve)
