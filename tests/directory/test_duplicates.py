"""หน่วยงานที่อาจซ้ำกัน: suggested among the rows and against the province, never merged."""

from datetime import date

import pytest

from services.directory.edge.cells import likely_name_key
from services.directory.edge.known import KnownAgencies, agency_id_of
from services.directory.edge.problems import Preview, Resemblance
from services.directory.edge.spreadsheet import read_agencies
from services.directory.replicas.agencies import AGENCIES
from shared.contracts.agencies import AgencyClosed, AgencyEvent, AgencyRenamed
from shared.contracts.directory import Agency, Sector
from shared.views.view import fold
from tests.directory.examples import listed
from tests.directory.workbooks import CULTURE, HEADINGS, PHETCHABUN, agency, read_rows, xlsx
from tests.projection.examples import ledger

TODAY = date(2026, 11, 2)
OLD, NEW = "องค์การบริหารส่วนตำบลนาเฉลียง", "เทศบาลตำบลนาเฉลียง"
COUNCIL = Agency(
    agency_id=agency_id_of(PHETCHABUN, OLD, "6706"),
    name=OLD,
    sector=Sector.LOCAL_GOVERNMENT,
    district="6706",
)
RENAMED = AgencyRenamed(
    agency_id=COUNCIL.agency_id,
    old_name=OLD,
    name=NEW,
    effective=date(2026, 5, 1),
    reason="ยกฐานะ",
)
CLOSED = AgencyClosed(
    agency_id=COUNCIL.agency_id, name=OLD, effective=date(2026, 5, 1), reason="ยุบเลิก"
)


def read_knowing(*events: AgencyEvent, rows: list[list[object]]) -> Preview:
    """What is read of these rows in a province that has the council already."""
    known = fold(AGENCIES, ledger([listed((COUNCIL,)), *events])).values()
    content = xlsx([HEADINGS, *rows])
    return read_agencies("a.xlsx", content, PHETCHABUN, KnownAgencies.on(TODAY, PHETCHABUN, known))


def council(name: str, district: str = "6706") -> list[object]:
    return agency(name=name, sector="อปท", district=district)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์", "วัฒนธรรม จังหวัดเพชรบูรณ์"),
        ("สนง.วัฒนธรรมจังหวัดเพชรบูรณ์", "สำนักงานวัฒนธรรม จ.เพชรบูรณ์"),
        ("ที่ทำการปกครองอำเภอหล่มสัก", "ปกครองอำเภอหล่มสัก"),
        ("องค์การบริหารส่วนตำบลนาเฉลียง", "อบต.นาเฉลียง"),
        ("องค์การบริหารส่วนตำบลนาเฉลียง", "ที่ทำการ อบต. นาเฉลียง"),
        ("เทศบาลเมืองหล่มสัก", "ทม.หล่มสัก"),
        ("โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านติ้ว", "รพ.สต.บ้านติ้ว"),
        ("โรงเรียนบ้านห้วยไร่", "รร.บ้านห้วยไร่"),
        ("วัดมหาธาตุ (พระอารามหลวง)", "วัดมหาธาตุ พระอารามหลวง"),
        ("ศูนย์คุณธรรมหล่มเก่า", "ศูนยคุณธรรม-หลมเก่า"),
        ("บริษัท ๙ ดี จำกัด", "บริษัท 9 ดี จำกัด"),
    ],
)
def test_names_that_may_be_one_agencys_are_alike(one: str, other: str) -> None:
    assert likely_name_key(one) == likely_name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("องค์การบริหารส่วนตำบลนาเฉลียง", "เทศบาลตำบลนาเฉลียง"),
        ("โรงเรียนบ้านห้วยไร่", "วัดบ้านห้วยไร่"),
        ("โรงเรียนเมืองเพชรบูรณ์ 1", "โรงเรียนเมืองเพชรบูรณ์ 2"),
        ("สำนักงานจังหวัดเพชรบูรณ์", "สำนักงานจังหวัดเพชรบุรี"),
        ("สำนักงาน", "ที่ทำการ"),
    ],
)
def test_names_of_different_agencies_are_not(one: str, other: str) -> None:
    assert likely_name_key(one) != likely_name_key(other)


def test_schools_of_one_name_stand_in_many_districts() -> None:
    assert read_rows(agency(name="โรงเรียนบ้านใหม่"), agency(name="รร.บ้านใหม่")).duplicates
    apart = read_rows(
        agency(name="โรงเรียนบ้านใหม่", district="6701"),
        agency(name="รร.บ้านใหม่", district="6703"),
    )
    assert apart.duplicates == ()
    unsaid = read_rows(agency(name="โรงเรียนบ้านใหม่"), agency(name="รร.บ้านใหม่", district=""))
    assert len(unsaid.duplicates) == 1


def test_an_agency_that_the_province_has_is_the_same_one_and_no_duplicate() -> None:
    result = read_knowing(rows=[council("องค์การบริหารส่วน ตำบลนาเฉลียง")])
    assert [one.agency_id for one in result.agencies] == [COUNCIL.agency_id]
    assert (result.duplicates, result.new) == ((), 0)


def test_a_new_name_that_looks_like_a_known_agencys_is_suggested() -> None:
    result = read_knowing(rows=[list(CULTURE), council("อบต.นาเฉลียง")])
    (likely,) = result.duplicates
    assert (likely.row, likely.other_row, likely.resemblance) == (3, None, Resemblance.ALIKE)
    assert (likely.other_id, likely.other_name) == (COUNCIL.agency_id, OLD)
    assert result.agencies[1].agency_id != COUNCIL.agency_id
    assert result.new == 2


def test_in_another_district_it_is_another_agency() -> None:
    assert read_knowing(rows=[council("อบต.นาเฉลียง", "6701")]).duplicates == ()
    assert len(read_knowing(rows=[council("อบต.นาเฉลียง", "")]).duplicates) == 1


def test_a_renamed_agency_keeps_its_id_under_its_new_name() -> None:
    result = read_knowing(RENAMED, rows=[council(NEW)])
    assert [one.agency_id for one in result.agencies] == [COUNCIL.agency_id]
    assert result.duplicates == ()


def test_a_former_name_is_the_same_agency_and_is_pointed_out() -> None:
    result = read_knowing(RENAMED, rows=[council(OLD)])
    assert [one.agency_id for one in result.agencies] == [COUNCIL.agency_id]
    (likely,) = result.duplicates
    assert (likely.resemblance, likely.other_name) == (Resemblance.FORMER_NAME, NEW)


def test_its_old_and_its_new_name_in_one_file_are_one_agency_twice() -> None:
    result = read_knowing(RENAMED, rows=[council(NEW), council(OLD)])
    assert [(one.row, one.code) for one in result.problems] == [(3, "agency_repeated")]


def test_an_agency_that_has_ended_is_pointed_out() -> None:
    (likely,) = read_knowing(CLOSED, rows=[council(OLD)]).duplicates
    assert (likely.resemblance, likely.other_id) == (Resemblance.ENDED, COUNCIL.agency_id)
