"""Where a project's money may come from (แหล่งงบประมาณ): dated data."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

import yaml
from pydantic import TypeAdapter, model_validator

from shared.kernel.message import Message
from shared.rules.load import NoRuleInForce


class BudgetSource(Message):
    """แหล่งงบประมาณหนึ่งแหล่ง; of a no-cost one every amount is 0."""

    code: str
    th: str
    en: str
    no_cost: bool = False


class BudgetSources(Message):
    """แหล่งงบประมาณทุกแหล่งของฉบับหนึ่ง"""

    version: int
    valid_from: date
    source: str  # official or assumed, and its place
    sources: tuple[BudgetSource, ...]

    @property
    def rule(self) -> str:
        """As events name it."""
        return f"budget_sources.{self.version}"

    @property
    def names(self) -> dict[str, str]:
        return {one.code: one.th for one in self.sources}

    @model_validator(mode="after")
    def _codes_are_one_each(self) -> Self:
        if len(self.names) < len(self.sources):
            raise ValueError("a code stands twice")
        return self


@cache
def every_budget_sources() -> tuple[BudgetSources, ...]:
    """Every version, oldest first."""
    text = Path(__file__).with_name("budget_sources.yaml").read_text(encoding="utf-8")
    read = TypeAdapter(tuple[BudgetSources, ...]).validate_python(yaml.safe_load(text))
    return tuple(sorted(read, key=lambda one: one.valid_from))


def budget_sources(day: date) -> BudgetSources:
    """Those in force on a day. Raises `NoRuleInForce`."""
    in_force = [one for one in every_budget_sources() if one.valid_from <= day]
    if not in_force:
        raise NoRuleInForce(day)
    return in_force[-1]
