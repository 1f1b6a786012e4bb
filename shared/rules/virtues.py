"""The virtues that targets are set by (คุณธรรม ๔ หรือ ๕ ประการ): dated data, by fiscal year."""

from functools import cache
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import Field, TypeAdapter, model_validator

from shared.kernel.message import Message

_SOURCE = r"^(official|assumed): "


class Virtue(Message):
    """คุณธรรมประการหนึ่ง"""

    code: Annotated[str, Field(pattern=r"^[a-z_]{2,40}$")]
    th: str
    en: str


class VirtueRule(Message):
    """คุณธรรมที่ยึดถือ from a fiscal year on, until a later version."""

    version: int
    from_year: int
    source: Annotated[str, Field(pattern=_SOURCE)]
    virtues: Annotated[tuple[Virtue, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _no_code_twice(self) -> Self:
        if len(self.codes) != len(self.virtues):
            raise ValueError("a virtue stands twice")
        return self

    @property
    def name(self) -> str:
        """How events name it."""
        return f"virtues.v{self.version}"

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(one.code for one in self.virtues)


@cache
def virtue_rules() -> tuple[VirtueRule, ...]:
    """Every version, oldest first."""
    written = yaml.safe_load(Path(__file__).with_name("virtues.yaml").read_text(encoding="utf-8"))
    rules = TypeAdapter(tuple[VirtueRule, ...]).validate_python(written)
    return tuple(sorted(rules, key=lambda rule: rule.from_year))


def virtue_rule(fiscal_year: int) -> VirtueRule | None:
    """The version of that year; None before the first national plan."""
    in_force = [rule for rule in virtue_rules() if rule.from_year <= fiscal_year]
    return in_force[-1] if in_force else None
