"""What is personal, as events carry it: encrypted under the person's own key (ข้อมูลส่วนบุคคล).

Whoever forgets a person destroys that key: every stored text stays as it is, the chain still
holds, and nobody can read it any more.
"""

from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.kernel.message import Event, Value

PersonId = NewType("PersonId", UUID)  # never derived from a name, a phone or an address


class PersonalField(StrEnum):
    """ชนิดของข้อมูลส่วนบุคคล"""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH_DATE = "birth_date"  # ISO
    STORY = "story"  # ประวัติ ผลงาน ข้อสังเกต: free text about the person


class Sealed(Value):
    """One personal text, encrypted. It opens only as this field of this person."""

    person_id: PersonId
    field: PersonalField
    box: str  # base64url of the AES-SIV ciphertext


class NamedPerson(Value):
    """บุคคล: the name is encrypted; the position is an office and is not."""

    person_id: PersonId
    name: Sealed
    position: str = ""


class PersonForgotten(Event):
    """ลบข้อมูลส่วนบุคคลของบุคคลหนึ่ง: the key is destroyed; counts and certificates stay."""

    type: Literal["directory.person_forgotten"] = "directory.person_forgotten"
    version: Literal[1] = 1
    person_id: PersonId
    reason: str


PersonEvent = Annotated[PersonForgotten, Field()]
