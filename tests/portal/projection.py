"""A projection that answers what a test gives it, over the same HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx

from shared.rules.load import process_steps

MEETING_ID = UUID("78f92cc3-508c-5a10-9196-ba0b3d405ef1")
EDITION_ID = UUID("900adcfa-7568-561a-9d98-e2493df1a945")


@dataclass
class FakeProjection:
    """By path below /v1/provinces: a body, or a status to refuse with; the rest is not there."""

    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[httpx.Request] = field(default_factory=list)
    down: bool = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if self.down:
            raise httpx.ConnectError("refused", request=request)
        answer = self.answers.get(request.url.path.partition("/v1/provinces/")[2], 404)
        if isinstance(answer, int):
            return httpx.Response(answer, json={"code": "refused"})
        return httpx.Response(200, json=answer)


def board(fiscal_year: int = 2570, **steps: Mapping[str, Any]) -> dict[str, Any]:
    """All 34 steps; `s2_1={"standing": "done"}` is what is known of step 2.1."""
    known = {name[1:].replace("_", "."): told for name, told in steps.items()}
    return {
        "province": "TH-67",
        "fiscal_year": fiscal_year,
        "steps": [
            {
                "step": step.model_dump(mode="json"),
                "standing": "not_started",
                "due": None,
                "days_late": 0,
                "evidence": [],
                **known.get(step.id, {}),
            }
            for step in process_steps()
        ],
    }


def evidence(what: str, seq: int = 3, **told: Any) -> dict[str, Any]:
    service = what.partition(".")[0]
    return {
        "what": what,
        "service": service,
        "seq": seq,
        "about": str(MEETING_ID if service == "meetings" else EDITION_ID),
        "opens": f"meetings/{MEETING_ID}" if service == "meetings" else f"editions/{EDITION_ID}",
        "occurred_at": "2026-10-15T02:05:00Z",
        "recorded_at": "2026-10-15T02:05:00Z",
        "numbers": {},
        **told,
    }


def meeting(**told: Any) -> dict[str, Any]:
    return {
        "meeting_id": str(MEETING_ID),
        "kind": "assembly",
        "fiscal_year": 2570,
        "number": "1/2569",
        "title": "ประชุมหน่วยงานทุกภาคส่วน",
        "starts_at": "2026-10-15T09:00:00+07:00",
        "place": "ศาลากลางจังหวัด",
        "phase": "in_session",
        "quorum_percent": 20,
        "agencies_in_directory": 130,
        "persons": {f"agency-{one}": 2 for one in range(41)},
        "persons_present": 82,
        "quorum_met": True,
        "threshold": 26,
        "resolutions": [],
        "opened_at": "2026-10-15T02:00:00Z",
        "closed_at": None,
        **told,
    }


def row(name: str, letter: str, persons: int = 0, *history: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "meeting_id": str(MEETING_ID),
        "agency_id": "44105e0f-701a-5bc7-80a6-640d76b8c1f2",
        "agency_name": name,
        "sector": "religious",
        "letter_number": letter,
        "persons": persons,
        "history": list(history),
    }


def passage(what: str, note: str, **told: Any) -> dict[str, Any]:
    return {
        "what": what,
        "occurred_at": "2026-10-15T02:05:00Z",
        "recorded_at": "2026-10-15T02:05:00Z",
        "persons": 3,
        "note": note,
        **told,
    }
