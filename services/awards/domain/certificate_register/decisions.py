"""Each command on certificates: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.certificate_register import refusals
from services.awards.domain.certificate_register.commands import (
    CertificateCommand,
    Due,
    IssueCertificates,
    ReissueCertificate,
    RevokeCertificate,
)
from services.awards.domain.certificate_register.state import CertificateRegister, Issued, evolve
from shared.contracts.ceremonies import (
    Certificate,
    CertificateEvent,
    CertificateReissued,
    CertificateRevoked,
    CertificatesIssued,
)
from shared.kernel.decider import Decider

MOST_AT_ONCE = 500
A_PIECE = 100  # certificates in one event


def decide(
    command: CertificateCommand, register: CertificateRegister
) -> Sequence[CertificateEvent]:
    match command:
        case IssueCertificates():
            return issue_certificates(command, register)
        case ReissueCertificate():
            return reissue_certificate(command, register)
        case RevokeCertificate():
            return revoke_certificate(command, register)


def issue_certificates(
    command: IssueCertificates, register: CertificateRegister
) -> Sequence[CertificateEvent]:
    """Who has one that stands gets no second one; the numbers go on from the last."""
    due = {one.recipient.nomination_id: one for one in command.due}
    if not set(command.wanted) <= due.keys():
        raise refusals.NotDue
    wanted = command.wanted or tuple(due)
    missing = [due[one] for one in dict.fromkeys(wanted) if one not in register.holders]
    if len(missing) > MOST_AT_ONCE:
        raise refusals.TooManyAtOnce(MOST_AT_ONCE)
    first = max(register.issued, default=0) + 1
    numbered = [_certificate(number, one) for number, one in enumerate(missing, start=first)]
    return [
        CertificatesIssued(
            register_id=command.register_id,
            fiscal_year=command.fiscal_year,
            dated=command.dated,
            signed_by=command.signed_by,
            certificates=tuple(numbered[start : start + A_PIECE]),
        )
        for start in range(0, len(numbered), A_PIECE)
    ]


def reissue_certificate(
    command: ReissueCertificate, register: CertificateRegister
) -> Sequence[CertificateEvent]:
    known = _issued(register, command.number)
    if known.revoked is not None:
        raise refusals.CertificateIsRevoked
    last = known.copies[-1] if known.copies else None
    if last is not None and (last.dated, last.reason) == (command.dated, command.reason):
        return []
    return [
        CertificateReissued(
            register_id=command.register_id,
            fiscal_year=known.batch.fiscal_year,
            number=command.number,
            copy_number=known.copy_number + 1,
            dated=command.dated,
            reason=command.reason,
        )
    ]


def revoke_certificate(
    command: RevokeCertificate, register: CertificateRegister
) -> Sequence[CertificateEvent]:
    """Of a recipient who has none there is nothing to take back."""
    number = command.number
    if command.nomination_id is not None:
        number = register.holders.get(command.nomination_id)
        if number is None:
            return []
    known = _issued(register, number or 0)
    if known.revoked is not None:
        return []
    return [
        CertificateRevoked(
            register_id=command.register_id,
            fiscal_year=known.batch.fiscal_year,
            number=known.certificate.number,
            nomination_id=known.certificate.recipient.nomination_id,
            reason=command.reason,
        )
    ]


def _certificate(number: int, due: Due) -> Certificate:
    return Certificate(
        number=number,
        announcement_id=due.announcement_id,
        category_id=due.category_id,
        category_title=due.category_title,
        recipient=due.recipient,
        text=due.text,
    )


def _issued(register: CertificateRegister, number: int) -> Issued:
    if number not in register.issued:
        raise refusals.CertificateNotFound
    return register.issued[number]


CERTIFICATE_REGISTER = Decider(initial=CertificateRegister(), decide=decide, evolve=evolve)
