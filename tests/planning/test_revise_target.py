"""ปรับเป้าหมาย: its words, virtues and origins; its kind and year stay."""

from services.planning.domain.ideas import IdeaOfAnotherKind, IdeaWasWithdrawn
from services.planning.domain.target.decisions import MOST_CHANGES
from services.planning.domain.target.refusals import (
    NoIdeaBehindIt,
    NotAVirtueOfTheYear,
    TargetIsDropped,
    TargetNotFound,
    TooManyChanges,
)
from shared.contracts.boards import BoardKind
from shared.contracts.targets import TargetRevised
from shared.rules.virtues import virtue_rule
from tests.meetings.examples import YEAR
from tests.planning.target_examples import (
    DROPPED,
    DRUGS,
    SET,
    SMOKE,
    TARGET_ID,
    after,
    idea,
    revise_target,
    targets,
)


def test_a_target_may_be_reworded_and_traced_to_more_ideas() -> None:
    targets.given(*SET).when(revise_target(DRUGS, SMOKE, text="ลดปัญหายาเสพติดและบุหรี่")).then(
        TargetRevised(
            target_id=TARGET_ID,
            fiscal_year=YEAR,
            text="ลดปัญหายาเสพติดและบุหรี่",
            virtues=("sufficiency", "gratitude"),
            virtues_rule="virtues.v2",
            ideas=(DRUGS.ref, SMOKE.ref),
            reason="ที่ประชุมขอให้ปรับถ้อยคำ",
        )
    )


def test_what_stands_already_is_no_revision() -> None:
    targets.given(*SET).when(revise_target(DRUGS)).then()


def test_an_idea_withdrawn_since_stays_its_origin_but_no_new_one() -> None:
    drugs, smoke = (one.model_copy(update={"withdrawn": True}) for one in (DRUGS, SMOKE))
    [event] = targets.given(*SET).when(revise_target(drugs, text="ถ้อยคำใหม่"))._decide()
    assert isinstance(event, TargetRevised)
    assert event.ideas == (DRUGS.ref,)
    refusal = IdeaWasWithdrawn(str(SMOKE.ref.idea_id))
    targets.given(*SET).when(revise_target(drugs, smoke)).refused(refusal)


def test_a_problem_does_not_become_a_good_deed() -> None:
    good = idea(3, BoardKind.GOOD_DEEDS)
    refusal = IdeaOfAnotherKind(str(good.ref.idea_id), BoardKind.GOOD_DEEDS)
    targets.given(*SET).when(revise_target(good)).refused(refusal)


def test_a_revision_keeps_the_rules_of_a_target() -> None:
    targets.given(*SET).when(revise_target()).refused(NoIdeaBehindIt())
    rule = virtue_rule(YEAR)
    assert rule is not None
    thai = ", ".join(one.th for one in rule.virtues)
    codes = ", ".join(one.code for one in rule.virtues)
    refusal = NotAVirtueOfTheYear("bravery", YEAR, thai, codes)
    targets.given(*SET).when(revise_target(DRUGS, virtues=("bravery",))).refused(refusal)


def test_what_is_not_set_or_was_dropped_is_not_revised() -> None:
    targets.given().when(revise_target(DRUGS)).refused(TargetNotFound())
    targets.given(*DROPPED).when(revise_target(SMOKE)).refused(TargetIsDropped())


def test_a_target_is_revised_a_hundred_times_and_no_more() -> None:
    history = SET
    for number in range(MOST_CHANGES):
        history = after(history, revise_target(DRUGS, text=f"ถ้อยคำที่ {number}"))
    refusal = TooManyChanges(MOST_CHANGES)
    targets.given(*history).when(revise_target(DRUGS, text="อีกครั้ง")).refused(refusal)
