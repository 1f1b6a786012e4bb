"""What a project may be aligned to (แผนระดับชาติ): schemes with their codes, as dated data."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

import yaml
from pydantic import TypeAdapter, model_validator

from shared.kernel.message import Message


class AlignmentCode(Message):
    """รหัสหนึ่งของแผนระดับชาติ"""

    code: str
    th: str
    en: str


class AlignmentScheme(Message):
    """แผนระดับชาติหนึ่งฉบับ, in force from a day up to and with another."""

    scheme: str
    version: int
    th: str
    en: str
    valid_from: date
    valid_to: date | None = None  # None: until further notice
    source: str  # official or assumed, and its place
    codes: tuple[AlignmentCode, ...]

    @property
    def rule(self) -> str:
        """As events name it."""
        return f"alignments.{self.scheme}.{self.version}"

    def covers(self, first: date, last: date) -> bool:
        """Whether it was in force on a day of that time."""
        return self.valid_from <= last and (self.valid_to is None or first <= self.valid_to)

    @model_validator(mode="after")
    def _codes_are_one_each(self) -> Self:
        if len({one.code for one in self.codes}) < len(self.codes):
            raise ValueError("a code stands twice")
        return self


@cache
def every_alignment_scheme() -> tuple[AlignmentScheme, ...]:
    """Every version of every scheme."""
    text = Path(__file__).with_name("alignments.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[AlignmentScheme, ...]).validate_python(yaml.safe_load(text))


def alignment_schemes(first: date, last: date) -> tuple[AlignmentScheme, ...]:
    """The newest version of each scheme that was in force on a day of that time."""
    newest: dict[str, AlignmentScheme] = {}
    for one in sorted(every_alignment_scheme(), key=lambda one: one.version):
        if one.covers(first, last):
            newest[one.scheme] = one
    return tuple(newest.values())
