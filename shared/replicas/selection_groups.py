"""The selection working groups and who has ever sat in them (คณะทำงานคัดเลือกฯ): a row a body."""

from typing import get_args
from uuid import UUID

from shared.contracts.bodies import (
    BodyDissolved,
    BodyKind,
    Member,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = MembersAppointed | MembershipEnded | BodyDissolved


class GroupMember(Message):
    person_id: UUID
    role: MemberRole
    agency_id: UUID | None
    sits: bool = True  # False: the membership has ended


class GroupRow(Row):
    body_id: UUID
    fiscal_year: int  # of the newest order
    name: str
    members: tuple[GroupMember, ...]
    dissolved: bool = False

    @property
    def sitting(self) -> tuple[GroupMember, ...]:
        """Who may judge: everybody appointed but advisers."""
        return tuple(one for one in self.members if one.sits and one.role is not MemberRole.ADVISER)


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    if isinstance(event, MembersAppointed) and event.kind is not BodyKind.SELECTION_WORKING_GROUP:
        return []
    return [str(event.body_id)]


def project(row: GroupRow | None, recorded: Recorded[Listening], _: str) -> GroupRow | None:
    event = recorded.event
    if isinstance(event, MembersAppointed):
        return appointed(row, event)
    if row is None:
        return None  # another kind of body
    match event:
        case MembershipEnded():
            return changed(row, members=_ended(row.members, event.person_id))
        case BodyDissolved():
            return changed(row, dissolved=True)


def appointed(row: GroupRow | None, event: MembersAppointed) -> GroupRow:
    """Whoever sat there before stays known: a conflict does not end with the membership."""
    new = tuple(map(_seat, event.members))
    seated = {one.person_id for one in new}
    before = row.members if row else ()
    if event.replaces_all:
        before = tuple(one.model_copy(update={"sits": False}) for one in before)
    kept = tuple(one for one in before if one.person_id not in seated or not one.sits)
    return GroupRow(
        body_id=event.body_id,
        fiscal_year=event.fiscal_year,
        name=event.body_name,
        members=(*kept, *new),
    )


def _seat(member: Member) -> GroupMember:
    return GroupMember(
        person_id=member.person.person_id, role=member.role, agency_id=member.agency_id
    )


def _ended(members: tuple[GroupMember, ...], person: UUID) -> tuple[GroupMember, ...]:
    return tuple(
        one.model_copy(update={"sits": False}) if one.person_id == person else one
        for one in members
    )


SELECTION_GROUPS = View(
    name="selection_groups",
    version=1,
    row=GroupRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("members.person_id",), ("fiscal_year",)),
)
