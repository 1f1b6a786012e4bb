"""The board as the page arranges it: the steps in their groups, counted, and what comes next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from services.portal.answers import Board, BoardStep, Standing
from services.portal.sentences import GROUPS, Said
from shared.thai import count


@dataclass(frozen=True, slots=True)
class Group:
    """ขั้นเตรียมการ ขั้นดำเนินงาน or ขั้นประเมิน"""

    number: str
    name: Said
    steps: Sequence[BoardStep]

    @property
    def done(self) -> int:
        return sum(one.standing is Standing.DONE for one in self.steps)


def groups(board: Board) -> list[Group]:
    """The steps by the first number of their ids, in the order they came."""
    by_number = groupby(board.steps, key=lambda one: one.step.id.partition(".")[0])
    return [
        Group(number, GROUPS.get(number, Said(f"ขั้นที่ {number}", f"Stage {number}")), tuple(steps))
        for number, steps in by_number
    ]


def counts(board: Board) -> Mapping[Standing, int]:
    """How many steps stand where, every standing named."""
    found = Counter(one.standing for one in board.steps)
    return {standing: found[standing] for standing in Standing}


def first_unfinished(board: Board) -> BoardStep | None:
    """The step to take up next: the first in the order of the process that is not done."""
    return next((one for one in board.steps if one.standing is not Standing.DONE), None)


def first_due(board: Board) -> BoardStep | None:
    """The unfinished step whose day is nearest, or longest past."""
    waiting = [one for one in board.steps if one.due and one.standing is not Standing.DONE]
    return min(waiting, key=lambda one: one.due or date.max, default=None)


def due_said(one: BoardStep, today: date) -> Said:
    """How far the due day is: อีก 3 วัน, วันนี้ or เกินกำหนด 3 วัน"""
    if one.days_late:
        late = count(one.days_late)
        return Said(f"เกินกำหนด {late} วัน", f"{late} day(s) late")
    days = (one.due - today).days if one.due else 0
    if days <= 0:
        return Said("ครบกำหนดวันนี้", "due today")
    return Said(f"อีก {count(days)} วัน", f"in {count(days)} day(s)")
