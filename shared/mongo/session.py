"""An open transaction or snapshot, as the rest of the platform sees it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Session:
    """Only this package looks inside."""

    raw: Any
