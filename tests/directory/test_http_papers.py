"""Orders and announcements over HTTP."""

from io import BytesIO
from uuid import UUID
from zipfile import ZipFile

import pytest

from shared.contracts.bodies import AppointmentOrder, BodyId, Member, MembersAppointed
from shared.contracts.people import NamedPerson, PersonalField
from shared.kernel.message import Province
from shared.privacy.vault import ERASED, Plain
from tests.documents.examples import ORDER
from tests.documents.pictures import missing_tools, text_of
from tests.http.stack import PROVINCE, Stack
from tests.meetings.over_http import remember

PHETCHABUN = Province(PROVINCE)
ORDER_PATH = f"bodies/{ORDER.body_id}/orders/{ORDER.order.order_id}/paper"
ANNOUNCED = {
    "subject": "ผลการคัดเลือกบุคคลต้นแบบคุณธรรม",
    "paragraphs": ["บัดนี้ การคัดเลือกเสร็จสิ้นแล้ว", "จึงประกาศให้ทราบโดยทั่วกัน"],
    "dated": "2026-11-20",
}
pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason="POPPLER IS MISSING: install poppler-utils"
)


async def appointed(services: Stack) -> None:
    """The example's order, with the names closed as they are stored."""
    plains = [
        Plain(one.person.person_id, PersonalField.NAME, one.person.name.box)
        for one in ORDER.members
    ]
    boxes = await services.platform.vault.close(PHETCHABUN, plains)
    members = tuple(
        Member(
            person=NamedPerson(person_id=box.person_id, name=box, position=one.person.position),
            role=one.role,
            by_office=one.by_office,
        )
        for one, box in zip(ORDER.members, boxes, strict=True)
    )
    event = MembersAppointed(
        body_id=BodyId(ORDER.body_id),
        kind=ORDER.kind,
        body_name=ORDER.body_name,
        fiscal_year=2570,
        order=AppointmentOrder.model_validate(ORDER.order),
        members=members,
        replaces_all=True,
    )
    await remember(services, "directory", "body", event)


async def order(services: Stack, form: str, path: str = ORDER_PATH) -> tuple[int, bytes]:
    answer = await services.clients["directory"].get(
        f"/v1/provinces/{PROVINCE}/directory/{path}.{form}",
        headers=services.headers(consistency_token=services.fresh),
    )
    return answer.status_code, answer.content


async def test_an_order_is_printed_with_the_names_of_its_members(services: Stack) -> None:
    await appointed(services)
    status, pdf = await order(services, "pdf")
    assert status == 200
    said = text_of(pdf)
    assert "ที่ ๑๒๓๔/๒๕๖๙" in said
    assert "นายสมมติ ลำดับที่ ๒" in said
    status, docx = await order(services, "docx")
    assert status == 200
    with ZipFile(BytesIO(docx)) as archive:
        assert "นายสมมติ ลำดับที่ ๒" in archive.read("word/document.xml").decode()


async def test_a_forgotten_member_is_erased_from_the_order(services: Stack) -> None:
    await appointed(services)
    await services.platform.vault.forget(PHETCHABUN, ORDER.members[1].person.person_id)
    said = text_of((await order(services, "pdf"))[1])
    assert "ลำดับที่ ๒ " not in said
    assert ERASED in said


async def test_an_order_that_was_never_signed_is_not_found(services: Stack) -> None:
    await appointed(services)
    other = f"bodies/{ORDER.body_id}/orders/{UUID(int=77)}/paper"
    assert (await order(services, "pdf", other))[0] == 404


async def test_an_announcement_is_a_file_and_leaves_no_trace(services: Stack) -> None:
    answer = await services.post("directory", "directory/papers/announcement.pdf", ANNOUNCED)
    assert answer.status_code == 200
    said = text_of(answer.content)
    assert "ประกาศจังหวัดเพชรบูรณ์" in said
    assert "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙" in said
    assert await services.events() == 0


@pytest.mark.parametrize(
    "changed",
    [{"paragraphs": []}, {"subject": " "}, {"paragraphs": [""]}, {"unknown": 1}],
)
async def test_an_announcement_says_something(services: Stack, changed: dict[str, object]) -> None:
    body = {**ANNOUNCED, **changed}
    answer = await services.post("directory", "directory/papers/announcement.pdf", body)
    assert answer.status_code == 422
