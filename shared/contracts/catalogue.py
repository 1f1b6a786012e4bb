"""Every event that any service publishes."""

from shared.contracts.agencies import AgencyEvent
from shared.contracts.boards import BoardEvent
from shared.contracts.bodies import BodyEvent
from shared.contracts.calendars import CalendarAddressEvent
from shared.contracts.directory import EditionEvent
from shared.contracts.invitations import InvitationEvent
from shared.contracts.kits import KitEvent
from shared.contracts.letters import LetterEvent
from shared.contracts.meetings import MeetingEvent
from shared.contracts.minutes import MinutesEvent
from shared.contracts.people import PersonEvent
from shared.contracts.referrals import ReferralEvent
from shared.contracts.units import UnitEvent
from shared.contracts.upcasters import UPCASTERS
from shared.kernel.catalogue import Catalogue, members

_DIRECTORY = (EditionEvent, AgencyEvent, BodyEvent, UnitEvent, LetterEvent, PersonEvent)
_MEETINGS = (
    MeetingEvent,
    InvitationEvent,
    BoardEvent,
    MinutesEvent,
    KitEvent,
    ReferralEvent,
    CalendarAddressEvent,
)


def _catalogue(*unions: object) -> Catalogue:
    events = [event for union in unions for event in members(union)]
    return Catalogue.of(*events, upcasters=UPCASTERS)


DIRECTORY = _catalogue(*_DIRECTORY)
MEETINGS = _catalogue(*_MEETINGS)
CATALOGUE = _catalogue(*_DIRECTORY, *_MEETINGS)
