"""The letter that brings the plan to an agency (2.7), with its tasks and a form to answer on."""

from dataclasses import dataclass
from datetime import date, datetime, time

from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.contracts.directory import Sector
from shared.contracts.dissemination import Part
from shared.documents.addressing import (
    MIDDLE,
    Style,
    closing,
    head_of,
    salutation,
    to_a_monk,
)
from shared.documents.paper import (
    Block,
    Divider,
    Dotted,
    Facing,
    Field,
    Foot,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from shared.kernel.fiscal_year import BANGKOK
from shared.replicas.sealed_editions import ListedAgency
from shared.rules.offices import Office
from shared.thai import count, fiscal_year, full_date

PARTS = {Part.OWNER: "หน่วยงานรับผิดชอบหลัก", Part.PARTNER: "หน่วยงานร่วมดำเนินการ"}
_TASK_WIDTHS = (1.5, 9.7, 4.8)
_FORM_WIDTHS = (1.3, 6.0, 1.7, 1.9, 1.5, 3.6)
_FORM_HEAD = ("ลำดับ", "โครงการ", "รับ", "รับบางส่วน", "ไม่รับ", "เหตุผล/ส่วนที่รับ")


@dataclass(frozen=True, slots=True)
class Letter:
    """One agency's letter with what its papers need."""

    sending: DisseminationRow
    row: PlanLetterRow
    office: Office
    agency: ListedAgency | None  # as the edition has it

    @property
    def addressee(self) -> str:
        return head_of(self.row.name, self.agency.head_position if self.agency else "")

    @property
    def style(self) -> Style:
        """Offices of the provincial line write memos to each other; all others get a letter."""
        inside = self.agency is not None and self.agency.sector is Sector.PROVINCIAL
        return Style.MEMO if inside else Style.OUTGOING

    @property
    def tasks(self) -> tuple[tuple[str, Part], ...]:
        """Titles with the agency's part, its own projects first."""
        titles = {one.project_id: one.title for one in self.sending.projects}
        owns = [(titles[one], Part.OWNER) for one in self.row.owns]
        partner_of = [(titles[one], Part.PARTNER) for one in self.row.partner_of]
        return (*owns, *partner_of)


def moment_of(day: date) -> datetime:
    """The beginning of that day in Thailand: the same paper is the same bytes."""
    return datetime.combine(day, time(), BANGKOK)


def plan_of(sending: DisseminationRow) -> str:
    return f"{sending.plan_title} (ฉบับที่ {sending.plan_version})"


def cover_letter(letter: Letter, style: Style | None = None) -> Paper:
    style = style or letter.style
    head = _memo_head if style is Style.MEMO else _letter_head
    blocks = (
        *head(letter),
        *_text(letter, polite=to_a_monk(letter.addressee) and style is Style.OUTGOING),
        Signature((letter.office.signer,), closing(letter.addressee, style)),
        _foot(letter.office, style),
    )
    return Paper("หนังสือส่งแผน", blocks, moment_of(letter.sending.dated))


def task_list(letter: Letter) -> Paper:
    """สิ่งที่ส่งมาด้วย: the projects that concern the agency."""
    rows = tuple(
        (str(number), title, PARTS[part])
        for number, (title, part) in enumerate(letter.tasks, start=1)
    )
    blocks = (
        *_heading("บัญชีโครงการในส่วนที่เกี่ยวข้อง", letter),
        Table(_TASK_WIDTHS, rows, ("ลำดับ", "โครงการ", "บทบาทของหน่วยงาน"), centred=(0,)),
    )
    return Paper("บัญชีโครงการในส่วนที่เกี่ยวข้อง", blocks, moment_of(letter.sending.dated))


def answer_form(letter: Letter) -> Paper:
    """แบบตอบรับ for those who answer on paper."""
    rows = tuple(
        (str(number), title, "", "", "", "")
        for number, (title, _) in enumerate(letter.tasks, start=1)
    )
    table = (Table(_FORM_WIDTHS, rows, _FORM_HEAD, centred=(0,), tall=True),) if rows else ()
    tasks = " และตอบรับโครงการในส่วนที่เกี่ยวข้อง ดังนี้" if rows else ""
    blocks = (
        *_heading("แบบตอบรับแผน", letter),
        Paragraph(
            f"ตามหนังสือ{letter.office.province} ที่ {letter.row.letter_number} "
            f"ลงวันที่ {full_date(letter.sending.dated)} "
            f"{letter.row.name} ได้รับทราบ{plan_of(letter.sending)} แล้ว{tasks}"
        ),
        *table,
        Signature(
            (
                "ตำแหน่ง ........................................",
                "วันที่ ....................................",
            )
        ),
        Paragraph(
            f"โปรดส่งแบบตอบรับถึง{letter.office.office} ภายในวันที่ {full_date(letter.sending.reply_by)}",
            before=18,
        ),
    )
    return Paper("แบบตอบรับแผน", blocks, moment_of(letter.sending.dated))


def enclosed(letter: Letter) -> tuple[Paper, ...]:
    """The letter with what goes into its envelope."""
    tasks = (task_list(letter),) if letter.tasks else ()
    return (cover_letter(letter), *tasks, answer_form(letter))


def _heading(title: str, letter: Letter) -> tuple[Block, ...]:
    return (
        Line(title, align="center", bold=True),
        Line(plan_of(letter.sending), align="center", bold=True),
        Line(letter.row.name, align="center"),
        Divider(),
    )


def _subject(letter: Letter) -> str:
    tasks = "และแจ้งโครงการในส่วนที่เกี่ยวข้อง" if letter.tasks else ""
    return f"ส่งแผนส่งเสริมคุณธรรม{tasks} ประจำ{fiscal_year(letter.sending.fiscal_year)}"


def _letter_head(letter: Letter) -> tuple[Block, ...]:
    """หนังสือภายนอก, แบบที่ 1 ท้ายระเบียบ"""
    addressee = letter.addressee
    return (
        Garuda(),
        Facing(f"ที่ {letter.row.letter_number}", letter.office.address),
        Line(full_date(letter.sending.dated), indent=MIDDLE, before=6),
        Field("เรื่อง", (_subject(letter),)),
        Field(salutation(addressee), (addressee,)),
        _enclosures(letter),
    )


def _memo_head(letter: Letter) -> tuple[Block, ...]:
    """บันทึกข้อความ, แบบที่ 2 ท้ายระเบียบ"""
    office = letter.office
    dated = full_date(letter.sending.dated)
    return (
        *memo_head(office, letter.row.letter_number, dated, _subject(letter)),
        Field("เรียน", (letter.addressee,), before=8),
        _enclosures(letter),
    )


def memo_head(office: Office, number: str, dated: str, subject: str) -> tuple[Block, ...]:
    phone = f" โทร. {office.phone}" if office.phone else ""
    return (
        Garuda(height=1.5, heading="บันทึกข้อความ"),
        Dotted((("ส่วนราชการ", f"{office.office}{phone}"),)),
        Dotted((("ที่", number), ("วันที่", dated))),
        Dotted((("เรื่อง", subject),)),
    )


def _enclosures(letter: Letter) -> Field:
    tasks = ("บัญชีโครงการในส่วนที่เกี่ยวข้อง จำนวน 1 ชุด",) if letter.tasks else ()
    enclosed = (f"{plan_of(letter.sending)} จำนวน 1 เล่ม", *tasks, "แบบตอบรับแผน จำนวน 1 ชุด")
    numbered = (f"{number}. {what}" for number, what in enumerate(enclosed, start=1))
    return Field("สิ่งที่ส่งมาด้วย", tuple(numbered))


def _text(letter: Letter, *, polite: bool) -> tuple[Block, ...]:
    """Cause, purpose, conclusion."""
    office, sending = letter.office, letter.sending
    you = "พระคุณท่าน" if polite else "ท่าน"
    ask = "ขอความอนุเคราะห์" if polite else "ขอให้"
    told = "จึงนมัสการมา" if polite else "จึงเรียนมา"
    tasks = (
        f"ซึ่งหน่วยงานของ{you}มีโครงการในส่วนที่เกี่ยวข้อง {count(len(letter.tasks))} โครงการ "
        if letter.tasks
        else ""
    )
    what = "รับทราบแผนและตอบรับโครงการ" if letter.tasks else "ตอบรับทราบแผน"
    return (
        Paragraph(
            f"ด้วยคณะกรมการ{office.province}ได้ให้ความเห็นชอบ{plan_of(sending)} "
            "ตามกระบวนการส่งเสริมและพัฒนาจังหวัดคุณธรรมแล้ว"
        ),
        Paragraph(
            f"ในการนี้ {office.province}ขอส่งแผนดังกล่าวมาเพื่อทราบ {tasks}"
            f"รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย {ask}{what}ในระบบ หรือส่งแบบตอบรับไปยัง"
            f"{office.office} ภายในวันที่ {full_date(sending.reply_by)}"
        ),
        Paragraph(f"{told}เพื่อโปรด{'พิจารณา' if letter.tasks else 'ทราบ'}"),
    )


def _foot(office: Office, style: Style) -> Foot:
    """Who handles the matter stands in a memo's head already."""
    phone = (f"โทร. {office.phone}",) if office.phone else ()
    return Foot(() if style is Style.MEMO else (office.office, *phone))
