"""Each command on an announcement: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.announcement import refusals
from services.awards.domain.announcement.commands import (
    AnnouncementCommand,
    AnnounceResults,
    AppealResult,
    CorrectAnnouncement,
    DecideResultAppeal,
    StrikeOffRecipient,
    SupersedeCategory,
)
from services.awards.domain.announcement.state import Announcement, evolve
from shared.contracts.award_values import CategoryId, NominationId
from shared.contracts.selections import (
    AnnouncementCorrected,
    AnnouncementEvent,
    CategorySuperseded,
    RecipientStruckOff,
    ResultAppealDecided,
    ResultAppealed,
    ResultsAnnounced,
)
from shared.kernel.decider import Decider
from shared.kernel.errors import NotFound

MOST_ERRATA = 50


def decide(command: AnnouncementCommand, announcement: Announcement) -> Sequence[AnnouncementEvent]:
    match command:
        case AnnounceResults():
            return announce_results(command, announcement)
        case CorrectAnnouncement():
            return correct_announcement(command, announcement)
        case AppealResult():
            return appeal_result(command, announcement)
        case DecideResultAppeal():
            return decide_result_appeal(command, announcement)
        case StrikeOffRecipient():
            return strike_off_recipient(command, announcement)
        case SupersedeCategory():
            return supersede_category(command, announcement)


def announce_results(
    command: AnnounceResults, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    """Of decided categories only, each decision once; a number is used once."""
    before = announcement.announced
    if before is not None:
        asked = (command.call_id, command.dated, sorted(command.category_ids))
        there = sorted(str(one.category_id) for one in before.categories)
        if asked == (before.call_id, before.dated, there):
            return []
        raise refusals.NumberTaken
    if command.categories is None:
        raise refusals.NotAllDecided
    if any(
        one.replaces and one.replaces.selection_hash == one.selection_hash
        for one in command.categories
    ):
        raise refusals.AnnouncedBefore
    return [
        ResultsAnnounced(
            announcement_id=command.announcement_id,
            call_id=command.call_id,
            fiscal_year=command.fiscal_year,
            number=command.number,
            dated=command.dated,
            issued_by=command.office,
            signed_by=command.signed_by,
            categories=command.categories,
            appeals_until=command.appeals_until,
            rule=command.rule,
        )
    ]


def correct_announcement(
    command: CorrectAnnouncement, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    announced = _announced(announcement)
    said = [(one.printed, one.should_read, one.reason) for one in announcement.errata]
    if (command.printed, command.should_read, command.reason) in said:
        return []
    if len(said) >= MOST_ERRATA:
        raise refusals.TooManyErrata
    return [
        AnnouncementCorrected(
            announcement_id=announced.announcement_id,
            fiscal_year=announced.fiscal_year,
            erratum=len(said) + 1,
            printed=command.printed,
            should_read=command.should_read,
            reason=command.reason,
        )
    ]


def appeal_result(command: AppealResult, announcement: Announcement) -> Sequence[AnnouncementEvent]:
    """By who entered the case, within the window, once."""
    announced = _announced(announcement)
    _refuse_others(command)
    category = announcement.category(command.category_id)
    if category is None:
        raise refusals.CategoryNotAnnounced
    _refuse_superseded(announcement, category.category_id)
    lodged_at = command.occurred_at or command.issued_at
    asked = ResultAppealed(
        announcement_id=announced.announcement_id,
        fiscal_year=announced.fiscal_year,
        appeal_id=command.appeal_id,
        category_id=category.category_id,
        nomination_id=command.nomination_id,
        agency=command.appellant.agency,
        unit_id=command.appellant.unit_id,
        grounds=command.grounds,
        lodged_at=lodged_at,
    )
    same = announcement.appeals.get(command.appeal_id)
    if same is not None and (same.nomination_id, same.grounds) == (
        asked.nomination_id,
        asked.grounds,
    ):
        return []
    lodged = {one.nomination_id for one in announcement.appeals.values()}
    if same is not None or command.nomination_id in lodged:
        raise refusals.ResultAppealTaken
    if lodged_at > announced.appeals_until:
        raise refusals.ResultAppealTooLate
    return [asked]


def decide_result_appeal(
    command: DecideResultAppeal, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    announced = _announced(announcement)
    if command.appeal_id not in announcement.appeals:
        raise refusals.ResultAppealNotFound
    asked = ResultAppealDecided(
        announcement_id=announced.announcement_id,
        fiscal_year=announced.fiscal_year,
        appeal_id=command.appeal_id,
        upheld=command.upheld,
        reason=command.reason,
    )
    before = announcement.decided.get(command.appeal_id)
    if before == asked:
        return []
    if before is not None:
        raise refusals.ResultAppealDecidedAlready
    return [asked]


def strike_off_recipient(
    command: StrikeOffRecipient, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    announced = _announced(announcement)
    if command.nomination_id in announcement.gone:
        return []
    category = announcement.category_of(command.nomination_id)
    if category is None:
        raise refusals.NoSuchRecipient
    _refuse_superseded(announcement, category.category_id)
    return [_struck_off(announced, command.nomination_id, command.reason)]


def supersede_category(
    command: SupersedeCategory, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    """The first newer announcement counts; whom it honours no more is struck off here."""
    announced = _announced(announcement)
    category = announcement.category(command.category_id)
    if category is None or announcement.replaced(command.category_id) is not None:
        return []
    superseded = CategorySuperseded(
        announcement_id=announced.announcement_id,
        fiscal_year=announced.fiscal_year,
        category_id=command.category_id,
        by=command.by,
        number=command.number,
    )
    left_out = [
        one.nomination_id
        for one in category.recipients
        if one.nomination_id not in announcement.gone | set(command.honoured)
    ]
    reason = f"มีประกาศฉบับใหม่แทน ที่ {command.number}"
    return [superseded, *(_struck_off(announced, one, reason) for one in left_out)]


def _struck_off(
    announced: ResultsAnnounced, nomination_id: NominationId, reason: str
) -> RecipientStruckOff:
    return RecipientStruckOff(
        announcement_id=announced.announcement_id,
        fiscal_year=announced.fiscal_year,
        nomination_id=nomination_id,
        reason=reason,
    )


def _refuse_others(command: AppealResult) -> None:
    """Whatever else somebody is, another's case is not there to appeal. Raises `NotFound`."""
    agency, party = command.appellant.agency, command.party
    entered = (agency.agency_id if agency else None, command.appellant.unit_id)
    if not party.secretariat and (party.agency_id, party.unit_id) != entered:
        raise NotFound


def _refuse_superseded(announcement: Announcement, category_id: CategoryId) -> None:
    replaced = announcement.replaced(category_id)
    if replaced is not None:
        raise refusals.SupersededAlready(replaced.number)


def _announced(announcement: Announcement) -> ResultsAnnounced:
    if announcement.announced is None:
        raise refusals.AnnouncementNotFound
    return announcement.announced


ANNOUNCEMENT = Decider(initial=Announcement(), decide=decide, evolve=evolve)
