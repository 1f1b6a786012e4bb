"""What each command of the command line does."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from services.portal import app as portal
from services.stack.connect import connected, dev_issuer, verifier
from services.stack.failed import Failed
from services.stack.own_mongo import any_mongo
from services.stack.running import listen, running, serving
from services.stack.services import KEPT, OWNERS, SERVICES, keepers_of
from services.stack.specs import write_specs
from services.stack.telling import Teller
from services.stack.topics import make_topics
from shared.eventstore.verify import first_broken
from shared.kernel.message import Province
from shared.messaging.refusals import Refusals
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.telemetry import log
from shared.views.parked import ParkedList
from shared.views.store import Aliases, Standing, view_of
from shared.views.view import View

DROPPABLE = {Standing.OLD, Standing.FORMER}


async def serve(settings: Settings, name: str) -> None:
    builds = {**SERVICES, portal.NAME: portal.build}
    if name not in builds:
        raise Failed(f"ไม่มีบริการ {name}", f"No service {name}. Choose one of {', '.join(builds)}.")
    log.to_stderr(logging.INFO)
    async with AsyncExitStack() as stack:
        listener = stack.enter_context(listen(settings))
        tokens = verifier(settings, dev_issuer(settings))
        platform = await stack.enter_async_context(connected(settings, tokens))
        service = builds[name](platform)
        await stack.enter_async_context(running([service]))
        await stack.enter_async_context(serving(service.api, listener))
        await asyncio.Event().wait()


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Platform]:
    """The platform's database for a tool: the running one's, or started for as long as it takes."""
    async with AsyncExitStack() as stack:
        settings = await stack.enter_async_context(any_mongo(settings))
        tokens = verifier(settings, dev_issuer(settings))
        yield await stack.enter_async_context(connected(settings, tokens))


def _keepers(name: str) -> Sequence[tuple[str, View[Any]]]:
    found = keepers_of(name)
    if not found:
        known = ", ".join(dict.fromkeys(view.name for kept in KEPT.values() for view in kept))
        raise Failed(f"ไม่มีมุมมองข้อมูล {name}", f"No view {name}. Choose one of {known}.")
    return found


async def rebuild(settings: Settings, name: str, teller: Teller) -> None:
    """In every service that keeps it, one after the other."""
    keepers = _keepers(name)
    async with _database(settings) as platform:
        for service, view in keepers:
            teller.doing(f"สร้าง {name} ของ {service} ใหม่", f"Rebuilding {name} of {service}")
            reading = Reading(platform, service, (view,))
            built = await reading.rebuild(
                view, lambda done, total: teller.progress(name, done, total)
            ).run()
            teller.doing(f"ใช้ {built.name} แล้ว", f"{built.name} is served now")


async def builds(settings: Settings, service: str, drop: str, teller: Teller) -> None:
    """List the builds of a service's views; drop one, or whatever is left of a view without use."""
    kept = {view.name for view in KEPT.get(service, ())}
    async with _database(settings) as platform:
        aliases = Aliases(platform.mongo, platform.database(service))
        found = await aliases.builds()
        if drop and drop not in kept and any(view_of(name) == drop for name in found):
            await aliases.drop_view(drop)
        elif drop and found.get(drop) in DROPPABLE:
            await aliases.build(drop).drop()
        elif drop:
            raise Failed(
                f"ลบ {drop} ไม่ได้ ลบได้เฉพาะรุ่นที่ไม่ได้ใช้แล้ว",
                f"{drop} cannot be dropped: it is read, may be being built, or is not there.",
            )
        for name, standing in (await aliases.builds()).items():
            unused = "" if view_of(name) in kept else " (no view any more)"
            teller.doing(name, f"{standing}{unused}")


async def go_back(settings: Settings, name: str, teller: Teller) -> None:
    """Read the build before the last rebuild again."""
    keepers = _keepers(name)
    async with _database(settings) as platform:
        for service, view in keepers:
            build = await Aliases(platform.mongo, platform.database(service)).go_back(view)
            if build is None:
                raise Failed(
                    f"ไม่มีรุ่นก่อนหน้าของ {name} ใน {service}",
                    f"There is no former build of {name} in {service}.",
                )
            teller.doing(f"กลับไปใช้ {build.name} แล้ว", f"{build.name} is served again")


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
        listed = await waiting.all()
        for one in listed:
            where = f"{one.build}: {one.service} {one.stream}"
            teller.doing(f"{where} ตั้งแต่ลำดับ {one.from_seq}", one.why)
            if one.stream == replay:
                await waiting.ask_for_replay(one)
    if replay and replay not in {one.stream for one in listed}:
        raise Failed(f"ไม่มีสาย {replay} ที่พักไว้", f"No stream {replay} is parked.")
    teller.doing(f"พักไว้ {len(listed)} สาย", f"{len(listed)} parked")


async def refused(settings: Settings, service: str, again: str, teller: Teller) -> None:
    async with _database(settings) as platform:
        refusals = Refusals(platform.database(service))
        listed = await refusals.all()
        for refusal, why in listed:
            teller.doing(f"{refusal.key}: {why}", "not done")
        if again and not await refusals.ask_again(again):
            raise Failed(f"ไม่มีรายการ {again}", f"Nothing of the key {again} is listed.")
    teller.doing(f"ค้างอยู่ {len(listed)} รายการ", f"{len(listed)} not done")


async def rotate_master_key(settings: Settings, teller: Teller) -> None:
    async with _database(settings) as platform:
        done = await platform.key_ring.rewrap()
    teller.doing(
        f"ปิดกุญแจของ {done} บุคคลด้วยกุญแจหลักใหม่แล้ว ลบ KHUNATHAM_FORMER_MASTER_KEY ได้",
        f"{done} keys wrapped anew; KHUNATHAM_FORMER_MASTER_KEY is not needed any more",
    )


async def topics(settings: Settings, copies: int, in_sync: int, teller: Teller) -> None:
    await make_topics(settings, copies, in_sync)
    teller.doing("หัวข้อ Kafka พร้อมแล้ว", "The topics are there")


async def specs(settings: Settings, folder: Path, teller: Teller) -> None:
    written = write_specs(settings, folder)
    teller.doing(f"เขียน {len(written)} แฟ้มใน {folder}", f"Wrote {len(written)} files")
