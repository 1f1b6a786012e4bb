"""To a tallied round over HTTP: criteria adopted, a call, entries by accounts, paper sheets."""

from collections.abc import Sequence
from typing import Any

from shared.contracts.award_values import AwardMatter, scheme_id_of
from shared.testing.eventually import eventually_is
from shared.views.reader import Token
from tests.awards.group_over_http import (
    BEST,
    CALL,
    CHAIR,
    COMMUNITIES,
    GROUP,
    JUDGES,
    NAMES,
    OPENS,
    PERSONS,
    POINTS,
    REPLICAS,
    SECOND,
    THIRD,
    UNITS,
    WEAK,
    a_judge,
    done,
    of_agency,
    of_unit,
    post,
    read,
    resolve,
    round_of,
)
from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.over_http import seal_directory


async def to_a_tallied_round(services: Stack, *categories: str) -> list[str]:
    """Answers the two schools; the first has nominated the best person and the weak one."""
    wanted = categories or (PERSONS,)
    schools = await to_a_directory(services)
    await to_an_open_call(services)
    cases = [one for one in POINTS if _category_of(one) in wanted]
    for case in cases:
        await enter(services, case, schools)
    await done(post(services, f"award-calls/{CALL}/closing", {"reason": "รับครบแล้ว"}))
    for category in wanted:
        await _to_a_tally(services, category, cases)
    return schools


async def to_a_directory(services: Stack) -> list[str]:
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
    members = [{**a_judge(one), "role": roles[one], "by_office": True} for one in JUDGES]
    members[2]["agency_id"] = sent_by
    return {"order": order, "members": members, "replaces_all": True, "fiscal_year": YEAR}


async def to_an_open_call(services: Stack) -> None:
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


async def enter(services: Stack, case: str, schools: Sequence[str]) -> None:
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
