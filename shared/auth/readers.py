"""Who reads what is recorded of the province: everybody with a part in it; and who records."""

from typing import Annotated

from fastapi import Depends, Path

from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader

_EVERYBODY = (
    Role.SECRETARY,
    Role.GOVERNOR,
    Role.PROVINCIAL_OFFICE,
    Role.MEMBER,
    Role.AGENCY,
    Role.AUDITOR,
    Role.SERVICE,
)
Reader = Annotated[Actor, Depends(require_reader(*_EVERYBODY))]
ReaderOrUnit = Annotated[Actor, Depends(require_reader(*_EVERYBODY, Role.UNIT))]
InProvince = Annotated[str, Path(alias="province")]  # the rules are the same in every province
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
