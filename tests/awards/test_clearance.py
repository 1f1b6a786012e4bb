"""Who sees which case: the query is the rule, and what is hidden is not there."""

from collections import Counter
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.awards.cases import CaseReader, CaseRow, Clearance, Standpoint
from shared.kernel.errors import NotFound
from shared.mongo import Mongo
from shared.views.reader import Order
from tests.awards.clearance_examples import (
    CLEARANCES,
    ROWS,
    SEEN,
    UNITS,
    Stored,
    every_clearance,
    every_row,
    row,
)
from tests.awards.examples import CHAIR, HEALTH, JUDGE, PHETCHABUN, SCHOOL

OFFICE = Clearance(Standpoint.OFFICE)
BLIND = row(blind=True, judged=True)
on_mongo = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def stored(mongo: Mongo, database_prefix: str) -> Stored:
    return Stored(mongo, mongo.database(f"{database_prefix}views"))


async def test_the_query_selects_what_the_rule_allows_of_every_kind_of_case_for_everybody(
    stored: Stored,
) -> None:
    rows = every_row()
    keys = [str(one.nomination_id) for one in rows]
    build = await stored.view(SEEN, rows, keys)
    collection = stored.database.collection(build.name)
    for clearance in every_clearance():
        found = await collection.find(clearance.where(), fields={"nomination_id": 1})
        allowed = {str(one.nomination_id) for one in rows if clearance.allows(one)}
        assert {one["nomination_id"] for one in found} == allowed, clearance


@on_mongo
@given(rows=ROWS, clearance=CLEARANCES, size=st.integers(1, 4))
async def test_lists_pages_counts_and_single_cases_hold_the_visible_ones_only(
    stored: Stored, rows: list[CaseRow], clearance: Clearance, size: int
) -> None:
    cases = await stored.cases(rows)
    visible = [one for one in rows if clearance.allows(one)]
    assert await in_pages(cases, clearance, size, None) == visible
    assert await in_pages(cases, clearance, size, Order("nomination_id")) == visible
    assert list(await cases.rows(clearance, PHETCHABUN, {}, size)) == visible[:size]
    counted = await cases.counted(clearance, PHETCHABUN, {}, "judged")
    assert counted == Counter(one.judged for one in visible)
    for one in rows:
        if one in visible:
            assert await cases.get(clearance, PHETCHABUN, str(one.nomination_id)) == one
        else:
            await refused(cases, clearance, str(one.nomination_id))


async def in_pages(
    cases: CaseReader[CaseRow], clearance: Clearance, size: int, order: Order | None
) -> list[CaseRow]:
    """All of them; no page but the last is shorter than asked, which would tell of a gap."""
    found: list[CaseRow] = []
    after: str | None = None
    while True:
        page = await cases.page(clearance, PHETCHABUN, limit=size, after=after, order=order)
        found += page.rows
        if (after := page.following) is None:
            return found
        assert len(page.rows) == size


async def test_nothing_that_is_asked_for_lifts_the_rule(stored: Stored) -> None:
    """A question about the very fields that hide: it narrows, and never widens."""
    rows = every_row()
    cases = await stored.cases(rows)
    everybody = list(every_clearance())
    for clearance, other in zip(everybody, reversed(everybody), strict=True):
        visible = Counter(one.judged for one in rows if clearance.allows(one))
        both = Counter(one.judged for one in rows if clearance.allows(one) and other.allows(one))
        narrow, wide = other.where(), {"$or": [other.where(), {"judged": {"$in": [True, False]}}]}
        for where, expected in ((narrow, both), (wide, visible)):
            assert await cases.counted(clearance, PHETCHABUN, where, "judged") == expected
            found = await cases.rows(clearance, PHETCHABUN, where, len(rows))
            assert Counter(one.judged for one in found) == expected, (clearance, where)
            page = await cases.page(clearance, PHETCHABUN, where, limit=len(rows))
            assert list(page.rows) == list(found)


async def test_a_hidden_case_and_one_that_does_not_exist_are_answered_alike(
    stored: Stored,
) -> None:
    cases = await stored.cases([row(1, judged=True, hidden_from=(CHAIR,))])
    chair = Clearance(Standpoint.JUDGE, CHAIR)
    hidden = await refused(cases, chair, str(UUID(int=1)))
    missing = await refused(cases, chair, str(UUID(int=2)))
    assert (type(hidden), hidden.args, vars(hidden)) == (
        type(missing),
        missing.args,
        vars(missing),
    )
    assert (
        await cases.get(Clearance(Standpoint.JUDGE, JUDGE), PHETCHABUN, str(UUID(int=1)))
    ).judged


async def test_a_case_of_another_province_is_not_found(stored: Stored) -> None:
    cases = await stored.cases([row(1)])
    assert await cases.get(OFFICE, PHETCHABUN, str(UUID(int=1))) == row(1)
    with pytest.raises(NotFound):
        await cases.get(OFFICE, "TH-57", str(UUID(int=1)))
    assert list(await cases.rows(OFFICE, "TH-57", {}, 50)) == []
    assert await cases.counted(OFFICE, "TH-57", {}, "judged") == {}


async def refused(cases: CaseReader[CaseRow], clearance: Clearance, key: str) -> NotFound:
    with pytest.raises(NotFound) as told:
        await cases.get(clearance, PHETCHABUN, key)
    return told.value


def test_each_standpoint_sees_its_own() -> None:
    nominated = row(nominator=SCHOOL.agency_id)
    applied = row(unit=UNITS[0], judged=True)
    for clearance, seen in (
        (OFFICE, (True, True)),
        (Clearance(Standpoint.JUDGE, CHAIR), (False, True)),
        (Clearance(Standpoint.AGENCY, of=SCHOOL.agency_id), (True, False)),
        (Clearance(Standpoint.AGENCY, of=HEALTH.agency_id), (False, False)),
        (Clearance(Standpoint.UNIT, of=UNITS[0]), (False, True)),
        (Clearance(Standpoint.UNIT, of=UNITS[1]), (False, False)),
    ):
        assert (clearance.allows(nominated), clearance.allows(applied)) == seen, clearance


@pytest.mark.parametrize("standpoint", Standpoint)
def test_a_conflict_hides_a_case_from_every_standpoint(standpoint: Standpoint) -> None:
    told: dict[str, Any] = {"nominator": SCHOOL.agency_id, "unit": SCHOOL.agency_id, "judged": True}
    own = SCHOOL.agency_id
    assert Clearance(standpoint, CHAIR, frozenset({HEALTH.agency_id}), own).allows(row(**told))
    declared = row(**told, hidden_from=(JUDGE, CHAIR))
    assert not Clearance(standpoint, CHAIR, of=own).allows(declared)
    sent = Clearance(standpoint, CHAIR, frozenset({HEALTH.agency_id}), own)
    assert not sent.allows(row(**told, parties=(own, HEALTH.agency_id)))


@pytest.mark.parametrize("standpoint", [Standpoint.AGENCY, Standpoint.UNIT])
def test_who_is_nobody_in_particular_owns_no_case(standpoint: Standpoint) -> None:
    """Not even one that nobody nominated, or no unit applied with."""
    assert not Clearance(standpoint).allows(row())


def test_names_are_withheld_from_judges_of_a_blind_stage_and_from_nobody_else() -> None:
    withheld = [one for one in Standpoint if not Clearance(one).names(BLIND)]
    assert withheld == [Standpoint.JUDGE]
    assert Clearance(Standpoint.JUDGE).names(row(judged=True))
