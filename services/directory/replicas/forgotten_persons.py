"""Whose keys have to be destroyed (บุคคลที่ถูกลบข้อมูล), in the order in which it was recorded."""

from shared.contracts.people import PersonForgotten, PersonId
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class ForgottenRow(Row):
    seq: int
    person_id: PersonId

    @property
    def key(self) -> str:
        return key_of(self.seq)


def key_of(seq: int) -> str:
    """As text, the numbers of a ledger keep their order."""
    return f"{seq:012}"


def keys(recorded: Recorded[PersonForgotten]) -> list[str]:
    return [key_of(recorded.seq)]


def project(_: ForgottenRow | None, recorded: Recorded[PersonForgotten], __: str) -> ForgottenRow:
    return ForgottenRow(seq=recorded.seq, person_id=recorded.event.person_id)


FORGOTTEN_PERSONS = View(
    name="forgotten_persons",
    version=1,
    row=ForgottenRow,
    listens=(PersonForgotten,),
    keys=keys,
    project=project,
)
