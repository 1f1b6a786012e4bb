"""คุณธรรมที่ยึดถือ: four until FY2565, five from FY2566, none before the first national plan."""

import pytest

from shared.rules.virtues import virtue_rule, virtue_rules

FOUR = ["พอเพียง", "วินัย", "สุจริต", "จิตอาสา"]


@pytest.mark.parametrize(
    ("year", "name", "virtues"),
    [
        (2559, "virtues.v1", FOUR),
        (2565, "virtues.v1", FOUR),
        (2566, "virtues.v2", [*FOUR, "กตัญญู"]),
        (2570, "virtues.v2", [*FOUR, "กตัญญู"]),
    ],
)
def test_a_year_has_its_own_virtues(year: int, name: str, virtues: list[str]) -> None:
    rule = virtue_rule(year)
    assert rule is not None
    assert (rule.name, [one.th for one in rule.virtues]) == (name, virtues)


def test_there_is_no_rule_before_the_first_plan() -> None:
    assert virtue_rule(2558) is None


def test_versions_count_up_with_their_years_and_say_where_they_are_from() -> None:
    rules = virtue_rules()
    assert [rule.version for rule in rules] == list(range(1, len(rules) + 1))
    years = [rule.from_year for rule in rules]
    assert years == sorted(set(years))
    assert all(rule.source.startswith(("official: ", "assumed: ")) for rule in rules)
