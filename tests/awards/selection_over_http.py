"""A selection over HTTP, from adopted criteria to a tallied round, as tests begin with it.

Two schools nominate four persons, two communities apply. The chair is related to the best person;
the third judge was sent by the school that nominated that person.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import httpx

from shared.auth.actor import Role
from shared.contracts.award_values import (
    AwardMatter,
    case_code_of,
    round_id_of,
    scheme_id_of,
    selection_id_of,
)
from shared.kernel.message import Province
from shared.testing.eventually import eventually_is
from shared.views.reader import Token
from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.over_http import seal_directory

CALL, GROUP = an_id("award call"), an_id("selection working group")
PERSONS, COMMUNITIES = an_id("persons"), an_id("communities")
CHAIR, SECOND, THIRD = (an_id("judge", place) for place in range(3))
JUDGES = (CHAIR, SECOND, THIRD)
BEST, ALIKE, AS_GOOD, WEAK = (an_id("person", place) for place in range(4))
SHINING, OTHER = (an_id("community", place) for place in range(2))
UNITS = {SHINING: an_id("unit", 0), OTHER: an_id("unit", 1)}
NAMES = {
    BEST: "นางสาวกตัญญู รู้คุณ",
    ALIKE: "นายน้ำใจ ไมตรีจิต",
    AS_GOOD: "นางพี่เลี้ยง ใจเอื้อ",
    WEAK: "นายเพิ่งเริ่ม ตั้งใจ",
    SHINING: "ชุมชนคุณธรรมบ้านหนองแม่นา",
    OTHER: "ชุมชนคุณธรรมบ้านท่าพล",
}
POINTS = {BEST: 10, ALIKE: 8, AS_GOOD: 8, WEAK: 3, SHINING: 9, OTHER: 7}
OPENS = "2026-11-02T09:00:00+07:00"  # the tests' clock stands still there
SELECTION = f"award-selections/{CALL}/{PERSONS}"
REPLICAS = ("editions", "selection_groups", "units")


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def done(asked: Any) -> Any:
    answer = await asked
    assert answer.is_success, answer.text
    return answer.json()


async def post(
    services: Stack, path: str, body: Mapping[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    return await services.post("awards", path, body, **headers)


async def read(services: Stack, path: str, **headers: str | None) -> httpx.Response:
    """From the service itself, as fresh as the last command."""
    asked = {"consistency_token": services.fresh or None, **headers}
    address = f"/v1/provinces/{PROVINCE}/{path}"
    return await services.clients["awards"].get(address, headers=services.headers(**asked))


def of_agency(services: Stack, agency: str) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency)["Authorization"]


def of_unit(services: Stack, case: str) -> str:
    return services.tokens.header(role=Role.UNIT, unit=UNITS[case])["Authorization"]


def of_judge(services: Stack, judge: str, *roles: Role) -> str:
    """A member's account; or one of other roles that belongs to the same person."""
    return services.tokens.header(role=roles or (Role.MEMBER,), person=judge)["Authorization"]


def code_of(case: str) -> str:
    return case_code_of(UUID(case))


def round_of(category: str) -> str:
    return str(round_id_of(UUID(CALL), UUID(category), 1))


def concern_of(category: str, selection_hash: str) -> dict[str, str]:
    selection = selection_id_of(UUID(CALL), UUID(category))
    return {"what": AwardMatter.SELECTION, "id": str(selection), "version": selection_hash}


async def resolve(
    services: Stack, number: int, concerns: Sequence[Mapping[str, str]], *, carried: bool = True
) -> None:
    """A meeting of the working group, held on paper, with one resolution."""
    item = {
        "item_id": an_id("matter", number),
        "heading": "for_consideration",
        "title": "พิจารณาผลการคัดเลือก",
        "presenter": "ประธานในที่ประชุม",
        "minutes": 15,
    }
    resolution = {
        "resolution_id": an_id("resolution of the group", number),
        "item_id": item["item_id"],
        "text": "เห็นชอบตามที่เสนอ" if carried else "ยังไม่เห็นชอบ ให้ทบทวนอีกครั้ง",
        "concerns": list(concerns),
        "vote": {
            "method": "show_of_hands",
            "in_favour": 3 if carried else 1,
            "against": 0 if carried else 2,
        },
    }
    form = {
        "meeting": {
            "meeting_id": an_id("meeting of the group", number),
            "kind": "selection_working_group",
            "number": number,
            "title": f"ประชุมคณะทำงานคัดเลือก ครั้งที่ {number}",
            "starts_at": "2026-10-30T09:00:00+07:00",
            "place": "ห้องประชุมสำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
            "body_id": GROUP,
        },
        "members": {"body_id": GROUP, "letter_prefix": "พช 0031/ว ", "first_letter": 10 * number},
        "agenda": {"form": "five_items", "items": [item]},
        "member_check_ins": [{"person_id": one} for one in JUDGES],
        "presider": {"presider": _judge(CHAIR)},
        "resolutions": [resolution],
    }
    await done(services.post("meetings", "meetings/held", form))


