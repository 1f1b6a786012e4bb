"""Small, fixed examples of a ceremony, certificates, honours, a roll and an erasure."""

from datetime import date
from typing import Any
from uuid import UUID

from services.awards.domain.ceremony.commands import (
    HoldCeremony,
    PlanCeremony,
    PresentAward,
    RecordRecipientAbsent,
)
from services.awards.domain.ceremony.decisions import CEREMONY as CEREMONY_DECIDER
from services.awards.domain.certificate_register.commands import (
    Due,
    IssueCertificates,
    ReissueCertificate,
    RevokeCertificate,
)
from services.awards.domain.certificate_register.decisions import CERTIFICATE_REGISTER
from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import (
    AwardPresented,
    CeremonyHeld,
    CeremonyId,
    CeremonyPlace,
    CeremonyPlanned,
    Certificate,
    CertificateReissued,
    CertificateRevoked,
    CertificatesIssued,
    RecipientAbsent,
    certificate_register_id_of,
)
from shared.contracts.people import NamedPerson, PersonId
from shared.testing.scenario import Scenario
from tests.awards.examples import (
    CASE,
    MEETING,
    NOON,
    OTHER_CASE,
    PHETCHABUN,
    STAMPS,
    YEAR,
    YOUTH,
    category,
    named,
    recipient,
)
from tests.awards.selection_examples import ANNOUNCEMENT

ceremony = Scenario(CEREMONY_DECIDER)
register = Scenario(CERTIFICATE_REGISTER)
CEREMONY = CeremonyId(UUID(int=991))
REGISTER = certificate_register_id_of(PHETCHABUN, YEAR)
DELIVERY = "ส่งทางไปรษณีย์ลงทะเบียน"
SIGNED_BY = "ผู้ว่าราชการจังหวัดเพชรบูรณ์"
DATED = date(2026, 12, 10)
REASON = "พิมพ์ชื่อผิด"
RECEIVER = named("บิดา", PersonId(UUID(int=992)))


def place(case: NominationId = CASE, order: int = 1) -> CeremonyPlace:
    return CeremonyPlace(
        order=order,
        announcement_id=ANNOUNCEMENT,
        category_id=YOUTH,
        category_title=category().title,
        recipient=recipient(case),
    )


BOTH = (place(), place(OTHER_CASE, 2))


def plan(*order: NominationId, **changed: Any) -> PlanCeremony:
    asked: dict[str, Any] = {
        "of_the_board": True,
        "announced": (place(order=0), place(OTHER_CASE, 0)),
        "place": "ห้องประชุมภูหลวง",
    }
    return PlanCeremony(
        **STAMPS,
        ceremony_id=CEREMONY,
        fiscal_year=YEAR,
        meeting_id=MEETING,
        starts_at=NOON,
        presenter=SIGNED_BY,
        order=order,
        **(asked | changed),
    )


def planned(*places: CeremonyPlace) -> CeremonyPlanned:
    return CeremonyPlanned(
        ceremony_id=CEREMONY,
        fiscal_year=YEAR,
        meeting_id=MEETING,
        place="ห้องประชุมภูหลวง",
        starts_at=NOON,
        presenter=SIGNED_BY,
        places=places or BOTH,
    )


def present(case: NominationId = CASE, by: NamedPerson | None = None) -> PresentAward:
    return PresentAward(**STAMPS, ceremony_id=CEREMONY, nomination_id=case, received_by=by)


def presented(case: NominationId = CASE, by: NamedPerson | None = None) -> AwardPresented:
    return AwardPresented(
        ceremony_id=CEREMONY, fiscal_year=YEAR, nomination_id=case, received_by=by
    )


def miss(case: NominationId = OTHER_CASE) -> RecordRecipientAbsent:
    return RecordRecipientAbsent(
        **STAMPS, ceremony_id=CEREMONY, nomination_id=case, delivery=DELIVERY
    )


def missed(case: NominationId = OTHER_CASE) -> RecipientAbsent:
    return RecipientAbsent(
        ceremony_id=CEREMONY, fiscal_year=YEAR, nomination_id=case, delivery=DELIVERY
    )


def hold() -> HoldCeremony:
    return HoldCeremony(**STAMPS, ceremony_id=CEREMONY)


def held(presented: int = 1, absent: int = 1) -> CeremonyHeld:
    return CeremonyHeld(
        ceremony_id=CEREMONY,
        fiscal_year=YEAR,
        meeting_id=MEETING,
        presented=presented,
        absent=absent,
    )


def due(case: NominationId = CASE) -> Due:
    return Due(
        announcement_id=ANNOUNCEMENT,
        category_id=YOUTH,
        category_title=category().title,
        recipient=recipient(case),
        text="ได้รับการยกย่องเป็นคนดีศรีจังหวัด",
    )


def issue(*wanted: NominationId, of: tuple[Due, ...] | None = None) -> IssueCertificates:
    return IssueCertificates(
        **STAMPS,
        register_id=REGISTER,
        fiscal_year=YEAR,
        dated=DATED,
        signed_by=SIGNED_BY,
        wanted=wanted,
        due=(due(), due(OTHER_CASE)) if of is None else of,
    )


def certificate(number: int = 1, case: NominationId = CASE) -> Certificate:
    told = due(case)
    return Certificate(number=number, **dict(told))


def issued(*certificates: Certificate) -> CertificatesIssued:
    return CertificatesIssued(
        register_id=REGISTER,
        fiscal_year=YEAR,
        dated=DATED,
        signed_by=SIGNED_BY,
        certificates=certificates or (certificate(), certificate(2, OTHER_CASE)),
    )


def reissue(number: int = 1, day: date = DATED) -> ReissueCertificate:
    return ReissueCertificate(
        **STAMPS, register_id=REGISTER, number=number, dated=day, reason=REASON
    )


def reissued(copy: int = 2, day: date = DATED) -> CertificateReissued:
    return CertificateReissued(
        register_id=REGISTER,
        fiscal_year=YEAR,
        number=1,
        copy_number=copy,
        dated=day,
        reason=REASON,
    )


def revoke(number: int | None = 1, case: NominationId | None = None) -> RevokeCertificate:
    return RevokeCertificate(
        **STAMPS, register_id=REGISTER, number=number, nomination_id=case, reason=REASON
    )


def revoked(number: int = 1) -> CertificateRevoked:
    return CertificateRevoked(
        register_id=REGISTER,
        fiscal_year=YEAR,
        number=number,
        nomination_id=CASE if number == 1 else OTHER_CASE,
        reason=REASON,
    )
