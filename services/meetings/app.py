"""Composition of the meetings service: its streams, its replicas, its routes."""

from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.http import agenda, attendance, held_meeting, invitation, meeting
from services.meetings.edge.invitees import Callings
from services.meetings.edge.letters import Papers, no_paper
from services.meetings.edge.mailer import Mailer
from services.meetings.replicas.bodies import BODIES
from services.meetings.replicas.invitations import CALLS, INVITEES
from services.meetings.replicas.letter_reservations import LETTER_RESERVATIONS
from services.meetings.replicas.sealed_editions import SEALED_EDITIONS
from shared.contracts.catalogue import MEETINGS
from shared.http.app import create_app
from shared.mail.letter import Post
from shared.mail.smtp import MailServer, SmtpPost
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.supervise import Loop
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "meetings"
REPLICAS = (SEALED_EDITIONS, BODIES, LETTER_RESERVATIONS, CALLS, INVITEES)


def build(platform: Platform, papers: Papers = no_paper) -> Service:
    owner = own_streams(platform, NAME, MEETINGS)
    reading = Reading(platform, NAME, REPLICAS)
    callings = Callings(
        reading.reader(CALLS), reading.reader(INVITEES), reading.reader(SEALED_EDITIONS)
    )
    post = post_of(platform)
    api = create_app(
        NAME,
        "การประชุม · Meetings",
        [
            meeting.router,
            agenda.router,
            attendance.router,
            held_meeting.router,
            invitation.router,
        ],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "codes": CheckInCodes(platform.settings.masters),
            "editions": reading.reader(SEALED_EDITIONS),
            "bodies": reading.reader(BODIES),
            "reservations": reading.reader(LETTER_RESERVATIONS),
            "callings": callings,
            "post": post,
        },
        [*owner.checks, reading.follow],
    )
    mailing = mailer_loops(platform, owner, callings, post, papers) if post else []
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *mailing],
        [*owner.preparations, *reading.preparations()],
    )


def post_of(platform: Platform) -> Post | None:
    """None: no mail server is set, and no letter goes out by e-mail."""
    url = platform.settings.smtp_url.get_secret_value()
    if not url:
        return None
    return SmtpPost(MailServer.parse(url), platform.settings.mail_from)


def mailer_loops(
    platform: Platform, owner: Owner, callings: Callings, post: Post, papers: Papers
) -> list[Loop]:
    """Every process stands ready; only the holder of the seat sends."""
    times = platform.lease_times
    lease = MongoLease(platform.database(NAME), "mailer", platform.process, times.kept)
    seat = Seat(lease, times)
    mailer = Mailer(owner.executor, platform.ledger(NAME), callings, post, papers, platform.clock)
    return [
        Loop(f"{NAME}.mailer_seat", seat.keep),
        Loop(f"{NAME}.mailer", lambda: mailer.run(seat)),
    ]
