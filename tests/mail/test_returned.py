"""Reports of letters that came back: which letter, what class, and never an address."""

import pytest

from shared.mail.returned import Returned, returned
from tests.mail.reports import LETTER, report


@pytest.mark.parametrize("whole_letter", [True, False])
def test_a_report_names_its_letter_and_why(whole_letter: bool) -> None:
    found = returned(report(whole_letter=whole_letter))
    assert found == Returned(LETTER, "5.1.1")
    assert "@example.go.th" not in found.status


@pytest.mark.parametrize(("status", "permanent"), [("5.2.2", True), ("4.4.7", False)])
def test_only_the_fifth_class_is_for_good(status: str, *, permanent: bool) -> None:
    found = returned(report(status=status))
    assert found is not None
    assert (found.status, found.permanent) == (status, permanent)


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", ""])
def test_what_did_not_fail_did_not_come_back(action: str) -> None:
    assert returned(report(action=action)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Subject: hello\r\n\r\nhello",
        report(kind="multipart/mixed"),
        report(status="unknown"),
        report(message_id="<a b>"),
        report(message_id=""),
        report()[:300],
        b"Content-Type: multipart/report\r\n\r\nno parts",
        b"\xff\xfe\x00" * 100,
    ],
)
def test_anything_else_is_no_report(content: bytes) -> None:
    assert returned(content) is None
