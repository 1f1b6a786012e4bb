"""Two worlds that differ in one case: what the chair is in conflict with. For comparing answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.domain.round.commands import Conflict, JudgeSheet, OpenRound, TallyRound
from services.awards.domain.round.decisions import ROUND as ROUND_DECIDER
from services.awards.edge.scoring import conflict_of
from shared.contracts.award_values import NominationId, case_code_of, nominee_id_of
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyEstablished,
    BodyId,
    BodyKind,
    Member,
    MembersAppointed,
)
from shared.contracts.calls import CallClosed
from shared.contracts.common import AgencyRef
from shared.contracts.nominations import NominationAccepted, NominationDrafted
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.scoring import CaseScore, ScoresCommitted, ScoresGiven, sheet_id_of
from shared.contracts.selections import Proposal, SelectionProposed
from shared.eventstore.execute import Executor
from shared.kernel.canonical import sha256_of
from shared.kernel.ids import stream_name
from shared.kernel.message import ActorId, Event, Province
from shared.privacy.vault import Plain
from shared.testing.tokens import NOW
from tests.awards import scheme_examples as schemes
from tests.awards.examples import (
    CALL,
    CHAIR,
    HEALTH,
    JUDGES,
    PHETCHABUN,
    ROUND,
    SCHEME,
    SCHOOL,
    SELECTION,
    STAMPS,
    YEAR,
    YOUTH,
    category,
    drafted,
    opened,
    person,
    submitted,
)
from tests.awards.scoring_examples import score
from tests.http.stack import Stack, fresh_key
from tests.meetings.over_http import REMEMBERING, Remember

HIDDEN, FIRST, SECOND = (NominationId(UUID(int=n)) for n in (9_001, 9_002, 9_003))
NAMES = {HIDDEN: "นางสาวลับเฉพาะ ไม่เปิดเผย", FIRST: "นายเปิดเผย ใจดี", SECOND: "นางสาวสว่าง แจ่มใส"}
BODY = BodyId(UUID(int=9_100))
# The one who sits on the other side of the hidden case is the chair here.
PANEL = tuple(
    one.model_copy(
        update={"agency_id": SCHOOL.agency_id if one.person_id == CHAIR else HEALTH.agency_id}
    )
    for one in JUDGES
)
OUTSIDE = AgencyRef(agency_id=HEALTH.agency_id, name=HEALTH.name)


@dataclass
class World:
    stack: Stack
    cases: tuple[NominationId, ...]
    masks: tuple[str, ...] = ()  # hashes over everything, which tell nothing

    async def record(self, service: str, kind: str, key: object, *events: Event) -> None:
        """As if the service had decided it."""
        executor: Executor = self.stack.services[service].api.state.executor
        command = Remember(
            province=PHETCHABUN,
            issued_by=ActorId("secretary"),
            issued_at=NOW,
            idempotency_key=fresh_key(),
            events=events,
        )
        stream = stream_name(PHETCHABUN, kind, key)
        outcome = await executor.execute(REMEMBERING, stream, command)
        self.stack.fresh = f"{service}.{PHETCHABUN}.{outcome.commit_id}"


async def made(stack: Stack, cases: Sequence[NominationId]) -> World:
    """Up to the proposal, before anything is announced."""
    world = World(stack, tuple(cases))
    await _appointed(world)
    await _called(world)
    drafts = [await _nominated(world, case) for case in world.cases]
    sheet_hash, ranking = await _scored(world, drafts)
    await _proposed(world, sheet_hash, ranking)
    return world


async def _appointed(world: World) -> None:
    order = AppointmentOrder(
        order_id=UUID(int=9_101),
        number="9/2569",
        dated=date(2026, 10, 1),
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัด",
        subject="แต่งตั้งคณะทำงาน",
        effective=date(2026, 10, 1),
        until=None,
    )
    members = [
        Member(
            person=NamedPerson(
                person_id=one.person_id,
                name=(await boxes(world, one.person_id, (PersonalField.NAME, "นายกรรมการ")))[0],
                position="กรรมการ",
            ),
            role=one.role,
            by_office=False,
            agency_id=one.agency_id,
        )
        for one in PANEL
    ]
    kind = BodyKind.SELECTION_WORKING_GROUP
    await world.record(
        "directory",
        "body",
        BODY,
        BodyEstablished(body_id=BODY, kind=kind, name="คณะทำงานคัดเลือก"),
        MembersAppointed(
            body_id=BODY,
            kind=kind,
            body_name="คณะทำงานคัดเลือก",
            fiscal_year=YEAR,
            order=order,
            members=tuple(members),
            replaces_all=True,
        ),
    )


async def _called(world: World) -> None:
    adopted = (schemes.placed(), schemes.submitted(), schemes.resolved(), schemes.frozen())
    await world.record("awards", "scheme", SCHEME, *adopted)
    closed = CallClosed(call_id=CALL, fiscal_year=YEAR, early=True, reason="ครบแล้ว")
    await world.record("awards", "call", CALL, opened(), closed)


async def _nominated(world: World, case: NominationId) -> NominationDrafted:
    nominator = SCHOOL if case == HIDDEN else OUTSIDE
    owner = nominee_id_of(case)
    story = (PersonalField.STORY, f"เรื่องของ {NAMES[case]}")
    name, birth, text = await boxes(
        world,
        owner,
        (PersonalField.NAME, NAMES[case]),
        (PersonalField.BIRTH_DATE, "2009-01-01"),
        story,
    )
    nominee = person(
        person=NamedPerson(person_id=owner, name=name, position="นักเรียน"),
        birth_date=birth,
        phone=None,
        workplace=None,
        guardian=None,
        minor=False,
    )
    changed: dict[str, Any] = {
        "nominee": nominee,
        "nominator": nominator,
        "headline": text,
        "story": text,
        "blind_story": text,
        "files": (),
        "related_members": (),
    }
    draft = drafted(1, case, **changed)
    accepted = NominationAccepted(
        nomination_id=case, call_id=CALL, fiscal_year=YEAR, category_id=YOUTH, revision=1
    )
    await world.record("awards", "nomination", case, draft, submitted(draft), accepted)
    return draft


async def _scored(
    world: World, drafts: Sequence[NominationDrafted]
) -> tuple[str, tuple[NominationId, ...]]:
    conflicts = _conflicts(drafts)
    asked = OpenRound(
        **STAMPS,
        round_id=ROUND,
        call_id=CALL,
        stage=1,
        due_at=NOW + timedelta(days=9),
        fiscal_year=YEAR,
        content_hash="ab" * 32,
        category=category(),
        call_over=True,
        judges=tuple(one.model_copy(update={"agency_id": None}) for one in PANEL),
        cases=world.cases,
        conflicts=conflicts,
    )
    events = list(ROUND_DECIDER.decide(asked, ROUND_DECIDER.initial))
    await world.record("awards", "round", ROUND, *events)
    state = ROUND_DECIDER.after(events)
    sheets = [
        await _committed(world, one.person_id, state.assigned[one.person_id]) for one in PANEL
    ]
    summed = TallyRound(
        **STAMPS,
        round_id=ROUND,
        absent=(),
        note="",
        sheets=tuple(sheets),
        conflicts=conflicts,
        withdrawn=(),
    )
    [tallied] = ROUND_DECIDER.decide(summed, state)
    await world.record("awards", "round", ROUND, tallied)
    told: Any = tallied
    world.masks += (told.sheet_hash,)
    return told.sheet_hash, tuple(one.nomination_id for one in told.sheet.ranked)


def _conflicts(drafts: Sequence[NominationDrafted]) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(judge=judge.person_id, nomination_id=HIDDEN, ground=ground)
        for one in drafts
        for judge in PANEL
        if one.nomination_id == HIDDEN
        and (ground := conflict_of(judge, NOMINATION.after([one]))) is not None
    )


async def _committed(world: World, judge: PersonId, cases: Sequence[NominationId]) -> JudgeSheet:
    """The hidden case is the best; the others follow, seen by each judge a little apart."""
    place = [one.person_id for one in PANEL].index(judge)
    scores: tuple[CaseScore, ...] = tuple(
        score(case, 20 - 2 * (case.int - HIDDEN.int) - place, 10) for case in sorted(cases)
    )
    key = sheet_id_of(ROUND, judge)
    common: dict[str, Any] = {
        "sheet_id": key,
        "round_id": ROUND,
        "fiscal_year": YEAR,
        "judge": judge,
        "stage": 1,
    }
    hashed = sha256_of(scores)
    if scores:
        await world.record(
            "awards",
            "sheet",
            key,
            ScoresGiven(**common, scores=scores),
            ScoresCommitted(**common, cases=tuple(sorted(cases)), scores_hash=hashed),
        )
    return JudgeSheet(judge=judge, committed=True, scores=scores)


async def _proposed(world: World, sheet_hash: str, ranking: Sequence[NominationId]) -> None:
    chosen = tuple(one for one in ranking if one != SECOND)
    proposal = Proposal(
        selection_id=SELECTION,
        round_id=ROUND,
        sheet_hash=sheet_hash,
        chosen=chosen,
        reserves=(SECOND,),
        departs_because="",
    )
    proposed = SelectionProposed(
        selection_id=SELECTION,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        revision=1,
        proposal=proposal,
        selection_hash=sha256_of(proposal),
    )
    world.masks += (proposed.selection_hash,)
    await world.record("awards", "selection", SELECTION, proposed)


async def boxes(world: World, owner: PersonId, *texts: tuple[PersonalField, str]) -> list[Sealed]:
    plains = [Plain(owner, field, text) for field, text in texts]
    return await world.stack.platform.vault.close(Province(PHETCHABUN), plains)


def telling() -> tuple[str, ...]:
    """What would tell of the hidden case, wherever it stood."""
    return (
        str(HIDDEN),
        case_code_of(HIDDEN),
        NAMES[HIDDEN],
        NAMES[HIDDEN].removeprefix("นางสาว"),
        str(nominee_id_of(HIDDEN)),
    )
