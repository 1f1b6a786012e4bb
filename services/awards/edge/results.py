"""What selections and announcements take from the scores, the cases and each other."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.awards.domain.selection.commands import Founded
from services.awards.domain.selection.decisions import SELECTION
from services.awards.edge.cases import Cases, KnownCases
from services.awards.edge.lookups import Known, Lookups
from services.awards.replicas.announcements import Announced, AnnouncementRow, in_force
from services.awards.replicas.cases import Case
from services.awards.replicas.tallies import TallyRow
from shared.contracts.award_values import (
    AnnouncementId,
    CaseState,
    Category,
    NominationId,
    Recipient,
    RoundId,
    round_id_of,
    selection_id_of,
)
from shared.contracts.selections import AnnouncedCategory, Replaced, SelectionDecided
from shared.http.queries import Fresh
from shared.http.streams import KnownStreams, Streams
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province
from shared.rules.awards import award_rule
from shared.views.reader import ViewReader

MOST_ANNOUNCEMENTS = 200  # of a call


class Results:
    def __init__(
        self, request: Request, streams: Streams, fresh: Fresh, known: Lookups, cases: KnownCases
    ) -> None:
        state = request.app.state
        self._streams = streams
        self._fresh = fresh
        self._known = known
        self._cases = cases
        self._tallies: ViewReader[TallyRow] = state.tallies
        self._announcements: ViewReader[AnnouncementRow] = state.announcements

    async def founded(self, province: str, call_id: UUID, category_id: UUID) -> Founded | None:
        """The tally of the category's last stage. Raises `CallNotFound`."""
        call = await self._known.call(province, call_id)
        category = call.category(category_id)
        stages = len(category.stages) if category else 1
        round_id = round_id_of(call_id, category_id, stages)
        row = await self._known.row(self._tallies, province, round_id)
        if row is None or row.sheet is None:
            return None
        return Founded(
            round_id=RoundId(row.round_id),
            fiscal_year=row.fiscal_year,
            category=row.category,
            sheet=row.sheet,
            sheet_hash=row.sheet_hash,
        )

    async def withdrawn(
        self, province: str, call_id: UUID, category_id: UUID
    ) -> tuple[NominationId, ...]:
        """Whom nobody may choose any more, tallied or not."""
        return tuple(
            NominationId(one.nomination_id)
            for one in await self._cases.of_call(province, call_id, category_id)
            if one.state is CaseState.WITHDRAWN
        )

    async def overturned(self, province: str, call_id: UUID, category_id: UUID) -> str | None:
        """The hash of the decision that is announced and that an appeal was upheld against."""
        announced = (await self._announced(province, call_id)).get(category_id)
        if announced is None:
            return None
        row, category = announced
        upheld = any(one.upheld and one.category_id == category_id for one in row.appeals)
        return category.selection_hash if upheld else None

    async def _announced(self, province: str, call_id: UUID) -> Mapping[UUID, Announced]:
        """By category: as it was announced last."""
        reader = await self._fresh.of(self._announcements, province)
        where = {"call_id": str(call_id)}
        rows = await reader.rows(Province(province), where, MOST_ANNOUNCEMENTS)
        return {category.category_id: (row, category) for row, category in in_force(rows)}

    async def announced_categories(
        self, province: str, call_id: UUID, category_ids: Sequence[UUID]
    ) -> tuple[AnnouncedCategory, ...] | None:
        """As they are announced; None when one of them is not decided."""
        before = await self._announced(province, call_id)
        call = await self._known.call(province, call_id)
        told: list[AnnouncedCategory] = []
        for category_id in category_ids:
            category = call.category(category_id)
            selection_id = selection_id_of(call_id, category_id)
            # the stream, not a replica: a selection is announced in the second it is decided
            selection, _version = await self._streams.state(
                SELECTION, province, "selection", selection_id
            )
            decided = selection.decided
            if category is None or decided is None:
                return None
            cases = await self._cases.of_call(province, call_id, category_id)
            known = {one.nomination_id: one for one in cases}
            told.append(_announced(category, decided, known, before.get(category_id)))
        return tuple(told)


def appeals_until(dated: datetime, fiscal_year: int) -> datetime:
    """The end of the last day for an appeal, counted from the announcement."""
    day = dated.astimezone(BANGKOK).date() + timedelta(days=award_rule(fiscal_year).appeal_days)
    return datetime.combine(day, time(23, 59, 59), BANGKOK)


def _announced(
    category: Category,
    decided: SelectionDecided,
    cases: Mapping[UUID, Case],
    before: Announced | None,
) -> AnnouncedCategory:
    return AnnouncedCategory(
        category_id=category.category_id,
        title=category.title,
        title_en=category.title_en,
        selection_id=decided.selection_id,
        selection_hash=decided.selection_hash,
        certificate_text=category.certificate_text,
        recipients=tuple(
            _recipient(cases[one], place)
            for place, one in enumerate(decided.proposal.chosen, start=1)
            if cases[one].state is not CaseState.WITHDRAWN  # declined after the meeting
        ),
        replaces=_replaced(*before) if before else None,
    )


def _replaced(row: AnnouncementRow, category: AnnouncedCategory) -> Replaced:
    return Replaced(
        announcement_id=AnnouncementId(row.announcement_id),
        number=row.number,
        selection_hash=category.selection_hash,
    )


def _recipient(case: Case, place: int) -> Recipient:
    return Recipient(
        nomination_id=NominationId(case.nomination_id),
        honoured=case.honoured,
        person=case.person,
        name=case.name,
        place=place,
    )


async def results_of(
    request: Request, streams: KnownStreams, fresh: Fresh, known: Known, cases: Cases
) -> Results:
    return Results(request, streams, fresh, known, cases)


KnownResults = Annotated[Results, Depends(results_of)]
