"""An assembly of four offices, three of which have an e-mail address, and a mailer by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from services.meetings.edge.invitees import Callings
from services.meetings.edge.letters import PaperMaker
from services.meetings.edge.mailer import Mailer, invitation_records
from services.meetings.replicas.invitees import InviteeRow
from shared.contracts.catalogue import MEETINGS
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import MeetingId
from shared.kernel.ids import stream_name
from shared.kernel.message import Event, Province
from shared.mail.letter import Letter, Post
from shared.mail.memory import MemoryPost
from shared.testing.eventually import eventually_is
from shared.testing.fixed import FixedClock
from tests.directory.workbooks import CHAMBER, CULTURE, HEADINGS, xlsx
from tests.http.stack import PROVINCE, Stack

SCHOOL = (3, "โรงเรียนเพชรพิทยาคม", "สถาบันการศึกษา", "", "", "", "school@example.go.th", "")
RADIO = (4, "สถานีวิทยุเพชรบูรณ์", "สื่อมวลชน", "", "", "", "radio@example.go.th", "")
SHEET = xlsx([HEADINGS, CULTURE, CHAMBER, SCHOOL, RADIO])
HERE = Province(PROVINCE)
SENDER = "วัฒนธรรมจังหวัดเพชรบูรณ์ <culture@example.go.th>"


async def no_paper(_: Province, __: MeetingId, ___: InviteeId) -> bytes | None:
    return None


async def call_an_assembly(services: Stack) -> dict[str, str]:
    """Everybody is invited and nothing sent; answers the invitees by name."""
    for answer in (
        await services.open_edition(),
        await services.import_sheet(SHEET),
        await services.seal_edition(),
        await services.schedule_meeting(),
        await services.invite_agencies(),
    ):
        assert answer.status_code == 201, answer.text
    rows = await rows_when(services, lambda rows: len(rows) == 4)
    return {row.name: str(row.invitee) for row in rows}


def callings(services: Stack) -> Callings:
    found: Callings = services.services["meetings"].api.state.callings
    return found


async def rows_of(services: Stack) -> Sequence[InviteeRow]:
    return await callings(services).invitees(HERE, UUID(services.meeting_id))


async def rows_when(services: Stack, condition: Any) -> Sequence[InviteeRow]:
    """The invitees, once the replica has come so far."""

    async def so_far() -> bool:
        return bool(condition(await rows_of(services)))

    await eventually_is(so_far)
    return await rows_of(services)


def use_post(services: Stack, post: Post) -> None:
    """As if a mail server were set, without the loop that sends by itself."""
    services.services["meetings"].api.state.post = post


def mailer(
    services: Stack, post: Post, clock: FixedClock | None = None, papers: PaperMaker = no_paper
) -> Mailer:
    state = services.services["meetings"].api.state
    ledger = services.platform.ledger("meetings")
    records = invitation_records(state.executor, ledger, clock or FixedClock())
    return Mailer(records, state.callings, post, papers)


async def dispatch_by_email(services: Stack, **body: Any) -> None:
    """By e-mail to the three, and the replica knows that they wait."""
    answer = await services.meeting_post("dispatches", {"channel": "email", **body})
    assert answer.status_code == 201, answer.text
    await rows_when(services, lambda rows: sum(row.stage == "queued" for row in rows) == 3)


async def recorded(services: Stack) -> list[Event]:
    """What the invitations' own stream holds."""
    return [MEETINGS.decode(*fact) for fact in await facts(services)]


async def facts(services: Stack) -> list[tuple[str, int, str]]:
    stream = stream_name(PROVINCE, "invitation", services.meeting_id)
    store = services.services["meetings"].api.state.executor._store
    return [(f.type, f.schema, f.data) for commit in await store.read(stream) for f in commit.facts]


@dataclass
class KilledAfterSending:
    """The post of a process that dies as soon as the mail server has taken a letter."""

    sender: str = SENDER
    sent: list[Letter] = field(default_factory=list)

    async def send(self, letter: Letter) -> None:
        self.sent.append(letter)
        raise KeyboardInterrupt


def memory_post() -> MemoryPost:
    return MemoryPost(SENDER)
