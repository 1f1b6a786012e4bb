"""The master key (กุญแจหลัก) that wraps every person's key: where it comes from, what may be wrong.

It is never stored beside what it opens: a process gets it from its settings, and on a laptop from
a file in the data folder that is made once.
"""

import secrets
from base64 import b64decode, b64encode
from pathlib import Path
from typing import ClassVar

from shared.local.kept_file import kept

MASTER_KEY_BYTES = 32
MASTER_KEY_FILE = "master.key"


class MasterKeyProblem(Exception):
    """Said at the start, in a sentence that a person can act on."""

    th: ClassVar[str]
    en: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(self.en)


class NoMasterKey(MasterKeyProblem):
    th = (
        "ยังไม่มีกุญแจหลักของข้อมูลส่วนบุคคล กรุณากำหนด KHUNATHAM_MASTER_KEY "
        "(สร้างด้วย openssl rand -base64 32)"
    )
    en = (
        "There is no master key for personal data. Set KHUNATHAM_MASTER_KEY "
        "(openssl rand -base64 32 makes one)."
    )


class BadMasterKey(MasterKeyProblem, ValueError):
    th = (
        "กุญแจหลักต้องเป็น base64 ของ 32 ไบต์ กรุณาตรวจสอบ KHUNATHAM_MASTER_KEY "
        "หรือไฟล์ keys/master.key ในโฟลเดอร์ข้อมูล"
    )
    en = (
        "A master key is 32 bytes in base64. Check KHUNATHAM_MASTER_KEY, or the file "
        "keys/master.key in the data folder."
    )


class WrongMasterKey(MasterKeyProblem):
    """The persons' keys were wrapped with another one."""

    th = (
        "กุญแจหลักนี้ไม่ใช่กุญแจที่ใช้ปิดข้อมูลส่วนบุคคลที่มีอยู่ กรุณากำหนด KHUNATHAM_MASTER_KEY เดิม "
        "หรือกำหนดกุญแจเดิมไว้ที่ KHUNATHAM_FORMER_MASTER_KEY"
    )
    en = (
        "This is not the master key of the personal data that is stored. Set KHUNATHAM_MASTER_KEY "
        "to that one, or name it in KHUNATHAM_FORMER_MASTER_KEY."
    )


def read_master_key(text: str) -> bytes:
    """Raises `BadMasterKey`."""
    try:
        key = b64decode(text.strip(), validate=True)
    except ValueError:
        raise BadMasterKey from None
    if len(key) != MASTER_KEY_BYTES:
        raise BadMasterKey
    return key


def new_master_key() -> str:
    return b64encode(secrets.token_bytes(MASTER_KEY_BYTES)).decode()


def kept_master_key(folder: Path) -> str:
    """The key of this data folder, made on first use. Raises `BadMasterKey` for a damaged file."""
    text = kept(folder / MASTER_KEY_FILE, lambda: new_master_key().encode()).decode(
        errors="replace"
    )
    read_master_key(text)
    return text.strip()


def is_master_key(path: Path) -> bool:
    """Whether the file holds one."""
    try:
        read_master_key(path.read_text(errors="replace"))
    except (OSError, BadMasterKey):
        return False
    return True
