"""The command on a roll: the event it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.honours_roll.commands import CompileRoll, Entered, RollCommand
from services.awards.domain.honours_roll.state import HonoursRoll, evolve
from shared.contracts.honours import HonoursRollCompiled, RollEvent
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider
from shared.kernel.errors import RuleViolation


class RollIsEmpty(RuleViolation):
    code = "awards.honours_roll_is_empty"
    th = "ยังไม่มีผู้ได้รับการยกย่องทั้งจากการคัดเลือกและจากหน่วยงาน กรุณาประกาศผลหรือตรวจสอบการยกย่องก่อน"
    en = "Nobody is on the roll yet. Announce results, or check what agencies recorded, first."


def decide(command: RollCommand, roll: HonoursRoll) -> Sequence[RollEvent]:
    match command:
        case CompileRoll():
            return compile_roll(command, roll)


def compile_roll(command: CompileRoll, roll: HonoursRoll) -> Sequence[RollEvent]:
    """The same entries are the same edition."""
    if not command.entries:
        raise RollIsEmpty
    entries = sorted(command.entries, key=_place)
    roll_hash = sha256_of(entries)
    before = roll.compiled
    if before is not None and before.roll_hash == roll_hash:
        return []
    selected = sum(one.selected for one in entries)
    return [
        HonoursRollCompiled(
            roll_id=command.roll_id,
            fiscal_year=command.fiscal_year,
            edition=before.edition + 1 if before else 1,
            selected=selected,
            given_by_others=len(entries) - selected,
            roll_hash=roll_hash,
        )
    ]


def _place(entry: Entered) -> tuple[bool, str]:
    return (not entry.selected, str(entry.source_id))


HONOURS_ROLL = Decider(initial=HonoursRoll(), decide=decide, evolve=evolve)
