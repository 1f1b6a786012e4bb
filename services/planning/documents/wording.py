"""Words that the papers of the declaration share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from services.planning.domain.declaration.roll import Line
from services.planning.domain.declaration.state import Declaration
from shared.contracts.declarations import (
    DeclarationFinalised,
    DeclarationSigned,
    Signatory,
    SigningWay,
)
from shared.contracts.people import Sealed
from shared.thai import full_moment

Names = Callable[[Sealed | None], str]  # what a sealed name opens to: ลบแล้ว for a forgotten person
SHORT = 12  # letters of a hash, where people compare it
WAYS = {SigningWay.IN_SYSTEM: "ลงนามในระบบ", SigningWay.ON_PAPER: "ลงนามบนกระดาษ"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A declaration as it goes to print: which text, who signed it, where it is verified."""

    known: Declaration
    final: DeclarationFinalised | None  # None: the last draft
    lines: tuple[Line, ...]
    names: Names
    province: str  # จังหวัด…
    moment: datetime
    code: str = ""
    address: str = ""  # where the code is verified


def signed_how(signature: DeclarationSigned) -> str:
    """ลงนามในระบบ 16 พฤศจิกายน 2569 เวลา 09.05 น."""
    return f"{WAYS[signature.way]} {full_moment(signature.signed_at)}"


def on_behalf_of(one: Signatory) -> str:
    return one.agency.name if one.agency else one.ministry


def short(text_hash: str) -> str:
    return f"{text_hash[:SHORT]}…"
