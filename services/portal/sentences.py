"""What the pages say of states, evidence and attendance: a sentence in Thai and one in English."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from services.portal.answers import Evidence, Meeting, Passage, ScannedInvitation, Standing
from services.portal.award_sentences import TEMPLATES as AWARDS
from services.portal.evaluation_sentences import TEMPLATES as EVALUATION
from services.portal.planning_sentences import template_of
from shared.auth.actor import Role
from shared.thai import count


class Said(NamedTuple):
    th: str
    en: str


STANDINGS: Mapping[Standing, Said] = {
    Standing.OVERDUE: Said("เกินกำหนด", "Overdue"),
    Standing.IN_PROGRESS: Said("กำลังดำเนินการ", "In progress"),
    Standing.DONE: Said("เสร็จแล้ว", "Done"),
    Standing.NOT_STARTED: Said("ยังไม่เริ่ม", "Not started"),
}
GROUPS: Mapping[str, Said] = {
    "1": Said("ขั้นเตรียมการ", "Preparation"),
    "2": Said("ขั้นดำเนินงาน", "Implementation"),
    "3": Said("ขั้นประเมิน", "Evaluation"),
}
LEDGERS: Mapping[str, Said] = {
    "directory": Said("ทะเบียนเหตุการณ์ของทำเนียบ", "directory ledger"),
    "meetings": Said("ทะเบียนเหตุการณ์ของการประชุม", "meetings ledger"),
    "planning": Said("ทะเบียนเหตุการณ์ของการวางแผน", "planning ledger"),
    "awards": Said("ทะเบียนเหตุการณ์ของการยกย่อง", "awards ledger"),
    "evaluation": Said("ทะเบียนเหตุการณ์ของการประเมิน", "evaluation ledger"),
}
PHASES: Mapping[str, Said] = {
    "scheduled": Said("กำหนดแล้ว ยังไม่เปิดประชุม", "Scheduled"),
    "in_session": Said("กำลังประชุม", "In session"),
    "closed": Said("ปิดประชุมแล้ว", "Closed"),
    "cancelled": Said("งดการประชุม", "Cancelled"),
}
METHODS: Mapping[str, str] = {"qr": "สแกน QR", "desk": "โต๊ะลงทะเบียน", "paper": "ใบลงชื่อ"}

ROLES: Mapping[Role, Said] = {
    Role.SECRETARY: Said("เลขานุการ", "Secretary"),
    Role.GOVERNOR: Said("ผู้ว่าราชการจังหวัด", "Governor"),
    Role.PROVINCIAL_OFFICE: Said("สำนักงานจังหวัด", "Provincial office"),
    Role.MEMBER: Said("กรรมการ", "Committee member"),
    Role.AGENCY: Said("ผู้แทนหน่วยงาน", "Agency representative"),
    Role.UNIT: Said("ชุมชนหรือองค์กร", "Community or organisation"),
    Role.MINISTRY: Said("เจ้าหน้าที่กระทรวง", "Ministry officer"),
    Role.AUDITOR: Said("ผู้ตรวจสอบ", "Auditor"),
    Role.SERVICE: Said("ระบบงานอื่น", "Another system"),
}

Numbers = Mapping[str, int | bool]


def _edition_opened(numbers: Numbers) -> Said:
    number = numbers["number"]
    return Said(f"เปิดทำเนียบฉบับที่ {number} แล้ว", f"Edition {number} opened")


def _agencies_listed(numbers: Numbers) -> Said:
    agencies = count(numbers["agencies"])
    return Said(f"บันทึกรายชื่อแล้ว {agencies} หน่วยงาน", f"{agencies} agencies listed")


def _edition_sealed(numbers: Numbers) -> Said:
    agencies = count(numbers["agencies"])
    return Said(f"ปิดผนึกทำเนียบแล้ว {agencies} หน่วยงาน", f"Edition sealed with {agencies} agencies")


def _meeting_scheduled(_: Numbers) -> Said:
    return Said("กำหนดการประชุมแล้ว", "Assembly scheduled")


def _meeting_cancelled(_: Numbers) -> Said:
    return Said("งดการประชุมแล้ว", "Assembly called off")


def _agencies_invited(numbers: Numbers) -> Said:
    letters = count(numbers["letters"])
    return Said(f"ออกหนังสือเชิญแล้ว {letters} ฉบับ", f"{letters} invitation letters issued")


def _meeting_closed(numbers: Numbers) -> Said:
    present, threshold = count(numbers["agencies_present"]), count(numbers["threshold"])
    in_all = count(numbers["agencies_in_directory"])
    th = f"ประชุมแล้ว มา {present} จาก {in_all} หน่วยงาน (ต้องไม่น้อยกว่า {threshold})"
    en = f"Assembly closed: {present} of {in_all} agencies came (at least {threshold} needed)"
    if numbers["quorum_met"]:
        return Said(f"{th} ครบองค์ประชุม", f"{en}, quorum met")
    return Said(f"{th} ไม่ครบองค์ประชุม", f"{en}, no quorum")


def _agencies_carried_over(numbers: Numbers) -> Said:
    agencies = count(numbers["agencies"])
    return Said(f"ยกรายชื่อมาแล้ว {agencies} หน่วยงาน", f"{agencies} agencies carried over")


def _members_appointed(numbers: Numbers) -> Said:
    members = count(numbers["members"])
    return Said(f"มีคำสั่งแต่งตั้งกรรมการ {members} คน", f"{members} members appointed by order")


def _kit_published(numbers: Numbers) -> Said:
    edition, topics = count(numbers["edition"]), count(numbers["topics"])
    th = f"เผยแพร่ชุดข้อมูลฉบับที่ {edition} ครอบคลุม {topics} หัวข้อ"
    return Said(th, f"Information kit, edition {edition}, published with {topics} topics")


def _agenda_published(numbers: Numbers) -> Said:
    edition, steps = count(numbers["edition"]), count(numbers["steps"])
    th = f"เผยแพร่ระเบียบวาระฉบับที่ {edition} ครอบคลุม {steps} จาก 4 เรื่อง"
    return Said(th, f"Agenda, edition {edition}, published; it covers {steps} of 4 matters")


def _invitations_dispatched(numbers: Numbers) -> Said:
    if outstanding := numbers["outstanding"]:
        left = count(outstanding)
        return Said(f"ส่งหนังสือเชิญแล้ว เหลืออีก {left} แห่ง", f"Letters sent, {left} still to send")
    return Said("ส่งหนังสือเชิญครบทุกแห่งแล้ว", "Letters sent to everybody")


def _agenda_item_held(numbers: Numbers) -> Said:
    if edition := numbers.get("kit_edition"):
        kit = count(edition)
        return Said(f"ชี้แจงในที่ประชุมแล้ว ใช้ชุดข้อมูลฉบับที่ {kit}", f"Briefed with kit edition {kit}")
    return Said("ดำเนินระเบียบวาระแล้ว", "Agenda item held")


def _resolution_adopted(numbers: Numbers) -> Said:
    number = count(numbers["number"])
    return Said(f"ที่ประชุมมีมติเห็นชอบ มติที่ {number}", f"Resolution {number} adopted")


def _board_opened(_: Numbers) -> Said:
    return Said("เปิดกระดานระดมความคิดเห็นแล้ว", "Brainstorming board opened")


def _board_closed(numbers: Numbers) -> Said:
    ideas = count(numbers["ideas"])
    return Said(f"ปิดกระดานแล้ว {ideas} ความคิดเห็น", f"Board closed with {ideas} ideas")


_SENTENCES: Mapping[str, Callable[[Numbers], Said]] = {
    "directory.agencies_carried_over": _agencies_carried_over,
    "directory.members_appointed": _members_appointed,
    "meetings.kit_published": _kit_published,
    "meetings.agenda_published": _agenda_published,
    "meetings.invitations_dispatched": _invitations_dispatched,
    "meetings.agenda_item_held": _agenda_item_held,
    "meetings.resolution_adopted": _resolution_adopted,
    "meetings.board_opened": _board_opened,
    "meetings.board_closed": _board_closed,
    "directory.edition_opened": _edition_opened,
    "directory.agencies_listed": _agencies_listed,
    "directory.edition_sealed": _edition_sealed,
    "meetings.meeting_scheduled": _meeting_scheduled,
    "meetings.meeting_cancelled": _meeting_cancelled,
    "meetings.agencies_invited": _agencies_invited,
    "meetings.meeting_closed": _meeting_closed,
}


def evidence_said(evidence: Evidence) -> Said:
    """The evidence as a sentence; a kind that this page does not know yet is named as recorded."""
    try:
        if sentence := _SENTENCES.get(evidence.what):
            return sentence(evidence.numbers)
        template = (
            template_of(evidence.what, evidence.numbers)
            or AWARDS.get(evidence.what)
            or EVALUATION.get(evidence.what)
        )
        if template:
            figures = {name: count(figure) for name, figure in evidence.numbers.items()}
            return Said(*(text.format(**figures) for text in template))
    except KeyError:  # recorded before its figures were kept
        pass
    return Said(f"บันทึกหลักฐานแล้ว ({evidence.what})", f"Recorded: {evidence.what}")


def ledger_said(evidence: Evidence) -> Said:
    """Where the evidence stands: รายการที่ 3 ในทะเบียนเหตุการณ์ของทำเนียบ"""
    ledger = LEDGERS.get(evidence.service, Said("ทะเบียนเหตุการณ์", f"{evidence.service} ledger"))
    if not evidence.seq:
        return Said(f"บันทึกใน{ledger.th}", f"in the {ledger.en}")
    seq = count(evidence.seq)
    return Said(f"รายการที่ {seq} ใน{ledger.th}", f"entry {seq}, {ledger.en}")


def passage_said(passage: Passage) -> Said:
    """A check-in with its method and persons, or its undoing with the reason."""
    if passage.what == "in":
        method = METHODS.get(passage.note, passage.note)
        return Said(
            f"ลงทะเบียน {count(passage.persons)} คน ({method})",
            f"Checked in, {count(passage.persons)} person(s)",
        )
    return Said(f"ยกเลิกการลงทะเบียน เหตุผล: {passage.note}", "Check-in undone")


def phase_said(phase: str) -> Said:
    return PHASES.get(phase, Said(phase, phase))


def quorum_said(meeting: Meeting) -> Said:
    """What the register says of the quorum; before the first count only the rule is known."""
    if meeting.quorum_met:
        return Said("ครบองค์ประชุม", "Quorum met")
    if meeting.threshold is None:
        return Said("ยังไม่ครบองค์ประชุม", "No quorum yet")
    return Said("ไม่ครบองค์ประชุม", "No quorum")


CHECK_IN_REFUSED = Said(
    "กรุณากรอกจำนวน 1 ถึง 50 คน และชื่อแต่ละชื่ออย่างน้อย 2 ตัวอักษร",
    "Fill in 1 to 50 persons, and names of at least 2 letters.",
)
WRONG_CODE = Said(
    "รหัสนี้ไม่ตรงกับหนังสือเชิญใด กรุณาสแกนคิวอาร์โค้ดบนหนังสือเชิญอีกครั้ง หรือลงทะเบียนที่โต๊ะลงทะเบียน",
    "This code is of no invitation. Scan the one on your letter again, or check in at the desk.",
)
_NO_CHECK_IN: Mapping[str, Said] = {
    "scheduled": Said(
        "ยังไม่เปิดลงทะเบียน กรุณาสแกนอีกครั้งเมื่อเปิดประชุม",
        "Checking in begins when the meeting opens. Scan again then.",
    ),
    "closed": Said(
        "ปิดประชุมแล้ว จึงลงทะเบียนด้วยรหัสนี้ไม่ได้ หากท่านเข้าประชุม กรุณาแจ้งฝ่ายเลขานุการ",
        "The meeting is closed and this code has ended. If you were there, tell the secretariat.",
    ),
    "cancelled": Said(
        "การประชุมนี้งด กรุณารอหนังสือเชิญฉบับใหม่",
        "This meeting was cancelled. Please wait for a new invitation.",
    ),
}


def check_in_said(invitation: ScannedInvitation | None) -> Said | None:
    """Why a phone may not check in, or that it has; None: it may."""
    if invitation is None:
        return WRONG_CODE
    if invitation.present and invitation.member:
        return Said("ลงทะเบียนเรียบร้อยแล้ว เชิญเข้าห้องประชุม", "You are checked in. Please come in.")
    if invitation.present:
        persons = count(invitation.persons)
        return Said(
            f"ลงทะเบียนเรียบร้อยแล้ว {persons} คน เชิญเข้าห้องประชุม",
            f"Checked in: {invitation.persons}. Please come in.",
        )
    return _NO_CHECK_IN.get(invitation.phase)
