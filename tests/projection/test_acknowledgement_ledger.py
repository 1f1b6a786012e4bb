"""ทะเบียนการตอบรับแผน: what has become of every letter, who accepted what, who is late."""

from datetime import UTC, date, datetime

import pytest

from services.projection.views.acknowledgement_ledger import (
    ACKNOWLEDGEMENT_LEDGER,
    LedgerRow,
    PlanDelivery,
)
from services.projection.views.dissemination_register import DISSEMINATION_REGISTER
from services.projection.views.task_ledger import TASK_LEDGER
from shared.contracts.dissemination import (
    AnswerWay,
    NamedProject,
    Part,
    PlanAcknowledged,
    PlanSeen,
    TaskAnswer,
    TaskAnswered,
)
from shared.contracts.invitations import Channel
from shared.kernel.message import Event
from shared.views.view import fold
from tests.planning.dissemination_examples import (
    PLAN,
    RIVER,
    ROAD,
    SENDING,
    TODAY,
    YEAR,
    agency,
    bounced,
    escalated,
    letter,
    office,
    queued,
    reminded,
    sent,
    started,
)
from tests.projection.examples import ledger

EMAIL, POST = Channel.EMAIL, Channel.POST
SEEN = PlanSeen(dissemination_id=SENDING, plan_id=PLAN, fiscal_year=YEAR, agency=office(0))
AT = datetime(2026, 11, 9, 3, tzinfo=UTC)
ACKNOWLEDGED = PlanAcknowledged(
    dissemination_id=SENDING,
    plan_id=PLAN,
    fiscal_year=YEAR,
    agency=office(0),
    way=AnswerWay.IN_SYSTEM,
    position="ผู้อำนวยการ",
    paper=None,
    acknowledged_at=AT,
    agencies=3,
)


def answered(answer: TaskAnswer, reason: str = "") -> TaskAnswered:
    return TaskAnswered(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=YEAR,
        agency=office(0),
        project_id=ROAD,
        part=Part.OWNER,
        answer=answer,
        reason=reason,
        way=AnswerWay.IN_SYSTEM,
        paper=None,
    )


def row_of_first(*events: Event) -> LedgerRow:
    rows = fold(ACKNOWLEDGEMENT_LEDGER, ledger((started(), *events)))
    return next(row for row in rows.values() if row.agency_id == agency(0))


@pytest.mark.parametrize(
    ("events", "delivery", "day"),
    [
        ([], PlanDelivery.NOT_SENT, None),
        ([sent(POST, 1, 2)], PlanDelivery.NOT_SENT, None),
        ([queued(0)], PlanDelivery.QUEUED, None),
        ([queued(0), sent(EMAIL, 0)], PlanDelivery.SENT, TODAY),
        ([queued(0), bounced()], PlanDelivery.BOUNCED, None),
        ([queued(0), sent(EMAIL, 0), bounced(final=True)], PlanDelivery.FAILED, None),
        ([queued(0), bounced(final=True), sent(POST, 0)], PlanDelivery.SENT, TODAY),
    ],
)
def test_a_letter_stands_where_its_newest_leg_brought_it(
    events: list[Event], delivery: PlanDelivery, day: date | None
) -> None:
    row = row_of_first(*events)
    assert (row.delivery, row.sent_on) == (delivery, day)


def test_bounces_reminders_and_the_escalation_stay_visible() -> None:
    row = row_of_first(
        queued(0), bounced(), sent(POST, 0), reminded(0), reminded(0, number=2), escalated(0)
    )
    assert [one.reason for one in row.bounces] == ["451 4.2.1"]
    assert [(one.round, one.channel) for one in row.reminders] == [(1, POST), (2, POST)]
    assert row.escalated
    assert row.escalated_at is not None


def test_what_an_agency_did_is_told_with_the_day_it_did_it() -> None:
    row = row_of_first(sent(POST, 0), SEEN, ACKNOWLEDGED)
    assert (row.seen, row.acknowledged, row.acknowledged_at) == (True, True, AT)
    assert (row.way, row.position) == (AnswerWay.IN_SYSTEM, "ผู้อำนวยการ")


def test_a_later_answer_stands_in_and_the_figures_follow() -> None:
    assert row_of_first().open_tasks == 1
    row = row_of_first(answered(TaskAnswer.DECLINED, "ไม่มีงบ"))
    assert (row.open_tasks, row.declined, row.tasks[0].reason) == (0, 1, "ไม่มีงบ")
    row = row_of_first(answered(TaskAnswer.DECLINED, "ไม่มีงบ"), answered(TaskAnswer.ACCEPTED))
    assert (row.declined, row.accepted, row.tasks[0].answer) == (0, 1, TaskAnswer.ACCEPTED)


def test_every_project_has_a_line_for_each_agency_it_concerns() -> None:
    rows = fold(TASK_LEDGER, ledger((started(), answered(TaskAnswer.ACCEPTED_IN_PART, "ครึ่งหนึ่ง"))))
    assert {(row.agency_id, row.part, row.answer, row.answers) for row in rows.values()} == {
        (agency(0), Part.OWNER, TaskAnswer.ACCEPTED_IN_PART, 1),
        (agency(1), Part.PARTNER, None, 0),
    }


def test_of_a_long_list_the_parts_are_put_together() -> None:
    other = letter(3).model_copy(update={"owns": (RIVER,)})
    river = NamedProject(project_id=RIVER, title="แม่น้ำใส")
    more = started(4, letters=(other,), projects=(river,))
    events = ledger((started(), more, sent(POST, 0, 1, outstanding=2)))
    [row] = fold(DISSEMINATION_REGISTER, events).values()
    assert (row.agencies, row.outstanding, row.reply_by) == (3, 2, date(2026, 11, 16))
    assert len(fold(ACKNOWLEDGEMENT_LEDGER, events)) == 4
    assert len(fold(TASK_LEDGER, events)) == 3
