"""The registers over HTTP: found as typed, in Thai order, page by page, names for who may see."""

import time
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from shared.auth.actor import Role
from shared.contracts.directory import Agency, AgencyId, Sector
from shared.contracts.people import PersonalField
from shared.kernel.message import Province
from shared.privacy.vault import Plain
from shared.views.collation import sort_key
from tests.projection import year
from tests.projection.shelf import Shelf

REGISTERS = ("agencies", "bodies", "letters", "meetings", "boards", "referrals")
NAMES = ["โรงเรียนวังชมภู", "เทศบาลตำบลวังชมภู", "วัดมหาธาตุ", "สำนักงานเกษตร", "ไปรษณีย์"]


def names(rows: list[dict[str, Any]]) -> list[str]:
    return [row["name"] for row in rows]


@pytest.fixture
async def whole_year(books: Shelf) -> Shelf:
    await books.write(year.DIRECTORY_YEAR)
    await books.write(year.MEETINGS_YEAR)
    return books


async def test_agencies_stand_in_the_order_of_the_dictionary_page_by_page(books: Shelf) -> None:
    agencies = [year.agency(number, name) for number, name in enumerate(NAMES)]
    await books.write([year.listed(*agencies)])
    for limit in (1, 2, 3, 50):
        found = names(await books.rows(f"agencies?limit={limit}"))
        assert found == sorted(NAMES, key=sort_key)


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("วังชมภู", ["เทศบาลตำบลวังชมภู", "โรงเรียนวังชมภู"]),
        (" วัง  ชมภู ", ["เทศบาลตำบลวังชมภู", "โรงเรียนวังชมภู"]),
        ("สํานักงาน", ["สำนักงานเกษตร"]),
        ("ไม่มีชื่อนี้", []),
    ],
)
async def test_agencies_are_found_as_they_are_typed(books: Shelf, q: str, found: list[str]) -> None:
    agencies = [year.agency(number, name) for number, name in enumerate(NAMES)]
    await books.write([year.listed(*agencies)])
    assert names(await books.rows(f"agencies?q={q}")) == found


async def test_a_renamed_agency_is_found_by_its_former_name(whole_year: Shelf) -> None:
    [row] = await whole_year.rows("agencies?q=โรงเรียน บ้านไร่&status=active")
    assert row["name"] == year.SCHOOL.name  # the new one is in force from December on
    assert [one["name"] for one in row["coming_names"]] == ["โรงเรียนบ้านไร่วิทยา"]
    assert await whole_year.rows("agencies?q=บ้านไร่วิทยา") == [row]
    [sector] = await whole_year.rows("agencies?sector=religious&status=active")
    assert sector["came_from"][0]["name"] == year.CLUB.name


async def test_what_is_stored_for_searching_is_not_shown(whole_year: Shelf) -> None:
    for path in (*REGISTERS, "editions", "units"):
        for row in await whole_year.rows(path):
            assert not [field for field in row if field.startswith("_")]
            assert '"box"' not in str(row)


async def test_a_cursor_that_is_none_of_ours_is_refused(whole_year: Shelf) -> None:
    answer = await whole_year.stack.get("agencies?after=elsewhere")
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_cursor")


async def test_another_province_sees_nothing_of_it(whole_year: Shelf) -> None:
    chiang_rai = whole_year.stack.other_header(Role.SECRETARY, "TH-57")
    for path in (*REGISTERS, "resolutions", "minutes"):
        page = await whole_year.get(path, "TH-57", authorization=chiang_rai)
        assert page == {"rows": [], "following": None}


async def test_editions_and_what_differs_between_them(whole_year: Shelf) -> None:
    newest, oldest = await whole_year.rows("editions")
    assert (newest["fiscal_year"], oldest["fiscal_year"]) == (2571, 2570)
    assert (oldest["status"], oldest["agencies"]) == ("sealed", 5)
    listed = await whole_year.rows(f"editions/{year.FIRST}/agencies?limit=2")
    assert len(listed) == 5
    assert "โรงเรียนบ้านไร่" in names(listed)
    diff = await whole_year.get(f"editions/{year.SECOND}/diff?since={year.FIRST}")
    assert diff["counts"] == {"added": 1, "removed": 2, "renamed": 1, "corrected": 1}
    first = await whole_year.get(f"editions/{year.SECOND}/diff?since={year.FIRST}&limit=3")
    rest = await whole_year.get(
        f"editions/{year.SECOND}/diff?since={year.FIRST}&limit=3&after={first['following']}"
    )
    assert first["rows"] + rest["rows"] == diff["rows"]
    missing = await whole_year.stack.get(f"editions/{year.SECOND}/diff?since={UUID(int=9)}")
    assert missing.status_code == 404


