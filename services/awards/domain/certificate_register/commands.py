"""What one may ask of a year's register of certificates (ทะเบียนเกียรติบัตร)."""

from datetime import date

from shared.contracts.award_values import AnnouncementId, CategoryId, NominationId, Recipient
from shared.contracts.ceremonies import CertificateRegisterId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message
from shared.kernel.values import Position, Reason


class Due(Message):
    """ผู้ที่จะได้รับเกียรติบัตร"""

    announcement_id: AnnouncementId
    category_id: CategoryId
    category_title: str
    recipient: Recipient
    text: str


class IssueCertificates(Command):
    """Issue certificates, numbered on without a gap (ออกเกียรติบัตร)."""

    register_id: CertificateRegisterId
    fiscal_year: FiscalYear
    dated: date
    signed_by: Position
    wanted: tuple[NominationId, ...]  # empty: everybody who has none yet
    due: LookedUp[tuple[Due, ...]]  # announced and not struck off, in order


class ReissueCertificate(Command):
    """Issue a copy in the place of a print (ออกใบแทน)."""

    register_id: CertificateRegisterId
    number: int
    dated: date
    reason: Reason


class RevokeCertificate(Command):
    """Take a certificate back (เพิกถอนเกียรติบัตร): by its number, or by whose it is."""

    register_id: CertificateRegisterId
    number: int | None
    nomination_id: NominationId | None
    reason: Reason


CertificateCommand = IssueCertificates | ReissueCertificate | RevokeCertificate
