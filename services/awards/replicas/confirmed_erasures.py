"""What was confirmed to be erased (การลบที่ยืนยันแล้ว): whose files have to go, as often as asked."""

from shared.contracts.erasures import Erasable, ErasureConfirmed
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class ConfirmedErasureRow(Row):
    seq: int
    nominations: tuple[Erasable, ...]

    @property
    def key(self) -> str:
        return key_of(self.seq)


def key_of(seq: int) -> str:
    """As text, the numbers of a ledger keep their order."""
    return f"{seq:012}"


def keys(recorded: Recorded[ErasureConfirmed]) -> list[str]:
    return [key_of(recorded.seq)]


def project(
    _: ConfirmedErasureRow | None, recorded: Recorded[ErasureConfirmed], __: str
) -> ConfirmedErasureRow:
    return ConfirmedErasureRow(seq=recorded.seq, nominations=recorded.event.nominations)


CONFIRMED_ERASURES = View(
    name="confirmed_erasures",
    version=1,
    row=ConfirmedErasureRow,
    listens=(ErasureConfirmed,),
    keys=keys,
    project=project,
)
