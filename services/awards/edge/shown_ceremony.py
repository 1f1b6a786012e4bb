"""A ceremony as it is shown: the recipients are public by now, their names opened all the same."""

from services.awards.domain.ceremony.state import Called, Ceremony
from services.awards.domain.ceremony.told import CalledUp, ShownCeremony
from shared.contracts.ceremonies import AwardPresented, CeremonyPlace, CeremonyPlanned
from shared.contracts.people import Sealed
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault


async def shown_ceremony(
    vault: Vault, province: str, ceremony: Ceremony, planned: CeremonyPlanned
) -> ShownCeremony:
    boxes = [one.recipient.person.name for one in planned.places if one.recipient.person]
    boxes += _receivers(ceremony)
    opened = await vault.open(Province(province), boxes)
    return ShownCeremony(
        ceremony_id=str(planned.ceremony_id),
        fiscal_year=planned.fiscal_year,
        meeting_id=str(planned.meeting_id),
        place=planned.place,
        starts_at=planned.starts_at.isoformat(),
        presenter=planned.presenter,
        places=tuple(
            _called(one, ceremony.called.get(one.recipient.nomination_id), opened)
            for one in planned.places
        ),
        held=ceremony.held,
    )


def _receivers(ceremony: Ceremony) -> list[Sealed]:
    return [
        one.received_by.name
        for one in ceremony.called.values()
        if isinstance(one, AwardPresented) and one.received_by
    ]


def _called(place: CeremonyPlace, called: Called | None, opened: Opened) -> CalledUp:
    recipient = place.recipient
    presented = isinstance(called, AwardPresented) if called else None
    receiver = called.received_by if isinstance(called, AwardPresented) else None
    return CalledUp(
        order=place.order,
        nomination_id=str(recipient.nomination_id),
        name=opened.of(recipient.person.name) if recipient.person else recipient.name,
        category=place.category_title,
        presented=presented,
        received_by=opened.of(receiver.name) if receiver else "",
        delivery="" if called is None or isinstance(called, AwardPresented) else called.delivery,
    )
