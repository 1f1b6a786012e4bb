"""Whether a form can be used: every fault would make a level wrong or unreachable."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from services.evaluation.domain.form.refusals import FormUnfit
from shared.contracts.form_values import FormContent, FormLevel, Indicator


def refuse_unfit(form: FormContent) -> None:
    """Raises `FormUnfit`, of the first fault."""
    for what, what_en in _faults(form):
        raise FormUnfit(what, what_en)


def _faults(form: FormContent) -> Iterator[tuple[str, str]]:
    twice = [code for code, times in Counter(_codes(form)).items() if times > 1]
    if twice:
        yield (f"รหัส {twice[0]} ซ้ำกัน", f"the code {twice[0]} stands twice.")
    numbers = [one.number for one in form.levels]
    if numbers != list(range(1, len(numbers) + 1)):
        yield ("ระดับต้องเรียงเลขจาก 1 ต่อเนื่องกัน", "levels are numbered from 1 without gaps.")
    for one in form.indicators:
        yield from _of_indicator(one, numbers)
    for level in form.levels:
        yield from _of_level(level, form)


def _codes(form: FormContent) -> Iterator[str]:
    for one in form.indicators:
        yield one.code


def _of_indicator(one: Indicator, levels: list[int]) -> Iterator[tuple[str, str]]:
    if one.level not in levels:
        yield (f"{one.code} อยู่ในระดับที่ไม่มี", f"{one.code} belongs to no level.")
    points = [band.points for band in one.bands]
    if points != sorted(set(points), reverse=True):
        yield (
            f"คะแนนของ {one.code} ต้องเรียงจากมากไปน้อยและไม่ซ้ำกัน",
            f"the points of {one.code} go from most to least, each once.",
        )
    if not points or points[-1] != 0:
        yield (f"{one.code} ต้องมีเกณฑ์ 0 คะแนน", f"{one.code} needs a band of 0 points.")
    least = [band.least for band in one.bands if band.least is not None]
    measured = len(least) == len(points) - 1 or not least
    if not measured or least != sorted(set(least), reverse=True):
        yield (
            f"ค่าร้อยละของ {one.code} ต้องมีทุกเกณฑ์ที่ได้คะแนน และเรียงจากมากไปน้อย",
            f"the percentages of {one.code} stand at every band with points, from most to least.",
        )


def _of_level(level: FormLevel, form: FormContent) -> Iterator[tuple[str, str]]:
    own = [one for one in form.indicators if one.level == level.number]
    if not own:
        yield (f"ระดับ {level.number} ไม่มีตัวชี้วัด", f"level {level.number} has no indicator.")
    for one in own:
        if one.bands and one.most < level.min_each:
            yield (
                f"{one.code} ได้คะแนนไม่ถึงที่ระดับ {level.number} กำหนด",
                f"{one.code} can never have what level {level.number} asks of each.",
            )
    upto = [one.most for one in form.indicators if one.level <= level.number and one.bands]
    if (level.min_total or 0) > sum(upto, Decimal(0)):
        yield (
            f"คะแนนรวมที่ระดับ {level.number} กำหนดสูงกว่าคะแนนเต็ม",
            f"level {level.number} asks for more points than there are.",
        )
