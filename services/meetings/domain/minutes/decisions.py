"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.minutes import refusals
from services.meetings.domain.minutes.commands import (
    ConfirmMinutes,
    CorrectMinutes,
    DraftMinutes,
    MinutesCommand,
    RestoreRevision,
    ReviseMinutes,
    Sitting,
)
from services.meetings.domain.minutes.draft import draft
from services.meetings.domain.minutes.state import Minutes, Revision, evolve
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesEvent,
    MinutesRevised,
    MinutesSection,
)
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider

MOST_SECTIONS = 120  # an agenda has up to 100 items, under their headings
MOST_REVISIONS = 100  # every command reads them all
DRAFTED_AGAIN = "ร่างใหม่จากเหตุการณ์ที่บันทึกไว้"


def decide(command: MinutesCommand, minutes: Minutes) -> Sequence[MinutesEvent]:
    match command:
        case DraftMinutes():
            return draft_minutes(command, minutes)
        case ReviseMinutes():
            return _revised(minutes, command.sections, command.note)
        case RestoreRevision():
            return restore_revision(command, minutes)
        case ConfirmMinutes():
            return confirm_minutes(command, minutes)
        case CorrectMinutes():
            return correct_minutes(command, minutes)


def draft_minutes(command: DraftMinutes, minutes: Minutes) -> Sequence[MinutesEvent]:
    sitting = command.meeting.sitting
    if not sitting.sat:
        raise refusals.MeetingHasNotSat
    sections = draft(command.meeting)
    if minutes.drafted is not None:
        return _revised(minutes, sections, DRAFTED_AGAIN)
    _refuse_too_many(sections)
    return [
        MinutesDrafted(
            meeting_id=sitting.meeting_id,
            kind=sitting.kind,
            fiscal_year=sitting.fiscal_year,
            meeting_number=sitting.number,
            sections=sections,
            sha256=sha256_of(sections),
        )
    ]


def restore_revision(command: RestoreRevision, minutes: Minutes) -> Sequence[MinutesEvent]:
    earlier = revision_of(minutes, command.revision)
    return _revised(minutes, earlier.sections, f"กลับไปใช้ฉบับที่ {command.revision}")


def confirm_minutes(command: ConfirmMinutes, minutes: Minutes) -> Sequence[MinutesEvent]:
    drafted, last = _drafted(minutes), len(minutes.revisions)
    asked = MinutesConfirmed(
        meeting_id=drafted.meeting_id,
        fiscal_year=drafted.fiscal_year,
        revision=command.revision,
        sha256=minutes.revisions[-1].sha256,
        confirmed_in=command.confirmed_in.meeting_id,
        confirmed_in_number=command.confirmed_in.number,
    )
    if minutes.confirmed == asked:
        return []
    if minutes.confirmed is not None:
        raise refusals.MinutesAreConfirmed
    if command.revision != last:
        raise refusals.RevisionIsNotTheLast(last)
    if not command.closed:
        raise refusals.MeetingIsNotClosed
    _refuse_unless_it_may_confirm(command.confirmed_in, command.meeting)
    return [asked]


def correct_minutes(command: CorrectMinutes, minutes: Minutes) -> Sequence[MinutesEvent]:
    drafted = _drafted(minutes)
    if minutes.confirmed is None:
        raise refusals.MinutesAreNotConfirmed
    if command.section not in _sections_that_hold(command.printed, minutes):
        raise refusals.PrintedNotFound(command.section)
    asked = MinutesCorrected(
        meeting_id=drafted.meeting_id,
        erratum=len(minutes.errata) + 1,
        section=command.section,
        printed=command.printed,
        should_read=command.should_read,
        reason=command.reason,
    )
    if any(one.model_copy(update={"erratum": asked.erratum}) == asked for one in minutes.errata):
        return []
    return [asked]


def revision_of(minutes: Minutes, number: int) -> Revision:
    """Raises `MinutesNotFound` or `RevisionNotFound`."""
    _drafted(minutes)
    if not 1 <= number <= len(minutes.revisions):
        raise refusals.RevisionNotFound
    return minutes.revisions[number - 1]


def _drafted(minutes: Minutes) -> MinutesDrafted:
    if minutes.drafted is None:
        raise refusals.MinutesNotFound
    return minutes.drafted


def _revised(
    minutes: Minutes, sections: tuple[MinutesSection, ...], note: str
) -> Sequence[MinutesEvent]:
    drafted, last = _drafted(minutes), len(minutes.revisions)
    if minutes.revisions[-1].sections == sections:
        return []
    if minutes.confirmed is not None:
        raise refusals.MinutesAreConfirmed
    _refuse_too_many(sections)
    if last >= MOST_REVISIONS:
        raise refusals.TooManyRevisions(limit=MOST_REVISIONS)
    return [
        MinutesRevised(
            meeting_id=drafted.meeting_id,
            revision=last + 1,
            sections=sections,
            sha256=sha256_of(sections),
            note=note,
        )
    ]


def _refuse_too_many(sections: Sequence[MinutesSection]) -> None:
    if len(sections) > MOST_SECTIONS:
        raise refusals.TooManySections(sections=len(sections), limit=MOST_SECTIONS)


def _refuse_unless_it_may_confirm(later: Sitting, earlier: Sitting) -> None:
    """รับรองโดยที่ประชุมครั้งต่อไปของคณะเดียวกัน; an assembly is of no body, but of one kind."""
    if (later.kind, later.body_id) != (earlier.kind, earlier.body_id):
        raise refusals.ConfirmedByAnotherBody
    if later.starts_at <= earlier.starts_at:
        raise refusals.ConfirmedTooEarly
    if not later.sat:
        raise refusals.ConfirmingMeetingHasNotSat


def _sections_that_hold(text: str, minutes: Minutes) -> set[str]:
    return {
        one.number
        for one in minutes.revisions[-1].sections
        if any(text in field for field in (one.title, one.matter, one.discussion, one.resolution))
    }


MINUTES = Decider(initial=Minutes(), decide=decide, evolve=evolve)
