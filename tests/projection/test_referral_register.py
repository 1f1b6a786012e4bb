"""ทะเบียนส่งเรื่อง: where every matter between bodies stands, and the way it came."""

import pytest

from services.projection.views.referral_register import (
    REFERRAL_REGISTER,
    ReferralRow,
    ReferralState,
)
from shared.contracts.referrals import ReferralEvent
from shared.views.view import fold
from tests.golden.referral_examples import EXAMPLES
from tests.meetings.referral_examples import (
    ANSWER,
    BOARD_ITEM,
    BOARD_MEETING,
    FIRST,
    ITEM,
    REFERRAL_ID,
    RESOLUTION,
    answered,
    placed,
    received,
    referred,
    returned,
    withdrawn,
)
from tests.projection.examples import ledger


def row(*events: ReferralEvent) -> ReferralRow:
    return fold(REFERRAL_REGISTER, ledger(events))["TH-67", str(REFERRAL_ID)]


def test_a_matter_is_shown_as_it_was_referred() -> None:
    shown = row(referred(resolved=True, brought=True))
    assert (shown.state, shown.waits, shown.first) == (ReferralState.REFERRED, True, FIRST)
    assert (shown.from_item_id, shown.from_resolution_id) == (ITEM, RESOLUTION)
    assert (shown.meeting_id, shown.item_id) == (None, None)
    assert [one.what for one in shown.concerns] == ["planning.plan"]


def test_it_waits_until_it_is_answered() -> None:
    events = (referred(), received(), placed(), answered(carried=False))
    stages = [row(*events[:count]) for count in range(1, 5)]
    assert [(one.state, one.waits) for one in stages] == [
        (ReferralState.REFERRED, True),
        (ReferralState.RECEIVED, True),
        (ReferralState.PLACED, True),
        (ReferralState.ANSWERED, False),
    ]
    last = stages[-1]
    assert last.receipt is not None
    assert last.receipt.receipt_number == "124/2569"
    assert (last.meeting_id, last.item_id) == (BOARD_MEETING, BOARD_ITEM)
    assert last.answer is not None
    assert (last.answer.resolution_id, last.answer.carried) == (ANSWER, False)


@pytest.mark.parametrize(
    ("end", "state"),
    [(returned(), ReferralState.RETURNED), (withdrawn(), ReferralState.WITHDRAWN)],
)
def test_what_was_sent_back_or_taken_back_waits_no_more(
    end: ReferralEvent, state: ReferralState
) -> None:
    shown = row(referred(), end)
    assert (shown.state, shown.waits, shown.reason) == (state, False, "ขอเอกสารเพิ่ม")


def test_a_matter_begins_with_its_referring() -> None:
    with pytest.raises(LookupError):
        fold(REFERRAL_REGISTER, ledger(EXAMPLES[1:]))
