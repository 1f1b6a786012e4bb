"""Small validated values of the meetings' language."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from shared.kernel.fiscal_year import BANGKOK

# The process has rules from fiscal year 2557 on; a Buddhist year typed by habit lies beyond it.
_FIRST = datetime(2013, 10, 1, tzinfo=BANGKOK)
_LAST = datetime(2106, 10, 1, tzinfo=BANGKOK)
Moment = Annotated[AwareDatetime, Field(ge=_FIRST, le=_LAST)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
ResolutionText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=4_000)
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
# Other control characters take six bytes each where they are stored.
_LINES = r"^[^\x00-\x08\x0b-\x1f]*$"
IdeaText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=2_000, pattern=_LINES)
]
GroupTitle = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=100, pattern=_LINES)
]
WhatChanged = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1_000)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Printed = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
# Before a number: "พช 0031/" or "พช 0031/ว ", where the space at the end belongs to it.
LetterPrefix = Annotated[str, StringConstraints(max_length=40, pattern=r"^\S.*\S ?$")]
FirstLetter = Annotated[int, Field(ge=1, le=999_999)]
Persons = Annotated[int, Field(ge=1, le=50)]
ItemTitle = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
Presenter = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
PlannedMinutes = Annotated[int, Field(ge=0, le=600)]
Summary = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=4_000)]
KitEdition = Annotated[int, Field(ge=1, le=999)]
Position = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
StepId = Annotated[str, StringConstraints(pattern=r"^[1-9]\.\d{1,2}(\.\d{1,2})?$")]  # "2.1.3"
Steps = Annotated[tuple[StepId, ...], Field(max_length=34)]
