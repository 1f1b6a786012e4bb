"""กำหนดหรือแก้ไขประเภทรางวัล: it has to be fit to be judged by."""

from datetime import date
from uuid import UUID

import pytest

from services.awards.domain.scheme import refusals
from shared.contracts.award_values import (
    AgeBand,
    CategoryId,
    Criterion,
    Honoured,
    Requirement,
    Stage,
    TieBreak,
)
from shared.kernel.errors import DomainError
from tests.awards.examples import category
from tests.awards.scheme_examples import frozen, place, placed, resolved, scheme, submitted

ONE = Criterion(code="a", title="ก", explanation="", weight=60, most=10)
BLIND = Stage(number=1, title="คัดกรอง", blind=True, judges_a_case=2, goes_on=5)


def test_a_category_is_set_and_changed_whole() -> None:
    scheme.given().when(place()).then(placed())
    scheme.given(placed()).when(place(quota=5)).then(placed(quota=5))
    scheme.given(placed()).when(place()).then()


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"criteria": (ONE,)}, refusals.WeightsDoNotAddUp(60)),
        ({"criteria": (ONE, ONE)}, refusals.StandsTwice("a")),
        ({"tie_break": (TieBreak.MEDIAN, TieBreak.MEDIAN)}, refusals.StandsTwice("median")),
        ({"tie_break": (TieBreak.VOTE, TieBreak.MEDIAN)}, refusals.VoteComesLast()),
        ({"honoured": Honoured.COMMUNITY}, refusals.AgesOfPersonsOnly()),
        (
            {"age_band": AgeBand(least=30, most=20, on=date(2026, 10, 1))},
            refusals.AgesUpsideDown(),
        ),
        ({"stages": ()}, refusals.StagesOutOfOrder()),
        ({"stages": (BLIND.model_copy(update={"number": 2}),)}, refusals.StagesOutOfOrder()),
        ({"stages": (BLIND,)}, refusals.BlindNeedsItsStory()),
    ],
)
def test_what_nobody_could_judge_by_is_refused(
    changed: dict[str, object], refusal: DomainError
) -> None:
    scheme.given().when(place(**changed)).refused(refusal)


def test_a_blind_stage_with_its_story_is_taken() -> None:
    asked = (Requirement.BLIND_STORY,)
    told = placed(stages=(BLIND,), requires=asked)
    scheme.given().when(place(stages=(BLIND,), requires=asked)).then(told)


def test_a_code_belongs_to_one_category() -> None:
    other = place(category_id=CategoryId(UUID(int=7)))
    scheme.given(placed()).when(other).refused(refusals.CodeTaken(category().code))


def test_criteria_before_a_meeting_or_in_force_do_not_change() -> None:
    told = scheme.given(placed(), submitted())
    told.when(place(quota=5)).refused(refusals.CriteriaAreFixed())
    told = scheme.given(placed(), submitted(), resolved(), frozen())
    told.when(place(quota=5)).refused(refusals.CriteriaAreFixed())
