"""A small service whose routes show every way to say who may call them."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI

from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_national, require_reader
from shared.auth.tokens import TokenVerifier
from shared.http import problems

Secretary = Annotated[Actor, Depends(require(Role.SECRETARY))]
SecretaryOrService = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, Role.AUDITOR))]
PrivateReader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, ministry_reads=False))]
Ministry = Annotated[Actor, Depends(require_national(Role.MINISTRY))]

router = APIRouter(prefix="/v1/provinces/{province}")


@router.post("/meetings")
async def schedule_meeting(province: str, secretary: Secretary) -> str:
    return f"{province} {secretary.actor_id}"


@router.post("/meetings/{meeting_id}/resolutions")
async def adopt_resolution(meeting_id: str, actor: SecretaryOrService) -> str:
    return f"{meeting_id} {actor.actor_id}"


@router.get("/meetings")
async def list_meetings(province: str, reader: Reader) -> str:
    return f"{province} {reader.actor_id}"


@router.get("/contacts")
async def list_contacts(reader: PrivateReader) -> str:
    return reader.actor_id


def build_app(verifier: TokenVerifier) -> FastAPI:
    app = FastAPI()
    app.state.tokens = verifier
    app.include_router(router)
    problems.install(app)

    @app.get("/livez")
    async def livez() -> str:
        return "ok"

    @app.post("/v1/national/forms")
    async def publish_form(ministry: Ministry) -> str:
        return ministry.actor_id

    return app
