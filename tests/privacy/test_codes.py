"""Codes that nobody guesses: of one purpose, one key and these very parts."""

import pytest

from shared.privacy.codes import KeyedCodes

MASTER, FORMER = bytes(range(32)), bytes(range(1, 33))
CODES = KeyedCodes([MASTER], b"a purpose")
PARTS = ("TH-67", 2570, "a" * 64)


def test_a_code_is_short_and_easy_to_type() -> None:
    code = CODES.of(*PARTS)
    groups = code.split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567-")
    assert CODES.of(*PARTS) == code


def test_it_fits_however_it_is_typed() -> None:
    code = CODES.of(*PARTS)
    for typed in (code, code.lower(), code.replace("-", "")):
        assert CODES.fits(typed, *PARTS)


@pytest.mark.parametrize("wrong", ["", "AAAA-AAAA-AAAA-AAAA", "รหัสไทย"])
def test_another_text_does_not_fit(wrong: str) -> None:
    assert not CODES.fits(wrong, *PARTS)


def test_other_parts_another_purpose_or_another_key_make_other_codes() -> None:
    code = CODES.of(*PARTS)
    others = (
        CODES.of("TH-57", *PARTS[1:]),
        CODES.of(*PARTS[:2], "b" * 64),
        KeyedCodes([MASTER], b"another purpose").of(*PARTS),
        KeyedCodes([FORMER], b"a purpose").of(*PARTS),
    )
    assert len({code, *others}) == 5


def test_a_code_made_under_the_former_key_is_good_while_that_key_is_there() -> None:
    old = KeyedCodes([FORMER], b"a purpose").of(*PARTS)
    assert KeyedCodes([MASTER, FORMER], b"a purpose").fits(old, *PARTS)
    assert not CODES.fits(old, *PARTS)
