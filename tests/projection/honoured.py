"""A year's honours of both sources, as the tests of the roll and of its public part begin."""

from typing import Any
from uuid import UUID

from shared.contracts.award_values import Honoured, NominationId, Recipient, nominee_id_of
from shared.contracts.common import AgencyRef
from shared.contracts.honours import (
    GivenBy,
    HonourChecked,
    HonourId,
    HonourOutcome,
    HonourRecorded,
    HonourWithdrawn,
    honoured_person_id_of,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId
from shared.contracts.selections import RecipientStruckOff, ResultsAnnounced
from shared.contracts.units import UnitId
from shared.kernel.message import Event
from tests.awards.examples import CASE, HEALTH, OTHER_CASE, SCHOOL, sealed
from tests.awards.honour_examples import content
from tests.awards.selection_examples import announced, announced_category, struck_off

UNIT = UnitId(UUID(int=1901))
VILLAGE = "ชุมชนคุณธรรมบ้านหนองแม่นา"
STANDING, AGREED, SILENT, WAITING, RETURNED, WITHDRAWN, REVISED, OF_UNIT = (
    HonourId(UUID(int=number)) for number in range(1801, 1809)
)


def a_person(person_id: PersonId, name: str) -> NamedPerson:
    return NamedPerson(
        person_id=person_id,
        name=sealed(PersonalField.NAME, person_id, f"name-of-{name}"),
        position="",
    )


def recipient(case: NominationId, name: str, place: int) -> Recipient:
    person = a_person(nominee_id_of(case), name)
    return Recipient(
        nomination_id=case, honoured=Honoured.PERSON, person=person, name="", place=place
    )


def results() -> ResultsAnnounced:
    """Two are announced in one category."""
    both = (recipient(CASE, "first", 1), recipient(OTHER_CASE, "second", 2))
    category = announced_category().model_copy(update={"recipients": both})
    return announced().model_copy(update={"categories": (category,)})


def off(case: NominationId = OTHER_CASE) -> RecipientStruckOff:
    return struck_off().model_copy(update={"nomination_id": case})


def by(agency: AgencyRef) -> GivenBy:
    return GivenBy(agency=agency, unit_id=None, name=agency.name)


def honour(
    key: HonourId, name: str = "", *, year: int = 2570, revision: int = 1, **changed: Any
) -> HonourRecorded:
    """Of an organisation of this name."""
    told = content(**{"name": name or f"องค์กรที่ {key.int}", **changed})
    return HonourRecorded(honour_id=key, fiscal_year=year, revision=revision, content=told)


def of_person(key: HonourId, name: str, *, agrees: bool, **changed: Any) -> HonourRecorded:
    person = a_person(PersonId(honoured_person_id_of(key)), name)
    told: dict[str, Any] = {
        "honoured": Honoured.PERSON,
        "person": person,
        "person_agrees": agrees,
        **changed,
    }
    event = honour(key, **told)
    return event.model_copy(update={"content": event.content.model_copy(update={"name": ""})})


def checked(
    key: HonourId, outcome: HonourOutcome = HonourOutcome.CONFIRMED, revision: int = 1
) -> HonourChecked:
    reason = "" if outcome is HonourOutcome.CONFIRMED else "ขอหลักฐาน"
    return HonourChecked(
        honour_id=key, fiscal_year=2570, revision=revision, outcome=outcome, reason=reason
    )


def withdrawn(key: HonourId) -> HonourWithdrawn:
    return HonourWithdrawn(honour_id=key, fiscal_year=2570, reason="บันทึกซ้ำ")


# Every standing at least once. Of the selection one is struck off; of the others three stand.
HONOURS: tuple[Event, ...] = (
    results(),
    off(),
    honour(STANDING, "สภาวัฒนธรรมอำเภอหล่มสัก"),
    checked(STANDING),
    of_person(AGREED, "agreed", agrees=True, title="ครูดีในดวงใจ", given_by=by(HEALTH)),
    checked(AGREED),
    of_person(SILENT, "silent", agrees=False, title="พยาบาลดีเด่น", given_by=by(HEALTH)),
    checked(SILENT),
    honour(WAITING, "องค์กรที่รอตรวจ", given_by=by(SCHOOL)),
    honour(RETURNED, "องค์กรที่ส่งคืน"),
    checked(RETURNED, HonourOutcome.RETURNED),
    honour(WITHDRAWN, "องค์กรที่ถอน"),
    checked(WITHDRAWN),
    withdrawn(WITHDRAWN),
    honour(REVISED, "องค์กรที่แก้ไข"),
    checked(REVISED),
    honour(REVISED, "องค์กรที่แก้ไขแล้ว", revision=2),
    honour(
        OF_UNIT,
        "กลุ่มที่ชุมชนยกย่อง",
        given_by=GivenBy(agency=None, unit_id=UNIT, name=VILLAGE),
        honoured=Honoured.COMMUNITY,
    ),
)
