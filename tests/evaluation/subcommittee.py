"""The subcommittee over HTTP: appointed, and meeting to resolve on the province's assessment."""

from typing import Any

from shared.contracts.assessments import ASSESSMENT_MATTER
from shared.testing.eventually import eventually_is
from shared.views.reader import Token
from tests.evaluation.over_http import OF_PROVINCE, done, shown
from tests.http.stack import YEAR, Stack, an_id

BODY = an_id("subcommittee")
MEMBERS = tuple(an_id("subcommittee member", place) for place in range(3))


def a_member(person: str) -> dict[str, str]:
    place = MEMBERS.index(person) + 1
    return {"person_id": person, "name": f"นายอนุกรรมการ ท่านที่{place}", "position": "อนุกรรมการ"}


async def to_a_subcommittee(services: Stack) -> None:
    body = {"body_id": BODY, "kind": "subcommittee", "name": "คณะอนุกรรมการส่งเสริมคุณธรรม"}
    await done(services.post("directory", "directory/bodies", body))
    order = {
        "order_id": an_id("order of the subcommittee"),
        "number": 1956,
        "dated": "2026-10-01",
        "issued_by": "จังหวัดเพชรบูรณ์",
        "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "subject": "แต่งตั้งคณะอนุกรรมการ",
        "effective": "2026-10-01",
    }
    roles = ("chair", "secretary", "member")
    members = [
        {**a_member(one), "role": role, "by_office": True}
        for one, role in zip(MEMBERS, roles, strict=True)
    ]
    asked = {"order": order, "members": members, "replaces_all": True, "fiscal_year": YEAR}
    await done(services.post("directory", f"directory/bodies/{BODY}/appointments", asked))
    bodies = services.services["meetings"].api.state.bodies
    assert await bodies.fresh(Token.parse(services.fresh))


async def resolve(services: Stack, number: int, *, carried: bool = True) -> None:
    """On what is handed in now; answers when the assessment has heard of it."""
    snapshot_hash = (await shown(services, OF_PROVINCE))["snapshot_hash"]
    await done(services.post("meetings", "meetings/held", _held(number, snapshot_hash, carried)))

    async def heard() -> bool:
        return len((await shown(services, OF_PROVINCE))["resolutions"]) == number

    await eventually_is(heard)


def _held(number: int, snapshot_hash: str, carried: bool) -> dict[str, Any]:
    item = {
        "item_id": an_id("matter of the subcommittee", number),
        "heading": "for_consideration",
        "title": "พิจารณาแบบประเมินตนเองของจังหวัด",
        "presenter": "วัฒนธรรมจังหวัด",
        "minutes": 15,
    }
    concern = {
        "what": ASSESSMENT_MATTER,
        "id": OF_PROVINCE.rpartition("/")[2],
        "version": snapshot_hash,
    }
    resolution = {
        "resolution_id": an_id("resolution of the subcommittee", number),
        "item_id": item["item_id"],
        "text": "เห็นชอบแบบประเมิน" if carried else "ให้ทบทวน",
        "concerns": [concern],
        "vote": {
            "method": "show_of_hands",
            "in_favour": 3 if carried else 1,
            "against": 0 if carried else 2,
        },
    }
    return {
        "meeting": {
            "meeting_id": an_id("meeting of the subcommittee", number),
            "kind": "subcommittee",
            "number": number,
            "title": f"ประชุมคณะอนุกรรมการ ครั้งที่ {number}",
            "starts_at": "2026-10-30T09:00:00+07:00",
            "place": "ศาลากลางจังหวัดเพชรบูรณ์",
            "body_id": BODY,
        },
        "members": {"body_id": BODY, "letter_prefix": "พช 0031/ว ", "first_letter": 10 * number},
        "agenda": {"form": "five_items", "items": [item]},
        "member_check_ins": [{"person_id": one} for one in MEMBERS],
        "presider": {"presider": a_member(MEMBERS[0])},
        "resolutions": [resolution],
    }
