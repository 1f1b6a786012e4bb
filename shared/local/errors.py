"""Why a server cannot be had on this machine, and what to do, in Thai and English."""

from collections.abc import Mapping
from pathlib import Path

ONE_LINE = 300

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "not_found": (
        "ไม่พบ mongod ในเครื่องนี้ กรุณาติดตั้ง MongoDB 6 ขึ้นไป หรือกำหนด MONGO_URL",
        "No mongod on this machine. Install MongoDB 6 or newer, or set MONGO_URL.",
    ),
    "port_taken": (
        "พอร์ต {detail} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือเลือกพอร์ตอื่น",
        "Port {detail} is used by another program. End that program or choose another port.",
    ),
    "not_writable": (
        "เขียนข้อมูลในโฟลเดอร์ {detail} ไม่ได้ กรุณาแก้สิทธิ์หรือเลือกโฟลเดอร์อื่น",
        "The data folder {detail} cannot be written. Change its permissions or choose another.",
    ),
    "in_use": (
        "โฟลเดอร์ข้อมูล {detail} ถูกอีกชุดหนึ่งใช้งานอยู่ กรุณาปิดชุดนั้นก่อน (Ctrl-C)",
        "The data folder {detail} is used by another run. Stop that run first (Ctrl-C).",
    ),
    "library_missing": (
        "mongod เริ่มไม่ได้เพราะเครื่องนี้ไม่มีไลบรารี {detail} กรุณาติดตั้ง หรือกำหนด MONGO_URL",
        "mongod cannot start: the library {detail} is missing. Install it, or set MONGO_URL.",
    ),
    "ended": (
        "mongod หยุดทันทีที่เริ่ม ({detail}) กรุณาดูแฟ้มบันทึก {log}",
        "mongod ended as it started ({detail}). See the log {log}.",
    ),
    "mongo_unreachable": (
        "ติดต่อ MongoDB ตาม MONGO_URL ไม่ได้ กรุณาตรวจสอบว่าเซิร์ฟเวอร์ทำงานและที่อยู่ถูกต้อง",
        "The MongoDB of MONGO_URL does not answer. Check that it runs and its address.",
    ),
    "mongo_standalone": (
        "MongoDB ตาม MONGO_URL ไม่ใช่ replica set กรุณาเริ่มด้วย --replSet และ rs.initiate()",
        "The MongoDB of MONGO_URL is no replica set. Start it with --replSet and rs.initiate().",
    ),
    "no_answer": (
        "mongod ไม่ตอบภายในเวลาที่กำหนด ({detail}) กรุณาดูแฟ้มบันทึก {log}",
        "mongod did not answer in time ({detail}). See the log {log}.",
    ),
}


class ServerUnavailable(RuntimeError):
    """MongoDB cannot be had. `code` says why, `th` and `en` say what to do next."""

    def __init__(self, code: str, detail: object = "", log: Path | None = None) -> None:
        thai, english = _SENTENCES[code]
        self.code = code
        self.detail = str(detail)[:ONE_LINE]
        self.th = thai.format(detail=self.detail, log=log)
        self.en = english.format(detail=self.detail, log=log)
        super().__init__(f"{self.th}\n{self.en}")


class KafkaUnavailable(RuntimeError):
    """Apache Kafka cannot be had on this machine, with the reason in one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
