"""What happens by itself in planning: which event asks for which command, of whose stream."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest

from services.planning.app import POLICIES
from services.planning.policies import (
    draft_the_development_plan_when_indicators_fall_short as drafting,
)
from services.planning.policies import (
    tell_the_declaration_what_a_body_resolved as on_declarations,
)
from services.planning.policies import (
    tell_the_development_plan_what_the_board_resolved as on_development,
)
from services.planning.policies import tell_the_plan_what_a_body_resolved as on_plans
from services.planning.policies import (
    tell_the_plan_which_projects_were_included as on_projects,
)
from services.planning.policies.tell_the_plan_which_projects_were_included import NotPartOfAPlan
from shared.contracts.development import development_plan_id_of
from shared.contracts.evaluation import AssessmentId, LevelDetermined, Shortfall
from shared.contracts.meetings import Concern, MeetingKind, ResolutionAdopted, ResolutionRejected
from shared.contracts.planning_values import Matter
from shared.contracts.plans import ProjectDecision
from shared.kernel.ids import derive_id
from shared.kernel.message import SYSTEM, Event, Recorded
from shared.kernel.policy import Asked, Policy, Stamps
from tests.golden.meeting_examples import EXAMPLES
from tests.meetings.examples import NOON, PHETCHABUN
from tests.projection.examples import recorded

THING, PART = UUID(int=51), UUID(int=52)
HASH = "c0" * 32
[ADOPTED] = [one for one in EXAMPLES if isinstance(one, ResolutionAdopted)]
[REJECTED] = [one for one in EXAMPLES if isinstance(one, ResolutionRejected)]


def resolved(
    matter: str, kind: MeetingKind, *, carried: bool = True, part: bool = False
) -> ResolutionAdopted | ResolutionRejected:
    concern = Concern(
        what=matter,
        id=PART if part else THING,
        version=HASH,
        part_of=THING if part else None,
    )
    example = ADOPTED if carried else REJECTED
    return example.model_copy(update={"kind": kind, "concerns": (concern,)})


def stamps(*part: object) -> Stamps:
    return Stamps(
        province=PHETCHABUN,
        issued_by=SYSTEM,
        issued_at=NOON,
        idempotency_key=str(derive_id("policy", *part)),
        occurred_at=NOON,
    )


def asked(policy: Policy, event: Event) -> Sequence[Asked]:
    heard: Recorded[Any] = recorded(event, 1)
    return policy.react(heard, stamps)


def test_every_policy_is_named_as_its_file_says() -> None:
    names = [policy.name for policy in POLICIES]
    assert names == sorted(set(names))
    for policy in POLICIES:
        assert policy.react.__module__.rpartition(".")[2] == policy.name


@pytest.mark.parametrize("kind", MeetingKind)
@pytest.mark.parametrize("carried", [True, False])
def test_what_any_body_resolves_on_the_plan_reaches_it(kind: MeetingKind, carried: bool) -> None:
    [one] = asked(on_plans.POLICY, resolved(Matter.PLAN, kind, carried=carried))
    command: Any = one.command
    assert (one.kind, one.key) == ("plan", THING)
    assert (command.hearing.kind, command.hearing.carried) == (kind, carried)
    assert command.content_hash == HASH


def test_what_is_resolved_on_the_declaration_reaches_it_with_the_texts_hash() -> None:
    event = resolved(Matter.DECLARATION, MeetingKind.PROVINCIAL_BOARD)
    [one] = asked(on_declarations.POLICY, event)
    command: Any = one.command
    assert (one.kind, one.key, command.text_hash) == ("declaration", THING, HASH)
    assert command.hearing.text == event.text


@pytest.mark.parametrize(
    ("matter", "carried", "decisions"),
    [
        (Matter.PROJECT_INCLUSION, True, [ProjectDecision.INCLUDED]),
        (Matter.PROJECT_INCLUSION, False, [ProjectDecision.REFUSED]),
        (Matter.PROJECT_DEFERRAL, True, [ProjectDecision.DEFERRED]),
        (Matter.PROJECT_DEFERRAL, False, []),
        (Matter.PROJECT_REFUSAL, True, [ProjectDecision.REFUSED]),
        (Matter.PROJECT_REFUSAL, False, []),
    ],
)
def test_the_strategy_committee_decides_on_a_project(
    matter: Matter,
    carried: bool,
    decisions: list[ProjectDecision],
) -> None:
    event = resolved(matter, MeetingKind.STRATEGY_COMMITTEE, carried=carried, part=True)
    commands: list[Any] = [one.command for one in asked(on_projects.POLICY, event)]
    assert [one.decision for one in commands] == decisions
    assert {one.key for one in asked(on_projects.POLICY, event)} <= {THING}


def test_no_other_body_decides_on_a_project() -> None:
    event = resolved(Matter.PROJECT_INCLUSION, MeetingKind.PROVINCIAL_BOARD, part=True)
    assert asked(on_projects.POLICY, event) == []


def test_a_project_without_its_plan_waits_for_a_person() -> None:
    event = resolved(Matter.PROJECT_INCLUSION, MeetingKind.STRATEGY_COMMITTEE)
    with pytest.raises(NotPartOfAPlan):
        asked(on_projects.POLICY, event)


def test_only_the_board_resolves_on_the_development_plan() -> None:
    by_board = resolved(Matter.DEVELOPMENT_PLAN, MeetingKind.PROVINCIAL_BOARD)
    by_others = resolved(Matter.DEVELOPMENT_PLAN, MeetingKind.SUBCOMMITTEE)
    [one] = asked(on_development.POLICY, by_board)
    assert (one.kind, one.key) == ("development_plan", THING)
    assert asked(on_development.POLICY, by_others) == []


def level(*shortfalls: Shortfall) -> LevelDetermined:
    return LevelDetermined(
        assessment_id=AssessmentId(UUID(int=60)),
        fiscal_year=2570,
        criteria="2570.1",
        level=1,
        next_level=2,
        shortfalls=shortfalls,
    )


def test_what_fell_short_drafts_the_years_development_plan() -> None:
    short = Shortfall(indicator="P4", title="แผนครบสามมิติ", points="1", needed="2")  # type: ignore[arg-type]
    [one] = asked(drafting.POLICY, level(short))
    command: Any = one.command
    assert one.key == development_plan_id_of(PHETCHABUN, 2570)
    assert command.shortfalls == (short,)
    assert asked(drafting.POLICY, level()) == []


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
def test_a_resolution_on_another_matter_asks_for_nothing(policy: Policy) -> None:
    event = resolved("evaluation.assessment", MeetingKind.STRATEGY_COMMITTEE)
    if isinstance(event, policy.listens):
        assert asked(policy, event) == []


def test_several_concerns_ask_under_keys_of_their_own() -> None:
    concerns = tuple(Concern(what=Matter.PLAN, id=UUID(int=n), version=HASH) for n in (1, 2))
    event = ADOPTED.model_copy(update={"concerns": concerns})
    keys = {one.command.idempotency_key for one in asked(on_plans.POLICY, event)}
    assert len(keys) == 2
