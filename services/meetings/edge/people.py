"""Names of persons on their way into a command: closed before they travel (decision 0012)."""

from collections.abc import Sequence
from itertools import islice
from typing import Annotated

from pydantic import Field

from services.meetings.domain.values import PersonName, Persons, Position
from shared.contracts.directory import AgencyId
from shared.contracts.meeting_values import CheckIn, MemberOnList
from shared.contracts.people import NamedPerson, PersonalField, PersonId
from shared.kernel.message import Message, Province
from shared.privacy.vault import Plain, Vault


class NewPerson(Message):
    """บุคคลที่ระบุชื่อ"""

    person_id: PersonId
    name: PersonName
    position: Position = ""

    def __repr__(self) -> str:
        return f"NewPerson({self.person_id})"


People = Annotated[tuple[NewPerson, ...], Field(max_length=10)]


async def named(
    vault: Vault, province: str, people: Sequence[NewPerson]
) -> tuple[NamedPerson, ...]:
    """The same persons in the same order. Raises `PersonWasForgotten`."""
    plains = [Plain(one.person_id, PersonalField.NAME, one.name) for one in people]
    boxes = await vault.close(Province(province), plains)
    return tuple(
        NamedPerson(person_id=one.person_id, name=box, position=one.position)
        for one, box in zip(people, boxes, strict=True)
    )


class NewLine(Message):
    """หน่วยงานหนึ่งบรรทัดในบัญชีลงชื่อ"""

    agency_id: AgencyId
    persons: Persons
    people: People = ()


class NewSeat(Message):
    """กรรมการหนึ่งคนในบัญชีลงชื่อ"""

    person_id: PersonId
    substitute: NewPerson | None = None


async def named_seats(
    vault: Vault, province: str, seats: Sequence[NewSeat]
) -> tuple[MemberOnList, ...]:
    """The lines of the members' list, the names of all substitutes closed at once."""
    there = [seat.substitute for seat in seats if seat.substitute is not None]
    substitutes = iter(await named(vault, province, there))
    return tuple(
        MemberOnList(
            person_id=seat.person_id,
            substitute=next(substitutes) if seat.substitute else None,
        )
        for seat in seats
    )


async def named_lines(vault: Vault, province: str, lines: Sequence[NewLine]) -> tuple[CheckIn, ...]:
    """The lines of an attendance list, all their names closed at once."""
    people = iter(await named(vault, province, [one for line in lines for one in line.people]))
    return tuple(
        CheckIn(
            agency_id=line.agency_id,
            persons=line.persons,
            people=tuple(islice(people, len(line.people))),
        )
        for line in lines
    )
