"""Whether a category can be judged by: its weights, ages, stages and ways to break a tie."""

from collections import Counter
from collections.abc import Iterable

from services.awards.domain.scheme import refusals
from shared.contracts.award_values import Category, Honoured, Requirement, TieBreak

ALL = 100  # percent


def refuse_unfit(category: Category) -> None:
    """Raises what is wrong with it first."""
    _refuse_doubles(one.code for one in category.criteria)
    _refuse_doubles(category.tie_break)
    _refuse_doubles(category.requires)
    total = sum(one.weight for one in category.criteria)
    if total != ALL:
        raise refusals.WeightsDoNotAddUp(total)
    _refuse_unfit_ages(category)
    _refuse_unfit_stages(category)
    if TieBreak.VOTE in category.tie_break[:-1]:
        raise refusals.VoteComesLast


def _refuse_doubles(names: Iterable[str]) -> None:
    twice = next((name for name, times in Counter(names).items() if times > 1), None)
    if twice is not None:
        raise refusals.StandsTwice(twice)


def _refuse_unfit_ages(category: Category) -> None:
    band = category.age_band
    if band is None:
        return
    if category.honoured is not Honoured.PERSON:
        raise refusals.AgesOfPersonsOnly
    if band.least is not None and band.most is not None and band.least > band.most:
        raise refusals.AgesUpsideDown


def _refuse_unfit_stages(category: Category) -> None:
    numbers = [stage.number for stage in category.stages]
    if numbers != list(range(1, len(numbers) + 1)) or not numbers:
        raise refusals.StagesOutOfOrder
    blind = any(stage.blind for stage in category.stages)
    if blind and Requirement.BLIND_STORY not in category.requires:
        raise refusals.BlindNeedsItsStory
