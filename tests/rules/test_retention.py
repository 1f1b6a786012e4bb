"""How long each kind of record is kept (ระยะเวลาเก็บรักษา), and where that comes from."""

from datetime import date

import pytest

from shared.rules.load import NoRuleInForce, Record, retention, retention_rules

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("record", Record)
def test_every_kind_of_record_has_a_rule_that_names_its_source(record: Record) -> None:
    rule = retention(record, DAY)
    assert rule.th
    assert rule.en
    assert rule.source.startswith(("official:", "assumed:"))


def test_no_rule_is_for_a_record_that_nobody_knows() -> None:
    assert set(retention_rules()) == set(Record)


def test_the_access_log_is_kept_for_two_years_until_the_office_says_otherwise() -> None:
    rule = retention(Record.ACCESS_LOG, DAY)
    assert (rule.years, rule.source[:7]) == (2, "assumed")


def test_the_register_of_awards_is_kept_for_ever() -> None:
    assert retention(Record.AWARD_REGISTER, DAY).years is None


def test_before_the_first_version_there_is_no_rule() -> None:
    with pytest.raises(NoRuleInForce):
        retention(Record.ACCESS_LOG, date(2013, 9, 30))
