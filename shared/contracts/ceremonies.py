"""What has happened at a ceremony (พิธีมอบรางวัล) and in the register of certificates, 2.9.5."""

from datetime import date
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.award_values import AnnouncementId, CategoryId, NominationId, Recipient
from shared.contracts.meetings import MeetingId
from shared.contracts.people import NamedPerson
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

CeremonyId = NewType("CeremonyId", UUID)
CertificateRegisterId = NewType("CertificateRegisterId", UUID)


def certificate_register_id_of(province: str, fiscal_year: int) -> CertificateRegisterId:
    """One register a province and year: its numbers run without gaps."""
    return CertificateRegisterId(derive_id(province, fiscal_year, "certificate_register"))


class CeremonyPlace(Value):
    """ลำดับการเข้ารับ"""

    order: int
    announcement_id: AnnouncementId
    category_id: CategoryId
    category_title: str
    recipient: Recipient


class CeremonyPlanned(Event):
    """กำหนดพิธีและลำดับผู้เข้ารับ; planned again until the first award is presented."""

    type: Literal["awards.ceremony_planned"] = "awards.ceremony_planned"
    version: Literal[1] = 1
    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    meeting_id: MeetingId  # of the provincial board
    place: str
    starts_at: AwareDatetime
    presenter: str  # the position that presents
    places: tuple[CeremonyPlace, ...]


class AwardPresented(Event):
    """มอบรางวัลแล้ว: to the recipient, or to who came in the recipient's place."""

    type: Literal["awards.award_presented"] = "awards.award_presented"
    version: Literal[1] = 1
    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    nomination_id: NominationId
    received_by: NamedPerson | None  # None: the recipient


class RecipientAbsent(Event):
    """ผู้ได้รับการยกย่องไม่มารับ: how it reaches the recipient otherwise."""

    type: Literal["awards.recipient_absent"] = "awards.recipient_absent"
    version: Literal[1] = 1
    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    nomination_id: NominationId
    delivery: str


class CeremonyHeld(Event):
    """จัดพิธีแล้ว (2.9.5)"""

    type: Literal["awards.ceremony_held"] = "awards.ceremony_held"
    version: Literal[1] = 1
    ceremony_id: CeremonyId
    fiscal_year: FiscalYear
    meeting_id: MeetingId
    presented: int
    absent: int


CeremonyEvent = Annotated[
    CeremonyPlanned | AwardPresented | RecipientAbsent | CeremonyHeld, Field(discriminator="type")
]


class Certificate(Value):
    """เกียรติบัตร"""

    number: int  # runs within the province and year
    announcement_id: AnnouncementId
    category_id: CategoryId
    category_title: str
    recipient: Recipient
    text: str  # with the category's wording filled in, without the name


class CertificatesIssued(Event):
    """ออกเกียรติบัตร: the next numbers of the year. Many come in several events of one commit."""

    type: Literal["awards.certificates_issued"] = "awards.certificates_issued"
    version: Literal[1] = 1
    register_id: CertificateRegisterId
    fiscal_year: FiscalYear
    dated: date
    signed_by: str  # the position
    certificates: tuple[Certificate, ...]


class CertificateReissued(Event):
    """ออกใบแทน: the same number; the earlier print is no longer good."""

    type: Literal["awards.certificate_reissued"] = "awards.certificate_reissued"
    version: Literal[1] = 1
    register_id: CertificateRegisterId
    fiscal_year: FiscalYear
    number: int
    copy_number: int  # 2: the first one that stands in
    dated: date
    reason: str


class CertificateRevoked(Event):
    """เพิกถอนเกียรติบัตร: the number stays used."""

    type: Literal["awards.certificate_revoked"] = "awards.certificate_revoked"
    version: Literal[1] = 1
    register_id: CertificateRegisterId
    fiscal_year: FiscalYear
    number: int
    nomination_id: NominationId
    reason: str


CertificateEvent = Annotated[
    CertificatesIssued | CertificateReissued | CertificateRevoked, Field(discriminator="type")
]
