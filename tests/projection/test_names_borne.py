"""ชื่อที่ใช้ในวันที่อ่าน: a recorded name is borne from its day on, and not a day earlier."""

from datetime import date, timedelta

from services.projection.edge import shown
from services.projection.edge.names import Names
from services.projection.views.agency_register import AGENCY_REGISTER
from services.projection.views.body_register import BODY_REGISTER
from services.projection.views.names_borne import ComingName, FormerName, in_force
from shared.views.collation import search_text
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import DAY, GROUP, SCHOOL, body_renamed, established, listed, renamed

A_DAY = timedelta(days=1)
JANUARY, JUNE = date(2027, 1, 1), date(2027, 6, 1)
NEW_NAME = "โรงเรียนบ้านไร่วิทยา"


def former(name: str, until: date) -> FormerName:
    return FormerName(name=name, until=until, reason=f"เลิกใช้ {name}")


def test_who_was_never_renamed_has_one_name() -> None:
    assert in_force("ก", [], JUNE) == ("ก", (), ())


def test_a_name_is_in_force_from_its_day_on() -> None:
    before = [former("ก", JANUARY), former("ข", JUNE)]
    coming = [
        ComingName(name="ข", since=JANUARY, reason="เลิกใช้ ก"),
        ComingName(name="ค", since=JUNE, reason="เลิกใช้ ข"),
    ]
    assert in_force("ค", before, JANUARY - A_DAY) == ("ก", (), tuple(coming))
    assert in_force("ค", before, JANUARY) == ("ข", (before[0],), (coming[1],))
    assert in_force("ค", before, JUNE) == ("ค", tuple(before), ())


def test_names_are_borne_in_the_order_of_their_days_however_they_were_recorded() -> None:
    recorded = [former("ก", JUNE), former("ข", JANUARY)]  # ข from June on, then ค from January on
    assert in_force("ค", recorded, JANUARY - A_DAY).name == "ก"
    assert in_force("ค", recorded, JANUARY).name == "ค"
    late = in_force("ค", recorded, JUNE)
    assert (late.name, [one.name for one in late.former_names]) == ("ข", ["ก", "ค"])


def test_an_agency_is_shown_under_the_name_of_the_day_of_reading() -> None:
    events = ledger((listed(SCHOOL), renamed(SCHOOL, NEW_NAME)))
    row = fold(AGENCY_REGISTER, events)["TH-67", str(SCHOOL.agency_id)]
    eve = shown.agency(row, Names(None), DAY - A_DAY)
    assert (eve.name, eve.former_names) == (SCHOOL.name, ())
    assert [(one.name, one.since) for one in eve.coming_names] == [(NEW_NAME, DAY)]
    day = shown.agency(row, Names(None), DAY)
    assert (day.name, day.coming_names) == (NEW_NAME, ())
    assert [one.name for one in day.former_names] == [SCHOOL.name]


def test_a_body_is_shown_likewise_and_found_by_both_names() -> None:
    first = established()
    renaming = body_renamed(GROUP, "คณะทำงานชุดใหม่")
    row = fold(BODY_REGISTER, ledger((first, renaming)))["TH-67", str(GROUP)]
    names = [shown.body(row, Names(None), day).name for day in (DAY - A_DAY, DAY)]
    assert names == [first.name, renaming.name]
    [before] = shown.body(row, Names(None), DAY).former_names
    assert before.reason == "คำสั่งที่ 9/2569: ตามคำสั่งจังหวัด"
    searched = str(BODY_REGISTER.filed(row)["search"]).split("|")
    assert searched == [search_text(renaming.name), search_text(first.name)]
