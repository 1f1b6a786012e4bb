"""วินิจฉัยอุทธรณ์ผลการคัดเลือก"""

from services.awards.domain.announcement import refusals
from tests.awards.selection_examples import (
    announced,
    announcement,
    appeal_decided,
    appealed,
    decide_appeal,
)

APPEALED = (announced(), appealed())


def test_an_appeal_is_decided_once() -> None:
    announcement.given(*APPEALED).when(decide_appeal()).then(appeal_decided())
    told = announcement.given(*APPEALED, appeal_decided())
    told.when(decide_appeal()).then()
    told.when(decide_appeal(upheld=False)).refused(refusals.ResultAppealDecidedAlready())


def test_there_has_to_be_one() -> None:
    told = announcement.given(announced())
    told.when(decide_appeal()).refused(refusals.ResultAppealNotFound())
