"""Columns that officers retype into the national plan-monitoring system: data, by fiscal year."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import Field, TypeAdapter, model_validator

from shared.kernel.message import Message


class ExportColumn(Message):
    """ช่องข้อมูลหนึ่งช่อง"""

    field: str  # one of ours
    heading: str  # theirs
    width: Annotated[int, Field(ge=4, le=80)]  # characters


class NationalExport(Message):
    """ช่องข้อมูลทั้งหมดตามลำดับ"""

    version: int
    from_year: int
    source: str  # "official: …" or "assumed: …"
    columns: Annotated[tuple[ExportColumn, ...], Field(min_length=1, max_length=100)]

    @property
    def rule(self) -> str:
        return f"national_export.{self.version}"

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len({one.field for one in self.columns}) < len(self.columns):
            raise ValueError("a field stands in two columns")
        return self


@cache
def national_exports() -> Sequence[NationalExport]:
    """Every version, oldest first."""
    file = Path(__file__).with_name("national_export.yaml")
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    return TypeAdapter(tuple[NationalExport, ...]).validate_python(written)


def national_export(fiscal_year: int) -> NationalExport:
    """The columns of a fiscal year. Raises `LookupError` for a year before the first version."""
    in_force = [one for one in national_exports() if one.from_year <= fiscal_year]
    if not in_force:
        raise LookupError(fiscal_year)
    return max(in_force, key=lambda one: one.from_year)
