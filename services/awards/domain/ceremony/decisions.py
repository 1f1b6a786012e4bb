"""Each command on a ceremony: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.ceremony import refusals
from services.awards.domain.ceremony.commands import (
    CeremonyCommand,
    HoldCeremony,
    PlanCeremony,
    PresentAward,
    RecordRecipientAbsent,
)
from services.awards.domain.ceremony.state import Called, Ceremony, evolve
from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import (
    AwardPresented,
    CeremonyEvent,
    CeremonyHeld,
    CeremonyPlace,
    CeremonyPlanned,
    RecipientAbsent,
)
from shared.kernel.decider import Decider


def decide(command: CeremonyCommand, ceremony: Ceremony) -> Sequence[CeremonyEvent]:
    match command:
        case PlanCeremony():
            return plan_ceremony(command, ceremony)
        case PresentAward():
            return present_award(command, ceremony)
        case RecordRecipientAbsent():
            return record_recipient_absent(command, ceremony)
        case HoldCeremony():
            return hold_ceremony(command, ceremony)


def plan_ceremony(command: PlanCeremony, ceremony: Ceremony) -> Sequence[CeremonyEvent]:
    """Anew as often as it takes, until the first award is presented."""
    if not command.of_the_board:
        raise refusals.NotABoardMeeting
    if not command.announced:
        raise refusals.NobodyToHonour
    asked = CeremonyPlanned(
        ceremony_id=command.ceremony_id,
        fiscal_year=command.fiscal_year,
        meeting_id=command.meeting_id,
        place=command.place,
        starts_at=command.starts_at,
        presenter=command.presenter,
        places=_ordered(command),
    )
    if ceremony.planned == asked:
        return []
    if ceremony.called or ceremony.held:
        raise refusals.CeremonyHasBegun
    return [asked]


def present_award(command: PresentAward, ceremony: Ceremony) -> Sequence[CeremonyEvent]:
    planned = _planned(ceremony)
    asked = AwardPresented(
        ceremony_id=command.ceremony_id,
        fiscal_year=planned.fiscal_year,
        nomination_id=command.nomination_id,
        received_by=command.received_by,
    )
    return _called(ceremony, planned, asked)


def record_recipient_absent(
    command: RecordRecipientAbsent, ceremony: Ceremony
) -> Sequence[CeremonyEvent]:
    planned = _planned(ceremony)
    asked = RecipientAbsent(
        ceremony_id=command.ceremony_id,
        fiscal_year=planned.fiscal_year,
        nomination_id=command.nomination_id,
        delivery=command.delivery,
    )
    return _called(ceremony, planned, asked)


def hold_ceremony(command: HoldCeremony, ceremony: Ceremony) -> Sequence[CeremonyEvent]:
    planned = _planned(ceremony)
    if ceremony.held is not None:
        return []
    if left := len(planned.places) - len(ceremony.called):
        raise refusals.NotAllCalled(left)
    presented = sum(isinstance(one, AwardPresented) for one in ceremony.called.values())
    return [
        CeremonyHeld(
            ceremony_id=command.ceremony_id,
            fiscal_year=planned.fiscal_year,
            meeting_id=planned.meeting_id,
            presented=presented,
            absent=len(ceremony.called) - presented,
        )
    ]


def _called(ceremony: Ceremony, planned: CeremonyPlanned, asked: Called) -> Sequence[CeremonyEvent]:
    """A slip is mended by the later word, until the ceremony is over."""
    if ceremony.called.get(asked.nomination_id) == asked:
        return []
    if ceremony.held is not None:
        raise refusals.CeremonyIsOver
    if asked.nomination_id not in _nominations(planned.places):
        raise refusals.NotInOrder
    return [asked]


def _ordered(command: PlanCeremony) -> tuple[CeremonyPlace, ...]:
    known = {one.recipient.nomination_id: one for one in command.announced}
    order = command.order or tuple(known)
    if len(set(order)) < len(order) or not set(order) <= known.keys():
        raise refusals.NotAmongAnnounced
    return tuple(
        known[one].model_copy(update={"order": place}) for place, one in enumerate(order, start=1)
    )


def _nominations(places: Sequence[CeremonyPlace]) -> set[NominationId]:
    return {one.recipient.nomination_id for one in places}


def _planned(ceremony: Ceremony) -> CeremonyPlanned:
    if ceremony.planned is None:
        raise refusals.CeremonyNotFound
    return ceremony.planned


CEREMONY = Decider(initial=Ceremony(), decide=decide, evolve=evolve)
