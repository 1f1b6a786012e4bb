"""เอกสารการประชุม: what a letter, an agenda, a list, the minutes and a certificate say."""

from dataclasses import replace

import pytest

from services.meetings.documents.agenda import agenda
from services.meetings.documents.attendance import attendance
from services.meetings.documents.invitation import (
    Style,
    addressee_of,
    invitation,
    style_for,
)
from services.meetings.documents.minutes import minutes
from services.meetings.documents.quorum import quorum_certificate
from services.meetings.documents.wording import CANCELLED, NOTHING
from services.meetings.replicas.meetings import Counted
from shared.contracts.agenda import AgendaForm
from shared.contracts.bodies import MemberRole
from shared.contracts.directory import Sector
from shared.contracts.meetings import MeetingKind
from shared.documents.paper import (
    DRAFT,
    Dotted,
    Facing,
    Field,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from tests.documents.examples import (
    AGENCIES,
    BODY_MEETING,
    CERTIFICATE,
    MEETING,
    MEMBERS,
    OFFICE,
    at,
    letter,
    names,
    person,
)


def texts(paper: Paper) -> str:
    """All that is printed, from top to bottom."""
    return str(paper.blocks)


def fields(paper: Paper) -> dict[str, tuple[str, ...]]:
    return {block.label: block.lines for block in paper.blocks if isinstance(block, Field)}


def table(paper: Paper) -> Table:
    [found] = [block for block in paper.blocks if isinstance(block, Table)]
    return found


@pytest.mark.parametrize("sector", Sector)
def test_offices_of_the_provincial_line_get_a_memo_and_all_others_a_letter(sector: Sector) -> None:
    to = AGENCIES[0].model_copy(update={"sector": sector})
    wanted = Style.MEMO if sector is Sector.PROVINCIAL else Style.OUTGOING
    assert style_for(MEETING, to) is wanted


def test_members_of_the_provincial_board_get_a_memo() -> None:
    board = BODY_MEETING.model_copy(update={"kind": MeetingKind.PROVINCIAL_BOARD})
    assert style_for(board, MEMBERS[0]) is Style.MEMO
    assert style_for(BODY_MEETING, MEMBERS[0]) is Style.OUTGOING


def test_a_letter_to_outside_has_its_parts_in_the_order_of_the_regulation() -> None:
    blocks = letter(3, "นายกเทศมนตรีเมืองเพชรบูรณ์", Style.OUTGOING).blocks
    kinds = [type(block).__name__ for block in blocks]
    assert kinds == [
        *("Garuda", "Facing", "Line", "Field", "Field", "Field"),
        *("Paragraph", "Paragraph", "Paragraph", "Signature", "Foot"),
    ]
    assert blocks[0] == Garuda(height=3.0)
    assert isinstance(blocks[1], Facing)
    assert blocks[1].left == "ที่ พช 0031/ว 104"
    assert isinstance(blocks[2], Line)
    assert blocks[2].text == "2 พฤศจิกายน 2569"
    labels = [block.label for block in blocks if isinstance(block, Field)]
    assert labels == ["เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย"]
    [signed] = [block for block in blocks if isinstance(block, Signature)]
    assert (signed.closing, signed.lines) == ("ขอแสดงความนับถือ", (OFFICE.signer,))


def test_a_memo_has_its_head_on_dotted_lines_and_no_closing() -> None:
    blocks = letter(0, "พัฒนาการจังหวัดเพชรบูรณ์", Style.MEMO).blocks
    assert blocks[0] == Garuda(height=1.5, heading="บันทึกข้อความ")
    labels = [label for block in blocks if isinstance(block, Dotted) for label, _ in block.fields]
    assert labels == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]
    [signed] = [block for block in blocks if isinstance(block, Signature)]
    assert signed.closing == ""


def test_a_letter_names_day_time_and_place_as_they_are_now() -> None:
    said = texts(letter(3, "นายกเทศมนตรีเมืองเพชรบูรณ์", Style.OUTGOING))
    assert "ในวันจันทร์ที่ 16 พฤศจิกายน 2569 เวลา 09.30 น. ณ ห้องประชุมพ่อขุนผาเมือง" in said
    assert "ประจำปีงบประมาณ พ.ศ. 2570" in said


