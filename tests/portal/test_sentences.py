"""The portal says what every piece of evidence is, and links what has a page."""

from typing import get_args

import pytest

from services.portal.answers import Evidence as Shown
from services.portal.sentences import evidence_said
from services.projection.views.planning_evidence import Planned
from services.projection.views.process_board import PROCESS_BOARD, Evidence
from shared.kernel.catalogue import name_of
from shared.views.view import fold
from tests.projection import planned, year
from tests.projection.declared import DECLARED_YEAR
from tests.projection.examples import ledger
from tests.projection.plan_year import PLAN_YEAR
from tests.projection.progress_year import PROGRESS_YEAR

REST = (
    planned.submitted(),
    planned.frozen(),
    planned.booklet_withdrawn(),
    planned.sending_started(),
    planned.letters_sent(),
    planned.acknowledged(1),
)
ROWS = [
    *fold(PROCESS_BOARD, ledger(year.DIRECTORY_YEAR)).values(),
    *fold(PROCESS_BOARD, ledger(year.MEETINGS_YEAR)).values(),
    *fold(PROCESS_BOARD, ledger((*PLAN_YEAR, *DECLARED_YEAR, *PROGRESS_YEAR))).values(),
    *fold(PROCESS_BOARD, ledger(REST)).values(),
]
EVIDENCE = [one for row in ROWS for step in row.steps for one in step.evidence]


def shown(evidence: Evidence) -> Shown:
    return Shown.model_validate_json(evidence.model_dump_json())


@pytest.mark.parametrize("evidence", EVIDENCE, ids=lambda one: one.what)
def test_every_piece_of_evidence_has_a_sentence_of_its_own(evidence: Evidence) -> None:
    said = evidence_said(shown(evidence))
    assert evidence.what not in said.th
    assert evidence.what not in said.en


def test_no_event_that_proves_a_step_of_planning_is_left_out() -> None:
    proven = {name_of(event) for event in get_args(Planned)}
    assert proven - {one.what for one in EVIDENCE} == set()


def test_a_resolution_on_an_earlier_version_says_so() -> None:
    [resolved] = [one for one in EVIDENCE if one.what == "planning.declaration_resolved"][:1]
    late = resolved.model_copy(update={"numbers": {"carried": True, "in_force": False}})
    assert "ฉบับเดิม" in evidence_said(shown(late)).th


def test_evidence_of_a_meeting_opens_its_page_and_other_evidence_none() -> None:
    pages = {(one.what, shown(one).meeting) for one in EVIDENCE}
    assert ("meetings.agencies_invited", str(year.ASSEMBLY)) in pages
    assert ("meetings.resolution_adopted", str(year.ASSEMBLY)) in pages
    assert ("meetings.board_closed", None) in pages
    assert ("directory.edition_sealed", None) in pages
