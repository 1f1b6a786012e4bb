"""Small validated values of the directory's language."""

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from services.directory.domain.names import cleaned

AgencyName = Annotated[
    str,
    BeforeValidator(cleaned),
    # no first letter of a formula, so that it stays a name in whatever it is exported to
    StringConstraints(min_length=2, max_length=200, pattern=r"^[^=+\-@]"),
]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
