"""A year of the example province, as the ledgers of two services hold it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from shared.contracts.directory import EditionEvent, EditionId, EditionOpened
from shared.contracts.meetings import MeetingEvent
from shared.kernel.catalogue import name_of
from shared.kernel.ids import derive_id
from shared.kernel.message import ActorId, Event, Province, Recorded
from tests.directory.examples import SECOND_FILE, listed, opened, sealed
from tests.directory.examples import agencies as listed_agencies
from tests.meetings.examples import (
    NOON,
    PHETCHABUN,
    adopt_resolution,
    after,
    close_meeting,
    in_session,
    undo_check_in,
)

E = TypeVar("E", bound=Event)
RECORDED_LATER = timedelta(days=3)  # keyed in on Monday, happened on Friday


def recorded(
    event: E, seq: int, *, province: Province = PHETCHABUN, at: datetime = NOON
) -> Recorded[E]:
    service = name_of(type(event)).partition(".")[0]
    return Recorded(
        event=event,
        event_id=derive_id(province, service, seq),
        commit_id=derive_id(province, service, "commit", seq),
        service=service,
        province=province,
        stream=f"{province}/stream/{UUID(int=1)}",
        stream_version=seq,
        seq=seq,
        occurred_at=at,
        recorded_at=at + RECORDED_LATER,
        actor=ActorId("secretary"),
        correlation="key-of-the-test",
    )


def ledger(
    events: Iterable[Event], *, province: Province = PHETCHABUN
) -> tuple[Recorded[Event], ...]:
    """One service's ledger of a province: its events, numbered from 1."""
    return tuple(
        recorded(event, seq, province=province, at=NOON + timedelta(minutes=seq))
        for seq, event in enumerate(events, start=1)
    )


CORRECTION = EditionOpened(
    edition_id=EditionId(UUID(int=99)), fiscal_year=2570, number=2, reason="ยุบรวมเทศบาล"
)
_LISTED: Sequence[EditionEvent] = (
    opened,
    listed(listed_agencies(1000, 128)),
    listed(listed_agencies(1128, 2), SECOND_FILE),
)
DIRECTORY_EVENTS: Sequence[EditionEvent] = (*_LISTED, sealed(*_LISTED), CORRECTION)
MEETING_EVENTS: Sequence[MeetingEvent] = after(
    in_session(130, present=27), undo_check_in(3), adopt_resolution(), close_meeting
)
DIRECTORY_LEDGER = ledger(DIRECTORY_EVENTS)
MEETINGS_LEDGER = ledger(MEETING_EVENTS)
