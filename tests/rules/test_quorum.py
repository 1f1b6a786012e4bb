"""The rule of quorum (กฎองค์ประชุม) is dated: each day has the version that was in force on it."""

from datetime import date, timedelta

import pytest

from shared.contracts.meetings import MeetingKind
from shared.contracts.quorum import QuorumRule, Reading
from shared.rules.load import NoRuleInForce, _in_force, quorum_rule, quorum_rules

START = date(2013, 10, 1)
AMENDED = date(2027, 10, 1)


def version(number: int, valid_from: date, percent: int = 20) -> QuorumRule:
    return QuorumRule(
        rule="quorum.assembly",
        version=number,
        percent=percent,
        must_meet=(Reading.AGENCIES,),
        valid_from=valid_from,
        source="assumed",
    )


def test_the_assembly_needs_twenty_percent_by_both_readings() -> None:
    rule = quorum_rule(MeetingKind.ASSEMBLY, date(2026, 11, 23))
    assert (rule.rule, rule.version, rule.percent) == ("quorum.assembly", 1, 20)
    assert set(rule.must_meet) == {Reading.AGENCIES, Reading.PERSONS}


@pytest.mark.parametrize("kind", [one for one in MeetingKind if one is not MeetingKind.ASSEMBLY])
def test_a_body_needs_half_of_its_members(kind: MeetingKind) -> None:
    rule = quorum_rule(kind, date(2026, 11, 23))
    assert (rule.percent, rule.must_meet) == (50, (Reading.MEMBERS,))
    assumed = kind.endswith("working_group")
    assert rule.source.startswith("assumed" if assumed else "official")


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_a_rule_that_says_where_it_comes_from(kind: MeetingKind) -> None:
    assert quorum_rules()[kind]
    for rule in quorum_rules()[kind]:
        assert rule.rule == f"quorum.{kind}"
        assert rule.source.startswith(("official", "assumed"))
        assert 0 < rule.percent <= 100
        assert rule.must_meet


@pytest.mark.parametrize("kind", MeetingKind)
def test_versions_are_numbered_from_one_and_each_comes_into_force_later(kind: MeetingKind) -> None:
    versions = quorum_rules()[kind]
    days = [rule.valid_from for rule in versions]
    assert [rule.version for rule in versions] == list(range(1, len(versions) + 1))
    assert days == sorted(set(days))


def test_a_meeting_before_the_first_version_has_no_rule() -> None:
    with pytest.raises(NoRuleInForce) as refused:
        quorum_rule(MeetingKind.ASSEMBLY, START - timedelta(days=1))
    assert refused.value.args == (START - timedelta(days=1),)


def test_no_versions_at_all_means_no_rule() -> None:
    with pytest.raises(NoRuleInForce):
        _in_force((), AMENDED)


def test_a_version_is_in_force_from_its_own_first_day() -> None:
    assert quorum_rule(MeetingKind.ASSEMBLY, START).version == 1


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (START, 1),
        (AMENDED - timedelta(days=1), 1),
        (AMENDED, 2),
        (AMENDED + timedelta(days=400), 2),
    ],
)
def test_the_newest_version_in_force_on_the_day_is_chosen(day: date, expected: int) -> None:
    versions = (version(1, START), version(2, AMENDED, percent=25))
    assert _in_force(versions, day).version == expected
    assert _in_force(tuple(reversed(versions)), day).version == expected
