"""The stream of a person: one full, realistic example of each of its events."""

from uuid import UUID

from shared.contracts.people import PersonForgotten, PersonId
from shared.kernel.message import Event

PERSON = PersonId(UUID("3e8b0f5a-7c21-4d9e-9a46-52d1c07fb891"))

EXAMPLES: tuple[Event, ...] = (
    PersonForgotten(person_id=PERSON, reason="ตามคำขอของเจ้าของข้อมูล หนังสือที่ พช 0031/245"),
)
