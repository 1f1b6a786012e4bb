"""จัดส่งแบบประเมิน: what the subcommittee approved, once."""

from services.evaluation.domain.transmittal import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

OTHER = ask.LETTER.model_copy(update={"number": "พช 0031/999"})


def test_an_approved_snapshot_is_sent_once() -> None:
    ask.transmittal.given().when(ask.send()).then(ask.sent())
    ask.transmittal.given(ask.sent()).when(ask.send()).then()
    ask.transmittal.given(ask.sent()).when(ask.send(OTHER)).refused(refusals.SentAlready())


def test_nothing_is_sent_before_it_is_approved() -> None:
    ask.transmittal.given().when(ask.send(approved=None)).refused(refusals.NothingApproved())
    assert ex.approved(ex.THE_PROVINCE).snapshot_hash == ask.sent().snapshot_hash
