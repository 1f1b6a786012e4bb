"""The real meetings service over HTTP, with a token that it accepts; `--loops` numbers as well."""

import json
import sys
from datetime import timedelta

import uvloop

from services.meetings.app import build
from services.stack.running import listen, running, serving
from shared.clock import system_clock
from shared.local.process import free_port
from shared.mongo import Mongo
from shared.service.platform import Platform, Service
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY
from shared.testing.tokens import TokenMaker
from tests.bench.children.run import until_input_ends
from tests.bench.subject import PROVINCES


async def serve(url: str, database: str, *, loops: bool) -> None:
    settings = Settings(mongo_url=url, database=database, port=free_port(), master_key=A_MASTER_KEY)
    maker = TokenMaker(system_clock)
    token = maker.token(provinces=PROVINCES[-3:], expires_in=timedelta(hours=12))
    mongo = Mongo(url)
    service = build(Platform(settings, mongo, maker.verifier()))
    if not loops:
        service = Service(service.name, service.api, (), service.preparations)
    listener = listen(settings)
    async with running([service]), serving(service.api, listener):
        sys.stdout.write(json.dumps({"port": settings.port, "token": token}) + "\n")
        sys.stdout.flush()
        await until_input_ends()
    await mongo.close()


if __name__ == "__main__":
    uvloop.run(serve(*sys.argv[1:3], loops="--loops" in sys.argv))
