"""The papers that bring a plan to the agencies, of the example province."""

from datetime import date
from uuid import UUID

from services.planning.documents.escalation import escalation
from services.planning.documents.plan_letter import Letter, answer_form, cover_letter, task_list
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.contracts.directory import Sector
from shared.contracts.dissemination import NamedProject
from shared.contracts.planning_values import ProjectId
from shared.documents.paper import Paper
from shared.kernel.message import Province
from shared.replicas.sealed_editions import ListedAgency
from shared.rules.offices import offices

OFFICE = offices()[Province("TH-67")].model_copy(update={"phone": "0 5600 0028"})
TITLES = (
    "โครงการถนนปลอดขยะ วินัยเริ่มที่บ้าน",
    "โครงการลานวัดลานใจ ส่งเสริมความกตัญญูและจิตอาสาของเยาวชนในชุมชนคุณธรรมพลังบวร",
    "โครงการพี่น้ำใจ ปู่ย่าสอนหลาน เรื่องความสุจริตและการออม",
)
IDS = tuple(ProjectId(UUID(int=number)) for number in (71, 72, 73))
SENDING = DisseminationRow(
    dissemination_id=UUID(int=1),
    plan_id=UUID(int=2),
    fiscal_year=2570,
    plan_title="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ ประจำปีงบประมาณ พ.ศ. 2570",
    plan_version=2,
    content_hash="c" * 64,
    edition_id=UUID(int=5),
    agencies=57,
    dated=date(2026, 12, 7),
    reply_by=date(2026, 12, 21),
    projects=tuple(
        NamedProject(project_id=one, title=title) for one, title in zip(IDS, TITLES, strict=True)
    ),
    letters=57,
)


def row(
    number: int, name: str, owns: int = 0, partner_of: int = 0, reminded: int = 0
) -> PlanLetterRow:
    return PlanLetterRow(
        dissemination_id=UUID(int=1),
        agency_id=UUID(int=1000 + number),
        name=name,
        letter_number=f"พช 0031/ว {200 + number}",
        owns=IDS[:owns],
        partner_of=IDS[owns : owns + partner_of],
        sent_on=date(2026, 12, 8),
        reminded=reminded,
        escalated=True,
    )


def listed(row: PlanLetterRow, sector: Sector, head_position: str) -> ListedAgency:
    return ListedAgency(
        agency_id=row.agency_id, name=row.name, sector=sector, head_position=head_position
    )


TOWN = row(3, "เทศบาลเมืองเพชรบูรณ์", owns=1, partner_of=2)
OFFICE_OF_EDUCATION = row(4, "สำนักงานศึกษาธิการจังหวัดเพชรบูรณ์", partner_of=1)
TEMPLE = row(5, "วัดมหาธาตุ พระอารามหลวง")
TO_TOWN = Letter(SENDING, TOWN, OFFICE, listed(TOWN, Sector.LOCAL_GOVERNMENT, "นายกเทศมนตรี"))
TO_EDUCATION = Letter(
    SENDING,
    OFFICE_OF_EDUCATION,
    OFFICE,
    listed(OFFICE_OF_EDUCATION, Sector.PROVINCIAL, "ศึกษาธิการจังหวัดเพชรบูรณ์"),
)
TO_TEMPLE = Letter(SENDING, TEMPLE, OFFICE, listed(TEMPLE, Sector.RELIGIOUS, "เจ้าอาวาส"))
LATE = (
    row(3, TOWN.name, owns=1, partner_of=2, reminded=2),
    row(9, "โรงเรียนเพชรพิทยาคม", partner_of=1, reminded=2),
    row(12, "สภาองค์กรชุมชนตำบลสะเดียง", reminded=1),
)
PAPERS: dict[str, Paper] = {
    "plan_letter": cover_letter(TO_TOWN),
    "plan_memo": cover_letter(TO_EDUCATION),
    "plan_letter_to_a_monk": cover_letter(TO_TEMPLE),
    "plan_tasks": task_list(TO_TOWN),
    "plan_answer_form": answer_form(TO_TOWN),
    "plan_escalation": escalation(SENDING, LATE, OFFICE, date(2027, 1, 22)),
}
SAID = {
    "plan_letter": "นายกเทศมนตรี เทศบาลเมืองเพชรบูรณ์",
    "plan_memo": "บันทึกข้อความ",
    "plan_letter_to_a_monk": "ขอนมัสการด้วยความเคารพ",
    "plan_tasks": "หน่วยงานร่วมดำเนินการ",
    "plan_answer_form": "แบบตอบรับแผน",
    "plan_escalation": "ยังไม่ตอบรับแผนเกินกำหนด",
}
