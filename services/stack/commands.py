"""What each command of the command line does."""

import asyncio
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx

from services.meetings.app import NAME as MEETINGS
from services.meetings.replicas.sealed_editions import SEALED_EDITIONS
from services.portal import app as portal
from services.projection.app import NAME as PROJECTION
from services.projection.app import VIEWS
from services.stack.connect import base_url, connected, dev_issuer, verifier
from services.stack.play import import_sheet
from services.stack.running import listen, running, serving
from services.stack.services import OWNERS, SERVICES
from services.stack.specs import write_specs
from services.stack.telling import Teller
from shared.auth.dev_issuer import MOUNT
from shared.eventstore.verify import first_broken
from shared.kernel.ids import derive_id
from shared.kernel.message import Province
from shared.local.mongod import LocalMongo, find_mongod
from shared.messaging.kafka import create_topics
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.views.parked import ParkedList


class Failed(Exception):
    """The command could not do it; the sentences say what to do."""

    def __init__(self, th: str, en: str) -> None:
        super().__init__(en)
        self.th = th
        self.en = en


@dataclass(frozen=True, slots=True)
class Import:
    """What `import-directory` was asked."""

    file: Path
    province: str
    edition: str
    fiscal_year: int
    number: int
    reason: str


async def serve(settings: Settings, name: str) -> None:
    builds = {**SERVICES, portal.NAME: portal.build}
    if name not in builds:
        raise Failed(f"ไม่มีบริการ {name}", f"No service {name}. Choose one of {', '.join(builds)}.")
    async with AsyncExitStack() as stack:
        listener = stack.enter_context(listen(settings))
        tokens = verifier(settings, dev_issuer(settings))
        platform = await stack.enter_async_context(connected(settings, tokens))
        service = builds[name](platform)
        await stack.enter_async_context(running([service]))
        await stack.enter_async_context(serving(service.api, listener))
        await asyncio.Event().wait()


async def rebuild(settings: Settings, name: str, teller: Teller) -> None:
    async with _database(settings) as platform:
        for service, views in ((PROJECTION, VIEWS), (MEETINGS, (SEALED_EDITIONS,))):
            reading = Reading(platform, service, views)
            for view in views:
                if view.name == name:
                    teller.doing(f"สร้าง {name} ใหม่", f"Rebuilding {name}")
                    built = await reading.rebuild(
                        view, lambda done, total: teller.progress(name, done, total)
                    ).run()
                    teller.doing(f"ใช้ {built.name} แล้ว", f"{built.name} is served now")
                    return
    known = ", ".join(view.name for view in (*VIEWS, SEALED_EDITIONS))
    raise Failed(f"ไม่มีมุมมองข้อมูล {name}", f"No view {name}. Choose one of {known}.")


async def verify_ledger(settings: Settings, service: str, province: str, teller: Teller) -> None:
    if service not in OWNERS:
        raise Failed(f"ไม่มีบริการ {service}", f"Choose one of {', '.join(OWNERS)}.")
    async with _database(settings) as platform:
        ledger = platform.ledger(service)
        checked = await first_broken(
            ledger,
            Province(province),
            lambda done, total: teller.progress(f"{service} {province}", done, total),
        )
    if checked.broken is not None:
        raise Failed(
            f"โซ่ขาดที่รายการที่ {checked.broken}: {checked.why_th}",
            f"The chain breaks at entry {checked.broken}: {checked.why_en}",
        )
    teller.doing(
        f"ถูกต้องครบ {checked.events} เหตุการณ์ แฮชสุดท้าย {checked.last_hash[:16]}…",
        f"All {checked.events} events are unbroken",
    )


async def parked(settings: Settings, service: str, replay: str, teller: Teller) -> None:
    async with _database(settings) as platform:
        waiting = ParkedList(platform.database(service))
        listed = await waiting.listed()
        for one in listed:
            teller.doing(f"{one.build}: {one.stream} ตั้งแต่ลำดับ {one.from_seq}", one.why)
            if one.stream == replay:
                await waiting.ask_for_replay(one.build, one.stream)
    if replay and replay not in {one.stream for one in listed}:
        raise Failed(f"ไม่มีสาย {replay} ที่พักไว้", f"No stream {replay} is parked.")
    teller.doing(f"พักไว้ {len(listed)} สาย", f"{len(listed)} parked")


async def import_directory(settings: Settings, teller: Teller, asked: Import) -> None:
    sheet = asked.file.read_bytes()
    edition = asked.edition or str(
        derive_id(asked.province, asked.fiscal_year, "edition", asked.number)
    )
    async with httpx.AsyncClient(base_url=base_url(settings), timeout=60) as client:
        try:
            token = await client.post(f"{MOUNT}/token", json={"account": "secretary"})
        except httpx.TransportError as error:
            raise Failed(
                "ระบบยังไม่ทำงาน กรุณาเริ่มด้วย make run ก่อน", "The platform is not running: make run"
            ) from error
        client.headers["Authorization"] = f"Bearer {token.raise_for_status().json()['access_token']}"

        async def send(path: str, name: str, content: bytes, form: dict[str, str]) -> object:
            answer = await client.post(
                f"/directory/v1/provinces/{asked.province}/directory/{path}",
                files={"sheet": (name, content)},
                data=form,
                headers={"Idempotency-Key": str(derive_id(edition, path, sheet))},
            )
            return _told(answer)

        if asked.fiscal_year:
            opened = {
                "edition_id": edition,
                "fiscal_year": asked.fiscal_year,
                "number": asked.number,
                "reason": asked.reason,
            }
            _told(
                await client.post(
                    f"/directory/v1/provinces/{asked.province}/directory/editions",
                    json=opened,
                    headers={"Idempotency-Key": str(derive_id(edition, "open"))},
                )
            )
        answer = await import_sheet(send, edition, asked.file.name, sheet)
    if answer.get("problems"):
        for found in answer["problems"]:
            teller.failed(found["th"], found["en"])
        raise Failed("ยังไม่ได้บันทึกรายการใด", "Nothing was recorded.")
    teller.doing(f"นำเข้าแล้ว ทำเนียบ {edition}", "Imported")


def _told(answer: httpx.Response) -> object:
    if answer.status_code >= 300:
        problem = answer.json()
        raise Failed(problem["title"], problem["title_en"])
    return answer.json()


async def topics(settings: Settings, copies: int, teller: Teller) -> None:
    await create_topics(settings.kafka, OWNERS, copies)
    teller.doing("สร้างหัวข้อแล้ว", "The topics are there")


async def doctor(settings: Settings, teller: Teller) -> None:
    """Look at everything that a start needs, and say all that is missing, not only the first."""
    missing = 0
    checks = [
        (sys.version_info >= (3, 11), "Python 3.11+", sys.version.split()[0]),
        (
            bool(settings.mongo_url or find_mongod()),
            "mongod",
            "install MongoDB 6, or set MONGO_URL",
        ),
        (_port_free(settings), f"port {settings.port}", "set KHUNATHAM_PORT to another"),
        (_writable(settings.data), f"folder {settings.data}", "set KHUNATHAM_DATA to another"),
    ]
    for good, what, hint in checks:
        missing += not good
        (teller.doing if good else teller.failed)(what, "ok" if good else hint)
    if missing:
        raise Failed(f"ยังขาด {missing} อย่าง", f"{missing} thing(s) are missing.")


async def specs(settings: Settings, folder: Path, teller: Teller) -> None:
    written = write_specs(settings, folder)
    teller.doing(f"เขียน {len(written)} แฟ้มใน {folder}", f"Wrote {len(written)} files")
