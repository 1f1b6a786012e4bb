"""Whatever is sent to a described operation, the answer is one that its description names."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from services.stack.running import listen, serving
from shared.http import problems
from shared.local.replica_set import drop_databases
from shared.service.settings import Settings
from tests.http.stack import PROVINCE, stack

API = Path(__file__).parents[2] / "deploy" / "api" / "openapi"
PREFIX = "t_api_"
CHECKS: list[Callable[..., Any]] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
BOUNDED = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_keys = count(1)


@dataclass(frozen=True)
class Served:
    """The services at one address, and an assembly in session to ask about."""

    address: str
    authorization: str
    known: dict[str, str]


@asynccontextmanager
async def serve(mongo_url: str) -> AsyncIterator[Served]:
    api = FastAPI(openapi_url=None)
    problems.install(api)
    free_port = listen(Settings.model_construct(host="127.0.0.1", port=0))
    async with stack(mongo_url, PREFIX) as services:
        agencies = await services.to_an_open_meeting()
        for name, service in services.services.items():
            api.mount(f"/{name}", service.api)
        async with serving(api, free_port):
            yield Served(
                address=f"http://127.0.0.1:{free_port.getsockname()[1]}",
                authorization=services.headers()["authorization"],
                known={
                    "edition_id": services.edition_id,
                    "meeting_id": services.meeting_id,
                    "agency_id": agencies[0],
                },
            )


@pytest.fixture(scope="module")
def served(mongo_url: str) -> Iterator[Served]:
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(serve(mongo_url)) as address,
    ):
        yield address
    drop_databases(mongo_url, PREFIX)


def described(service: str) -> Any:
    return schemathesis.openapi.from_path(API / f"{service}.json")


def is_odd(text: object) -> bool:
    try:
        return UUID(str(text)).int % 2 == 1
    except ValueError:
        return False


def keeps_its_word(service: str, case: Any, served: Served) -> None:
    """Ask as the secretary of the province, about half the time of what is really there."""
    case.path_parameters["province"] = PROVINCE
    for name, value in served.known.items():
        if is_odd(case.path_parameters.get(name)):
            case.path_parameters[name] = value
    headers = {"Authorization": served.authorization}
    if case.method == "POST":
        headers["Idempotency-Key"] = f"key-of-case-{next(_keys):06}"
    answer = case.call(base_url=f"{served.address}/{service}", headers=headers)
    case.validate_response(answer, checks=CHECKS)


directory, meetings, projection = map(described, ("directory", "meetings", "projection"))


@directory.parametrize()  # type: ignore[untyped-decorator]
@BOUNDED
def test_the_directory_keeps_its_word(case: Any, served: Served) -> None:
    keeps_its_word("directory", case, served)


@meetings.parametrize()  # type: ignore[untyped-decorator]
@BOUNDED
def test_the_meetings_keep_their_word(case: Any, served: Served) -> None:
    keeps_its_word("meetings", case, served)


@projection.parametrize()  # type: ignore[untyped-decorator]
@BOUNDED
def test_the_projection_keeps_its_word(case: Any, served: Served) -> None:
    keeps_its_word("projection", case, served)
