"""The editions as they stand, for what has to be known of one beside its own stream (ทำเนียบ)."""

from typing import get_args

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
    EditionId,
    EditionOpened,
    EditionSealed,
)
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = (
    EditionOpened
    | AgenciesListed
    | AgenciesCarriedOver
    | AgencyEntryCorrected
    | AgencyStruckOff
    | EditionSealed
)


class EditionRow(Row):
    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int = 0
    reason: str = ""
    sealed: bool = False
    fingerprint: str = ""
    agencies: tuple[Agency, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.edition_id)]


def project(row: EditionRow | None, recorded: Recorded[Listening], _: str) -> EditionRow:
    event = recorded.event
    row = row or EditionRow(edition_id=event.edition_id, fiscal_year=event.fiscal_year)
    match event:
        case EditionOpened(number=number, reason=reason):
            return changed(row, number=number, reason=reason)
        case AgenciesListed(agencies=agencies) | AgenciesCarriedOver(agencies=agencies):
            return changed(row, agencies=row.agencies + agencies)
        case AgencyEntryCorrected(agency=entry):
            corrected = tuple(
                entry if one.agency_id == entry.agency_id else one for one in row.agencies
            )
            return changed(row, agencies=corrected)
        case AgencyStruckOff(agency_id=agency_id):
            left = tuple(one for one in row.agencies if one.agency_id != agency_id)
            return changed(row, agencies=left)
        case EditionSealed(fingerprint=fingerprint):
            return changed(row, sealed=True, fingerprint=fingerprint)


EDITIONS = View(
    name="known_editions",
    version=1,
    row=EditionRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
