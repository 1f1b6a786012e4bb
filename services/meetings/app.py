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
from services.meetings.edge.papers import Papers
from services.meetings.replicas.bodies import BODIES
from services.meetings.replicas.contacts import CONTACTS
from services.meetings.replicas.invitees import INVITEES
from services.meetings.replicas.kits import KITS
from services.meetings.replicas.meetings import MEETINGS
from shared.auth.calendar_address import CalendarAddresses
from shared.contracts import catalogue
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
    KITS,
    MEETINGS,
    INVITEES,
    CONTACTS,
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
    owner = own_streams(platform, NAME, catalogue.MEETINGS)
    reading = Reading(platform, NAME, REPLICAS)
    codes = CheckInCodes(platform.settings.masters, platform.settings.portal_address)
    callings = _callings(reading, platform.vault)
    papers = Papers(callings, platform.vault, platform.press, platform.offices, codes)
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
            "meetings": callings.calls,
            "invitees": callings.invited,
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
        calls=reading.reader(MEETINGS),
        invited=reading.reader(INVITEES),
        contacts=reading.reader(CONTACTS),
        bodies=reading.reader(BODIES),
        vault=vault,
    )
