"""Small validated values of the meetings' language."""

from typing import Annotated

from pydantic import Field, StringConstraints

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
ResolutionText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=4_000)
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
LetterPrefix = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=40)]
Persons = Annotated[int, Field(ge=1, le=50)]