def _judge(judge: str) -> dict[str, str]:
    place = JUDGES.index(judge) + 1
    return {"person_id": judge, "name": f"นายกรรมการ ท่านที่{place}", "position": "กรรมการ"}


async def to_a_tallied_round(services: Stack, *categories: str) -> list[str]:
    """Answers the two schools; the first has nominated the best person and the weak one."""
    wanted = categories or (PERSONS,)
    schools = await _directory(services)
    await _to_an_open_call(services)
    cases = [one for one in POINTS if _category_of(one) in wanted]
    for case in cases:
        await _enter(services, case, schools)
    await done(post(services, f"award-calls/{CALL}/closing", {"reason": "รับครบแล้ว"}))
    for category in wanted:
        await _to_a_tally(services, category, cases)
    return schools


async def _directory(services: Stack) -> list[str]:
    """Schools, communities and the working group, known to the awards."""
    await seal_directory(services, 2)
    schools = [row["agency_id"] for row in (await services.get("agencies")).json()["rows"]]
    units = [
        {"unit_id": unit, "kind": "community", "name": NAMES[case], "district": "เขาค้อ"}
        for case, unit in UNITS.items()
    ]
    await done(services.post("directory", "directory/units/lists", {"units": units}))
    group = {"body_id": GROUP, "kind": "selection_working_group", "name": "คณะทำงานคัดเลือก"}
    await done(services.post("directory", "directory/bodies", group))
    await done(
        services.post("directory", f"directory/bodies/{GROUP}/appointments", _order(schools[0]))
    )
    state = services.services["awards"].api.state
    for name in REPLICAS:
        assert await getattr(state, name).fresh(Token.parse(services.fresh)), name
    return schools


def _order(sent_by: str) -> dict[str, Any]:
    order = {
        "order_id": an_id("order of the group"),
        "number": 1955,
        "dated": "2026-10-01",
        "issued_by": "จังหวัดเพชรบูรณ์",
        "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "subject": "แต่งตั้งคณะทำงานคัดเลือก",
        "effective": "2026-10-01",
    }
    roles = {CHAIR: "chair", SECOND: "secretary", THIRD: "member"}
    members = [{**_judge(one), "role": roles[one], "by_office": True} for one in JUDGES]
    members[2]["agency_id"] = sent_by
    return {"order": order, "members": members, "replaces_all": True, "fiscal_year": YEAR}


async def _to_an_open_call(services: Stack) -> None:
    """By criteria that the working group itself has adopted."""
    scheme = f"award-schemes/{YEAR}"
    await done(post(services, f"{scheme}/categories/{PERSONS}", _category("persons", "person", 2)))
    communities = _category("communities", "community", 1)
    await done(post(services, f"{scheme}/categories/{COMMUNITIES}", communities))
    await done(post(services, f"{scheme}/submission"))
    version = (await read(services, scheme)).json()["content_hash"]
    concern = {"what": AwardMatter.CRITERIA, "id": str(scheme_id_of(PROVINCE, YEAR))}
    await resolve(services, 1, [{**concern, "version": version}])
    call = {
        "call_id": CALL,
        "fiscal_year": YEAR,
        "title": "ขอเชิญเสนอชื่อและสมัครเข้ารับการคัดเลือก",
        "content_hash": version,
        "category_ids": [PERSONS, COMMUNITIES],
        "opens_at": OPENS,
        "closes_at": "2026-12-31T16:30:00+07:00",
        "channels": ["letter"],
        "contact": "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
    }

    async def opened() -> bool:
        return (await post(services, "award-calls", call)).status_code == 201

    await eventually_is(opened)  # the resolution reaches the criteria by itself


def _category(code: str, honoured: str, quota: int) -> dict[str, Any]:
    titles = {"person": "คนดีศรีจังหวัด", "community": "ชุมชนคุณธรรมต้นแบบโดดเด่น"}
    return {
        "code": code,
        "title": titles[honoured],
        "title_en": code.title(),
        "honoured": honoured,
        "quota": quota,
        "criteria": [
            {"code": "deeds", "title": "ผลงาน", "weight": 60, "most": 10},
            {"code": "example", "title": "การเป็นแบบอย่าง", "weight": 40, "most": 10},
        ],
        "pass_mark": "60",
        "tie_break": ["first_criterion", "vote"],
        "stages": [{"number": 1, "title": "การพิจารณาของคณะทำงาน"}],
        "certificate_text": "ได้รับการยกย่องเป็น{title} ปี {year}",
    }


