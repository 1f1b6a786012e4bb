"""In whose name somebody acts (ในนามใคร)."""

from shared.contracts.directory import AgencyId
from shared.contracts.units import UnitId
from shared.kernel.message import Message


class Party(Message):
    """The secretariat acts for everybody, others for themselves."""

    secretariat: bool = False
    agency_id: AgencyId | None = None
    unit_id: UnitId | None = None
