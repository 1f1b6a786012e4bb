"""Until when an assessment may be handed in (กำหนดส่งแบบประเมิน): dated data, by fiscal year."""

from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter

from shared.kernel.fiscal_year import BANGKOK, BUDDHIST_ERA, FIRST_MONTH
from shared.kernel.message import Message


class AssessmentRule(Message):
    """กำหนดเวลา from a fiscal year on, until a later version."""

    version: int
    from_year: int
    source: Annotated[str, Field(pattern=r"^(official|assumed): ")]
    closes: Annotated[str, Field(pattern=r"^\d{2}-\d{2}$")]  # MM-DD in the fiscal year

    def closes_at(self, fiscal_year: int) -> datetime:
        """The end of the last day."""
        month, day = map(int, self.closes.split("-"))
        year = fiscal_year - BUDDHIST_ERA - (1 if month >= FIRST_MONTH else 0)
        return datetime.combine(date(year, month, day), time(23, 59, 59), BANGKOK)


@cache
def assessment_rules() -> tuple[AssessmentRule, ...]:
    """Every version, oldest first."""
    written = yaml.safe_load(Path(__file__).with_name("assessment.yaml").read_text("utf-8"))
    rules = TypeAdapter(tuple[AssessmentRule, ...]).validate_python(written)
    return tuple(sorted(rules, key=lambda rule: rule.from_year))


def assessment_rule(fiscal_year: int) -> AssessmentRule:
    """The version of that year; before the first one, the first."""
    in_force = [rule for rule in assessment_rules() if rule.from_year <= fiscal_year]
    return in_force[-1] if in_force else assessment_rules()[0]
