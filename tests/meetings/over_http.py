"""What the tests over HTTP share: directories of any size, facts of other streams, the events."""

from collections.abc import Sequence
from typing import Any

from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.execute import Executor
from shared.kernel.decider import Decider
from shared.kernel.ids import stream_name
from shared.kernel.message import ActorId, Command, Event, Province
from shared.testing.tokens import NOW
from tests.directory.workbooks import HEADINGS, xlsx
from tests.http.stack import PROVINCE, Stack, an_id, fresh_key


class Remember(Command):
    """จดจำเหตุการณ์ that another part of the platform would have recorded."""

    events: tuple[Event, ...]


def remembered(command: Remember, _: None) -> Sequence[Event]:
    return command.events


REMEMBERING: Decider[Remember, None, Event] = Decider(
    initial=None, decide=remembered, evolve=lambda state, _: state
)


async def remember(services: Stack, service: str, kind: str, *events: Event) -> None:
    """The service has recorded these; the next request waits for them."""
    executor: Executor = services.services[service].api.state.executor
    command = Remember(
        province=Province(PROVINCE),
        issued_by=ActorId("secretary"),
        issued_at=NOW,
        idempotency_key=fresh_key(),
        events=events,
    )
    stream = stream_name(PROVINCE, kind, an_id(kind))
    outcome = await executor.execute(REMEMBERING, stream, command)
    services.fresh = f"{service}.{PROVINCE}.{outcome.commit_id}"


async def seal_directory(services: Stack, agencies: int, number: int = 1) -> None:
    """The edition of this number, with so many agencies, sealed."""
    body: dict[str, Any] = {"fiscal_year": 2570, "number": number}
    body |= {"reason": "เพิ่มหน่วยงานที่ตกหล่น"} if number > 1 else {}
    opened = await services.post("directory", "directory/editions", body)
    assert opened.status_code == 201, opened.text
    services.edition_id = opened.json()["edition_id"]
    rows = [
        (place, f"โรงเรียนบ้านตัวอย่าง {place}", "สถาบันการศึกษา", "", "เมืองเพชรบูรณ์", "", "", "")
        for place in range(1, agencies + 1)
    ]
    imported = await services.import_sheet(xlsx([HEADINGS, *rows]))
    assert imported.status_code == 201, imported.text
    assert (await services.seal_edition()).status_code == 201


async def to_an_open_assembly(services: Stack, agencies: int) -> list[str]:
    """An assembly in session; answers the agencies that were invited."""
    await seal_directory(services, agencies)
    for answer in (
        await services.schedule_meeting(),
        await services.invite_agencies(),
        await services.meeting_post("opening"),
    ):
        assert answer.status_code == 201, answer.text
    return [row["agency_id"] for row in await services.attendance()]


async def check_in(services: Stack, *agencies: str, **body: Any) -> None:
    for agency in agencies:
        asked = {"agency_id": agency, "persons": 1, "method": "desk", **body}
        answer = await services.meeting_post("check-ins", asked)
        assert answer.status_code == 201, answer.text


async def story(services: Stack) -> list[Event]:
    """Every event of the meeting, as it is stored."""
    commits = services.platform.database("meetings").collection("commits")
    stream = stream_name(PROVINCE, "meeting", services.meeting_id)
    documents = sorted(
        await commits.find({"stream": stream}), key=lambda one: one["stream_version"]
    )
    return [
        CATALOGUE.decode(event["type"], event["schema"], event["data"])
        for document in documents
        for event in document["events"]
    ]


def a_person(number: int) -> dict[str, str]:
    return {"person_id": an_id("person", number), "name": f"นายตัวอย่าง คนที่{number}"}


def a_resolution(number: int, **more: Any) -> dict[str, Any]:
    text = f"เห็นชอบเรื่องที่ {number}"
    return {"resolution_id": an_id("resolution", number), "text": text, **more}
