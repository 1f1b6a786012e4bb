"""One function per command: the events it causes, or the rule that refuses it."""

from collections import Counter
from collections.abc import Sequence

from services.directory.domain.body import refusals
from services.directory.domain.body.commands import (
    MOST_MEMBERS,
    AppointMembers,
    BodyCommand,
    DissolveBody,
    EndMembership,
    EstablishBody,
    RecordMemberEmail,
    RenameBody,
)
from services.directory.domain.body.state import Body, evolve, leaves
from services.directory.domain.parts import in_parts
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyEvent,
    BodyRenamed,
    Member,
    MemberEmailRecorded,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import BANGKOK


def decide(command: BodyCommand, body: Body) -> Sequence[BodyEvent]:
    match command:
        case EstablishBody():
            return establish_body(command, body)
        case RenameBody():
            return rename_body(command, body)
        case AppointMembers():
            return appoint_members(command, body)
        case EndMembership():
            return end_membership(command, body)
        case RecordMemberEmail():
            return record_member_email(command, body)
        case DissolveBody():
            return dissolve_body(command, body)


def establish_body(command: EstablishBody, body: Body) -> Sequence[BodyEvent]:
    asked = BodyEstablished(body_id=command.body_id, kind=command.kind, name=command.name)
    if body.established == asked:
        return []
    if body.established is not None:
        raise refusals.BodyAlreadyEstablished
    return [asked]


def rename_body(command: RenameBody, body: Body) -> Sequence[BodyEvent]:
    _established(body)
    asked = BodyRenamed(
        body_id=command.body_id,
        old_name=body.name_on(command.effective),
        name=command.name,
        effective=command.effective,
        order_number=command.order_number,
        reason=command.reason,
    )
    if any(one == asked.model_copy(update={"old_name": one.old_name}) for one in body.renamings):
        return []
    _refuse_if_dissolved(body)
    if body.renamings and command.effective <= body.renamings[-1].effective:
        raise refusals.RenamedSince(body.renamings[-1].effective)
    if command.name == asked.old_name:
        raise refusals.BodyNameUnchanged
    return [asked]


def appoint_members(command: AppointMembers, body: Body) -> Sequence[BodyEvent]:
    established = _established(body)
    asked = MembersAppointed(
        body_id=command.body_id,
        kind=established.kind,
        body_name=body.name_on(command.order.effective),
        fiscal_year=command.fiscal_year,
        order=command.order,
        members=tuple(_as_the_directory_says(one, command) for one in command.members),
        replaces_all=command.replaces_all,
    )
    recorded = body.orders.get(command.order.order_id)
    if recorded is not None and _without_names(recorded) == _without_names(asked):
        return []
    _refuse_if_dissolved(body)
    _refuse_order(command.order, body)
    _refuse_members(command)
    if command.replaces_all:
        _refuse_as_whole_body(command.members)
    else:
        _refuse_as_addition(command, body)
    return [
        asked.model_copy(update={"members": part, "replaces_all": asked.replaces_all and not place})
        for place, part in enumerate(in_parts(asked.members))
    ]


def end_membership(command: EndMembership, body: Body) -> Sequence[BodyEvent]:
    _established(body)
    asked = MembershipEnded(
        body_id=command.body_id,
        person_id=command.person_id,
        ended=command.ended,
        reason=command.reason,
    )
    if asked in body.endings:
        return []
    _refuse_if_dissolved(body)
    held = [term.member for term in body.terms if term.held_on(command.ended)]
    if command.person_id not in {member.person.person_id for member in held}:
        raise refusals.NotAMemberOnThatDay(command.ended)
    return [asked]


def record_member_email(command: RecordMemberEmail, body: Body) -> Sequence[BodyEvent]:
    _established(body)
    if body.emails.get(command.person_id) == command.email:
        return []
    _refuse_if_dissolved(body)
    today = command.issued_at.astimezone(BANGKOK).date()
    members = {one.member.person.person_id for one in body.terms if one.runs_after(today)}
    if command.person_id not in members:
        raise refusals.NotAMemberOnThatDay(today)
    return [
        MemberEmailRecorded(
            body_id=command.body_id, person_id=command.person_id, email=command.email
        )
    ]


