"""A selection over HTTP: who takes part in it, its accounts, and the group's meetings.

Two schools nominate four persons, two communities apply. The chair is related to the best person;
the third judge was sent by the school that nominated that person.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import httpx

from shared.auth.actor import Role
from shared.contracts.award_values import AwardMatter, case_code_of, round_id_of, selection_id_of
from tests.documents.pictures import rendered
from tests.http.stack import PROVINCE, Stack, an_id

CALL, GROUP = an_id("award call"), an_id("selection working group")
PERSONS, COMMUNITIES = an_id("persons"), an_id("communities")
CHAIR, SECOND, THIRD = (an_id("judge", place) for place in range(3))
JUDGES = (CHAIR, SECOND, THIRD)
BEST, ALIKE, AS_GOOD, WEAK = (an_id("person", place) for place in range(4))
SHINING, OTHER = (an_id("community", place) for place in range(2))
UNITS = {SHINING: an_id("unit", 0), OTHER: an_id("unit", 1)}
NAMES = {
    BEST: "นางสาวกตัญญู รู้คุณ",
    ALIKE: "นายน้ำใจ ไมตรีจิต",
    AS_GOOD: "นางพี่เลี้ยง ใจเอื้อ",
    WEAK: "นายเพิ่งเริ่ม ตั้งใจ",
    SHINING: "ชุมชนคุณธรรมบ้านหนองแม่นา",
    OTHER: "ชุมชนคุณธรรมบ้านท่าพล",
}
POINTS = {BEST: 10, ALIKE: 8, AS_GOOD: 8, WEAK: 3, SHINING: 9, OTHER: 7}
OPENS = "2026-11-02T09:00:00+07:00"  # the tests' clock stands still there
SELECTION = f"award-selections/{CALL}/{PERSONS}"
REPLICAS = ("editions", "selection_groups", "units")


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def done(asked: Any) -> Any:
    answer = await asked
    assert answer.is_success, answer.text
    return answer.json()


async def post(
    services: Stack, path: str, body: Mapping[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    return await services.post("awards", path, body, **headers)


async def read(services: Stack, path: str, **headers: str | None) -> httpx.Response:
    """From the service itself, as fresh as the last command."""
    asked = {"consistency_token": services.fresh or None, **headers}
    address = f"/v1/provinces/{PROVINCE}/{path}"
    return await services.clients["awards"].get(address, headers=services.headers(**asked))


def of_agency(services: Stack, agency: str) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency)["Authorization"]


def of_unit(services: Stack, case: str) -> str:
    return services.tokens.header(role=Role.UNIT, unit=UNITS[case])["Authorization"]


def of_judge(services: Stack, judge: str, *roles: Role) -> str:
    """A member's account; or one of other roles that belongs to the same person."""
    return services.tokens.header(role=roles or (Role.MEMBER,), person=judge)["Authorization"]


def code_of(case: str) -> str:
    return case_code_of(UUID(case))


def round_of(category: str) -> str:
    return str(round_id_of(UUID(CALL), UUID(category), 1))


def concern_of(category: str, selection_hash: str) -> dict[str, str]:
    selection = selection_id_of(UUID(CALL), UUID(category))
    return {"what": AwardMatter.SELECTION, "id": str(selection), "version": selection_hash}


async def resolve(
    services: Stack, number: int, concerns: Sequence[Mapping[str, str]], *, carried: bool = True
) -> None:
    """A meeting of the working group, held on paper, with one resolution."""
    item = {
        "item_id": an_id("matter", number),
        "heading": "for_consideration",
        "title": "พิจารณาผลการคัดเลือก",
        "presenter": "ประธานในที่ประชุม",
        "minutes": 15,
    }
    resolution = {
        "resolution_id": an_id("resolution of the group", number),
        "item_id": item["item_id"],
        "text": "เห็นชอบตามที่เสนอ" if carried else "ยังไม่เห็นชอบ ให้ทบทวนอีกครั้ง",
        "concerns": list(concerns),
        "vote": {
            "method": "show_of_hands",
            "in_favour": 3 if carried else 1,
            "against": 0 if carried else 2,
        },
    }
    form = {
        "meeting": {
            "meeting_id": an_id("meeting of the group", number),
            "kind": "selection_working_group",
            "number": number,
            "title": f"ประชุมคณะทำงานคัดเลือก ครั้งที่ {number}",
            "starts_at": "2026-10-30T09:00:00+07:00",
            "place": "ห้องประชุมสำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
            "body_id": GROUP,
        },
        "members": {"body_id": GROUP, "letter_prefix": "พช 0031/ว ", "first_letter": 10 * number},
        "agenda": {"form": "five_items", "items": [item]},
        "member_check_ins": [{"person_id": one} for one in JUDGES],
        "presider": {"presider": a_judge(CHAIR)},
        "resolutions": [resolution],
    }
    await done(services.post("meetings", "meetings/held", form))


def a_judge(judge: str) -> dict[str, str]:
    place = JUDGES.index(judge) + 1
    return {"person_id": judge, "name": f"นายกรรมการ ท่านที่{place}", "position": "กรรมการ"}


def nothing_is_cut_off(pdf: bytes) -> None:
    """Nothing stands in the margins of the first page."""
    picture = rendered(pdf, 40)
    rows = range(0, len(picture.pixels), picture.width)
    assert all(min(picture.pixels[at : at + 20]) > 0xF0 for at in rows)
    ends = (at + picture.width for at in rows)
    assert all(min(picture.pixels[at - 15 : at]) > 0xF0 for at in ends)