def _category_of(case: str) -> str:
    return COMMUNITIES if case in UNITS else PERSONS


async def _enter(services: Stack, case: str, schools: Sequence[str]) -> None:
    """By the account of who enters it; accepted by the secretariat."""
    by = of_unit(services, case) if case in UNITS else of_agency(services, _school(case, schools))
    entry = {
        "call_id": CALL,
        "category_id": _category_of(case),
        "nominee": _nominee(case),
        "headline": "ทำความดีต่อเนื่องมาหลายปี",
        "related_members": [CHAIR] if case == BEST else [],
    }
    path = f"nominations/{case}"
    await done(post(services, f"{path}/drafts", entry, authorization=by))
    await done(post(services, f"{path}/submission", authorization=by))
    await done(post(services, f"{path}/acceptance"))


def _school(case: str, schools: Sequence[str]) -> str:
    return schools[0] if case in {BEST, WEAK} else schools[1]


def _nominee(case: str) -> dict[str, Any]:
    if case in UNITS:
        return {"honoured": "community", "unit_id": UNITS[case]}
    return {
        "honoured": "person",
        "name": NAMES[case],
        "occupation": "เกษตรกร",
        "birth_date": "1980-07-09",
        "informed_on": "2026-11-01",
    }


async def _to_a_tally(services: Stack, category: str, cases: Sequence[str]) -> None:
    """Every judge's sheet on paper, keyed in and committed."""
    opened = {"call_id": CALL, "category_id": category, "due_at": "2026-11-20T16:30:00+07:00"}
    await done(post(services, "award-rounds", opened))
    path = f"award-rounds/{round_of(category)}"
    for judge in JUDGES:
        theirs = [one for one in cases if _category_of(one) == category and _may(judge, one)]
        sheet = {"scores": [_score(one) for one in theirs]}
        await done(post(services, f"{path}/sheets/{judge}/scores", sheet))
        await done(post(services, f"{path}/sheets/{judge}/commitment"))
    await done(post(services, f"{path}/tally"))


def _may(judge: str, case: str) -> bool:
    """By relation, and by the agency that sent the judge."""
    return not (judge == CHAIR and case == BEST) and not (judge == THIRD and case in {BEST, WEAK})


def _score(case: str) -> dict[str, Any]:
    points = [{"code": one, "points": POINTS[case]} for one in ("deeds", "example")]
    return {"nomination_id": case, "points": points}


async def sheet_hash(services: Stack, category: str = PERSONS) -> str:
    shown = await services.get(f"award-rounds/{round_of(category)}/scores")
    return str(shown.json()["sheet_hash"])


async def propose(
    services: Stack, *chosen: str, category: str = PERSONS, **more: Any
) -> httpx.Response:
    body = {"chosen": chosen, **more}
    if "sheet_hash" not in body:
        body["sheet_hash"] = await sheet_hash(services, category)
    return await post(services, f"award-selections/{CALL}/{category}/proposals", body)


async def selected(services: Stack, category: str = PERSONS, **headers: str) -> dict[str, Any]:
    answer = await read(services, f"award-selections/{CALL}/{category}", **headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def heard(services: Stack, times: int = 1, category: str = PERSONS) -> dict[str, Any]:
    """The selection, once so many resolutions have reached it and what they decided is known."""
    known = services.services["awards"].api.state.decided_selections
    key = str(selection_id_of(UUID(CALL), UUID(category)))

    async def there() -> bool:
        shown = await selected(services, category)
        if len(shown["resolutions"]) < times or not shown["decided"]:
            return len(shown["resolutions"]) == times
        row = await known.get(Province(PROVINCE), key)
        return row is not None and row.selection_hash == shown["selection_hash"]

    await eventually_is(there)
    return await selected(services, category)


async def to_a_decision(services: Stack, *categories: str) -> list[str]:
    """The persons' two best, the best community; one meeting decides on all of them."""
    wanted = categories or (PERSONS,)
    schools = await to_a_tallied_round(services, *wanted)
    concerns = []
    for category in wanted:
        chosen = (BEST, ALIKE) if category == PERSONS else (SHINING,)
        await done(propose(services, *chosen, category=category))
        version = (await selected(services, category))["selection_hash"]
        concerns.append(concern_of(category, version))
    await resolve(services, 2, concerns)
    for category in wanted:
        assert (await heard(services, category=category))["decided"] is True
    return schools
