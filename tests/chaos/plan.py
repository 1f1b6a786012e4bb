"""What one seed stands for: which process is stopped where, how, and what stands by."""

from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from tests.chaos.arrows import NUMBERING, PUBLISHING, REACTING, READING, STORING, role_of
from tests.chaos.script import chosen

Kind = Literal["kill", "pause"]
KINDS: Final[tuple[Kind, ...]] = ("kill", "pause")
KAFKA_EVERY: Final = 5  # runs
STEP: Final = 5  # shares no factor with the number of cases, so that all of them come in turn
_LATEST = {"reading.during_catch_up": 2}  # a place's whole ledger is one page there
_USUAL_LATEST = 3


@dataclass(frozen=True)
class Plan:
    """One run."""

    seed: int
    arrow: str
    nth: int
    kind: Kind
    standby: bool  # whether a second process of the role works already
    kafka: bool
    provinces: int

    @property
    def role(self) -> str:
        return role_of(self.arrow)

    @property
    def told(self) -> str:
        helper = "with" if self.standby else "without"
        transport = "Kafka" if self.kafka else "embedded"
        return (
            f"seed {self.seed}: {self.kind} at {self.arrow}, passing {self.nth}, "
            f"{helper} a second {self.role}, {transport}"
        )


def over_kafka(seed: int) -> bool:
    return seed % KAFKA_EVERY == 0


def plan_of(seed: int) -> Plan:
    """Every arrow, kind and standby in turn; the rest by the seed."""
    kafka = over_kafka(seed)
    turn = seed // KAFKA_EVERY if kafka else seed - seed // KAFKA_EVERY - 1
    arrows: tuple[str, ...] = (*NUMBERING, *READING, *REACTING, *STORING)
    # over Kafka the publisher's arrows come as often as all others together
    if kafka and turn % 2 == 0:
        arrows, turn = PUBLISHING, turn // 2
    else:
        turn = turn // 2 if kafka else turn
    cases = list(product(KINDS, arrows, (False, True)))
    kind, arrow, standby = cases[turn * STEP % len(cases)]
    return Plan(
        seed=seed,
        arrow=arrow,
        nth=1 + chosen(seed, "nth", _LATEST.get(arrow, _USUAL_LATEST)),
        kind=kind,
        standby=standby,
        kafka=kafka,
        provinces=2 + chosen(seed, "provinces", 2),
    )
