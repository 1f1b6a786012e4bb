"""Small, fixed examples in the words of targets: two boards of the year, one of another subject."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from services.planning.domain.ideas import KnownIdea
from services.planning.domain.target.commands import (
    DropTarget,
    ReviseTarget,
    SetTarget,
    TargetCommand,
)
from services.planning.domain.target.decisions import TARGET
from shared.contracts.boards import BoardId, BoardKind, IdeaId
from shared.contracts.planning_values import IdeaRef, TargetId
from shared.contracts.targets import TargetEvent
from shared.rules.virtues import virtue_rule
from shared.testing.scenario import Scenario
from tests.meetings.examples import STAMPS, YEAR

TARGET_ID = TargetId(UUID(int=51_001))
BOARDS = {kind: BoardId(UUID(int=52_000 + n)) for n, kind in enumerate(BoardKind)}
TEXT = "ลดปัญหายาเสพติดในกลุ่มเยาวชน"

targets = Scenario(TARGET)


def idea(number: int, kind: BoardKind = BoardKind.PROBLEMS, **changed: Any) -> KnownIdea:
    ref = IdeaRef(board_id=BOARDS[kind], idea_id=IdeaId(UUID(int=53_000 + number)))
    known = KnownIdea(ref=ref, kind=kind, fiscal_year=YEAR, withdrawn=False)
    return known.model_copy(update=changed)


DRUGS, SMOKE = idea(1), idea(2)


def set_target(
    *ideas: KnownIdea,
    text: str = TEXT,
    virtues: tuple[str, ...] = ("sufficiency", "gratitude"),
    year: int = YEAR,
    unknown: tuple[IdeaRef, ...] = (),
) -> SetTarget:
    return SetTarget(
        **STAMPS,
        target_id=TARGET_ID,
        fiscal_year=year,
        text=text,
        virtues=virtues,
        ideas=(*(one.ref for one in ideas), *unknown),
        known=ideas,
        rule=virtue_rule(year),
    )


def revise_target(
    *ideas: KnownIdea, text: str = TEXT, virtues: tuple[str, ...] = ("sufficiency", "gratitude")
) -> ReviseTarget:
    return ReviseTarget(
        **STAMPS,
        target_id=TARGET_ID,
        text=text,
        virtues=virtues,
        ideas=tuple(one.ref for one in ideas),
        reason="ที่ประชุมขอให้ปรับถ้อยคำ",
        known=ideas,
        rule=virtue_rule(YEAR),
    )


def drop_target(reason: str = "รวมกับเป้าหมายอื่น") -> DropTarget:
    return DropTarget(**STAMPS, target_id=TARGET_ID, reason=reason)


def after(history: Sequence[TargetEvent], *commands: TargetCommand) -> tuple[TargetEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(TARGET.decide(command, TARGET.after(events)))
    return events


SET = after((), set_target(DRUGS))
DROPPED = after(SET, drop_target())
