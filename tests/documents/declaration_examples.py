"""A declaration that most have signed: one refused, one late, one scan, one earlier text."""

from datetime import timedelta
from uuid import UUID

from services.planning.documents.declaration import declaration
from services.planning.documents.signature_sheet import signature_sheet
from services.planning.documents.wording import Printed
from services.planning.domain.declaration.commands import ListedOffice, PlannedSignatory
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.roll import roll
from shared.contracts.declarations import (
    DeclarationEvent,
    DeclarationText,
    SignatoryId,
    SignatoryKind,
)
from shared.contracts.directory import AgencyId, Sector
from shared.contracts.people import Sealed
from shared.documents.paper import Paper
from shared.kernel.canonical import sha256_of
from tests.meetings.examples import NOON, person
from tests.planning.declaration_examples import (
    AUTHORITY,
    GOVERNOR,
    add_signatory,
    after,
    correct,
    draft,
    finalise,
    key_in,
    open_signing,
    refuse,
    reopen,
    sign,
)

TEXT = DeclarationText(
    title="ประกาศเจตนารมณ์การขับเคลื่อนจังหวัดเพชรบูรณ์ให้เป็นจังหวัดคุณธรรม",
    preamble="ด้วยจังหวัดเพชรบูรณ์ โดยผู้ว่าราชการจังหวัด ส่วนราชการ รัฐวิสาหกิจ องค์กรปกครองส่วนท้องถิ่น "
    "องค์กรศาสนา สถาบันการศึกษา ภาคเอกชน และภาคประชาสังคม มีความมุ่งมั่นที่จะร่วมกันส่งเสริมคุณธรรม "
    "จึงขอประกาศเจตนารมณ์ร่วมกัน ดังต่อไปนี้",
    pledges=(
        "จะยึดมั่นและปฏิบัติตามหลักธรรมทางศาสนา น้อมนำหลักปรัชญาของเศรษฐกิจพอเพียง และวิถีวัฒนธรรมไทยมาเป็นแนวทาง",
        "จะส่งเสริมคุณธรรม ๕ ประการ คือ พอเพียง วินัย สุจริต จิตอาสา กตัญญู ให้เกิดขึ้นในทุกพื้นที่",
        "จะร่วมกันแก้ปัญหาที่อยากแก้ และทำความดีที่อยากทำ ให้เกิดผลเป็นรูปธรรมและต่อเนื่อง",
    ),
    closing="จึงประกาศมาเพื่อทราบโดยทั่วกัน",
)
EARLIER = TEXT.model_copy(update={"pledges": TEXT.pledges[:2]})
_OFFICES = (
    ("วัฒนธรรมจังหวัดเพชรบูรณ์", "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์", Sector.PROVINCIAL),
    ("นายกเทศมนตรีเมืองเพชรบูรณ์", "เทศบาลเมืองเพชรบูรณ์", Sector.LOCAL_GOVERNMENT),
    ("เจ้าอาวาสวัดมหาธาตุ พระอารามหลวง", "วัดมหาธาตุ พระอารามหลวง", Sector.RELIGIOUS),
    ("ประธานหอการค้าจังหวัดเพชรบูรณ์", "หอการค้าจังหวัดเพชรบูรณ์", Sector.PRIVATE),
    ("ผู้อำนวยการโรงเรียนเพชรพิทยาคม", "โรงเรียนเพชรพิทยาคม", Sector.RELIGIOUS),
)
LISTED = tuple(
    ListedOffice(agency_id=AgencyId(UUID(int=60 + n)), name=name, sector=sector, ministry="")
    for n, (_, name, sector) in enumerate(_OFFICES)
)
HEADS = tuple(
    PlannedSignatory(
        signatory_id=SignatoryId(UUID(int=70 + n)),
        kind=SignatoryKind.AGENCY,
        position=position,
        agency_id=LISTED[n].agency_id,
    )
    for n, (position, _, _) in enumerate(_OFFICES)
)
CULTURE, TOWN, TEMPLE, CHAMBER, SCHOOL = HEADS
DEPUTY = person(GOVERNOR.signatory_id.int).model_copy(
    update={"position": "รองผู้ว่าราชการจังหวัดเพชรบูรณ์ รักษาราชการแทน"}
)
NAMES = {
    one.signatory_id.int: name
    for one, name in zip(
        (GOVERNOR, *HEADS),
        (
            "นายตัวอย่าง ใจดี",
            "นางสาวสมมติ สมบูรณ์สุข",
            "นายสมมุติ ที่หนึ่ง",
            "พระครูตัวอย่าง",
            "นายกิตติ์ ปู่ญาติ",
            "ลบแล้ว",
        ),
        strict=True,
    )
}


def names(box: Sealed | None) -> str:
    return next((NAMES[n] for n in NAMES if box and person(n).name == box), "")


HASH, EARLIER_HASH = sha256_of(TEXT), sha256_of(EARLIER)
_A_WEEK_BEFORE = NOON - timedelta(days=7)
HISTORY: tuple[DeclarationEvent, ...] = after(
    (),
    draft(EARLIER),
    finalise(),
    open_signing(GOVERNOR, *HEADS[:4], listed=LISTED),
    key_in(CULTURE, EARLIER_HASH, signed_at=_A_WEEK_BEFORE),
    reopen(),
    draft(TEXT),
    finalise(2),
    key_in(GOVERNOR, HASH, signer=DEPUTY, authority=AUTHORITY, in_meeting=True),
    sign(CULTURE, HASH),
    sign(TOWN, HASH, in_meeting=True),
    key_in(TEMPLE, HASH),
    refuse(CHAMBER, HASH),
    correct("ต่อเนื่อง", "ต่อเนื่องทุกปี"),
)
COMPLETE = after(HISTORY, sign(CHAMBER, HASH), add_signatory(SCHOOL, LISTED), sign(SCHOOL, HASH))
CODE = "TH67-2570-ABCD-EFGH-JKLM-NPQR"


def printed(history: tuple[DeclarationEvent, ...]) -> Printed:
    known = DECLARATION.after(history)
    return Printed(
        known=known,
        final=known.final,
        lines=roll(known, known.final.text_hash) if known.final else (),
        names=names,
        province="จังหวัดเพชรบูรณ์",
        moment=NOON,
        code=CODE,
        address=f"https://khunatham.example.go.th/verify/declarations/{CODE}",
    )


PAPERS: dict[str, Paper] = {
    "declaration": declaration(printed(COMPLETE)),
    "declaration_to_sign": declaration(printed(HISTORY[:7])),
    "declaration_draft": declaration(printed(HISTORY[:1])),
    "signature_sheet": signature_sheet(printed(HISTORY)),
}
