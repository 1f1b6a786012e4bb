"""How the mailer is put together: its post, its seat, its loops."""

from services.meetings.edge.invitees import Callings
from services.meetings.edge.letters import PaperMaker
from services.meetings.edge.mailer import Mailer, invitation_records
from services.meetings.edge.returns import Returns
from shared.eventstore.execute import Executor
from shared.mail.imap import ImapInbox, ImapServer
from shared.mail.letter import Post
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.supervise import Loop
from shared.service.platform import Platform


def mailer_loops(  # noqa: PLR0913, PLR0917 - what the mailer works with
    platform: Platform,
    service: str,
    post: Post | None,
    executor: Executor,
    callings: Callings,
    papers: PaperMaker,
) -> list[Loop]:
    """Every process stands ready; only the holder of the seat sends. None without a post."""
    if post is None:
        return []
    times = platform.lease_times
    lease = MongoLease(platform.database(service), "mailer", platform.process, times.kept)
    seat = Seat(lease, times)
    records = invitation_records(executor, platform.ledger(service), platform.clock)
    mailer = Mailer(records, callings, post, papers)
    loops = [
        Loop(f"{service}.mailer_seat", seat.keep),
        Loop(f"{service}.mailer", lambda: mailer.run(seat)),
    ]
    if url := platform.settings.imap_url.get_secret_value():
        returns = Returns(mailer, ImapInbox(ImapServer.parse(url)))
        loops.append(Loop(f"{service}.returned_mail", lambda: returns.run(seat)))
    return loops
