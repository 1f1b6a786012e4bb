"""The whole play: what is done in which order, and how it is told."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx

from services.stack.play.assembly import Assembly
from services.stack.play.brainstorm import Brainstorm
from services.stack.play.carrying_out import CarryingOut
from services.stack.play.committees import Committees
from services.stack.play.directory import Directory
from services.stack.play.evaluating import Evaluating
from services.stack.play.honouring import Honouring
from services.stack.play.ministry import Ministry
from services.stack.play.planning import Planning
from services.stack.play.provincial_board import ProvincialBoard
from services.stack.play.secretary import Secretary
from services.stack.play.signing import Signing

Act = tuple[str, str, Callable[[], Awaitable[None]]]


@dataclass(frozen=True, slots=True)
class Told:
    """One step that has been played."""

    th: str
    en: str
    done: int
    steps: int


class Play:
    """The example province's year, from the information kit to the first progress reports."""

    def __init__(
        self, client: httpx.AsyncClient, token: str, ministry: str, fiscal_year: int
    ) -> None:
        """`token` and `ministry` are the secretary's and the ministry's."""
        self.secretary = Secretary(client, token, fiscal_year)
        self.ministry = Ministry(client, ministry)
        self.directory = Directory(self.secretary)
        self.assembly = Assembly(self.secretary, self.directory.edition_id)
        self.brainstorm = Brainstorm(self.secretary, self.assembly)
        self.planning = Planning(self.secretary, self.assembly, self.brainstorm)
        self.provincial_board = ProvincialBoard(self.secretary)
        meeting_id = self.provincial_board.meeting_id
        self.signing = Signing(self.secretary, self.assembly, self.planning, meeting_id)
        self.evaluating = Evaluating(self.secretary, self.ministry)
        self.committees = Committees(self.secretary, self.planning, self.evaluating)
        self.honouring = Honouring(self.secretary, self.planning, self.provincial_board)
        self.carrying_out = CarryingOut(self.secretary, self.planning, self.directory.edition_id)

    async def over(self) -> bool:
        """Whether it has been played to its end already."""
        return await self.carrying_out.over()

    async def run(self) -> AsyncIterator[Told]:
        """Play all of it, telling each step. Raises `PlayFailed`."""
        acts = (
            *self._prepared(),
            *self._assembled(),
            *self._planned(),
            *self._approved(),
            *self._honoured(),
            *self._assessed(),
            *self._carried_out(),
        )
        for number, (th, en, act) in enumerate(acts, start=1):
            await act()
            yield Told(th, en, number, len(acts))

    async def invite(self) -> None:
        edition = await self.secretary.read(
            f"directory/editions/{self.directory.edition_id}", service="directory"
        )
        await self.assembly.invite(edition["agencies"])

    async def approve(self) -> None:
        await self.provincial_board.approve(await self.planning.concerns())

    async def bind(self) -> None:
        await self.planning.freeze_booklet(2)

    async def end(self) -> None:
        await self.carrying_out.report()
        await self.over()  # waits for it: whoever opens the pages now sees everything
        await self.board()

    async def board(self) -> dict[str, Any]:
        year = {"fiscal_year": self.secretary.fiscal_year}
        return await self.secretary.read("process-board", year)

    def _prepared(self) -> tuple[Act, ...]:
        directory = self.directory
        return (
            ("เผยแพร่ชุดข้อมูลชี้แจง", "Publish the information kit", directory.publish_kit),
            ("นำเข้าทำเนียบจากไฟล์ Excel", "Import the directory", directory.import_agencies),
            ("ปิดผนึกทำเนียบ", "Seal the edition", directory.seal),
            ("เริ่มทะเบียนหนังสือส่ง", "Start the letters", directory.start_letter_register),
        )

    def _assembled(self) -> tuple[Act, ...]:
        assembly, hold = self.assembly, self.brainstorm.hold
        return (
            ("กำหนดการประชุม", "Schedule the assembly", assembly.schedule),
            ("เผยแพร่ระเบียบวาระ", "Publish the agenda", assembly.publish_agenda),
            ("ส่งหนังสือเชิญทุกหน่วยงาน", "Invite every agency", self.invite),
            ("นำส่งและส่งไปรษณีย์", "Send the letters", assembly.send_letters),
            ("รับแบบตอบรับ", "Take the replies", assembly.take_replies),
            ("เปิดประชุมและลงทะเบียน", "Open, first check-ins", assembly.open_and_check_in),
            ("ลงมติก่อนครบองค์ประชุม (ถูกปฏิเสธ)", "Resolve too early", assembly.resolve_early),
            ("ลงทะเบียนเพิ่มจนครบองค์ประชุม", "Check in to a quorum", assembly.reach_quorum),
            ("บันทึกบัญชีลงชื่อกระดาษ", "Key in the list", assembly.key_in_latecomers),
            ("ชี้แจงข้อมูล", "Brief the agencies", assembly.brief),
            ("ระดมปัญหาและความดี", "Problems and good deeds", partial(hold, "2.1.4")),
            ("ร่างประกาศเจตนารมณ์และแผน", "Draft the plan", partial(hold, "2.1.5", "2.1.6")),
            ("ลงมติ", "Adopt the resolution", assembly.resolve),
            ("ปิดประชุมและร่างรายงาน", "Close, draft the minutes", assembly.close),
        )

    def _planned(self) -> tuple[Act, ...]:
        planning = self.planning
        return (
            ("กำหนดเป้าหมายจากความคิดเห็น", "Set the targets", planning.set_targets),
            ("ร่างประกาศเจตนารมณ์", "Write the declaration", planning.write_declaration),
            ("เขียนแผนตั้งแต่วิสัยทัศน์ถึงเป้าประสงค์", "Write the plan", planning.write_plan),
            ("เสนอโครงการครบ ๓ มิติ", "Place the projects", planning.place_projects),
            ("เสนอแผนและตรึงรูปเล่ม", "Submit it, freeze the booklet", planning.submit),
        )

    def _approved(self) -> tuple[Act, ...]:
        board = self.provincial_board
        return (
            ("จัดตั้งกรมการจังหวัด", "Establish the provincial board", board.body.establish),
            ("บันทึกคำสั่งแต่งตั้ง", "Record the appointment order", board.body.appoint),
            ("บันทึกการประชุมบนกระดาษ", "Enter a meeting on paper", board.enter_paper_meeting),
            ("กำหนดการประชุมกรมการจังหวัด", "Schedule the board", board.schedule),
            ("เชิญกรรมการ", "Invite the members", board.invite),
            ("เปิดประชุมกรมการจังหวัด", "Open, check in, preside", board.open),
            ("รับรองรายงานการประชุม", "Confirm the minutes", board.confirm_minutes),
            ("เห็นชอบประกาศเจตนารมณ์และแผน", "Approve the plan", self.approve),
            ("เปิดพิธีลงนาม", "Open the signing", self.signing.open),
            ("ผู้ว่าราชการจังหวัดและทุกภาคส่วนลงนาม", "All sectors sign", self.signing.sign),
            ("ปิดประชุมกรมการจังหวัด", "Close the board", board.close),
        )

    def _honoured(self) -> tuple[Act, ...]:
        honouring = self.honouring
        return (
            ("ขึ้นทะเบียนชุมชน องค์กร อำเภอ", "Register the units", honouring.register_units),
            ("แต่งตั้งคณะทำงานคัดเลือก", "Appoint the working group", honouring.appoint),
            ("คณะทำงานเห็นชอบหลักเกณฑ์", "Adopt the criteria", honouring.adopt_criteria),
            ("เปิดรับการเสนอชื่อและประชาสัมพันธ์", "Open the call", honouring.open_call),
            ("รับการเสนอชื่อและใบสมัคร", "Take nominations", honouring.nominate),
            ("ให้คะแนนและสรุปคะแนน", "Score and tally", honouring.score),
            ("คณะทำงานมีมติคัดเลือก", "The working group decides", honouring.decide),
            ("ประกาศผลการคัดเลือก", "Announce the results", honouring.announce),
            ("พิธีมอบรางวัลและเกียรติบัตร", "Ceremony, certificates", honouring.present),
            ("รวบรวมทำเนียบผู้ได้รับการยกย่อง", "Compile the roll", honouring.compile_roll),
        )

    def _assessed(self) -> tuple[Act, ...]:
        evaluating = self.evaluating
        return (
            ("กระทรวงเผยแพร่แบบประเมิน", "The ministry publishes", self.ministry.publish_forms),
            ("ชุมชนประเมินตนเอง", "A community assesses itself", evaluating.assess_community),
            ("จังหวัดประเมินตนเอง", "The province assesses itself", evaluating.assess_province),
        )

    def _carried_out(self) -> tuple[Act, ...]:
        committees, carrying_out = self.committees, self.carrying_out
        return (
            ("คณะอนุกรรมการเห็นชอบแผนและแบบประเมิน", "The subcommittee", committees.approve),
            ("จัดส่งแบบประเมินถึงกระทรวง", "Send the assessment", self.evaluating.send),
            ("ตรึงรูปเล่มที่ลงนามแล้ว", "Freeze the signed booklet", self.bind),
            ("ส่งแผนถึงทุกหน่วยงาน", "Send the plan to every agency", carrying_out.send_plan),
            ("รับหนังสือตอบรับ", "Take the answers", carrying_out.take_answers),
            ("บรรจุโครงการในยุทธศาสตร์จังหวัด", "Include projects", committees.include_projects),
            ("รายงานผลการดำเนินโครงการ", "Report the first results", self.end),
        )