def dissolve_body(command: DissolveBody, body: Body) -> Sequence[BodyEvent]:
    _established(body)
    asked = BodyDissolved(
        body_id=command.body_id, dissolved=command.dissolved, reason=command.reason
    )
    if body.dissolved == asked:
        return []
    _refuse_if_dissolved(body)
    return [asked]


def _established(body: Body) -> BodyEstablished:
    if body.established is None:
        raise refusals.BodyNotFound
    return body.established


def _refuse_if_dissolved(body: Body) -> None:
    if body.dissolved is not None:
        raise refusals.BodyIsDissolved(body.dissolved.dissolved)


def _refuse_order(order: AppointmentOrder, body: Body) -> None:
    if order.order_id in body.orders:
        raise refusals.OrderIdInUse
    recorded = {(one.order.number, one.order.issued_by) for one in body.orders.values()}
    if (order.number, order.issued_by) in recorded:
        raise refusals.OrderAlreadyRecorded(order.number)
    if order.until and order.until < order.effective:
        raise refusals.TermEndsBeforeItBegins(order.effective, order.until)
    if body.in_force_since and order.effective < body.in_force_since:
        raise refusals.OrderBeforeTheOneInForce(order.effective, body.in_force_since)


def _as_the_directory_says(member: Member, command: AppointMembers) -> Member:
    """With the agency's own name; who is of no agency in the directory keeps what was entered."""
    if member.agency_id is None:
        return member
    name = command.agencies.get(member.agency_id, "")
    return member.model_copy(update={"agency_name": name})


def _without_names(order: MembersAppointed) -> MembersAppointed:
    """As it was asked for: body and agencies may have been renamed since."""
    members = tuple(
        one.model_copy(update={"agency_name": ""}) if one.agency_id else one
        for one in order.members
    )
    return order.model_copy(update={"body_name": "", "members": members})


def _refuse_members(command: AppointMembers) -> None:
    members = command.members
    times = Counter(member.person.person_id for member in members)
    if repeated := sum(count > 1 for count in times.values()):
        raise refusals.PersonNamedTwice(repeated)
    if nameless := sum(one.by_office and not one.person.position for one in members):
        raise refusals.OfficeNotNamed(nameless)
    agencies = {one.agency_id for one in members if one.agency_id is not None}
    if unknown := tuple(sorted(agencies - command.agencies.keys())):
        raise refusals.AgenciesOfMembersUnknown(len(unknown), unknown[0])


def _refuse_as_whole_body(members: Sequence[Member]) -> None:
    if (chairs := _chairs(members)) != 1:
        raise refusals.NotOneChair(chairs)
    if MemberRole.SECRETARY not in {member.role for member in members}:
        raise refusals.NoSecretary


def _refuse_as_addition(command: AppointMembers, body: Body) -> None:
    """Beside those whose terms share a day with the new ones."""
    if not body.orders:
        raise refusals.NothingToAddTo
    since, left = command.order.effective, leaves(command.order)
    beside = [term.member for term in body.terms if term.meets(since, left)]
    there = {member.person.person_id for member in beside}
    if again := sum(member.person.person_id in there for member in command.members):
        raise refusals.AlreadyMembers(again)
    together = (*beside, *command.members)
    if _chairs(command.members) and (chairs := _chairs(together)) > 1:
        raise refusals.NotOneChair(chairs)
    if len(together) > MOST_MEMBERS:
        raise refusals.TooManyMembers(members=len(together), limit=MOST_MEMBERS)


def _chairs(members: Sequence[Member]) -> int:
    return sum(member.role is MemberRole.CHAIR for member in members)


BODY = Decider(initial=Body(), decide=decide, evolve=evolve)
