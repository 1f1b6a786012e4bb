"""Agencies that may be one: suggested to a person, never merged by themselves."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from services.directory.domain.names import same_name_key
from services.directory.edge.cells import likely_name_key
from services.directory.edge.known import KnownAgencies, KnownAgency
from services.directory.edge.problems import LikelyDuplicate, Resemblance
from shared.contracts.directory import Agency

MAX_DUPLICATES: Final = 200


def likely_duplicates(
    agencies: Sequence[tuple[int, Agency]], known: KnownAgencies
) -> tuple[LikelyDuplicate, ...]:
    """Of the rows among themselves, and of the rows with the agencies of the province."""
    found = (*_among_rows(agencies), *_with_known(agencies, known))
    return tuple(islice(found, MAX_DUPLICATES))


def _among_rows(agencies: Sequence[tuple[int, Agency]]) -> Iterator[LikelyDuplicate]:
    alike: dict[str, list[tuple[int, Agency]]] = {}
    for row, agency in agencies:
        others = alike.setdefault(likely_name_key(agency.name), [])
        for other_row, other in others:
            if _may_be_one(agency.district, other.district):
                yield LikelyDuplicate(
                    row=other_row,
                    name=other.name,
                    resemblance=Resemblance.ALIKE,
                    other_row=row,
                    other_name=agency.name,
                )
                break
        others.append((row, agency))


def _with_known(
    agencies: Sequence[tuple[int, Agency]], known: KnownAgencies
) -> Iterator[LikelyDuplicate]:
    listed = {agency.agency_id for _, agency in agencies}
    for row, agency in agencies:
        same = known.by_id.get(agency.agency_id)
        if same and same.ended:
            yield _suggested(row, agency, same, Resemblance.ENDED)
        elif same and same_name_key(same.name) != same_name_key(agency.name):
            yield _suggested(row, agency, same, Resemblance.FORMER_NAME)
        elif not same:
            for other in known.alike(agency.name):
                unlisted = other.agency_id not in listed
                if unlisted and _may_be_one(agency.district, other.district):
                    yield _suggested(row, agency, other, Resemblance.ALIKE)
                    break


def _may_be_one(district: str, other: str) -> bool:
    """Schools and temples of one name stand in many districts."""
    return not district or not other or district == other


def _suggested(
    row: int, agency: Agency, other: KnownAgency, resemblance: Resemblance
) -> LikelyDuplicate:
    return LikelyDuplicate(
        row=row,
        name=agency.name,
        resemblance=resemblance,
        other_id=other.agency_id,
        other_name=other.name,
    )
