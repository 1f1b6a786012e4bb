"""The provinces and districts that the platform knows."""

import re
import subprocess
import sys

import pytest

from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES, District, ProvinceName, districts, is_province

PHETCHABUN = Province("TH-67")


def test_there_are_77_provinces_each_with_an_iso_code_and_two_names() -> None:
    assert len(PROVINCES) == 77
    assert all(re.fullmatch(r"TH-[1-9][0-9]", code) for code in PROVINCES)
    assert all(re.search(r"[\u0E00-\u0E7F]", name.th) for name in PROVINCES.values())
    assert all(name.en.isascii() for name in PROVINCES.values())
    assert len({name.th for name in PROVINCES.values()}) == 77


@pytest.mark.parametrize(
    ("code", "th", "en"),
    [
        ("TH-10", "กรุงเทพมหานคร", "Bangkok"),
        ("TH-38", "บึงกาฬ", "Bueng Kan"),
        ("TH-57", "เชียงราย", "Chiang Rai"),
        ("TH-67", "เพชรบูรณ์", "Phetchabun"),
        ("TH-96", "นราธิวาส", "Narathiwat"),
    ],
)
def test_a_province_is_known_by_its_official_code(code: str, th: str, en: str) -> None:
    assert PROVINCES[Province(code)] == ProvinceName(th, en)


@pytest.mark.parametrize("code", ["TH", "TH-00", "TH-99", "67", "th-67", "TH-67 ", "", "LA-VT"])
def test_what_is_no_province_is_refused(code: str) -> None:
    assert not is_province(code)
    with pytest.raises(KeyError):
        districts(Province(code))


def test_every_province_has_its_own_districts_by_official_code() -> None:
    for code in PROVINCES:
        found = districts(code)
        assert found
        assert all(district.code.startswith(code.removeprefix("TH-")) for district in found)
    assert len(districts(PHETCHABUN)) == 11
    assert District("6701", "เมืองเพชรบูรณ์", "Mueang Phetchabun") in districts(PHETCHABUN)


def test_importing_the_module_reads_no_table() -> None:
    asked = (
        "from shared.tenancy import provinces as p; import geothai; "
        "assert p._names.cache_info().currsize == 0; "
        "assert geothai._provinces.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", asked], check=True)
