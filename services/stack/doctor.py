"""`khunatham doctor`: everything that a start needs, and all that is missing."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from services.stack.failed import Failed
from services.stack.running import port_is_free
from services.stack.telling import Teller
from shared.local.mongod import find_mongod
from shared.mongo import Mongo, Unavailable
from shared.privacy.master import MASTER_KEY_FILE, is_master_key
from shared.service.settings import Settings

PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what to do when it is not good."""

    what: str
    good: bool
    th: str
    en: str


async def doctor(settings: Settings, teller: Teller) -> None:
    """Look at everything and tell it. Raises `Failed` when something is missing."""
    findings = [await examine(settings) for examine in EXAMINATIONS]
    for finding in findings:
        if finding.good:
            teller.doing(finding.what, "ok")
        else:
            teller.failed(f"{finding.what}: {finding.th}", finding.en)
    missing = sum(not finding.good for finding in findings)
    if missing:
        raise Failed(
            f"ยังขาด {missing} อย่าง กรุณาแก้ตามรายการข้างต้น",
            f"{missing} thing(s) to mend, as listed above.",
        )
    teller.doing("พร้อมเริ่มด้วย make run", "Ready for make run")


async def python(_: Settings) -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    return Finding(
        f"Python {found}",
        sys.version_info >= PYTHON,
        "ต้องใช้ Python 3.11 ขึ้นไป",
        "Python 3.11 or newer is needed.",
    )


async def mongo(settings: Settings) -> Finding:
    """The MongoDB that is named, or a mongod that can be started here."""
    if settings.mongo_url:
        return Finding(
            "MONGO_URL",
            await _is_replica_set(settings),
            "ติดต่อไม่ได้หรือไม่ใช่ replica set กรุณาตรวจสอบ",
            "It does not answer or is no replica set. Check it.",
        )
    binary = find_mongod()
    return Finding(
        f"mongod ({binary or 'ไม่พบ'})",
        binary is not None and await asyncio.to_thread(_starts, binary),
        "ไม่พบหรือเริ่มไม่ได้ กรุณาติดตั้ง MongoDB 6 หรือกำหนด MONGO_URL",
        "Not found or it does not start. Install MongoDB 6, or set MONGO_URL.",
    )


async def port(settings: Settings) -> Finding:
    return Finding(
        f"พอร์ต {settings.port}",
        port_is_free(settings),
        "มีโปรแกรมอื่นใช้อยู่ กรุณาปิด หรือกำหนด KHUNATHAM_PORT",
        "It is taken. Stop that program, or set KHUNATHAM_PORT.",
    )


async def folder(settings: Settings) -> Finding:
    return Finding(
        f"โฟลเดอร์ข้อมูล {settings.data}",
        os.access(_nearest(settings.data), os.W_OK),
        "เขียนไม่ได้ กรุณาแก้สิทธิ์ หรือกำหนด KHUNATHAM_DATA",
        "It cannot be written. Change its permissions, or set KHUNATHAM_DATA.",
    )


async def master_key(settings: Settings) -> Finding:
    """The one that is set was read already; a kept one may be damaged."""
    path = settings.data / "keys" / MASTER_KEY_FILE
    named = bool(settings.master_key.get_secret_value())
    return Finding(
        f"กุญแจหลัก {'KHUNATHAM_MASTER_KEY' if named else path}",
        named or not path.exists() or is_master_key(path),
        "อ่านไม่ได้ กรุณานำไฟล์สำรองกลับมา หากไม่มี ข้อมูลส่วนบุคคลที่บันทึกแล้วจะอ่านไม่ได้อีก",
        "It cannot be read. Put its copy back; without it stored personal data stays unreadable.",
    )


async def transport(settings: Settings) -> Finding:
    return Finding(
        f"ช่องทางเหตุการณ์ {settings.transport}",
        settings.transport == "embedded" or bool(settings.kafka),
        "ต้องกำหนด KHUNATHAM_KAFKA เมื่อใช้ Kafka",
        "KHUNATHAM_KAFKA has to be set for the Kafka transport.",
    )


EXAMINATIONS: Iterable[Callable[[Settings], Awaitable[Finding]]] = (
    python,
    mongo,
    port,
    folder,
    master_key,
    transport,
)


async def _is_replica_set(settings: Settings) -> bool:
    client = Mongo(settings.mongo_url, settings.mongo_driver)
    try:
        return "setName" in await client.hello()
    except Unavailable:
        return False
    finally:
        await client.close()


def _starts(binary: Path) -> bool:
    """A library that is missing shows here already."""
    told = subprocess.run([binary, "--version"], capture_output=True, check=False)  # noqa: S603
    return told.returncode == 0


def _nearest(path: Path) -> Path:
    """The folder, or the nearest one above it that is there already."""
    return next(one for one in (path.resolve(), *path.resolve().parents) if one.exists())
