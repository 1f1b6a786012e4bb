"""What the awards of a year begin with (ประเภทรางวัลตั้งต้น) and their terms: dated data, by year."""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter

from shared.contracts.award_values import (
    AgeBand,
    Category,
    CategoryId,
    Criterion,
    Honoured,
    Origin,
    Requirement,
    Stage,
    TieBreak,
)
from shared.kernel.fiscal_year import first_day
from shared.kernel.ids import derive_id
from shared.kernel.message import Message
from shared.rules.virtues import virtue_rule

_SOURCE = r"^(official|assumed): "


class PresetCriterion(Message):
    code: str
    title: str
    weight: int


class PresetStage(Message):
    title: str
    blind: bool
    judges_a_case: int


class Preset(Message):
    """ประเภทรางวัลตั้งต้น"""

    code: Annotated[str, Field(pattern=r"^[a-z_]{2,40}$")]
    title: str
    title_en: str
    honoured: Honoured
    least_age: int | None = None
    most_age: int | None = None
    quota: int | None = None
    requires: tuple[Requirement, ...]
    criteria: tuple[PresetCriterion, ...] = ()


class AwardRule(Message):
    """ข้อกำหนดของรางวัล from a fiscal year on, until a later version."""

    version: int
    from_year: int
    source: Annotated[str, Field(pattern=_SOURCE)]
    appeal_days: int  # after a rejection, after the announcement
    minor_under: int  # years
    inform_within_days: int  # of a nominee, from the day the nomination was written
    pass_mark: Decimal  # percent
    most_points: int
    tie_break: tuple[TieBreak, ...]
    stage: PresetStage
    certificate_text: str
    categories: tuple[Preset, ...]

    @property
    def name(self) -> str:
        """How events name it."""
        return f"awards.v{self.version}"

    def presets(self, province: str, fiscal_year: int) -> tuple[Category, ...]:
        """The year's categories to begin with. An id follows from province, year and code."""
        return tuple(self._category(one, province, fiscal_year) for one in self.categories)

    def _category(self, preset: Preset, province: str, fiscal_year: int) -> Category:
        return Category(
            category_id=CategoryId(derive_id(province, fiscal_year, "category", preset.code)),
            code=preset.code,
            title=preset.title,
            title_en=preset.title_en,
            honoured=preset.honoured,
            origin=Origin.NATIONAL,
            quota=preset.quota,
            age_band=self._age_band(preset, fiscal_year),
            entries_a_nominator=None,
            requires=preset.requires,
            criteria=self._criteria(preset, fiscal_year),
            pass_mark=self.pass_mark,
            tie_break=self.tie_break,
            stages=(Stage(number=1, goes_on=None, **dict(self.stage)),),
            certificate_text=self.certificate_text,
        )

    def _age_band(self, preset: Preset, fiscal_year: int) -> AgeBand | None:
        if preset.least_age is None and preset.most_age is None:
            return None
        return AgeBand(least=preset.least_age, most=preset.most_age, on=first_day(fiscal_year))

    def _criteria(self, preset: Preset, fiscal_year: int) -> tuple[Criterion, ...]:
        given = [(one.code, one.title, one.weight) for one in preset.criteria]
        return tuple(
            Criterion(code=code, title=title, explanation="", weight=weight, most=self.most_points)
            for code, title, weight in given or _by_virtue(fiscal_year)
        )


def _by_virtue(fiscal_year: int) -> list[tuple[str, str, int]]:
    """The virtues of the year in equal weight; what does not divide goes to the first ones."""
    rule = virtue_rule(fiscal_year)
    virtues = rule.virtues if rule else ()
    share, rest = divmod(100, len(virtues) or 1)
    return [(one.code, one.th, share + (n < rest)) for n, one in enumerate(virtues)]


@cache
def award_rules() -> tuple[AwardRule, ...]:
    """Every version, oldest first."""
    written = yaml.safe_load(Path(__file__).with_name("awards.yaml").read_text(encoding="utf-8"))
    rules = TypeAdapter(tuple[AwardRule, ...]).validate_python(written)
    return tuple(sorted(rules, key=lambda rule: rule.from_year))


def award_rule(fiscal_year: int) -> AwardRule:
    """The version of that year; before the first one, the first."""
    in_force = [rule for rule in award_rules() if rule.from_year <= fiscal_year]
    return in_force[-1] if in_force else award_rules()[0]
