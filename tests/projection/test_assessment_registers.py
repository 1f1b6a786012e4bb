"""ทะเบียนการประเมินและการจัดส่ง: what was approved stays beside what follows."""

from services.projection.views.assessment_register import ASSESSMENT_REGISTER, AssessmentRow
from services.projection.views.transmittal_board import TRANSMITTAL_BOARD, TransmittalRow
from shared.contracts.assessments import Phase
from shared.contracts.transmittals import Desk
from shared.kernel.message import Event
from shared.views.view import fold
from tests.evaluation import asked as sent
from tests.evaluation import examples as ex
from tests.projection.examples import ledger

APPROVED = (*ex.full(), ex.submitted(), ex.approved())


def register(*events: Event) -> AssessmentRow:
    [row] = fold(ASSESSMENT_REGISTER, ledger(events)).values()
    return row


def board(*events: Event) -> TransmittalRow:
    [row] = fold(TRANSMITTAL_BOARD, ledger(events)).values()
    return row


def test_a_row_tells_how_far_an_assessment_is() -> None:
    row = register(*ex.full(), ex.visited())
    assert (row.phase, row.answered, row.visits) == (Phase.DRAFT, ("C1", "C2", "C3"), 1)
    assert (row.kind, row.district, row.level) == ("community", "6711", None)
    assert len(row.evidence) == 1
    assert register(*ex.full(), ex.detached()).evidence == ()
    assert register(*ex.full(), ex.submitted(), ex.returned()).phase is Phase.RETURNED


def test_a_restatement_leaves_the_approval_beside_it() -> None:
    row = register(*APPROVED)
    assert (row.phase, row.level, row.revision) == (Phase.APPROVED, 2, 1)
    again = register(*APPROVED, ex.restated(), ex.submitted(revision=2))
    assert (again.phase, again.level, again.revision) == (Phase.SUBMITTED, 2, 2)
    assert [one.revision for one in again.approvals] == [1]


def test_a_move_keeps_the_answers_that_it_kept() -> None:
    row = register(*ex.full(), ex.move_proposed(), ex.moved())
    assert (row.answered, row.form.form_version) == (("C1",), 2)


def test_the_way_tells_where_an_assessment_waits() -> None:
    office, governor, interior = Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR, Desk.INTERIOR
    assert board(sent.sent()).waiting_at == (office,)
    way = (
        sent.sent(),
        sent.received(office),
        sent.forwarded(office, governor),
        sent.received(governor),
        sent.forwarded(governor, interior),
        sent.forwarded(governor, Desk.CULTURE),
    )
    row = board(*way)
    assert (row.waiting_at, row.at_the_ministry) == ((interior, Desk.CULTURE), False)
    there = board(*way, sent.received(interior))
    assert (there.waiting_at, there.at_the_ministry) == ((Desk.CULTURE,), True)
    back = board(*way, sent.received(interior), sent.sent_back(interior))
    assert (back.waiting_at, back.at_the_ministry) == ((), False)
