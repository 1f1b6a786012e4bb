"""What fell short in the evaluation is drafted as a development plan, on both transports."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from services.stack.play.secretary import EXAMPLE
from shared.contracts.development import development_plan_id_of
from shared.contracts.evaluation import AssessmentId, LevelDetermined, Shortfall
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.kernel.commit import Commit
from shared.kernel.ids import stream_name
from shared.kernel.message import Province
from shared.testing.eventually import eventually_is
from shared.testing.ledgers import commit_with, fact
from tests.journeys.conftest import FISCAL_YEAR, Stack
from tests.journeys.test_assembly import step

HERE = Province(EXAMPLE)
SHORT = Shortfall(indicator="P4", title="แผนครบสามมิติ", points=Decimal("1.0"), needed=Decimal("2.0"))


def determined(level: int, *shortfalls: Shortfall) -> Commit:
    event = LevelDetermined(
        assessment_id=AssessmentId(UUID(int=level)),
        fiscal_year=FISCAL_YEAR,
        criteria="2570.1",
        level=level,
        next_level=level + 1,
        shortfalls=shortfalls,
    )
    stream = stream_name(HERE, "assessment", level)
    return commit_with(stream, (fact(1, event),), 1)


async def evaluated(stack: Stack, commit: Commit) -> None:
    """As the evaluation records it; its own sequencer numbers it and sends it on."""
    database = stack.platform.database("evaluation")
    await create_indexes(database)
    await MongoEventStore(database).append(commit)


async def test_what_fell_short_becomes_the_years_draft(stack: Stack) -> None:
    play = await stack.play()
    await evaluated(stack, determined(1, SHORT))
    path = f"development-plans/{development_plan_id_of(EXAMPLE, FISCAL_YEAR)}"

    async def drafted() -> bool:
        return (await play.secretary.get(path)).is_success

    await eventually_is(drafted)
    plan: dict[str, Any] = await play.secretary.read(path)
    assert [one["indicator"] for one in plan["shortfalls"]] == ["P4"]

    async def on_the_board() -> bool:
        return bool(step(await play.board(), "3.1.5")["standing"] == "in_progress")

    await eventually_is(on_the_board)
