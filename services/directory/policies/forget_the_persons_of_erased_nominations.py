"""ลบข้อมูลบุคคลของการเสนอชื่อที่ยืนยันให้ลบ: each nomination's own key is destroyed (PDPA s. 33)."""

from collections.abc import Sequence

from services.directory.domain.person.commands import ForgetPerson
from services.directory.domain.person.decisions import PERSON
from shared.contracts.erasures import ErasureConfirmed
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper

REASON = "พ้นระยะเวลาเก็บรักษาการเสนอชื่อที่ไม่ได้รับคัดเลือก"


def react(recorded: Recorded[ErasureConfirmed], stamps: Stamper) -> Sequence[Asked]:
    return [
        Asked(
            PERSON,
            "person",
            one.person_id,
            ForgetPerson(**stamps(one.person_id), person_id=one.person_id, reason=REASON),
        )
        for one in recorded.event.nominations
    ]


POLICY = Policy("forget_the_persons_of_erased_nominations", (ErasureConfirmed,), react)
