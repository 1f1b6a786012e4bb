"""Chromium for the whole session; without one its tests are skipped loudly, and fail in CI."""

import os

import pytest

from tests.browser.chromium import find_chromium

REASON = "no chromium on the PATH: install the package chromium to see the pages tested"
_no_chromium = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def program(pytestconfig: pytest.Config) -> str:
    found = find_chromium()
    if found is not None:
        return found
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(REASON, pytrace=False)
    pytestconfig.stash[_no_chromium] = REASON
    pytest.skip(REASON)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say loudly that tests did not run: a line of dots would hide it."""
    reason = config.stash.get(_no_chromium, None)
    if reason is not None:
        terminalreporter.section("BROWSER TESTS WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.write_line(reason)
