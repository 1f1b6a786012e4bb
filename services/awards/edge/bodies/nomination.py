"""What a request about a nomination may hold: personal texts are plain here and nowhere after."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from shared.contracts.award_values import CallId, CategoryId, ConflictGround, Honoured, Requirement
from shared.contracts.directory import AgencyId
from shared.contracts.nominations import Deficiency, ReasonCode, WithdrawnBy
from shared.contracts.people import PersonId
from shared.contracts.units import UnitId
from shared.kernel.message import Message
from shared.kernel.values import Day, Line, Moment, Note, PersonName, Reason, Sha256, Title

Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Story = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]
BirthDate = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2106, 1, 1))]


class Quiet(Message):
    """Says nothing of what it holds, not even in an error."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    __str__ = __repr__


class NewEvidence(Quiet):
    """หลักฐานที่อัปโหลดไว้แล้ว"""

    sha256: Sha256
    title: Title
    shows: Requirement
    occurred_on: Day | None = None
    names_nobody: bool = False


class NewGuardian(Quiet):
    """ผู้ปกครองที่ให้ความยินยอม"""

    name: PersonName
    relationship: Line
    consented_on: Day
    proof: NewEvidence | None = None


class NewPersonNominee(Quiet):
    """บุคคลที่เสนอชื่อ. No religion is asked for."""

    honoured: Literal[Honoured.PERSON] = Honoured.PERSON
    name: PersonName
    occupation: Line
    birth_date: BirthDate
    phone: Phone = ""
    workplace_id: AgencyId | None = None
    informed_on: Annotated[Day | None, Field(description="วันที่แจ้งผู้ถูกเสนอชื่อ")] = None
    guardian: NewGuardian | None = None


class NewUnitNominee(Quiet):
    """ชุมชน องค์กร หรืออำเภอที่สมัคร"""

    honoured: Literal[Honoured.COMMUNITY, Honoured.ORGANISATION, Honoured.DISTRICT]
    unit_id: UnitId
    contact_name: PersonName | None = None
    contact_position: Note = ""
    phone: Phone = ""


class NewAgencyNominee(Quiet):
    """หน่วยงานที่เสนอ"""

    honoured: Literal[Honoured.AGENCY] = Honoured.AGENCY
    agency_id: AgencyId


NewNominee = Annotated[
    NewPersonNominee | NewUnitNominee | NewAgencyNominee, Field(discriminator="honoured")
]


class NewEntry(Quiet):
    """เนื้อหาการเสนอชื่อหรือสมัคร ทั้งฉบับ"""

    call_id: CallId
    category_id: CategoryId
    nominee: NewNominee
    nominator_id: Annotated[AgencyId | None, Field(description="เว้นไว้เมื่อเป็นหน่วยงานของตน")] = None
    headline: Annotated[Line, Field(description="ผลงานโดยย่อ ไม่ระบุชื่อ")]
    story: Story = ""
    blind_story: Story = ""
    files: Annotated[tuple[NewEvidence, ...], Field(max_length=20)] = ()
    related_members: Annotated[tuple[PersonId, ...], Field(max_length=50)] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len(set(self.related_members)) < len(self.related_members):
            raise ValueError("a member stands twice")
        return self


class NewDeficiency(Message):
    """ข้อที่ไม่ครบหรือไม่เข้าหลักเกณฑ์; the note names nobody"""

    code: ReasonCode
    note: Note = ""

    def deficiency(self) -> Deficiency:
        return Deficiency(code=self.code, note=self.note)


Deficiencies = Annotated[tuple[NewDeficiency, ...], Field(min_length=1, max_length=20)]


class NewReturn(Message):
    """การส่งคืนให้แก้ไข"""

    deficiencies: Deficiencies
    until: Moment


class NewRejection(Message):
    """การไม่รับพิจารณา"""

    deficiencies: Deficiencies


class NewAppeal(Quiet):
    """อุทธรณ์"""

    grounds: Annotated[Story, Field(min_length=3)]


class NewDecision(Message):
    """คำวินิจฉัย"""

    upheld: bool
    reason: Reason


class NewWithdrawal(Message):
    """การถอน; `by` is for the secretariat, which records another's wish"""

    reason: Reason
    by: WithdrawnBy = WithdrawnBy.NOMINATOR


class NewConflict(Message):
    """การมีส่วนได้เสีย; a judge leaves the member out, the secretariat names it"""

    ground: ConflictGround
    person_id: PersonId | None = None
