"""What differs between two states of a plan (ความต่างของแผน), field by field, in words.

A field is of the wording when an erratum may change it; `essence` is what has to stay the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from shared.contracts.plans import PlanContent, PlanItem, Project
from shared.kernel.message import Message
from shared.plans import words
from shared.thai import full_date

Names = Mapping[str, str]  # of goals, targets, sources, by id or code
_NOTHING = "(ไม่มี)"


class Part(StrEnum):
    """ส่วนของแผน"""

    PLAN = "plan"
    ITEM = "item"
    PROJECT = "project"


class What(StrEnum):
    """ลักษณะของความต่าง"""

    ADDED = "added"  # เพิ่ม
    REMOVED = "removed"  # ตัดออก
    CHANGED = "changed"  # แก้ไข


class FieldChange(Message):
    field: str
    label: str
    before: str
    after: str
    wording: bool  # nothing but words: an erratum may do it


class Change(Message):
    """ความต่างหนึ่งรายการ, with the sentence that tells it."""

    part: Part
    what: What
    id: UUID
    title: str
    fields: tuple[FieldChange, ...] = ()
    said: str = ""

    @property
    def wording(self) -> bool:
        return self.what is What.CHANGED and all(one.wording for one in self.fields)


class Field(NamedTuple):
    name: str
    label: str
    shown: Callable[[Any, Names], str]
    essence: Callable[[Any], object]


def _plain(name: str) -> Callable[[Any, Names], str]:
    return lambda one, _: str(getattr(one, name))


def _named(name: str) -> Callable[[Any, Names], str]:
    return lambda one, names: _name(getattr(one, name), names)


def _name(one: object, names: Names) -> str:
    return names.get(str(one), str(one))


def _wording(_: object) -> object:
    return None


def _text(name: str, label: str) -> Field:
    return Field(name, label, _plain(name), _wording)


def _ideas(name: str) -> Field:
    return Field(name, "ความคิดเห็นที่เป็นที่มา", lambda one, _: str(len(getattr(one, name))), _wording)


_PLAN = (
    _text("title", "ชื่อแผน"),
    _text("foreword", "คำนำ"),
    _text("situation", "สถานการณ์ของจังหวัด"),
    _text("vision", "วิสัยทัศน์"),
    _ideas("vision_ideas"),
)
_ITEM = (
    _text("text", "ข้อความ"),
    Field("under", "อยู่ภายใต้", _named("under"), lambda item: item.under),
    Field("order", "ลำดับ", _plain("order"), lambda item: item.order),
    _ideas("ideas"),
)
_PROJECT = (
    _text("title", "ชื่อโครงการ"),
    _text("rationale", "หลักการและเหตุผล"),
    _text("target_group", "กลุ่มเป้าหมาย"),
    _text("place", "สถานที่"),
    Field("goal", "เป้าประสงค์", _named("goal"), lambda one: one.goal),
    Field("order", "ลำดับ", _plain("order"), lambda one: one.order),
    Field(
        "dimension",
        "มิติ",
        lambda one, _: words.DIMENSIONS[one.dimension],
        lambda one: one.dimension,
    ),
    Field("owner", "หน่วยงานเจ้าของ", lambda one, _: one.owner.name, lambda one: one.owner.agency_id),
    Field(
        "partners",
        "หน่วยงานร่วม",
        lambda one, _: words.listed(each.name for each in one.partners),
        lambda one: {each.agency_id for each in one.partners},
    ),
    Field("starts", "วันเริ่มต้น", lambda one, _: full_date(one.starts), lambda one: one.starts),
    Field("ends", "วันสิ้นสุด", lambda one, _: full_date(one.ends), lambda one: one.ends),
    Field(
        "budget",
        "งบประมาณ",
        lambda one, names: words.listed(
            words.budget_line(line, _name(line.source, names)) for line in one.budget
        ),
        lambda one: {(line.source, line.amount) for line in one.budget},
    ),
    Field(
        "milestones",
        "ขั้นตอนสำคัญ",
        lambda one, _: words.listed(map(words.milestone, one.milestones)),
        lambda one: {(each.milestone_id, each.due) for each in one.milestones},
    ),
    Field(
        "indicators",
        "ตัวชี้วัด",
        lambda one, _: words.listed(map(words.indicator, one.indicators)),
        lambda one: {
            (
                each.indicator_id,
                each.unit,
                each.baseline,
                each.target,
                each.more_is_better,
                each.due,
            )
            for each in one.indicators
        },
    ),
    Field(
        "alignments",
        "ความสอดคล้องกับแผนระดับชาติ",
        lambda one, _: words.listed(f"{each.scheme} {each.code}" for each in one.alignments),
        lambda one: {(each.scheme, each.code) for each in one.alignments},
    ),
    Field(
        "targets",
        "เป้าหมายของจังหวัด",
        lambda one, names: words.listed(_name(each, names) for each in one.targets),
        lambda one: set(one.targets),
    ),
    _ideas("ideas"),
    Field("budget_rule", "ฉบับของรหัสแหล่งงบประมาณ", _plain("budget_rule"), _wording),
)


def differences(
    before: PlanContent, after: PlanContent, names: Names | None = None
) -> tuple[Change, ...]:
    """The plan's own texts first, then items and projects as the newer one orders them."""
    goals = {str(item.item_id): item.text for item in (*before.items, *after.items)}
    return tuple(_all(before, after, {**goals, **(names or {})}))


