"""Every event that any service publishes."""

from shared.contracts.agencies import AgencyEvent
from shared.contracts.assessments import AssessmentEvent
from shared.contracts.boards import BoardEvent
from shared.contracts.bodies import BodyEvent
from shared.contracts.booklets import BookletEvent
from shared.contracts.calendars import CalendarAddressEvent
from shared.contracts.calls import CallEvent
from shared.contracts.ceremonies import CeremonyEvent, CertificateEvent
from shared.contracts.claims import ClaimEvent
from shared.contracts.declarations import DeclarationEvent
from shared.contracts.development import DevelopmentEvent
from shared.contracts.directory import EditionEvent
from shared.contracts.dissemination import AcknowledgementEvent, DisseminationEvent
from shared.contracts.erasures import ErasureEvent
from shared.contracts.forms import FormEvent, OwnQuestionEvent
from shared.contracts.honours import HonourEvent, RollEvent
from shared.contracts.invitations import InvitationEvent
from shared.contracts.kits import KitEvent
from shared.contracts.letters import LetterEvent
from shared.contracts.meetings import MeetingEvent
from shared.contracts.minutes import MinutesEvent
from shared.contracts.nominations import NominationEvent
from shared.contracts.people import PersonEvent
from shared.contracts.plans import PlanEvent
from shared.contracts.progress import ProgressEvent
from shared.contracts.referrals import ReferralEvent
from shared.contracts.schemes import SchemeEvent
from shared.contracts.scoring import RoundEvent, SheetEvent
from shared.contracts.selections import AnnouncementEvent, SelectionEvent
from shared.contracts.targets import TargetEvent
from shared.contracts.transmittals import TransmittalEvent
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
    ClaimEvent,
    ReferralEvent,
    CalendarAddressEvent,
)
_PLANNING = (
    TargetEvent,
    DeclarationEvent,
    PlanEvent,
    BookletEvent,
    DisseminationEvent,
    AcknowledgementEvent,
    ProgressEvent,
    DevelopmentEvent,
)
_AWARDS = (
    SchemeEvent,
    CallEvent,
    NominationEvent,
    RoundEvent,
    SheetEvent,
    SelectionEvent,
    AnnouncementEvent,
    CeremonyEvent,
    CertificateEvent,
    HonourEvent,
    RollEvent,
    ErasureEvent,
)
_EVALUATION = (FormEvent, OwnQuestionEvent, AssessmentEvent, TransmittalEvent)


def _catalogue(*unions: object) -> Catalogue:
    events = [event for union in unions for event in members(union)]
    return Catalogue.of(*events, upcasters=UPCASTERS)


DIRECTORY = _catalogue(*_DIRECTORY)
MEETINGS = _catalogue(*_MEETINGS)
PLANNING = _catalogue(*_PLANNING)
AWARDS = _catalogue(*_AWARDS)
EVALUATION = _catalogue(*_EVALUATION)
CATALOGUE = _catalogue(*_DIRECTORY, *_MEETINGS, *_PLANNING, *_AWARDS, *_EVALUATION)
