"""Who reads what planning has recorded of the province: everybody with a part in it."""

from typing import Annotated

from fastapi import Depends, Path

from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader

Reader = Annotated[
    Actor,
    Depends(
        require_reader(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.AGENCY,
            Role.AUDITOR,
            Role.SERVICE,
        )
    ),
]
InProvince = Annotated[str, Path(alias="province")]  # the rules are the same in every province
