"""รหัสตรวจสอบเกียรติบัตร: of one print; a slip of the pen or a guess finds nothing."""

import pytest

from services.awards.edge.certificate_codes import (
    CertificateCodes,
    CertificateCodeUnknown,
    Print,
)
from tests.awards.examples import PHETCHABUN

CODES = CertificateCodes([b"k" * 32])
PRINT = Print(PHETCHABUN, 2570, 12, 1)


def test_a_code_is_read_however_it_is_typed() -> None:
    code = CODES.of(PRINT)
    assert code.startswith("TH67-2570-12-1-")
    for typed in (code, code.lower(), f" {code} ", code.replace("TH67", "TH-67")):
        assert CODES.read(typed) == PRINT


def test_a_code_is_read_however_often_it_was_printed() -> None:
    often = Print(PHETCHABUN, 2570, 123_456, 100)
    assert CODES.read(CODES.of(often)) == often


def test_another_print_has_another_code() -> None:
    assert CODES.of(Print(PHETCHABUN, 2570, 12, 2)) != CODES.of(PRINT)


@pytest.mark.parametrize(
    "change", [("-12-", "-13-"), ("-1-", "-2-"), ("2570", "2571"), ("67", "57")]
)
def test_a_changed_code_finds_nothing(change: tuple[str, str]) -> None:
    with pytest.raises(CertificateCodeUnknown):
        CODES.read(CODES.of(PRINT).replace(*change, 1))


@pytest.mark.parametrize("code", ["", "TH67", "TH99-2570-1-1-AAAA-AAAA-AAAA-AAAA", "x" * 60])
def test_what_is_no_code_finds_nothing(code: str) -> None:
    with pytest.raises(CertificateCodeUnknown):
        CODES.read(code)


def test_codes_of_another_key_are_not_ours_and_older_keys_still_read() -> None:
    other = CertificateCodes([b"o" * 32])
    with pytest.raises(CertificateCodeUnknown):
        CODES.read(other.of(PRINT))
    assert CertificateCodes([b"n" * 32, b"k" * 32]).read(CODES.of(PRINT)) == PRINT
