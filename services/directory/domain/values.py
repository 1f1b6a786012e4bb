"""Small validated values of the directory's language."""

from typing import Annotated

from pydantic import StringConstraints

AgencyName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
