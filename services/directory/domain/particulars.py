"""Small validated values in the language of agencies, bodies, units and letters."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

# An order of long ago may still be in force; a Buddhist year typed by habit lies beyond the last.
_FIRST = date(2006, 10, 1)
_LAST = date(2106, 9, 30)
Day = Annotated[date, Field(ge=_FIRST, le=_LAST)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
Why = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
Subject = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
