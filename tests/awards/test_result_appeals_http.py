"""อุทธรณ์ผลการคัดเลือก over HTTP: by who entered the case, within its days; what it opens again."""

from shared.auth.actor import Role
from shared.contracts.selections import announcement_id_of
from tests.awards.announced_over_http import (
    ANNOUNCED,
    APPEAL,
    GROUNDS,
    announce,
    appeal,
    appeals,
    decide,
    shown,
)
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CHAIR,
    COMMUNITIES,
    NAMES,
    OTHER,
    PERSONS,
    SECOND,
    SHINING,
    WEAK,
    concern_of,
    done,
    of_agency,
    of_judge,
    of_unit,
    post,
    resolve,
    told,
)
from tests.awards.selection_over_http import heard, propose, selected, to_a_decision
from tests.http.stack import PROVINCE, Stack, an_id

LAST_DAY, TOO_LATE = "2026-10-26", "2026-10-25"  # announced so, when today is 2 November


async def test_who_entered_a_case_appeals_and_nobody_else(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    first, second = (of_agency(services, one) for one in schools)
    await done(announce(services, PERSONS))
    early = await appeal(services, OTHER, of_unit(services, OTHER))
    assert told(early) == (409, "awards.category_not_announced")
    for case, by, answer in (
        (AS_GOOD, first, (404, "not_found")),
        (AS_GOOD, of_unit(services, OTHER), (404, "not_found")),
        (OTHER, of_unit(services, SHINING), (404, "not_found")),
        (an_id("no case"), second, (404, "not_found")),
        (AS_GOOD, of_judge(services, CHAIR), (403, "not_allowed")),
        (AS_GOOD, services.other_header(Role.GOVERNOR), (403, "not_allowed")),
    ):
        assert told(await appeal(services, case, by)) == answer
    lodged = await done(appeal(services, AS_GOOD, second))
    again = await done(appeal(services, AS_GOOD, second))
    assert again["stream_version"] == lodged["stream_version"] == 2
    for case, key in ((AS_GOOD, an_id("second appeal")), (ALIKE, APPEAL)):
        taken = await appeal(services, case, second, key)
        assert told(taken) == (409, "awards.result_appeal_taken")
    await done(appeal(services, WEAK, services.other_header(), an_id("appeal on paper")))
    commits = await services.platform.database("awards").collection("commits").find({})
    assert "awards.result_appealed" in str(commits)
    assert GROUNDS not in str(commits)


async def test_a_unit_appeals_until_the_last_day_is_over(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, COMMUNITIES, dated=LAST_DAY))
    announced = (await shown(services))["announced"]
    assert announced["appeals_until"] == "2026-11-02T23:59:59+07:00"
    await done(appeal(services, OTHER, of_unit(services, OTHER)))
    await done(announce(services, PERSONS, number="13/2570", dated=TOO_LATE))
    at = f"award-announcements/{announcement_id_of(PROVINCE, '13/2570')}"
    late = await appeal(services, AS_GOOD, of_agency(services, schools[1]), at=at)
    assert told(late) == (409, "awards.result_appeal_too_late")


async def test_an_appeal_is_decided_once_by_the_secretariat(services: Stack) -> None:
    schools = await to_a_decision(services)
    second = of_agency(services, schools[1])
    await done(announce(services))
    assert told(await decide(services)) == (404, "awards.result_appeal_not_found")
    await done(appeal(services, AS_GOOD, second))
    path, own = f"{ANNOUNCED}/appeals/{APPEAL}/decision", {"upheld": True, "reason": "เห็นด้วย"}
    answer = await post(services, path, own, authorization=second)
    assert told(answer) == (403, "not_allowed")
    first = await done(decide(services, upheld=False))
    again = await done(decide(services, upheld=False))
    assert again["stream_version"] == first["stream_version"] == 3
    assert told(await decide(services)) == (409, "awards.result_appeal_decided_already")


async def test_appeals_are_read_by_the_office_and_by_who_lodged_them(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    second = of_agency(services, schools[1])
    await done(announce(services, PERSONS, COMMUNITIES))
    await done(appeal(services, AS_GOOD, second))
    await done(appeal(services, OTHER, of_unit(services, OTHER), an_id("of the other")))
    await done(decide(services, upheld=False))
    lodged = await appeals(services)
    assert [(one["nomination_id"], one["upheld"]) for one in lodged] == [
        (AS_GOOD, False),
        (OTHER, None),
    ]
    assert {one["grounds"] for one in lodged} == {GROUNDS}
    assert lodged[0]["agency"]["agency_id"] == schools[1]
    assert lodged[0]["case_name"] == NAMES[AS_GOOD]
    for by, seen in (
        (second, [AS_GOOD]),
        (of_agency(services, schools[0]), []),
        (of_unit(services, OTHER), [OTHER]),
        (of_judge(services, CHAIR), [AS_GOOD, OTHER]),
    ):
        assert [one["nomination_id"] for one in await appeals(services, authorization=by)] == seen


async def test_who_is_in_conflict_neither_reads_nor_decides_an_appeal(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services))
    await done(appeal(services, BEST, of_agency(services, schools[0])))
    related = of_judge(services, CHAIR, Role.SECRETARY)
    assert await appeals(services, authorization=related) == []
    answer = await decide(services, authorization=related)
    assert told(answer) == (404, "not_found")
    assert await appeals(services) != []


async def test_a_member_does_not_appeal_in_the_name_of_another_agency(services: Stack) -> None:
    """As a judge it sees the case; as an agency it did not enter it."""
    schools = await to_a_decision(services)
    await done(announce(services))
    both = services.tokens.header(
        role=(Role.AGENCY, Role.MEMBER), agency=schools[0], person=SECOND
    )["Authorization"]
    assert told(await appeal(services, AS_GOOD, both)) == (404, "not_found")
    assert await appeals(services) == []


async def test_only_the_secretariat_says_when_an_appeal_on_paper_came(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services, dated=TOO_LATE))
    in_time = {"occurred_at": "2026-10-30T10:00:00+07:00"}
    own = await appeal(services, AS_GOOD, of_agency(services, schools[1]), **in_time)
    assert told(own) == (403, "awards.only_keyed_in_came_earlier")
    office = services.other_header()
    assert told(await appeal(services, AS_GOOD, office)) == (409, "awards.result_appeal_too_late")
    await done(appeal(services, AS_GOOD, office, **in_time))
    [one] = await appeals(services)
    assert one["lodged_at"].startswith("2026-10-30T")


async def test_only_an_upheld_appeal_of_the_category_opens_its_selection_again(
    services: Stack,
) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    shut = (409, "awards.selection_decided_already")
    await done(appeal(services, AS_GOOD, of_agency(services, schools[1])))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    await done(decide(services, upheld=False))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    key = an_id("of the other")
    await done(appeal(services, OTHER, of_unit(services, OTHER), key))
    await done(decide(services, key))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    other = {"category": COMMUNITIES, "departs_because": "ตามคำวินิจฉัยอุทธรณ์"}
    await done(propose(services, OTHER, **other))
    again = await selected(services, COMMUNITIES)
    assert (again["decided"], again["revision"]) == (False, 2)
    await resolve(services, 3, [concern_of(COMMUNITIES, again["selection_hash"])])
    assert (await heard(services, times=2, category=COMMUNITIES))["decided"] is True
