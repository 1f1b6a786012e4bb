"""Each command on a score sheet: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.sheet import refusals
from services.awards.domain.sheet.commands import (
    CommitScores,
    GiveScores,
    SheetCommand,
    UnlockSheet,
)
from services.awards.domain.sheet.state import Sheet, evolve
from shared.contracts.award_values import Category
from shared.contracts.scoring import (
    CaseScore,
    ScoresCommitted,
    ScoresGiven,
    SheetEvent,
    SheetUnlocked,
)
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider


def decide(command: SheetCommand, sheet: Sheet) -> Sequence[SheetEvent]:
    match command:
        case GiveScores():
            return give_scores(command, sheet)
        case CommitScores():
            return commit_scores(command, sheet)
        case UnlockSheet():
            return unlock_sheet(command, sheet)


def give_scores(command: GiveScores, sheet: Sheet) -> Sequence[SheetEvent]:
    """Whole scores of cases; what is the same as before is not written again."""
    cases = [one.nomination_id for one in command.scores]
    if not set(cases) <= set(command.assigned):
        raise refusals.CaseNotYours
    fresh = tuple(one for one in command.scores if sheet.scores.get(one.nomination_id) != one)
    if not fresh:
        return []
    if sheet.committed is not None:
        raise refusals.SheetIsCommitted
    if command.tallied:
        raise refusals.ScoredTooLate
    if len(set(cases)) < len(cases):
        raise refusals.CaseStandsTwice
    for one in fresh:
        _refuse_unfit(one, command.category)
    return [
        ScoresGiven(
            sheet_id=command.sheet_id,
            round_id=command.round_id,
            fiscal_year=command.fiscal_year,
            judge=command.judge,
            stage=command.stage,
            scores=fresh,
        )
    ]


def commit_scores(command: CommitScores, sheet: Sheet) -> Sequence[SheetEvent]:
    """Every case the judge has; those it is in conflict with since are not asked for."""
    if sheet.committed is not None:
        return []
    if sheet.given is None:
        raise refusals.SheetNotFound
    if left := set(command.assigned) - sheet.scores.keys():
        raise refusals.CasesNotScored(len(left))
    return [
        ScoresCommitted(
            sheet_id=command.sheet_id,
            round_id=command.round_id,
            fiscal_year=sheet.given.fiscal_year,
            judge=command.judge,
            stage=sheet.given.stage,
            cases=tuple(one.nomination_id for one in sheet.ordered),
            scores_hash=sha256_of(sheet.ordered),
        )
    ]


def unlock_sheet(command: UnlockSheet, sheet: Sheet) -> Sequence[SheetEvent]:
    if sheet.given is None:
        raise refusals.SheetNotFound
    if sheet.committed is None:
        return []
    if not command.reopened:
        raise refusals.RoundNotReopened
    return [
        SheetUnlocked(
            sheet_id=command.sheet_id,
            round_id=command.round_id,
            fiscal_year=sheet.given.fiscal_year,
            judge=command.judge,
            stage=sheet.given.stage,
            cases=tuple(one.nomination_id for one in sheet.ordered),
            reason=command.reason,
        )
    ]


def _refuse_unfit(score: CaseScore, category: Category) -> None:
    given = [one.code for one in score.points]
    if sorted(given) != sorted(one.code for one in category.criteria):
        raise refusals.CriteriaNotAllScored
    criteria = {one.code: one for one in category.criteria}
    for one in score.points:
        criterion = criteria[one.code]
        if not 0 <= one.points <= criterion.most:
            raise refusals.PointsOutOfRange(criterion.title, criterion.most)


SHEET = Decider(initial=Sheet(), decide=decide, evolve=evolve)
