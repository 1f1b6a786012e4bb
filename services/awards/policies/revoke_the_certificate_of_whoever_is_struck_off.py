"""เพิกถอนเกียรติบัตรของผู้ที่ถูกเพิกถอน: an honour that is taken back takes its certificate along."""

from collections.abc import Sequence

from services.awards.domain.certificate_register.commands import RevokeCertificate
from services.awards.domain.certificate_register.decisions import CERTIFICATE_REGISTER
from shared.contracts.ceremonies import certificate_register_id_of
from shared.contracts.selections import RecipientStruckOff
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[RecipientStruckOff], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    register_id = certificate_register_id_of(recorded.province, event.fiscal_year)
    return [
        Asked(
            CERTIFICATE_REGISTER,
            "certificate_register",
            register_id,
            RevokeCertificate(
                **stamps(event.nomination_id),
                register_id=register_id,
                number=None,
                nomination_id=event.nomination_id,
                reason=event.reason,
            ),
        )
    ]


POLICY = Policy("revoke_the_certificate_of_whoever_is_struck_off", (RecipientStruckOff,), react)
