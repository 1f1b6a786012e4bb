"""How the letters of plans are put together: their readers, their post, their seat, their loops."""

from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.plan_letters import PlanLetters
from services.planning.edge.plan_mailer import PlanMailer, letter_records
from services.planning.edge.reminding import Reminding
from services.planning.replicas.plan_letters import DISSEMINATIONS, PLAN_LETTERS
from shared.eventstore.execute import Executor
from shared.mail.letter import Post
from shared.messaging.lease import MongoLease, Seat
from shared.messaging.supervise import Loop
from shared.replicas.booklets import BOOKLETS
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.service.platform import Platform
from shared.service.reading import Reading


def plan_letters_of(reading: Reading) -> PlanLetters:
    return PlanLetters(
        disseminations=reading.reader(DISSEMINATIONS),
        letters=reading.reader(PLAN_LETTERS),
        editions=reading.reader(SEALED_EDITIONS),
        booklets=reading.reader(BOOKLETS),
    )


def letter_loops(
    platform: Platform,
    service: str,
    post: Post | None,
    executor: Executor,
    papers: DisseminationPapers,
) -> list[Loop]:
    """Every process stands ready; only the holder of the seat sends and reminds."""
    times = platform.lease_times
    lease = MongoLease(platform.database(service), "plan_letters", platform.process, times.kept)
    seat = Seat(lease, times)
    records = letter_records(executor, platform.ledger(service), platform.clock)
    reminding = Reminding(records, papers.read, post)
    loops = [
        Loop(f"{service}.plan_letters_seat", seat.keep),
        Loop(f"{service}.plan_reminders", lambda: reminding.run(seat)),
    ]
    if post is not None:
        mailer = PlanMailer(records, papers, post, platform.settings.portal_address)
        loops.append(Loop(f"{service}.plan_mailer", lambda: mailer.run(seat)))
    return loops
