"""ร่างแผนพัฒนาเมื่อตัวชี้วัดยังไม่ถึงเกณฑ์: the evaluation tells what fell short (3.1.4, 3.1.5)."""

from collections.abc import Sequence

from services.planning.domain.development_plan.commands import DraftDevelopmentPlan
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from shared.contracts.development import development_plan_id_of
from shared.contracts.evaluation import LevelDetermined
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[LevelDetermined], stamps: Stamper) -> Sequence[Asked]:
    """Nothing fell short: there is nothing to develop."""
    event = recorded.event
    if not event.shortfalls:
        return []
    command = DraftDevelopmentPlan(
        **stamps(),
        fiscal_year=event.fiscal_year,
        level=event.level,
        next_level=event.next_level,
        criteria=event.criteria,
        shortfalls=event.shortfalls,
    )
    key = development_plan_id_of(recorded.province, event.fiscal_year)
    return [Asked(DEVELOPMENT_PLAN, "development_plan", key, command)]


POLICY = Policy("draft_the_development_plan_when_indicators_fall_short", (LevelDetermined,), react)