async def test_units_stand_in_their_tree(whole_year: Shelf) -> None:
    top = await whole_year.get(f"units/{year.unit_id(1)}")
    assert names(top["children"]["rows"]) == ["ชุมชนริมน้ำ", "ชุมชนวัดเหนือ"]
    below = await whole_year.get(f"units/{year.unit_id(2)}")
    assert names(below["ancestors"]) == ["เครือข่ายวัด"]
    assert names(await whole_year.rows("units?top=true")) == ["เครือข่ายวัด"]


async def test_letters_stand_newest_first_with_what_they_are_for(whole_year: Shelf) -> None:
    rows = await whole_year.rows("letters?series=circular&year=2569&limit=3")
    assert [row["number"] for row in rows] == [104, 103, 102, 101]
    [voided] = await whole_year.rows("letters?voided=true")
    assert (voided["number"], voided["voided"]) == (103, "ออกเลขซ้ำ")
    assert len(await whole_year.rows("letters?voided=false&q=เชิญประชุม")) == 4


async def test_the_meeting_and_everybody_who_was_invited(whole_year: Shelf) -> None:
    lines = await whole_year.rows("meetings?fiscal_year=2570")
    assert len(lines) == 3
    [line, _] = await whole_year.rows("meetings?kind=assembly&q=ทุกภาคส่วน&limit=1")
    meeting = await whole_year.get(f"meetings/{year.ASSEMBLY}")
    assert (line["persons_present"], meeting["persons_present"]) == (2, 2)
    present = await whole_year.rows(f"meetings/{year.ASSEMBLY}/attendance?present=true&limit=2")
    assert len(present) == 3
    members = await whole_year.rows(f"meetings/{year.BOARD_MEETING}/members?limit=2")
    assert [row["role"] for row in members] == ["chair", "member", "adviser"]
    letters = await whole_year.rows(f"meetings/{year.ASSEMBLY}/invitations?delivery=failed")
    assert [row["agency_name"] for row in letters] == [year.TEMPLE.name]


async def test_letters_and_replies_of_a_meeting_are_counted(whole_year: Shelf) -> None:
    counts = await whole_year.get(f"meetings/{year.ASSEMBLY}/invitations/counts")
    assert (counts["invited"], counts["unanswered"]) == (4, 3)
    sent = {state: count for state, count in counts["deliveries"].items() if count}
    assert sent == {"sent": 1, "failed": 1, "delivered": 1, "dispatched": 1}
    assert counts["answers"] == {"attends": 0, "sends_representative": 1, "declines": 0}


async def test_resolutions_of_all_meetings_stand_one_by_one(whole_year: Shelf) -> None:
    rows = await whole_year.rows("resolutions?limit=1")
    assert [(row["outcome"], row["number"]) for row in rows] == [
        ("adopted", 2),
        ("adopted", 1),
        ("rejected", None),
    ]
    [found] = await whole_year.rows("resolutions?q=ประกาศเจตนารมณ์&kind=assembly")
    assert found["resolution"]["vote"]["in_favour"] == 3
    ballots = await whole_year.get(f"resolutions/{found['resolution']['resolution_id']}/ballots")
    assert ballots["vote"]["ballots"] == [
        {"voter": str(year.CULTURE.agency_id), "choice": "in_favour"}
    ]


async def test_boards_with_their_ideas_most_supported_first(whole_year: Shelf) -> None:
    [board] = await whole_year.rows("boards?kind=problems")
    ideas = await whole_year.rows(f"boards/{board['board_id']}/ideas?limit=1")
    assert [(one["support"], one["group_title"]) for one in ideas] == [(2, "เศรษฐกิจ"), (0, None)]
    everything = await whole_year.rows(f"boards/{board['board_id']}/ideas?withdrawn=true")
    assert len(everything) == 3


async def test_minutes_and_kits_in_every_edition(whole_year: Shelf) -> None:
    minutes = await whole_year.get(f"meetings/{year.ASSEMBLY}/minutes")
    assert (len(minutes["revisions"]), len(minutes["errata"])) == (2, 1)
    draft = await whole_year.get(f"meetings/{year.ASSEMBLY}/minutes/revisions/1")
    assert draft["sections"][0]["matter"] == "ร่าง"
    assert [row["edition"] for row in await whole_year.rows("kits?limit=1")] == [1, 2]


async def test_every_piece_of_evidence_opens(whole_year: Shelf) -> None:
    board = await whole_year.get("process-board?fiscal_year=2570")
    evidence = [one for step in board["steps"] for one in step["evidence"]]
    assert len(evidence) > 10
    for path in {one["opens"] for one in evidence}:
        await whole_year.get(path)


