"""The views of the awards that the routes read. Cases are read by a clearance only."""

from dataclasses import dataclass
from typing import Annotated, Any, Protocol

from fastapi import Depends, Request

from services.projection.views.award_scheme_register import AWARD_SCHEME_REGISTER, SchemeRow
from shared.views.reader import ViewReader
from shared.views.view import R, View

AWARD_VIEWS: tuple[View[Any], ...] = (AWARD_SCHEME_REGISTER,)


class Opens(Protocol):
    """Gives the reader of a view."""

    def __call__(self, view: View[R], /) -> ViewReader[R]: ...


@dataclass(frozen=True, slots=True)
class AwardReaders:
    schemes: ViewReader[SchemeRow]

    @classmethod
    def of(cls, reader: Opens) -> "AwardReaders":
        return cls(schemes=reader(AWARD_SCHEME_REGISTER))


async def award_readers_of(request: Request) -> AwardReaders:
    readers: AwardReaders = request.app.state.award_readers
    return readers


AwardViews = Annotated[AwardReaders, Depends(award_readers_of)]
