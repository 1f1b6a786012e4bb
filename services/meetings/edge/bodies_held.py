"""The request body of a meeting that was held on paper: the whole of it in one form."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from services.meetings.domain.values import KitEdition, Summary
from services.meetings.edge.bodies import (
    NewAgenda,
    NewInvitations,
    NewMeeting,
    NewMemberInvitations,
)
from services.meetings.edge.bodies_sitting import MOST_MEMBERS, Motion, Presiding
from services.meetings.edge.people import NewLine, NewSeat
from shared.contracts.agenda import AgendaItemId
from shared.kernel.message import Message


class ItemHeld(Message):
    """ระเบียบวาระที่ดำเนินการแล้ว"""

    item_id: AgendaItemId
    summary: Summary
    kit_edition: KitEdition | None = None


class HeldMeeting(Message):
    """การประชุมที่จัดไปแล้วบนกระดาษ"""

    meeting: NewMeeting
    agencies: NewInvitations | None = None  # of an assembly
    members: NewMemberInvitations | None = None  # of a body's meeting
    agenda: NewAgenda | None = None
    check_ins: Annotated[tuple[NewLine, ...], Field(max_length=2_000)] = ()
    member_check_ins: Annotated[tuple[NewSeat, ...], Field(max_length=MOST_MEMBERS)] = ()
    presider: Presiding | None = None
    held: Annotated[tuple[ItemHeld, ...], Field(max_length=100)] = ()
    resolutions: Annotated[tuple[Motion, ...], Field(max_length=50)] = ()

    @model_validator(mode="after")
    def _one_invitation(self) -> Self:
        if (self.agencies is None) == (self.members is None):
            raise ValueError("either agencies or members were invited")
        return self
