"""An agency as an edition describes it: what the register and the editions' entries share."""

from typing import Any
from uuid import UUID

from shared.contracts.directory import Agency, Sector
from shared.views.view import Row


class Described(Row):
    agency_id: UUID
    name: str
    sector: Sector
    ministry: str = ""
    district: str = ""
    office_phone: str = ""
    office_email: str = ""
    head_position: str = ""


def fields_of(agency: Agency) -> dict[str, Any]:
    return {name: getattr(agency, name) for name in Described.model_fields}


def described(agencies: tuple[Agency, ...], agency_id: UUID) -> Agency:
    return next(one for one in agencies if one.agency_id == agency_id)
