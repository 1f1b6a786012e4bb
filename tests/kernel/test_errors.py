"""Every refusal says in Thai and English what to do next."""

from collections.abc import Iterator

import pytest

from shared.kernel.errors import DomainError, StaleVersion, TooLarge


def _all(kind: type[DomainError] = DomainError) -> Iterator[type[DomainError]]:
    for one in kind.__subclasses__():
        if one.__module__ == "shared.kernel.errors":
            yield one
            yield from _all(one)


@pytest.mark.parametrize("refusal", [StaleVersion(3, 5), TooLarge("events", 101, 100)])
def test_a_sentence_is_filled_in_from_the_fields(refusal: DomainError) -> None:
    for sentence in (refusal.said_in_thai(), refusal.said_in_english()):
        assert "{" not in sentence
        assert any(str(value) in sentence for value in refusal.fields.values())


def test_no_two_kinds_share_a_code() -> None:
    codes = [kind.code for kind in _all()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("kind", list(_all()))
def test_every_kind_speaks_thai_first(kind: type[DomainError]) -> None:
    assert any("ก" <= letter <= "๛" for letter in kind.th)
    assert kind.en.isascii()
