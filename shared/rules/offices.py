"""The offices that write the papers (ส่วนราชการเจ้าของหนังสือ): data, their own entry before ours."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from shared.kernel.message import Message, Province

_PACKAGED = Path(__file__).with_name("offices.yaml")


class Office(Message):
    """ส่วนราชการ as its papers name it. Positions only, never a person."""

    province: str  # จังหวัดเพชรบูรณ์
    office: str  # สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์
    address: tuple[str, ...]
    letter_code: str
    phone: str
    signer: str  # ตำแหน่งผู้ลงนาม
    head: str  # ตำแหน่งหัวหน้าส่วนราชการเจ้าของเรื่อง
    source: str  # "official" when the office has confirmed its entry, or "assumed"


Offices = Mapping[Province, Office]


@cache
def offices(own: Path | None = None) -> Offices:
    """Every province's office; an entry of the file `own` stands in for the packaged one."""
    return {**_read(_PACKAGED), **(_read(own) if own else {})}


def _read(file: Path) -> dict[Province, Office]:
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    return TypeAdapter(dict[Province, Office]).validate_python(written)