def test_a_letter_promises_an_agenda_only_when_there_is_one() -> None:
    bare = MEETING.model_copy(update={"agenda": ()})
    paper = invitation(bare, AGENCIES[3], "นายก", OFFICE, Style.OUTGOING)
    assert "สิ่งที่ส่งมาด้วย" not in texts(paper)
    assert "สิ่งที่ส่งมาด้วย" in fields(letter(3, "นายก", Style.OUTGOING))


def test_a_head_of_a_temple_is_greeted_as_a_monk() -> None:
    paper = letter(2, "เจ้าอาวาสวัดมหาธาตุ", Style.OUTGOING)
    assert "นมัสการ" in fields(paper)
    assert "ขอนมัสการด้วยความเคารพ" in texts(paper)
    assert "ขอนิมนต์พระคุณท่าน" in texts(paper)
    assert "จึงเรียนมา" not in texts(paper)


@pytest.mark.parametrize(
    ("position", "addressee"),
    [
        ("พัฒนาการจังหวัดเพชรบูรณ์", "พัฒนาการจังหวัดเพชรบูรณ์"),
        ("หัวหน้าสำนักงานพัฒนาชุมชน", "หัวหน้าสำนักงานพัฒนาชุมชน"),
        ("ผู้อำนวยการ", "ผู้อำนวยการ สำนักงานพัฒนาชุมชนจังหวัดเพชรบูรณ์"),
        ("", "หัวหน้าหน่วยงาน สำนักงานพัฒนาชุมชนจังหวัดเพชรบูรณ์"),
    ],
)
def test_a_letter_is_addressed_to_the_head_of_the_agency(position: str, addressee: str) -> None:
    assert addressee_of(AGENCIES[0], position, names) == addressee


def test_a_member_is_asked_by_name_and_in_the_role_held() -> None:
    chair = MEMBERS[0]
    addressee = addressee_of(chair, "", names)
    assert addressee == "นายสมมติ ลำดับที่ 1 วัฒนธรรมจังหวัดเพชรบูรณ์"
    paper = invitation(BODY_MEETING, chair, addressee, OFFICE, Style.OUTGOING)
    assert "ท่านในฐานะประธานอนุกรรมการเข้าร่วมประชุม" in texts(paper)


def test_a_cancelled_meeting_marks_its_papers() -> None:
    off = MEETING.model_copy(update={"cancelled": True})
    assert invitation(off, AGENCIES[3], "นายก", OFFICE, Style.OUTGOING).watermark == CANCELLED
    assert agenda(off).watermark == CANCELLED
    assert attendance(off, AGENCIES, names).watermark == CANCELLED


def test_every_heading_of_the_form_is_printed_and_an_empty_one_says_so() -> None:
    lines = [block.text for block in agenda(MEETING).blocks if isinstance(block, Line)]
    headings = [text for text in lines if text.startswith("ระเบียบวาระที่")]
    assert len(headings) == 5
    assert "สืบเนื่อง" not in " ".join(headings)
    assert lines.count(NOTHING) == 2
    six = agenda(MEETING.model_copy(update={"form": AgendaForm.SIX_ITEMS}))
    assert "ระเบียบวาระที่ 3  เรื่องสืบเนื่อง" in texts(six)


def test_an_agenda_that_is_not_published_is_a_draft() -> None:
    assert agenda(MEETING).watermark == ""
    assert agenda(MEETING.model_copy(update={"agenda": ()})).watermark == DRAFT


def test_the_attendance_sheet_lists_all_invited_with_room_to_sign_and_both_totals() -> None:
    paper = attendance(MEETING, AGENCIES, names)
    assert len(table(paper).rows) == len(AGENCIES)
    assert table(paper).head[-1] == "ลายมือชื่อ"
    assert {row[-1] for row in table(paper).rows} == {""}
    assert "หน่วยงานที่เชิญ 12 แห่ง มาประชุม 8 แห่ง ไม่มาประชุม 4 แห่ง" in texts(paper)
    assert "ผู้เข้าประชุม 12 คน" in texts(paper)


def test_one_who_represents_three_agencies_is_one_person_and_three_agencies() -> None:
    same = (person(7, "นายคนเดียว"),)
    there = {"persons": 1, "people": same, "arrived_at": at(9)}
    three = tuple(one.model_copy(update=there) for one in AGENCIES[:3])
    said = texts(attendance(MEETING, three, names))
    assert "มาประชุม 3 แห่ง" in said
    assert "ผู้เข้าประชุม 1 คน" in said


