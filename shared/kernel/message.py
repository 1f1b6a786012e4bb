"""The two kinds of message: a command asks, an event states."""

from datetime import datetime
from typing import Annotated, Generic, NamedTuple, NewType, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Province = NewType("Province", str)  # ISO 3166-2:TH, such as "TH-57"; "TH" is the nation
ActorId = NewType("ActorId", str)

NATION = Province("TH")  # in whose ledger the ministry's own data stands
SYSTEM = ActorId("system")


class Message(BaseModel):
    """Frozen and strict: an unknown field is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Value(BaseModel):
    """A value inside an event: frozen; a reader ignores fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Command(Message):
    """A wish (คำสั่งงาน). The edge stamps who and when, so the domain needs no clock.

    `occurred_at` is when it happened outside the system, when that is not `issued_at`:
    a paper meeting keyed in on Monday happened on Friday.
    """

    province: Province
    issued_by: ActorId
    issued_at: AwareDatetime = Field(exclude=True)  # at whatever depth: no part of what was asked
    idempotency_key: str
    occurred_at: AwareDatetime | None = None


T = TypeVar("T")
# A field of a command that the edge looked up (decision 0009). It is not what was asked: a request
# that is sent again is the same request, even when what is known has changed since.
LookedUp = Annotated[T, Field(exclude=True)]


class Event(Value):
    """A fact (ข้อเท็จจริง): stored for ever and published as it is.

    A subclass states `type: Literal["<service>.<what_happened>"]` and `version: Literal[n]`.
    """

    type: str
    version: int


E_co = TypeVar("E_co", bound=Event, covariant=True)


class Recorded(NamedTuple, Generic[E_co]):
    """An event as the ledger of its province holds it.

    A tuple, because millions of them are made in a rebuild: a frozen dataclass takes five times as
    long to make.
    """

    event: E_co
    event_id: UUID
    commit_id: UUID
    service: str
    province: Province
    stream: str  # "<province>/<kind>/<id>"
    stream_version: int
    seq: int  # its number in the province's ledger of its service: no gaps, no doubles
    occurred_at: datetime
    recorded_at: datetime
    actor: ActorId
    correlation: str
