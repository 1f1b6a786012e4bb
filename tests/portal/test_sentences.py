"""The portal says what every piece of evidence is, and links what has a page."""

import pytest

from services.portal.answers import Evidence as Shown
from services.portal.sentences import evidence_said
from services.projection.views.process_board import PROCESS_BOARD, Evidence
from shared.views.view import fold
from tests.projection import year
from tests.projection.examples import ledger

ROWS = [
    *fold(PROCESS_BOARD, ledger(year.DIRECTORY_YEAR)).values(),
    *fold(PROCESS_BOARD, ledger(year.MEETINGS_YEAR)).values(),
]
EVIDENCE = [one for row in ROWS for step in row.steps for one in step.evidence]


def shown(evidence: Evidence) -> Shown:
    return Shown.model_validate_json(evidence.model_dump_json())


@pytest.mark.parametrize("evidence", EVIDENCE, ids=lambda one: one.what)
def test_every_piece_of_evidence_has_a_sentence_of_its_own(evidence: Evidence) -> None:
    said = evidence_said(shown(evidence))
    assert evidence.what not in said.th
    assert evidence.what not in said.en


def test_evidence_of_a_meeting_opens_its_page_and_other_evidence_none() -> None:
    pages = {(one.what, shown(one).meeting) for one in EVIDENCE}
    assert ("meetings.agencies_invited", str(year.ASSEMBLY)) in pages
    assert ("meetings.resolution_adopted", str(year.ASSEMBLY)) in pages
    assert ("meetings.board_closed", None) in pages
    assert ("directory.edition_sealed", None) in pages
