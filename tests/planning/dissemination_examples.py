"""Small, fixed examples in the words of a plan's letters and of what agencies answer."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from services.planning.domain.acknowledgement.commands import Told
from services.planning.domain.acknowledgement.decisions import ACKNOWLEDGEMENT
from services.planning.domain.dissemination.commands import (
    ApprovedPlan,
    Escalate,
    PlannedProject,
    RecordPlanLetterBounce,
    RecordPlanLettersSent,
    SendPlanLetters,
    SendReminders,
    StartDissemination,
    TakenLetter,
)
from services.planning.domain.dissemination.decisions import DISSEMINATION
from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.dissemination import (
    DisseminationStarted,
    Escalated,
    NamedProject,
    PlanLetter,
    PlanLetterBounced,
    PlanLettersQueued,
    PlanLettersSent,
    RemindersSent,
    dissemination_id_of,
)
from shared.contracts.invitations import Channel
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId, ProjectId
from shared.kernel.message import ActorId, Province
from shared.kernel.policy import Stamps
from shared.rules.reminders import reminder_calendar
from shared.testing.fixed import NOW
from shared.testing.scenario import Scenario

PROVINCE = Province("TH-67")
YEAR = 2570
TODAY = date(2026, 11, 2)
PLAN = PlanId(UUID(int=1))
SENDING = dissemination_id_of(PLAN, 2)
EDITION = EditionId(UUID(int=5))
HASH = "c" * 64
ROAD = ProjectId(UUID(int=71))
RIVER = ProjectId(UUID(int=72))
CALENDAR = reminder_calendar("plan_letters", TODAY)
BOTH = (MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE)

disseminations = Scenario(DISSEMINATION)
acknowledgements = Scenario(ACKNOWLEDGEMENT)


def stamped(name: str, days: int = 0) -> Stamps:
    return Stamps(
        province=PROVINCE,
        issued_by=ActorId("secretary"),
        issued_at=NOW + timedelta(days=days),
        idempotency_key=name,
        occurred_at=None,
    )


def agency(place: int) -> AgencyId:
    return AgencyId(UUID(int=1000 + place))


def office(place: int) -> AgencyRef:
    return AgencyRef(agency_id=agency(place), name=f"หน่วยงานที่ {place}")


def project(
    project_id: ProjectId = ROAD, owner: int = 0, partners: Sequence[int] = (1,), **changed: Any
) -> PlannedProject:
    fields = {"title": "ถนนปลอดขยะ", **changed}
    return PlannedProject(
        project_id=project_id,
        owner=agency(owner),
        partners=tuple(agency(one) for one in partners),
        **fields,
    )


def plan(version: int = 2, approved_by: Sequence[MeetingKind] = BOTH) -> ApprovedPlan:
    return ApprovedPlan(
        plan_id=PLAN,
        title="แผนปฏิบัติการส่งเสริมคุณธรรม",
        version=version,
        content_hash=HASH,
        approved_by=tuple(approved_by),
    )


def start(count: int = 3, **changed: Any) -> StartDissemination:
    fields: dict[str, Any] = {
        **stamped("start"),
        "dissemination_id": SENDING,
        "fiscal_year": YEAR,
        "plan": plan(),
        "projects": (project(),),
        "edition_id": EDITION,
        "edition_fiscal_year": YEAR,
        "agencies": tuple(office(place) for place in range(count)),
        "letter_prefix": "พช 0031/ว ",
        "first_letter": 201,
        "last_letter": None,
        "reservation_id": None,
        "dated": TODAY,
        "calendar": CALENDAR,
    }
    return StartDissemination(**fields | changed)


def letter(place: int) -> PlanLetter:
    return PlanLetter(
        agency=office(place),
        letter_number=f"พช 0031/ว {201 + place}",
        owns=(ROAD,) if place == 0 else (),
        partner_of=(ROAD,) if place == 1 else (),
    )


def started(count: int = 3, **changed: Any) -> DisseminationStarted:
    fields: dict[str, Any] = {
        "dissemination_id": SENDING,
        "plan_id": PLAN,
        "fiscal_year": YEAR,
        "plan_title": "แผนปฏิบัติการส่งเสริมคุณธรรม",
        "plan_version": 2,
        "content_hash": HASH,
        "approved_by": BOTH,
        "edition_id": EDITION,
        "agencies": count,
        "reservation_id": None,
        "dated": TODAY,
        "reply_by": TODAY + timedelta(days=14),
        "rule": "reminders.plan_letters.v1",
        "projects": (NamedProject(project_id=ROAD, title="ถนนปลอดขยะ"),),
        "letters": tuple(letter(place) for place in range(count)),
    }
    return DisseminationStarted(**fields | changed)


def reserved(number: int = 9) -> ReservationId:
    return ReservationId(UUID(int=number))


def send(
    channel: Channel,
    *chosen: int,
    again: bool = False,
    reference: str = "",
    with_email: Sequence[int] = (0, 1),
) -> SendPlanLetters:
    return SendPlanLetters(
        **stamped("send"),
        dissemination_id=SENDING,
        channel=channel,
        chosen=tuple(agency(one) for one in chosen),
        again=again,
        reference=reference,
        with_email=frozenset(agency(one) for one in with_email),
    )


def queued(*places: int) -> PlanLettersQueued:
    return PlanLettersQueued(
        dissemination_id=SENDING,
        fiscal_year=YEAR,
        agencies=tuple(agency(one) for one in places),
    )


def sent(
    channel: Channel, *places: int, outstanding: int = 0, reference: str = "", day: date = TODAY
) -> PlanLettersSent:
    return PlanLettersSent(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=YEAR,
        channel=channel,
        agencies=tuple(agency(one) for one in places),
        reference=reference,
        sent_on=day,
        outstanding=outstanding,
    )


def take(*letters: tuple[int, int]) -> RecordPlanLettersSent:
    """By place and attempt."""
    return RecordPlanLettersSent(
        **stamped("taken"),
        dissemination_id=SENDING,
        letters=tuple(
            TakenLetter(agency_id=agency(place), attempt=attempt) for place, attempt in letters
        ),
    )


def bounce(
    place: int = 0, attempt: int | None = None, *, permanent: bool = False
) -> RecordPlanLetterBounce:
    return RecordPlanLetterBounce(
        **stamped("bounce"),
        dissemination_id=SENDING,
        agency_id=agency(place),
        attempt=attempt,
        reason="451 4.2.1",
        permanent=permanent,
    )


def bounced(
    place: int = 0,
    attempt: int = 1,
    *,
    final: bool = False,
    channel: Channel = Channel.EMAIL,
) -> PlanLetterBounced:
    return PlanLetterBounced(
        dissemination_id=SENDING,
        fiscal_year=YEAR,
        agency_id=agency(place),
        channel=channel,
        attempt=attempt,
        reason="451 4.2.1",
        final=final,
    )


def remind(days: int, *chosen: int, acknowledged: Sequence[int] = ()) -> SendReminders:
    """So many days after the letters."""
    return SendReminders(
        **stamped("remind", days),
        dissemination_id=SENDING,
        channel=Channel.POST,
        chosen=tuple(agency(one) for one in chosen),
        calendar=CALENDAR,
        acknowledged=frozenset(agency(one) for one in acknowledged),
    )


def reminded(*places: int, number: int = 1) -> RemindersSent:
    return RemindersSent(
        dissemination_id=SENDING,
        fiscal_year=YEAR,
        round=number,
        rule="reminders.plan_letters.v1",
        channel=Channel.POST,
        agencies=tuple(agency(one) for one in places),
    )


def escalate(days: int, acknowledged: Sequence[int] = ()) -> Escalate:
    return Escalate(
        **stamped("escalate", days),
        dissemination_id=SENDING,
        calendar=CALENDAR,
        acknowledged=frozenset(agency(one) for one in acknowledged),
    )


def escalated(*places: int) -> Escalated:
    return Escalated(
        dissemination_id=SENDING,
        fiscal_year=YEAR,
        rule="reminders.plan_letters.v1",
        agencies=tuple(agency(one) for one in places),
    )


def told(place: int = 0) -> Told:
    written = letter(place)
    return Told(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=YEAR,
        agency=written.agency,
        owns=written.owns,
        partner_of=written.partner_of,
        agencies=3,
    )
