"""The peer of G3: FastAPI, one route, a body of the same fields, one `insert_one`, nothing else."""

import json
import sys
from typing import Annotated, Any
from uuid import UUID

import motor.motor_asyncio as motor
import uvloop
from fastapi import Body, FastAPI

from services.meetings.edge.bodies import NewMeeting
from services.stack.running import listen, serving
from shared.local.process import free_port
from shared.service.settings import Settings
from tests.bench.children.run import until_input_ends


def bare(collection: Any) -> FastAPI:
    api = FastAPI()

    @api.post("/{province}/meetings", status_code=201)
    async def insert(province: str, body: Annotated[NewMeeting, Body()]) -> dict[str, UUID]:
        document = {"province": province, **body.model_dump(mode="json")}
        await collection.insert_one({"_id": body.meeting_id, **document})
        return {"meeting_id": body.meeting_id}

    return api


async def serve(url: str, database: str) -> None:
    settings = Settings(port=free_port())
    client: Any = motor.AsyncIOMotorClient(
        url, maxPoolSize=64, uuidRepresentation="standard", w="majority"
    )
    async with serving(bare(client[database]["meetings"]), listen(settings)):
        sys.stdout.write(json.dumps({"port": settings.port}) + "\n")
        sys.stdout.flush()
        await until_input_ends()
    client.close()


if __name__ == "__main__":
    uvloop.run(serve(*sys.argv[1:3]))
