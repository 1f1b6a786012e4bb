"""Rows about cases, by example and at random, and everybody who may ask for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, product
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from shared.awards.cases import CaseReader, CaseRow, Clearance, Standpoint
from shared.mongo import Database, Mongo
from shared.views.reader import ViewReader
from shared.views.store import Aliases, Build, Change, row_id
from shared.views.view import R, View
from tests.awards.examples import CALL, CHAIR, HEALTH, JUDGE, PHETCHABUN, SCHOOL, YEAR, YOUTH

AGENCIES = (SCHOOL.agency_id, HEALTH.agency_id)
PEOPLE = (CHAIR, JUDGE)
UNITS = (UUID(int=961), UUID(int=962))
NOBODY = (None,)
_names = count(1)


def _no_keys(_: Any) -> Sequence[str]:
    return ()


def _no_fold(row: CaseRow | None, _: Any, __: str) -> CaseRow | None:
    return row


SEEN = View("seen", 1, CaseRow, (), _no_keys, _no_fold)


@dataclass
class Stored:
    """A database whose views hold what a test puts there."""

    mongo: Mongo
    database: Database

    async def view(self, view: View[R], rows: Sequence[R], keys: Sequence[str]) -> Build:
        build = await Aliases(self.mongo, self.database).serving(view)
        changes = [
            Change(row_id(PHETCHABUN, key), PHETCHABUN, row.model_dump(mode="json"))
            for key, row in zip(keys, rows, strict=True)
        ]
        if changes:
            await build.store(changes, [])
        return build

    def reader(self, view: View[R]) -> ViewReader[R]:
        return ViewReader(view, Aliases(self.mongo, self.database), self.database, {})

    async def cases(self, rows: Sequence[CaseRow]) -> CaseReader[CaseRow]:
        """A view of its own with these rows."""
        view = replace(SEEN, name=f"seen{next(_names)}")
        await self.view(view, rows, [str(row.nomination_id) for row in rows])
        return CaseReader(self.reader(view))


def row(number: int = 1, **told: Any) -> CaseRow:
    return CaseRow(
        nomination_id=UUID(int=number), call_id=CALL, category_id=YOUTH, fiscal_year=YEAR, **told
    )


def every_row() -> list[CaseRow]:
    """One of each kind."""
    kinds = product(
        (*NOBODY, *AGENCIES), (*NOBODY, *UNITS), _some(AGENCIES), _some(PEOPLE), (False, True)
    )
    names = ("nominator", "unit", "parties", "hidden_from", "judged")
    return [row(n, **dict(zip(names, one, strict=True))) for n, one in enumerate(kinds, start=1)]


def every_clearance() -> Iterator[Clearance]:
    asked = (*NOBODY, *AGENCIES, *UNITS)
    for standpoint, person, agencies, of in product(
        Standpoint, (*NOBODY, *PEOPLE), _some(AGENCIES), asked
    ):
        yield Clearance(standpoint, person, frozenset(agencies), of)


def _some(of: tuple[UUID, UUID]) -> tuple[tuple[UUID, ...], ...]:
    return (), of[:1], of[1:], of


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "nominator": st.sampled_from((*NOBODY, *AGENCIES)),
            "unit": st.sampled_from((*NOBODY, *UNITS)),
            "parties": st.lists(st.sampled_from(AGENCIES), max_size=3).map(tuple),
            "hidden_from": st.lists(st.sampled_from(PEOPLE), max_size=3).map(tuple),
            "judged": st.booleans(),
        }
    ),
    max_size=8,
).map(lambda told: [row(number, **one) for number, one in enumerate(told, start=1)])
CLEARANCES = st.sampled_from(list(every_clearance()))
