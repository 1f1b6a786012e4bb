"""หนังสือส่งแผน as the planning service remembers it: what waits, whom to remind, where to read."""

from datetime import UTC, datetime

from services.planning.domain.dissemination.state import Stage
from services.planning.edge.frozen_booklets import in_force
from services.planning.replicas.plan_letters import DISSEMINATIONS, PLAN_LETTERS, PlanLetterRow
from shared.contracts.dissemination import AnswerWay, NamedProject, PlanAcknowledged
from shared.contracts.invitations import Channel
from shared.kernel.message import Event
from shared.replicas.booklets import BOOKLETS
from shared.views.view import fold
from tests.planning.booklet_examples import frozen, withdrawn
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

ACKNOWLEDGED = PlanAcknowledged(
    dissemination_id=SENDING,
    plan_id=PLAN,
    fiscal_year=YEAR,
    agency=office(0),
    way=AnswerWay.IN_SYSTEM,
    position="ผู้อำนวยการ",
    paper=None,
    acknowledged_at=datetime(2026, 11, 9, tzinfo=UTC),
    agencies=3,
)


def first(*events: Event) -> PlanLetterRow:
    rows = fold(PLAN_LETTERS, ledger((started(), *events)))
    return next(row for row in rows.values() if row.agency_id == agency(0))


def test_a_letter_is_known_with_what_it_is_about_before_it_is_sent() -> None:
    row = first()
    assert (row.stage, row.owns, row.partner_of) == (None, (ROAD,), ())
    assert row.letter_number == "พช 0031/ว 201"


def test_it_follows_the_stream() -> None:
    tried = first(queued(0), bounced())
    assert (tried.stage, tried.attempt, tried.tries) == (Stage.QUEUED, 2, 2)
    row = first(queued(0), bounced(), sent(Channel.EMAIL, 0))
    assert (row.stage, row.attempt, row.sent_on) == (Stage.SENT, 2, TODAY)
    assert first(queued(0), bounced(final=True)).sent_on is None


def test_who_was_reminded_escalated_or_has_answered_is_known() -> None:
    row = first(sent(Channel.POST, 0), reminded(0, number=2), escalated(0), ACKNOWLEDGED)
    assert (row.reminded, row.escalated, row.acknowledged) == (2, True, True)


def test_the_parts_of_a_long_list_are_put_together() -> None:
    river = NamedProject(project_id=RIVER, title="แม่น้ำใส")
    more = started(4, letters=(letter(3),), projects=(river,))
    [row] = fold(DISSEMINATIONS, ledger((started(), more))).values()
    assert ([one.title for one in row.projects], row.letters) == (["ถนนปลอดขยะ", "แม่น้ำใส"], 4)


def booklet_in_force(*events: Event) -> int | None:
    rows = fold(BOOKLETS, ledger(events)).values()
    found = in_force(sorted(rows, key=lambda row: -row.edition))
    return found.edition if found else None


def test_the_newest_booklet_is_read_and_none_once_it_was_withdrawn() -> None:
    assert booklet_in_force(frozen()) == 1
    assert booklet_in_force(frozen(), withdrawn()) is None
    assert booklet_in_force(frozen(), frozen(2), withdrawn()) == 2
    assert booklet_in_force(frozen(), frozen(2), withdrawn(2)) == 1
