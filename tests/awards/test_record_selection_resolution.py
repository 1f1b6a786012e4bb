"""บันทึกมติต่อผลการคัดเลือก: score sheet, resolution and quorum in one decision."""

from services.awards.domain.selection import refusals
from shared.contracts.meetings import MeetingKind
from tests.awards.examples import HASH, hearing
from tests.awards.selection_examples import decided, proposed, resolve, resolved, selection


def test_the_working_groups_yes_to_what_stands_decides() -> None:
    selection.given(proposed()).when(resolve()).then(resolved(), decided())
    selection.given(proposed(), resolved(), decided()).when(resolve()).then()


def test_the_decision_names_the_sheet_the_resolution_and_the_quorum() -> None:
    told = decided()
    assert told.proposal.sheet_hash
    assert told.hearing == hearing()
    assert told.certificate.met


def test_a_no_another_body_or_an_earlier_proposal_decides_nothing() -> None:
    told = selection.given(proposed())
    no = hearing(carried=False)
    told.when(resolve(no)).then(resolved(no))
    board = hearing(MeetingKind.SUBCOMMITTEE)
    told.when(resolve(board)).then(resolved(board, in_force=False))
    told.when(resolve(selection_hash=HASH)).then(resolved(selection_hash=HASH, in_force=False))


def test_there_has_to_be_a_proposal() -> None:
    selection.given().when(resolve()).refused(refusals.SelectionNotFound())
