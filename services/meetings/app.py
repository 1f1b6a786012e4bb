"""Composition of the meetings service: its streams, its replicas, its routes."""

from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.http import (
    agenda,
    attendance,
    board,
    calendar_address,
    claim,
    held_meeting,
    invitation,
    kit,
    meeting,
    minutes,
    papers,
    referral,
    scanned,
)
from services.meetings.edge.invitees import Callings
from services.meetings.edge.mailing import mailer_loops, post_of
from services.meetings.edge.papers import Papers, PaperViews
from services.meetings.replicas.addressees import ADDRESSEES
from services.meetings.replicas.bodies import BODIES
from services.meetings.replicas.invitations import CALLS, INVITEES
from services.meetings.replicas.invited_agencies import INVITED_AGENCIES
from services.meetings.replicas.kits import KITS
from services.meetings.replicas.meeting_papers import MEETING_PAPERS
from services.meetings.replicas.meeting_records import MEETING_RECORDS
from services.meetings.replicas.paper_invitees import PAPER_INVITEES
from shared.auth.calendar_address import CalendarAddresses
from shared.contracts.catalogue import MEETINGS
from shared.http.app import create_app
from shared.privacy.vault import Vault
from shared.replicas.letter_reservations import LETTER_RESERVATIONS
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "meetings"
REPLICAS = (
    SEALED_EDITIONS,
    BODIES,
    LETTER_RESERVATIONS,
    MEETING_RECORDS,
    INVITED_AGENCIES,
    KITS,
    MEETING_PAPERS,
    PAPER_INVITEES,
    ADDRESSEES,
    CALLS,
    INVITEES,
)
ROUTES = (
    meeting,
    claim,
    agenda,
    attendance,
    scanned,
    held_meeting,
    invitation,
    board,
    minutes,
    kit,
    referral,
    calendar_address,
    papers,
)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, MEETINGS)
    reading = Reading(platform, NAME, REPLICAS)
    codes = CheckInCodes(platform.settings.masters, platform.settings.portal_address)
    papers = Papers(_paper_views(reading), platform.vault, platform.press, platform.offices, codes)
    callings = _callings(reading, platform.vault)
    post = post_of(platform)
    api = create_app(
        NAME,
        "การประชุม · Meetings",
        [one.router for one in ROUTES],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "codes": codes,
            "editions": reading.reader(SEALED_EDITIONS),
            "bodies": reading.reader(BODIES),
            "reservations": reading.reader(LETTER_RESERVATIONS),
            "meeting_records": reading.reader(MEETING_RECORDS),
            "invited_agencies": reading.reader(INVITED_AGENCIES),
            "kits": reading.reader(KITS),
            "papers": papers,
            "callings": callings,
            "post": post,
            "calendar_addresses": CalendarAddresses(platform.settings.masters),
            "calendar_url": platform.settings.calendar_address,
        },
        [*owner.checks, reading.follow],
    )
    mailing = mailer_loops(platform, NAME, post, owner.executor, callings, papers.invitation_letter)
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *mailing],
        [*owner.preparations, *reading.preparations()],
    )


def _callings(reading: Reading, vault: Vault) -> Callings:
    return Callings(
        calls=reading.reader(CALLS),
        invited=reading.reader(INVITEES),
        editions=reading.reader(SEALED_EDITIONS),
        bodies=reading.reader(BODIES),
        vault=vault,
    )


def _paper_views(reading: Reading) -> PaperViews:
    return PaperViews(
        meetings=reading.reader(MEETING_PAPERS),
        invitees=reading.reader(PAPER_INVITEES),
        addressees=reading.reader(ADDRESSEES),
    )