async def _named(books: Shelf) -> None:
    """A contact, a presider and a member, all of one name."""
    plain = Plain(year.person_id(1), PersonalField.NAME, "นายทดสอบ ระบบงาน")
    [name] = await books.stack.platform.vault.close(Province("TH-67"), [plain])
    person = year.somebody(1).model_copy(update={"name": name})
    contact = year.contact(year.CULTURE, 1).model_copy(
        update={"contact": person, "phone": None, "email": None}
    )
    member = year.member(1).model_copy(update={"person": person})
    presides = year.presides(1).model_copy(update={"presider": person})
    came = year.came(year.CULTURE, 1).model_copy(update={"people": (person,)})
    replied = year.replied(year.CULTURE).model_copy(update={"representatives": (person,)})
    await books.write(
        [year.listed(year.CULTURE), contact, year.established(), year.appointed(member)]
    )
    meeting = [year.scheduled(), year.invited(year.CULTURE), presides, came, replied]
    sitting = [year.scheduled(year.BOARD_MEETING, body=year.GROUP), year.members_invited(member)]
    await books.write([*meeting, *sitting, year.member_came(1)])


WITH_NAMES = [
    "agencies",
    f"agencies/{year.CULTURE.agency_id}",
    "bodies",
    f"bodies/{year.GROUP}",
    f"meetings/{year.ASSEMBLY}",
    f"meetings/{year.ASSEMBLY}/attendance",
    f"meetings/{year.ASSEMBLY}/invitations",
    f"meetings/{year.BOARD_MEETING}/members",
    f"meetings/{year.BOARD_MEETING}/invitations",
]


async def test_names_are_shown_to_officers_only_and_are_gone_once_forgotten(books: Shelf) -> None:
    await _named(books)
    agency = books.stack.other_header(Role.AGENCY)
    ministry = books.stack.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    for path in WITH_NAMES:
        assert "นายทดสอบ ระบบงาน" in str(await books.get(path)), path
        for other in (agency, ministry):
            assert "นายทดสอบ" not in str(await books.get(path, authorization=other)), path
    await books.stack.platform.vault.forget(Province("TH-67"), year.person_id(1))
    for path in WITH_NAMES:
        told = str(await books.get(path))
        assert "นายทดสอบ" not in told, path
        assert "ลบแล้ว" in told, path


async def _feed(books: Shelf, query: str = "", **headers: str) -> list[str]:
    answer = await books.stack.get(f"calendar.ics{query}", **headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    entries = Calendar.from_ical(answer.content).walk("VEVENT")
    return sorted(str(entry["UID"]).partition("@")[0] for entry in entries)


async def test_the_calendar_of_a_province_an_agency_and_a_person(whole_year: Shelf) -> None:
    assembly, board = str(year.ASSEMBLY), str(year.BOARD_MEETING)
    assert await _feed(whole_year) == [assembly, board, str(year.CALLED_OFF)]
    assert await _feed(whole_year, f"?agency={year.CULTURE.agency_id}") == [assembly]
    assert await _feed(whole_year, f"?agency={year.CLUB.agency_id}") == []
    assert await _feed(whole_year, f"?person={year.person_id(11)}") == [board]


async def test_an_agency_subscribes_to_its_own_meetings_only(whole_year: Shelf) -> None:
    tokens = whole_year.stack.tokens
    own, other = str(year.CULTURE.agency_id), str(year.TEMPLE.agency_id)
    culture = tokens.header(role=Role.AGENCY, agency=own)["Authorization"]
    assert await _feed(whole_year, f"?agency={own}", authorization=culture) == [str(year.ASSEMBLY)]
    for query in (f"?agency={other}", f"?person={year.person_id(11)}"):
        refused = await whole_year.stack.get(f"calendar.ics{query}", authorization=culture)
        assert refused.status_code == 403


async def test_a_register_of_2000_agencies_is_searched_within_100_ms(books: Shelf) -> None:
    kinds = ["โรงเรียนบ้าน", "วัด", "เทศบาลตำบล", "สำนักงาน", "ชมรมผู้สูงอายุ", "องค์การบริหารส่วนตำบล"]
    agencies = [
        Agency(
            agency_id=AgencyId(UUID(int=10_000 + number)),
            name=f"{kinds[number % 6]}{'หนองบัวแดง' if number % 7 else 'น้ำหนาว'} {number}",
            sector=Sector.EDUCATION,
        )
        for number in range(2000)
    ]
    parts = [agencies[first : first + 200] for first in range(0, 2000, 200)]
    await books.write([year.listed(*part) for part in parts])
    assert len(await books.rows("agencies?limit=200")) == 2000
    took: list[float] = []
    for number in range(100):
        started = time.perf_counter()
        await books.get(f"agencies?q={('น้ำหนาว', 'วัดหนองบัว', str(number))[number % 3]}")
        took.append(time.perf_counter() - started)
    assert sorted(took)[98] < 0.1, f"p99 {sorted(took)[98]:.3f} s"
