"""มติต่อแบบประเมิน: the subcommittee's yes to what is handed in approves it and tells the level."""

from services.evaluation.domain.assessment import refusals
from shared.contracts.meetings import MeetingKind
from tests.awards.examples import hearing
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

HANDED = (*ex.full(ex.THE_PROVINCE), ex.submitted(ex.THE_PROVINCE))
YES = hearing(ex.SUBCOMMITTEE)


def test_the_subcommittees_yes_approves_and_tells_the_level() -> None:
    told = ask.assessment.given(*HANDED)
    told.when(ask.resolve()).then(
        ex.resolved(), ex.approved(ex.THE_PROVINCE, YES), ex.level_determined()
    )
    heard = ask.assessment.given(*HANDED, ex.resolved(), ex.approved(ex.THE_PROVINCE, YES))
    heard.when(ask.resolve()).then()


def test_a_no_another_body_and_another_hash_are_recorded_only() -> None:
    told = ask.assessment.given(*HANDED)
    no = hearing(ex.SUBCOMMITTEE, carried=False)
    told.when(ask.resolve(no)).then(ex.resolved(told=no))
    board = hearing(MeetingKind.PROVINCIAL_BOARD)
    told.when(ask.resolve(board)).then(ex.resolved(told=board, in_force=False))
    other = ex.resolved(in_force=False).model_copy(update={"snapshot_hash": "0" * 64})
    told.when(ask.resolve(named="0" * 64)).then(other)


def test_what_was_returned_meanwhile_is_not_approved() -> None:
    back = ex.returned().model_copy(
        update={"assessment_id": ex.OF_PROVINCE, "subject": ex.THE_PROVINCE}
    )
    told = ask.assessment.given(*HANDED, back)
    told.when(ask.resolve()).then(ex.resolved(in_force=False))
    ask.assessment.given().when(ask.resolve()).refused(refusals.AssessmentNotFound())
