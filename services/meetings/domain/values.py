"""Small validated values of the meetings' language."""

from typing import Annotated

from pydantic import Field, StringConstraints

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
ResolutionText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=4_000)
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
# Before a number: "พช 0031/" or "พช 0031/ว ", where the space at the end belongs to it.
LetterPrefix = Annotated[str, StringConstraints(max_length=40, pattern=r"^\S.*\S ?$")]
Persons = Annotated[int, Field(ge=1, le=50)]
