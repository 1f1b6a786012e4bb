"""ทะเบียนการส่งหนังสือเชิญและการตอบรับ: what has become of every letter."""

import pytest

from services.projection.views.invitation_ledger import (
    INVITATION_LEDGER,
    Delivery,
    InvitationRow,
)
from shared.contracts.bodies import MemberRole
from shared.contracts.invitations import Answer, Channel
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    CULTURE,
    SCHOOL,
    TEMPLE,
    bounced,
    delivered,
    dispatched,
    invited,
    member,
    members_invited,
    replied,
    sent,
    somebody,
)


def row_of_temple(*events: Event) -> InvitationRow:
    rows = fold(INVITATION_LEDGER, ledger((invited(CULTURE, TEMPLE, SCHOOL), *events)))
    return next(row for row in rows.values() if row.invitee == TEMPLE.agency_id)


def test_a_letter_is_not_sent_before_it_is_dispatched() -> None:
    row = row_of_temple(dispatched(CULTURE))
    assert (row.agency_name, row.letter_number) == (TEMPLE.name, "พช 0031/ว 102")
    assert (row.delivery, row.attempts, row.channel, row.answer) == (
        Delivery.NOT_SENT,
        0,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("events", "delivery"),
    [
        ([dispatched(TEMPLE)], Delivery.DISPATCHED),
        ([dispatched(TEMPLE), sent(TEMPLE)], Delivery.SENT),
        ([dispatched(TEMPLE), bounced(TEMPLE)], Delivery.BOUNCED),
        ([dispatched(TEMPLE), bounced(TEMPLE, final=True)], Delivery.FAILED),
        ([dispatched(TEMPLE), delivered(TEMPLE)], Delivery.DELIVERED),
        ([dispatched(TEMPLE), delivered(TEMPLE), bounced(TEMPLE)], Delivery.DELIVERED),
    ],
)
def test_a_letter_stands_where_its_newest_leg_brought_it(
    events: list[Event], delivery: Delivery
) -> None:
    assert row_of_temple(*events).delivery is delivery


def test_bounces_and_retries_stay_visible() -> None:
    row = row_of_temple(
        dispatched(TEMPLE), bounced(TEMPLE), dispatched(TEMPLE, attempt=2), sent(TEMPLE, 2)
    )
    assert (row.attempts, row.channel) == (2, Channel.EMAIL)
    assert [(one.what, one.attempt, one.note) for one in row.legs] == [
        (Delivery.DISPATCHED, 1, "คิวที่ 1"),
        (Delivery.BOUNCED, 1, "451 try later"),
        (Delivery.DISPATCHED, 2, "คิวที่ 1"),
        (Delivery.SENT, 2, ""),
    ]


def test_a_later_reply_stands_in_for_the_earlier_and_both_are_kept() -> None:
    row = row_of_temple(replied(TEMPLE, 21), replied(TEMPLE, answer=Answer.DECLINES))
    assert row.answer is Answer.DECLINES
    assert [one.answer for one in row.replies] == [Answer.SENDS_REPRESENTATIVE, Answer.DECLINES]
    assert row.replies[0].representatives == (somebody(21),)


def test_a_members_invitation_holds_the_name_closed() -> None:
    chair = member(11, MemberRole.CHAIR)
    [row] = fold(INVITATION_LEDGER, ledger([members_invited(chair)])).values()
    assert (row.agency_name, row.role, row.person) == ("", MemberRole.CHAIR, chair.person)


@pytest.mark.parametrize("event", [dispatched(TEMPLE), sent(TEMPLE), replied(TEMPLE)])
def test_an_invitation_is_written_before_it_is_sent_or_answered(event: Event) -> None:
    with pytest.raises(LookupError):
        fold(INVITATION_LEDGER, ledger([event]))
