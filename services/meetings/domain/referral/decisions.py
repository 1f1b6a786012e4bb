"""One function per command: the event it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.meetings.domain.referral import refusals
from services.meetings.domain.referral.commands import (
    AnswerReferral,
    Dealing,
    PlaceReferral,
    ReceiveReferral,
    ReferItem,
    ReferralCommand,
    ReturnReferral,
    WithdrawReferral,
)
from services.meetings.domain.referral.state import Ended, Referral, evolve
from shared.contracts.agenda import AgendaItem
from shared.contracts.referrals import (
    ItemReferred,
    ReferralAnswered,
    ReferralEvent,
    ReferralPlacedOnAgenda,
    ReferralReceived,
    ReferralReturned,
    ReferralWithdrawn,
)
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import BANGKOK


def decide(command: ReferralCommand, referral: Referral) -> Sequence[ReferralEvent]:
    if isinstance(command, ReferItem):
        return refer_item(command, referral)
    if referral.referred is None:
        raise refusals.ReferralNotFound
    match command:
        case ReceiveReferral():
            return receive_referral(command, referral)
        case PlaceReferral():
            return place_referral(command, referral, referral.referred)
        case AnswerReferral():
            return answer_referral(command, referral)
        case ReturnReferral():
            return _ended(
                ReferralReturned(referral_id=command.referral_id, reason=command.reason), referral
            )
        case WithdrawReferral():
            return _ended(
                ReferralWithdrawn(referral_id=command.referral_id, reason=command.reason), referral
            )


def refer_item(command: ReferItem, referral: Referral) -> Sequence[ReferralEvent]:
    if referral.referred is not None:
        if not _says(referral.referred, command):
            raise refusals.ReferralIdInUse
        return []
    origin, resolution = command.origin, command.origin.resolution
    item = _dealt_with(command)
    _refuse_unless_elsewhere(command)
    return [
        ItemReferred(
            referral_id=command.referral_id,
            fiscal_year=origin.fiscal_year,
            from_meeting_id=command.from_meeting_id,
            item_id=command.item_id,
            resolution_id=command.resolution_id,
            from_kind=origin.kind,
            from_body_id=origin.body_id,
            from_body=origin.body_name,
            to_body_id=command.to_body_id,
            to_kind=command.to_body.kind,
            to_body=command.to_body.name,
            matter=command.matter,
            concerns=resolution.concerns if resolution else (),
            steps=item.steps,
            documents=command.documents,
            previous=command.previous,
            first=command.earlier.first if command.earlier else command.referral_id,
        )
    ]


def receive_referral(command: ReceiveReferral, referral: Referral) -> Sequence[ReferralEvent]:
    received = ReferralReceived(
        referral_id=command.referral_id,
        received_by=command.received_by,
        received_on=command.received_on,
        receipt_number=command.receipt_number,
    )
    if referral.received == received:
        return []
    _refuse_if_ended(referral)
    if referral.received is not None:
        raise refusals.ReceivedAlready
    if command.received_on > command.issued_at.astimezone(BANGKOK).date():
        raise refusals.ReceivedInFuture
    return [received]


def place_referral(
    command: PlaceReferral, referral: Referral, referred: ItemReferred
) -> Sequence[ReferralEvent]:
    placed = ReferralPlacedOnAgenda(
        referral_id=command.referral_id, meeting_id=command.meeting_id, item_id=command.item_id
    )
    if referral.placed == placed:
        return []
    _refuse_if_ended(referral)
    if referral.received is None:
        raise refusals.NotReceivedYet
    if command.dealing.body_id != referred.to_body_id:
        raise refusals.NotTheReceivingBody
    if command.dealing.cancelled:
        raise refusals.PlacedInCancelledMeeting
    _on_the_agenda(command.dealing)
    return [placed]


def answer_referral(command: AnswerReferral, referral: Referral) -> Sequence[ReferralEvent]:
    ended, placed = referral.ended, referral.placed
    if isinstance(ended, ReferralAnswered) and ended.resolution_id == command.resolution_id:
        return []
    _refuse_if_ended(referral)
    if placed is None:
        raise refusals.OnNoAgendaYet
    resolution = command.resolution
    if resolution is None or resolution.item_id != placed.item_id:
        raise refusals.NoSuchResolution
    return [
        ReferralAnswered(
            referral_id=command.referral_id,
            meeting_id=placed.meeting_id,
            resolution_id=command.resolution_id,
            carried=resolution.carried,
            text=resolution.text,
        )
    ]


def _says(referred: ItemReferred, command: ReferItem) -> bool:
    asked = command.model_dump(include=set(ItemReferred.model_fields))
    return referred.model_dump(include=set(asked)) == asked


def _dealt_with(command: ReferItem) -> AgendaItem:
    """The item that the meeting has dealt with, and resolved on if a resolution is named."""
    item = _on_the_agenda(command.origin)
    if not command.origin.dealt_with:
        raise refusals.NotDealtWithYet
    if command.resolution_id is None:
        return item
    resolution = command.origin.resolution
    if resolution is None or resolution.item_id != command.item_id:
        raise refusals.NoSuchResolution
    if not resolution.carried:
        raise refusals.ReferringNotCarried
    return item


def _on_the_agenda(dealing: Dealing) -> AgendaItem:
    if dealing.item is None:
        raise refusals.NotOnThatAgenda
    return dealing.item


def _refuse_unless_elsewhere(command: ReferItem) -> None:
    """To another body that exists, and on from where the matter came to if it came from one."""
    to, earlier = command.to_body, command.earlier
    if to.body_id == command.origin.body_id:
        raise refusals.ReferredToItself
    if to.dissolved and to.dissolved <= command.issued_at.astimezone(BANGKOK).date():
        raise refusals.ReferredToDissolved(to.name, to.dissolved)
    here = (command.from_meeting_id, command.item_id)
    if earlier is not None and (earlier.meeting_id, earlier.item_id) != here:
        raise refusals.NotWhatWasReferred


def _ended(ended: Ended, referral: Referral) -> Sequence[ReferralEvent]:
    if referral.ended == ended:
        return []
    _refuse_if_ended(referral)
    return [ended]


def _refuse_if_ended(referral: Referral) -> None:
    if referral.ended is not None:
        raise refusals.ReferralEnded


REFERRAL = Decider(initial=Referral(), decide=decide, evolve=evolve)
