"""What an appointment order says beside its members (หน้าที่และอำนาจ): data, by kind of body."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from shared.contracts.bodies import BodyKind
from shared.kernel.message import Message


class Duties(Message):
    """เหตุผล หน้าที่และอำนาจ ขององค์คณะประเภทหนึ่ง"""

    reason: str
    duties: tuple[str, ...]
    source: str


@cache
def duties() -> Mapping[BodyKind, Duties]:
    written = yaml.safe_load(Path(__file__).with_name("duties.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(dict[BodyKind, Duties]).validate_python(written)
