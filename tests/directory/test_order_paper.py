"""คำสั่งและประกาศ: their parts in the order of the regulation, and the replica of the orders."""

from dataclasses import replace

from services.directory.documents.announcement import announcement
from services.directory.documents.order import appointment_order
from services.directory.replicas.appointment_orders import APPOINTMENT_ORDERS, key_of
from shared.contracts.bodies import BodyId, MembersAppointed
from shared.documents.paper import DRAFT, Block, Line, Paper, Paragraph, Signature, Table
from shared.rules.duties import duties
from shared.views.view import fold
from tests.documents.examples import ANNOUNCED, OFFICE, ORDER, PAPERS, names
from tests.projection.examples import ledger

PAPER = PAPERS["order"]


def texts(paper: Paper) -> str:
    return str(paper.blocks)


def members(blocks: tuple[Block, ...]) -> tuple[tuple[str, ...], ...]:
    [found] = [block.rows for block in blocks if isinstance(block, Table)]
    return found


def test_an_order_has_its_parts_in_the_order_of_the_regulation() -> None:
    said = texts(PAPER)
    parts = (
        *("คำสั่งจังหวัดเพชรบูรณ์", "ที่ 1234/2569", "เรื่อง แต่งตั้ง", "อาศัยอำนาจ", "ประธานคณะทำงาน"),
        *("หน้าที่และอำนาจ", "ทั้งนี้ ตั้งแต่วันที่ 15 ตุลาคม พ.ศ. 2569 ถึงวันที่ 30 กันยายน พ.ศ. 2570"),
        "สั่ง ณ วันที่ 15 ตุลาคม พ.ศ. 2569",
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert PAPER.blocks[-1] == Signature(("ผู้ว่าราชการจังหวัดเพชรบูรณ์",))


def test_every_member_stands_there_with_role_and_every_duty_too() -> None:
    rows = members(PAPER.blocks)
    assert len(rows) == len(ORDER.members)
    assert rows[-2][2] == "คณะทำงานและเลขานุการ"
    for duty in duties()[ORDER.kind].duties:
        assert duty in texts(PAPER)


def test_a_member_by_office_is_the_office_whoever_holds_it() -> None:
    first, second, *_ = members(PAPER.blocks)
    assert first[1] == "ผู้ว่าราชการจังหวัดเพชรบูรณ์"
    assert second[1] == "นายสมมติ ลำดับที่ 2 ผู้อำนวยการโรงเรียนตัวอย่าง"
    assert "นายผู้ว่า" not in texts(PAPER)


def test_an_order_without_an_end_is_in_force_from_then_on() -> None:
    endless = ORDER.model_copy(update={"order": ORDER.order.model_copy(update={"until": None})})
    said = texts(appointment_order(endless, duties()[ORDER.kind], names))
    assert "ตั้งแต่วันที่ 15 ตุลาคม พ.ศ. 2569 เป็นต้นไป" in said


def test_only_a_governor_names_the_power_of_a_governor() -> None:
    signed = ORDER.order.model_copy(update={"signed_by": "นายอำเภอเมืองเพชรบูรณ์"})
    other = ORDER.model_copy(update={"order": signed, "replaces_all": False})
    said = texts(appointment_order(other, duties()[ORDER.kind], names))
    assert "มาตรา 57" not in said
    assert "เพิ่มเติม ดังต่อไปนี้" in said


def test_an_announcement_ends_with_its_day_and_the_governors_place_to_sign() -> None:
    paper = announcement(ANNOUNCED, OFFICE)
    assert [block.text for block in paper.blocks if isinstance(block, Paragraph)] == list(
        ANNOUNCED.paragraphs
    )
    lines = [block.text for block in paper.blocks if isinstance(block, Line)]
    assert lines[0] == "ประกาศจังหวัดเพชรบูรณ์"
    assert lines[-1] == "ประกาศ ณ วันที่ 20 พฤศจิกายน พ.ศ. 2569"
    assert paper.blocks[-1] == Signature((OFFICE.signer,))


def test_an_announcement_may_be_anothers_and_is_marked_while_a_draft() -> None:
    other = replace(ANNOUNCED, issued_by="อำเภอหล่มสัก", signed_by="นายอำเภอหล่มสัก", draft=False)
    paper = announcement(other, OFFICE)
    assert "ประกาศอำเภอหล่มสัก" in texts(paper)
    assert (paper.watermark, announcement(ANNOUNCED, OFFICE).watermark) == ("", DRAFT)


def test_the_replica_keeps_every_order_as_it_was_signed() -> None:
    appointed = MembersAppointed(
        body_id=BodyId(ORDER.body_id),
        kind=ORDER.kind,
        body_name=ORDER.body_name,
        fiscal_year=2570,
        order=ORDER.order,
        members=ORDER.members,
        replaces_all=True,
    )
    later = appointed.model_copy(
        update={"order": ORDER.order.model_copy(update={"order_id": ORDER.body_id})}
    )
    rows = fold(APPOINTMENT_ORDERS, ledger((appointed, later)))
    assert rows["TH-67", key_of(ORDER.body_id, ORDER.order.order_id)] == ORDER
    assert len(rows) == 2
