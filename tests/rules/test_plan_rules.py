"""แหล่งงบประมาณและแผนระดับชาติ: dated data, each with its source."""

from datetime import date

import pytest
from pydantic import ValidationError

from shared.rules.alignments import (
    AlignmentCode,
    AlignmentScheme,
    alignment_schemes,
    every_alignment_scheme,
)
from shared.rules.budget_sources import (
    BudgetSource,
    BudgetSources,
    budget_sources,
    every_budget_sources,
)
from shared.rules.load import NoRuleInForce

YEAR_2570 = (date(2026, 10, 1), date(2027, 9, 30))


def test_the_sources_in_force_know_the_one_that_costs_nothing() -> None:
    rule = budget_sources(date(2026, 11, 23))
    assert rule.rule == "budget_sources.1"
    assert [one.code for one in rule.sources if one.no_cost] == ["no_cost"]
    assert rule.names["provincial_budget"] == "งบประมาณจังหวัดและกลุ่มจังหวัด"


def test_a_day_before_the_first_version_has_no_rule() -> None:
    with pytest.raises(NoRuleInForce):
        budget_sources(date(2013, 9, 30))


def test_every_rule_names_its_source() -> None:
    sources = [one.source for one in every_budget_sources()]
    sources += [one.source for one in every_alignment_scheme()]
    assert all(one.startswith(("official: ", "assumed: ")) for one in sources)


def test_the_moral_action_plan_ends_and_its_codes_are_assumed() -> None:
    schemes = {one.scheme: one for one in alignment_schemes(*YEAR_2570)}
    assert set(schemes) == {"moral_action_plan_2", "national_strategy", "master_plan", "sdg"}
    assert schemes["moral_action_plan_2"].source.startswith("assumed")
    later = alignment_schemes(date(2027, 10, 1), date(2028, 9, 30))
    assert "moral_action_plan_2" not in {one.scheme for one in later}


def test_the_national_lists_are_whole() -> None:
    counts = {one.scheme: len(one.codes) for one in every_alignment_scheme()}
    assert (counts["national_strategy"], counts["master_plan"], counts["sdg"]) == (6, 23, 17)


def test_the_versions_of_a_rule_tell_themselves_apart() -> None:
    schemes = [(one.scheme, one.version) for one in every_alignment_scheme()]
    assert len(set(schemes)) == len(schemes)
    sources = [one.version for one in every_budget_sources()]
    assert len(set(sources)) == len(sources)


def test_a_code_stands_once() -> None:
    source = BudgetSource(code="fund", th="กองทุน", en="A fund")
    day, code = date(2026, 1, 1), AlignmentCode(code="1", th="หนึ่ง", en="One")
    with pytest.raises(ValidationError):
        BudgetSources(version=1, valid_from=day, source="assumed: ", sources=(source, source))
    with pytest.raises(ValidationError):
        AlignmentScheme(
            scheme="x",
            version=1,
            th="ก",
            en="A",
            valid_from=day,
            source="assumed: ",
            codes=(code, code),
        )
