"""Which agency was invited to which meeting: one row each, so that one is found at once."""

from uuid import UUID

from shared.contracts.meetings import AgenciesInvited
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class InvitedAgencyRow(Row):
    meeting_id: UUID
    agency_id: UUID


def key_of(meeting_id: UUID, agency_id: UUID) -> str:
    return f"{meeting_id}|{agency_id}"


def keys(recorded: Recorded[AgenciesInvited]) -> list[str]:
    event = recorded.event
    return [key_of(event.meeting_id, one.agency_id) for one in event.invitations]


def project(
    _: InvitedAgencyRow | None, recorded: Recorded[AgenciesInvited], key: str
) -> InvitedAgencyRow:
    agency_id = UUID(key.partition("|")[2])
    return InvitedAgencyRow(meeting_id=recorded.event.meeting_id, agency_id=agency_id)


INVITED_AGENCIES = View(
    name="invited_agencies",
    version=1,
    row=InvitedAgencyRow,
    listens=(AgenciesInvited,),
    keys=keys,
    project=project,
)