def test_a_forgotten_person_is_erased_from_every_paper_and_still_counted() -> None:
    def erased(_: object) -> str:
        return "ลบแล้ว"

    paper = attendance(MEETING, AGENCIES, erased)
    assert "นางสาวตัวอย่าง" not in texts(paper)
    assert "ลบแล้ว นักพัฒนาชุมชน" in texts(paper)
    assert "ผู้เข้าประชุม 12 คน" in texts(paper)
    assert "สมมติ" not in texts(minutes(BODY_MEETING, MEMBERS, erased))


def test_minutes_are_a_draft_until_they_are_confirmed() -> None:
    draft, final = minutes(MEETING, AGENCIES, names), minutes(BODY_MEETING, MEMBERS, names)
    assert (draft.watermark, final.watermark) == (DRAFT, "")
    assert "ในการประชุมครั้งที่ 2/2569" in texts(final)


def test_minutes_tell_who_came_when_it_began_what_was_resolved_and_when_it_ended() -> None:
    said = texts(minutes(MEETING, AGENCIES, names))
    parts = (
        *("ผู้มาประชุม", "รวม 8 หน่วยงาน 12 คน", "ผู้ไม่มาประชุม", "แจ้งไม่เข้าร่วมประชุม"),
        *("เริ่มประชุมเวลา 09.32 น.", "ทำหน้าที่แทนผู้ว่าราชการจังหวัดเพชรบูรณ์", "ระเบียบวาระที่ 1"),
        *("มติที่ประชุม", "เลิกประชุมเวลา 12.05 น.", "ผู้จดรายงานการประชุม", "ผู้ตรวจรายงานการประชุม"),
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


def test_a_heading_with_items_is_not_empty() -> None:
    lines = [b.text for b in minutes(MEETING, AGENCIES, names).blocks if isinstance(b, Line)]
    assert lines.count(NOTHING) == 1
    assert lines[lines.index(NOTHING) - 1].startswith("ระเบียบวาระที่ 2")


def test_a_text_of_several_lines_is_several_paragraphs() -> None:
    long = MEETING.sections[0].model_copy(update={"matter": "หนึ่ง\n\nสอง"})
    paper = minutes(MEETING.model_copy(update={"sections": (long,)}), (), names)
    said = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert said[-3:] == ["หนึ่ง", "สอง", "รับทราบ"]


def test_an_erratum_stands_under_a_text_that_stays_as_it_was() -> None:
    said = texts(minutes(BODY_MEETING, MEMBERS, names))
    assert "3 เรื่อง" in said
    assert "ความเดิม “3 เรื่อง” แก้เป็น “4 เรื่อง”" in said


def test_a_certificate_names_the_count_the_denominator_and_the_rule() -> None:
    paper = quorum_certificate(MEETING, MEETING.resolutions[0], OFFICE)
    rows = [row[1:] for row in table(paper).rows]
    assert rows == [("12", "14", "ครบ"), ("12", "13", "ครบ")]
    said = texts(paper)
    assert "57 แห่ง" in said
    assert "เมื่อวันที่ 16 พฤศจิกายน 2569 เวลา 11.00 น." in said
    assert "ขณะมีมติที่ 1" in said
    assert "quorum.assembly ฉบับที่ 1" in said


def test_a_certificate_of_too_few_says_so() -> None:
    few = CERTIFICATE.model_copy(update={"met": False, "met_by_persons": False})
    said = texts(quorum_certificate(MEETING, Counted(moment=at(10), certificate=few), OFFICE))
    assert "สรุปว่าไม่ครบองค์ประชุม" in said
    assert "ขณะมีมติ" not in said


def test_a_rule_that_is_assumed_is_printed_as_assumed() -> None:
    rule = MEETING.quorum_rule.model_copy(update={"source": "assumed"})
    row = MEETING.model_copy(update={"quorum_rule": rule})
    assert "ข้อสมมติที่รอยืนยัน" in texts(quorum_certificate(row, MEETING.resolutions[0], OFFICE))


def test_a_role_is_called_as_the_body_calls_it_on_the_list_of_members() -> None:
    paper = attendance(BODY_MEETING, MEMBERS, names)
    roles = {row[3] for row in table(paper).rows}
    assert "อนุกรรมการและเลขานุการ" in roles
    assert MEMBERS[-1].role is MemberRole.ASSISTANT_SECRETARY
    assert replace(paper, watermark="").blocks == paper.blocks
