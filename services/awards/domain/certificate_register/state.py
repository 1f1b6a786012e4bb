"""What the rules need to remember of a year's certificates, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import (
    Certificate,
    CertificateEvent,
    CertificateReissued,
    CertificateRevoked,
    CertificatesIssued,
)
from shared.kernel.fiscal_year import FiscalYear


@dataclass(frozen=True, slots=True)
class Issued:
    certificate: Certificate
    batch: CertificatesIssued  # with day and signer
    copies: tuple[CertificateReissued, ...] = ()
    revoked: CertificateRevoked | None = None

    @property
    def copy_number(self) -> int:
        return len(self.copies) + 1


NONE: Mapping[int, Issued] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CertificateRegister:
    fiscal_year: FiscalYear | None = None
    issued: Mapping[int, Issued] = field(default_factory=lambda: NONE)  # by number

    @property
    def holders(self) -> Mapping[NominationId, int]:
        """Whose certificate stands under which number."""
        return {
            one.certificate.recipient.nomination_id: number
            for number, one in self.issued.items()
            if one.revoked is None
        }


def evolve(register: CertificateRegister, event: CertificateEvent) -> CertificateRegister:
    """Remember a fact. Never refuses, never looks at the clock."""
    issued = dict(register.issued)
    match event:
        case CertificatesIssued(certificates=certificates):
            issued |= {one.number: Issued(one, event) for one in certificates}
        case CertificateReissued(number=number):
            known = issued[number]
            issued[number] = replace(known, copies=(*known.copies, event))
        case CertificateRevoked(number=number):
            issued[number] = replace(issued[number], revoked=event)
    return CertificateRegister(event.fiscal_year, issued)
