"""What a request about an agency may hold: strict, an unknown field is refused."""

from typing import Annotated

from pydantic import Field

from services.directory.domain.particulars import Day, Why
from services.directory.domain.values import AgencyName
from services.directory.edge.bodies.edition import AgencyBody
from services.directory.edge.texts import Emails, Line, PersonName, Phone
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId
from shared.kernel.message import Message


class Changing(Message):
    """วันที่มีผล และเหตุผล"""

    effective: Day
    reason: Why


class Renaming(Changing):
    """ชื่อใหม่ของหน่วยงาน"""

    name: AgencyName


class Merging(Changing):
    """หน่วยงานที่รับช่วงต่อ"""

    into: AgencyId


class Splitting(Changing):
    """หน่วยงานที่แยกออกมา; the old one may go on beside them."""

    parts: Annotated[tuple[AgencyBody, ...], Field(min_length=1, max_length=20)]
    continues: bool


class NewContact(Message):
    """ผู้ประสานงาน: a person, hence encrypted before anything is recorded."""

    person_id: PersonId
    name: Annotated[PersonName, Field(repr=False)]
    position: Line = ""
    phone: Annotated[Phone, Field(repr=False)] = ""
    email: Annotated[Emails, Field(repr=False)] = ""


class RemovedContact(Message):
    """เหตุผลที่ถอดผู้ประสานงาน"""

    reason: Why
