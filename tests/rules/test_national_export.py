"""ช่องข้อมูลของระบบติดตามแผนระดับชาติ: by fiscal year, each field under one heading."""

import pytest
from pydantic import ValidationError

from shared.rules.national_export import NationalExport, national_export, national_exports

NEWEST = national_export(2570)


def test_versions_come_into_force_one_after_the_other() -> None:
    years = [one.from_year for one in national_exports()]
    assert years == sorted(set(years))
    assert [one.version for one in national_exports()] == list(range(1, len(years) + 1))


def test_a_year_before_the_first_version_has_no_columns() -> None:
    with pytest.raises(LookupError):
        national_export(2549)


def test_a_field_stands_in_one_column() -> None:
    twice = [one.model_dump() for one in (*NEWEST.columns, NEWEST.columns[0])]
    with pytest.raises(ValidationError):
        NationalExport.model_validate(NEWEST.model_dump() | {"columns": twice})


def test_every_column_has_a_heading_in_thai() -> None:
    assert all(one.heading for one in NEWEST.columns)
    assert NEWEST.rule == f"national_export.{NEWEST.version}"
