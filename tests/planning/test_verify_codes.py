"""รหัสตรวจสอบรูปเล่ม: it can be typed, and a slip of the pen is no other booklet."""

import pytest

from services.planning.edge.verify_codes import Coded
from shared.kernel.message import Province

SECOND = Coded(Province("TH-67"), 2570, 2)


def test_a_code_says_which_edition_it_means() -> None:
    assert SECOND.code.startswith("TH-67-2570-2-")
    assert Coded.read(SECOND.code) == SECOND
    assert Coded.read(f" {SECOND.code.lower()} ") == SECOND


@pytest.mark.parametrize(
    "code",
    [
        "",
        "TH-67-2570-2",
        SECOND.code.replace("2570", "2571"),
        SECOND.code.replace("TH-67", "TH-57"),
        SECOND.code[:-1] + ("0" if SECOND.code[-1] != "0" else "1"),
        SECOND.code.replace("-2-", "-02-"),
        f"{SECOND.code}/../x",
        "TH-๖๗-2570-2-00000000",
    ],
)
def test_any_other_text_is_no_code(code: str) -> None:
    assert Coded.read(code) is None
