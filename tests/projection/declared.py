"""A year's targets and declaration: every event of theirs that a view of the projection hears."""

from collections.abc import Sequence
from uuid import UUID

from shared.contracts.planning_values import IdeaRef, TargetId
from shared.contracts.targets import TargetDropped, TargetRevised, TargetSet
from shared.kernel.message import Event
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    COMPLETE,
    CULTURE,
    GOVERNOR,
    OTHER_HASH,
    OTHER_TEXT,
    SCHOOL,
    TEMPLE,
    add_signatory,
    after,
    correct,
    draft,
    finalise,
    head_of,
    key_in,
    record_resolution,
    refuse,
    reopen,
    sign,
)
from tests.planning.target_examples import DRUGS, SET, SMOKE, TARGET_ID

SIGNED = after(COMPLETE, record_resolution(), correct())
JOINED = after(SIGNED, add_signatory(head_of(SCHOOL)), sign(head_of(SCHOOL)))
REWRITTEN = after(JOINED, reopen(), draft(OTHER_TEXT, note="ตามมติ"), finalise(2))
SIGNED_ANEW = after(
    REWRITTEN,
    sign(GOVERNOR, OTHER_HASH),
    key_in(head_of(CULTURE), OTHER_HASH),
    refuse(head_of(TEMPLE), OTHER_HASH),
)
REVISED = TargetRevised(
    target_id=TARGET_ID,
    fiscal_year=YEAR,
    text="ลดปัญหายาเสพติดและบุหรี่",
    virtues=("discipline",),
    virtues_rule="virtues.v2",
    ideas=(DRUGS.ref, SMOKE.ref),
    reason="ที่ประชุมขอให้ปรับถ้อยคำ",
)
DROPPED = TargetDropped(target_id=TARGET_ID, fiscal_year=YEAR, reason="รวมกับเป้าหมายอื่น")


def to_be_closed(event: Event) -> Event:
    """With boxes as the shelf knows them, which puts the vault's own in their place."""
    return type(event).model_validate_json(event.model_dump_json().replace('"box-', '"name-of-'))


DECLARED_YEAR: Sequence[Event] = tuple(map(to_be_closed, (*SET, REVISED, DROPPED, *SIGNED_ANEW)))


def another_target(number: int, text: str, *ideas: IdeaRef) -> TargetSet:
    [first] = SET
    assert isinstance(first, TargetSet)
    target_id = TargetId(UUID(int=TARGET_ID.int + number))
    return first.model_copy(update={"target_id": target_id, "text": text, "ideas": ideas})
