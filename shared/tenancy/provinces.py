"""The 77 provinces (จังหวัด) by their ISO 3166-2:TH code, with their districts (อำเภอ)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeGuard

import geothai

from shared.kernel.message import Province

_PREFIX = "TH-"  # an ISO code is this and the two-digit code of the Interior (DOPA, TIS 1099)


@dataclass(frozen=True, slots=True)
class ProvinceName:
    """ชื่อจังหวัด"""

    th: str
    en: str


@dataclass(frozen=True, slots=True)
class District:
    """อำเภอหรือเขต by its four-digit official code."""

    code: str
    th: str
    en: str


@cache
def _names() -> dict[str, ProvinceName]:
    return {
        f"{_PREFIX}{province.code}": ProvinceName(province.name_th, province.name_en)
        for province in geothai.provinces()
    }


class _Provinces(Mapping[Province, ProvinceName]):
    """Reads the packaged table when it is first asked: importing this module reads nothing."""

    def __getitem__(self, code: Province) -> ProvinceName:
        return _names()[code]

    def __iter__(self) -> Iterator[Province]:
        return (Province(code) for code in _names())

    def __len__(self) -> int:
        return len(_names())


PROVINCES: Mapping[Province, ProvinceName] = _Provinces()


def is_province(code: str) -> TypeGuard[Province]:
    """Whether this is one of the 77; "TH", the nation, is none."""
    return code in _names()


@cache
def _districts(province: Province) -> tuple[District, ...]:
    return tuple(
        District(district.code, district.name_th, district.name_en)
        for district in geothai.districts(province.removeprefix(_PREFIX))
    )


def districts(province: Province) -> tuple[District, ...]:
    """The districts of a province by code. Raises `KeyError` for a code that is no province."""
    if not is_province(province):
        raise KeyError(province)
    return _districts(province)
