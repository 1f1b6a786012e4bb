"""A province of four offices, three of which have an e-mail address, with an approved plan."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import httpx

from services.planning.edge.plan_letters import PlanLetters
from services.planning.edge.plan_mailer import LetterRecords, PlanMailer, letter_records
from services.planning.edge.reminding import Reminding
from services.planning.replicas.plan_letters import PlanLetterRow
from shared.auth.actor import Role
from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import (
    DimensionCount,
    PlanItemId,
    PlanResolved,
    PlanStarted,
    PlanSubmitted,
    Project,
    ProjectPlaced,
    RevisionKind,
    plan_id_of,
)
from shared.kernel.message import Event, Province
from shared.mail.letter import Post
from shared.testing.eventually import eventually_is
from shared.testing.fixed import FixedClock
from tests.directory.workbooks import CHAMBER, CULTURE, HEADINGS, xlsx
from tests.http.stack import PROVINCE, Stack
from tests.meetings.mailing import RADIO, SCHOOL
from tests.meetings.over_http import remember

HERE = Province(PROVINCE)
YEAR = 2570
PLAN = plan_id_of(PROVINCE, YEAR)
HASH = "c0" * 32
PORTAL = "https://khunatham.example.go.th"
SHEET = xlsx([HEADINGS, CULTURE, CHAMBER, SCHOOL, RADIO])
NAMES = ("สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์", "หอการค้า", "โรงเรียนเพชรพิทยาคม", "สถานีวิทยุเพชรบูรณ์")
ROAD = ProjectId(UUID(int=71))
RADIO_SHOW = ProjectId(UUID(int=72))


def project(
    project_id: ProjectId, title: str, owner: AgencyRef, *partners: AgencyRef
) -> ProjectPlaced:
    placed = Project(
        project_id=project_id,
        goal=PlanItemId(UUID(int=3)),
        order=int(project_id) - 70,
        title=title,
        rationale="",
        dimension=Dimension.RELIGION,
        owner=owner,
        partners=partners,
        target_group="",
        place="",
        starts=date(2026, 12, 1),
        ends=date(2027, 9, 30),
        budget=(),
        milestones=(),
        indicators=(),
        alignments=(),
        targets=(),
    )
    return ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=placed)


def submitted(version: int = 1) -> PlanSubmitted:
    return PlanSubmitted(
        plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=version,
        kind=RevisionKind.REVISION,
        content_hash=HASH,
        project_ids=(ROAD, RADIO_SHOW),
        budget=0,
        by_dimension=(DimensionCount(dimension=Dimension.RELIGION, projects=2, budget=0),),
    )


def approved(version: int = 1) -> PlanResolved:
    return PlanResolved(
        plan_id=PLAN,
        fiscal_year=YEAR,
        hearing=Hearing(
            kind=MeetingKind.PROVINCIAL_BOARD,
            meeting_id=MeetingId(UUID(int=8)),
            resolution_id=ResolutionId(UUID(int=9)),
            carried=True,
            text="เห็นชอบ",
        ),
        content_hash=HASH,
        plan_version=version,
        in_force=True,
    )


async def seal(services: Stack) -> dict[str, str]:
    """The four offices by name, in the sealed edition."""
    for answer in (
        await services.open_edition(),
        await services.import_sheet(SHEET),
        await services.seal_edition(),
    ):
        assert answer.status_code == 201, answer.text
    rows = (await services.get("agencies?limit=50")).json()["rows"]
    return {row["name"]: row["agency_id"] for row in rows}


async def write_plan(services: Stack, offices: dict[str, str], *more: Event) -> None:
    """The culture office owns a project in which the school takes part; the radio owns another."""
    culture, school, radio = (
        AgencyRef(
            agency_id=AgencyId(UUID(next(i for n, i in offices.items() if part in n))), name=part
        )
        for part in ("วัฒนธรรม", "โรงเรียน", "สถานีวิทยุ")
    )
    await remember(
        services,
        "planning",
        "plan",
        PlanStarted(plan_id=PLAN, fiscal_year=YEAR, title="แผนส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์"),
        project(ROAD, "ถนนปลอดขยะ", culture, school),
        project(RADIO_SHOW, "คลื่นความดี", radio),
        *more,
    )


async def start(services: Stack, **changed: Any) -> httpx.Response:
    body = {"edition_id": services.edition_id, "letter_prefix": "พช 0031/ว ", "first_letter": 201}
    return await services.post("planning", f"plans/{PLAN}/dissemination", body | changed)


async def disseminate(services: Stack) -> tuple[str, dict[str, str]]:
    """The letters are written; answers the dissemination and the offices by name."""
    offices = await seal(services)
    await write_plan(services, offices, submitted(), approved())
    answer = await start(services)
    assert answer.status_code == 201, answer.text
    sending: str = answer.json()["dissemination_id"]
    await rows_when(services, sending, lambda rows: len(rows) == 4)
    return sending, {part: next(i for n, i in offices.items() if part in n) for part in PARTS}


PARTS = ("วัฒนธรรม", "หอการค้า", "โรงเรียน", "สถานีวิทยุ")


async def post(
    services: Stack, sending: str, path: str, body: dict[str, Any] | None = None, **more: str | None
) -> httpx.Response:
    return await services.post("planning", f"disseminations/{sending}/{path}", body, **more)


def as_agency(services: Stack, agency: str) -> str:
    return services.tokens.header(role=Role.AGENCY, provinces=[PROVINCE], agency=agency)[
        "Authorization"
    ]


def letters(services: Stack) -> PlanLetters:
    found: PlanLetters = services.services["planning"].api.state.plan_letters
    return found


async def rows_of(services: Stack, sending: str) -> Sequence[PlanLetterRow]:
    return await letters(services).of_one(HERE, UUID(sending))


async def rows_when(services: Stack, sending: str, condition: Any) -> Sequence[PlanLetterRow]:
    """The letters, once the replica has come so far."""

    async def so_far() -> bool:
        return bool(condition(await rows_of(services, sending)))

    await eventually_is(so_far)
    return await rows_of(services, sending)


def records(services: Stack, clock: FixedClock | None = None) -> LetterRecords:
    executor = services.services["planning"].api.state.executor
    return letter_records(executor, services.platform.ledger("planning"), clock or FixedClock())


def use_post(services: Stack, post: Post) -> None:
    """As if a mail server were set, without the loop that sends by itself."""
    services.services["planning"].api.state.post = post


def mailer(services: Stack, post: Post, clock: FixedClock | None = None) -> PlanMailer:
    papers = services.services["planning"].api.state.dissemination_papers
    return PlanMailer(records(services, clock), papers, post, PORTAL)


def reminding(services: Stack, post: Post | None, clock: FixedClock) -> Reminding:
    return Reminding(records(services, clock), letters(services), post)