def beyond_wording(before: PlanContent, after: PlanContent) -> tuple[Change, ...]:
    """What no erratum may change."""
    return tuple(one for one in differences(before, after) if not one.wording)


def _all(before: PlanContent, after: PlanContent, names: Names) -> Iterator[Change]:
    own = _fields(_PLAN, before, after, names)
    if own:
        yield _told(Part.PLAN, What.CHANGED, after.plan_id, after.title, own)
    items = {item.item_id: item for item in before.items}, {i.item_id: i for i in after.items}
    yield from _each(Part.ITEM, _ITEM, *items, names)
    projects = {p.project_id: p for p in before.projects}, {p.project_id: p for p in after.projects}
    yield from _each(Part.PROJECT, _PROJECT, *projects, names)


def _each(
    part: Part,
    fields: Sequence[Field],
    before: Mapping[Any, PlanItem | Project],
    after: Mapping[Any, PlanItem | Project],
    names: Names,
) -> Iterator[Change]:
    for key, now in after.items():
        was = before.get(key)
        if was is None:
            yield _told(part, What.ADDED, key, _title(now))
        elif changes := _fields(fields, was, now, names):
            yield _told(part, What.CHANGED, key, _title(now), changes)
    for key, was in before.items():
        if key not in after:
            yield _told(part, What.REMOVED, key, _title(was))


def _fields(
    fields: Sequence[Field], was: object, now: object, names: Names
) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(
            field=one.name,
            label=one.label,
            before=one.shown(was, names) or _NOTHING,
            after=one.shown(now, names) or _NOTHING,
            wording=one.essence(was) == one.essence(now),
        )
        for one in fields
        if getattr(was, one.name) != getattr(now, one.name)
    )


def _title(one: PlanItem | Project) -> str:
    return one.title if isinstance(one, Project) else f"{words.LEVELS[one.level]} {one.text}"


def _told(
    part: Part, what: What, key: UUID, title: str, fields: tuple[FieldChange, ...] = ()
) -> Change:
    subject = f"โครงการ {title}" if part is Part.PROJECT else title
    said = subject
    match what:
        case What.ADDED:
            said = f"เพิ่ม{subject}"
        case What.REMOVED:
            said = f"ตัด{subject}ออก"
        case What.CHANGED:
            said = f"แก้ไข{subject}: {words.listed(map(_sentence, fields))}"
    return Change(part=part, what=what, id=key, title=title, fields=fields, said=said)


def _sentence(change: FieldChange) -> str:
    return f"{change.label} จาก “{change.before}” เป็น “{change.after}”"
