"""Ideas of the boards as planning takes them up: they exist, they stand, they are of the kind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from shared.contracts.boards import BoardKind
from shared.contracts.planning_values import IdeaRef
from shared.kernel.errors import NotFound, RuleViolation
from shared.kernel.message import Message


class KnownIdea(Message):
    """An idea as its board has it."""

    ref: IdeaRef
    kind: BoardKind
    fiscal_year: int
    withdrawn: bool


@dataclass(eq=False)
class IdeaNotOnABoard(NotFound):
    code = "planning.idea_not_on_a_board"
    th = "ไม่พบความคิดเห็น {idea} บนกระดานของจังหวัด กรุณาเลือกจากกระดานระดมความคิดเห็น"
    en = "No board of the province holds idea {idea}. Choose one from a board."
    idea: str


@dataclass(eq=False)
class IdeaOfAnotherKind(RuleViolation):
    code = "planning.idea_of_another_kind"
    th = "ความคิดเห็น {idea} มาจากกระดานเรื่องอื่น ({kind}) กรุณาเลือกจากกระดานที่ตรงเรื่อง"
    en = "Idea {idea} is of a board of another kind ({kind}). Choose one from a fitting board."
    idea: str
    kind: BoardKind


@dataclass(eq=False)
class IdeaOfAnotherYear(RuleViolation):
    code = "planning.idea_of_another_year"
    th = "ความคิดเห็น {idea} เป็นของปีงบประมาณ {fiscal_year} กรุณาเลือกจากกระดานของปีเดียวกัน"
    en = "Idea {idea} is of fiscal year {fiscal_year}. Choose one from a board of the same year."
    idea: str
    fiscal_year: int


@dataclass(eq=False)
class IdeaWasWithdrawn(RuleViolation):
    code = "planning.idea_was_withdrawn"
    th = "ความคิดเห็น {idea} ถูกถอนไปแล้ว กรุณาเลือกความคิดเห็นอื่น"
    en = "Idea {idea} was withdrawn. Choose another one."
    idea: str


def taken_up(
    ideas: Sequence[IdeaRef],
    known: Sequence[KnownIdea],
    kinds: Collection[BoardKind],
    fiscal_year: int,
    already: Collection[IdeaRef] = (),
) -> tuple[KnownIdea, ...]:
    """These ideas as they are known, when each may be taken up.

    One that was taken up already may have been withdrawn since: the trace stays.
    """
    by_ref = {one.ref: one for one in known}
    return tuple(_judged(ref, by_ref.get(ref), kinds, fiscal_year, already) for ref in ideas)


def _judged(
    ref: IdeaRef,
    found: KnownIdea | None,
    kinds: Collection[BoardKind],
    fiscal_year: int,
    already: Collection[IdeaRef],
) -> KnownIdea:
    idea = str(ref.idea_id)
    if found is None:
        raise IdeaNotOnABoard(idea)
    if found.kind not in kinds:
        raise IdeaOfAnotherKind(idea, found.kind)
    if found.fiscal_year != fiscal_year:
        raise IdeaOfAnotherYear(idea, found.fiscal_year)
    if found.withdrawn and ref not in already:
        raise IdeaWasWithdrawn(idea)
    return found
