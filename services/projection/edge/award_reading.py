"""The views of the awards that the routes read. Cases are read by a clearance only."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from services.projection.views.announcement_register import (
    ANNOUNCEMENT_REGISTER,
    AnnouncementRow,
)
from services.projection.views.award_scheme_register import AWARD_SCHEME_REGISTER, SchemeRow
from services.projection.views.call_register import CALL_REGISTER, CallRow
from services.projection.views.case_register import CASE_REGISTER, CaseOfRegister
from services.projection.views.ceremony_register import CEREMONY_REGISTER, CeremonyRow
from services.projection.views.honours_register import HONOURS_REGISTER, HonourRow
from services.projection.views.round_register import ROUND_REGISTER, RoundRow
from shared.awards.cases import CaseReader
from shared.views.reader import Opens, ViewReader
from shared.views.view import View

AWARD_VIEWS: tuple[View[Any], ...] = (
    AWARD_SCHEME_REGISTER,
    CALL_REGISTER,
    CASE_REGISTER,
    ROUND_REGISTER,
    ANNOUNCEMENT_REGISTER,
    CEREMONY_REGISTER,
    HONOURS_REGISTER,
)


@dataclass(frozen=True, slots=True)
class AwardReaders:
    schemes: ViewReader[SchemeRow]
    calls: ViewReader[CallRow]
    cases: CaseReader[CaseOfRegister]
    rounds: ViewReader[RoundRow]
    announcements: ViewReader[AnnouncementRow]
    ceremonies: ViewReader[CeremonyRow]
    honours: ViewReader[HonourRow]

    @classmethod
    def of(cls, reader: Opens) -> "AwardReaders":
        return cls(
            schemes=reader(AWARD_SCHEME_REGISTER),
            calls=reader(CALL_REGISTER),
            cases=CaseReader(reader(CASE_REGISTER)),
            rounds=reader(ROUND_REGISTER),
            announcements=reader(ANNOUNCEMENT_REGISTER),
            ceremonies=reader(CEREMONY_REGISTER),
            honours=reader(HONOURS_REGISTER),
        )


async def award_readers_of(request: Request) -> AwardReaders:
    readers: AwardReaders = request.app.state.award_readers
    return readers


AwardViews = Annotated[AwardReaders, Depends(award_readers_of)]
