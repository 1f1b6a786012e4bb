"""Reminds agencies that have not answered, as the calendar has it, and tells the governor of them.

The pure domain says whose turn it is. A reminder is one mail an agency, whatever it owes; it is
recorded when the mail server has taken it, so that nobody is said to be reminded who was not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from services.planning.domain.dissemination.commands import Escalate, SendReminders
from services.planning.domain.dissemination.lateness import to_escalate, to_remind
from services.planning.domain.dissemination.state import Dissemination
from services.planning.edge.plan_letters import PlanLetters, calendar_of, day_of
from services.planning.edge.plan_mail import reminder_mail
from services.planning.edge.plan_mailer import LetterRecords
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import DisseminationId, ReminderCalendar
from shared.contracts.invitations import Channel
from shared.kernel.message import Province
from shared.mail.letter import NotSent, Post, Unreachable
from shared.messaging.lease import Seat
from shared.service.mailing import MaySend, rounds
from shared.telemetry import log

LOOK_SECONDS = 900.0
BATCH = 20  # agencies that are recorded together
Owed = tuple[DisseminationRow, PlanLetterRow, int]


@dataclass(frozen=True)
class Followed:
    """A dissemination, and what the rules know of it today."""

    row: DisseminationRow
    state: Dissemination
    acknowledged: frozenset[AgencyId]
    calendar: ReminderCalendar
    today: date

    def to_remind(self) -> Mapping[AgencyId, int]:
        return to_remind(self.state, self.acknowledged, self.calendar, self.today)

    def to_escalate(self) -> bool:
        late = to_escalate(self.state, self.acknowledged, self.calendar, self.today)
        return not self.state.escalated.issuperset(late)


@dataclass
class Reminding:
    """Only the holder of the seat reminds. Without a post the governor hears all the same."""

    records: LetterRecords
    read: PlanLetters
    post: Post | None
    _given_up: set[str] = field(default_factory=set)  # until the next start

    async def run(self, seat: Seat) -> None:
        await rounds(seat, self.step, LOOK_SECONDS)

    async def step(self, may_send: MaySend = lambda: True) -> None:
        """Once through all that were sent. Raises `Unreachable` after having recorded the rest."""
        for province in await self.records.provinces():
            followed = [
                await self._followed(province, row) for row in await self.read.latest(province)
            ]
            for one in followed:
                if one.to_escalate() and may_send():
                    await self._escalate(province, one)
            if self.post is not None:
                await self._remind(province, followed, self.post, may_send)

    async def _followed(self, province: Province, row: DisseminationRow) -> Followed:
        return Followed(
            row=row,
            state=await self.records.state(province, row.dissemination_id),
            acknowledged=await self.read.acknowledged(province, row.dissemination_id),
            calendar=calendar_of(row.dated),
            today=day_of(self.records.clock()),
        )

    async def _escalate(self, province: Province, one: Followed) -> None:
        key = DisseminationId(one.row.dissemination_id)
        command = Escalate(
            **self.records.stamps(province, "escalated", key, one.today),
            dissemination_id=key,
            calendar=one.calendar,
            acknowledged=one.acknowledged,
        )
        await self.records.record(key, command)

    async def _remind(
        self,
        province: Province,
        followed: Sequence[Followed],
        post: Post,
        may_send: MaySend,
    ) -> None:
        """What has left is recorded, whatever ends it early."""
        owed, addresses = await self._owed(province, followed)
        agencies = [one for one in owed if one in addresses]
        for start in range(0, len(agencies), BATCH):
            taken: list[Owed] = []
            try:
                for agency in agencies[start : start + BATCH]:
                    if may_send() and await self._send(
                        post, province, owed[agency], addresses[agency]
                    ):
                        taken += owed[agency]
            finally:
                for one in followed:
                    await self._record(province, one, taken)

    async def _owed(
        self, province: Province, followed: Sequence[Followed]
    ) -> tuple[Mapping[AgencyId, Sequence[Owed]], Mapping[AgencyId, str]]:
        """What each agency owes, and where it is reached."""
        owed: defaultdict[AgencyId, list[Owed]] = defaultdict(list)
        addresses: dict[AgencyId, str] = {}
        for one in followed:
            due = one.to_remind()
            if due:
                addresses |= await self.read.addresses(province, one.row)
            for agency, number in due.items():
                letter = await self.read.letter(province, one.row.dissemination_id, agency)
                if letter is not None:
                    owed[agency].append((one.row, letter, number))
        return owed, addresses

    async def _send(self, post: Post, province: Province, owed: Sequence[Owed], to: str) -> bool:
        """Whether the mail server has taken it. Raises `Unreachable`."""
        now = self.records.clock()
        mail = reminder_mail(province, owed, to=to, sender=post.sender, now=now)
        if mail.message_id in self._given_up:
            return False
        try:
            await post.send(mail)
        except Unreachable:
            raise
        except NotSent as failure:
            log.info("reminder_not_sent", reason=failure.reason)
            self._given_up.add(mail.message_id)
            return False
        return True

    async def _record(self, province: Province, one: Followed, taken: Sequence[Owed]) -> None:
        key = DisseminationId(one.row.dissemination_id)
        reminded = [
            (AgencyId(letter.agency_id), number)
            for row, letter, number in taken
            if row.dissemination_id == key
        ]
        if not reminded:
            return
        named = [part for pair in reminded for part in pair]
        command = SendReminders(
            **self.records.stamps(province, "reminded", key, *named),
            dissemination_id=key,
            channel=Channel.EMAIL,
            chosen=tuple(agency for agency, _ in reminded),
            calendar=one.calendar,
            acknowledged=one.acknowledged,
        )
        await self.records.record(key, command)
