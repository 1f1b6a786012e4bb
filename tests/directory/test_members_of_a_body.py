"""กรรมการปัจจุบัน: whatever is recorded, a body has on no day two chairs or one person twice."""

from collections import Counter
from datetime import date, timedelta
from itertools import count
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.domain.body.commands import AppointMembers, BodyCommand, EndMembership
from services.directory.domain.body.decisions import BODY
from services.directory.domain.body.state import Body, current_members
from shared.contracts.bodies import Member, MemberRole
from shared.kernel.errors import DomainError
from tests.directory.body_examples import (
    appoint,
    end_membership,
    established,
    member,
    order,
)

Appointments: TypeAlias = st.SearchStrategy[AppointMembers]
FIRST = date(2026, 10, 1)
DAYS = st.integers(0, 20).map(lambda number: FIRST + timedelta(days=number))
FEW = st.integers(1, 6)
ROLES = (MemberRole.CHAIR, MemberRole.SECRETARY, MemberRole.MEMBER)
WHOLES = st.permutations(range(1, 7)).map(
    lambda numbers: tuple(
        member(number, role) for number, role in zip(numbers, ROLES, strict=False)
    )
)
ADDITIONS = st.builds(member, FEW, st.sampled_from(MemberRole)).map(lambda one: (one,))


def appointments(members: st.SearchStrategy[tuple[Member, ...]], *, whole: bool) -> Appointments:
    """Orders of these members, each for some days or for ever."""
    return st.builds(
        lambda named, since, until: appoint(
            named, order(effective=since, until=until), replaces_all=whole
        ),
        members,
        DAYS,
        st.none() | DAYS,
    )


ENDINGS = st.builds(end_membership, FEW, DAYS)


def after(commands: list[AppointMembers | EndMembership]) -> Body:
    """The body after those commands that no rule refused, each order under a number of its own."""
    body, numbers = BODY.evolve(BODY.initial, established), count(1)
    for command in commands:
        try:
            for event in BODY.decide(numbered(command, next(numbers)), body):
                body = BODY.evolve(body, event)
        except DomainError:
            continue
    return body


def numbered(command: AppointMembers | EndMembership, number: int) -> BodyCommand:
    if isinstance(command, EndMembership):
        return command
    own = order(number, effective=command.order.effective, until=command.order.until)
    return command.model_copy(update={"order": own})


@settings(max_examples=300)
@given(
    appointments(WHOLES, whole=True),
    st.lists(
        appointments(ADDITIONS, whole=False) | ENDINGS | appointments(WHOLES, whole=True),
        max_size=12,
    ),
)
def test_no_day_has_two_chairs_or_one_person_twice(
    first: AppointMembers, commands: list[AppointMembers | EndMembership]
) -> None:
    body = after([first, *commands])
    for number in range(25):
        current = current_members(body, FIRST + timedelta(days=number))
        roles = Counter(one.role for one in current)
        persons = Counter(one.person.person_id for one in current)
        assert roles[MemberRole.CHAIR] <= 1
        assert not [person for person, times in persons.items() if times > 1]
