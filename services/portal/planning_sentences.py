"""What the evidence of planning says (2.1.4 to 2.8, 3.1.1 to 3.1.6), in Thai and English.

A template names the evidence's figures. Where one of them is yes or no, it chooses the template.
"""

from collections.abc import Mapping

Numbers = Mapping[str, int | bool]
Template = tuple[str, str]

TEMPLATES: Mapping[str, Template] = {
    "planning.target_set": ("กำหนดเป้าหมายจากความคิดเห็นแล้ว", "A target was set from the ideas"),
    "planning.declaration_drafted": (
        "ร่างประกาศเจตนารมณ์ ร่างที่ {draft}",
        "Declaration drafted, draft {draft}",
    ),
    "planning.declaration_finalised": (
        "กำหนดข้อความสุดท้ายของประกาศเจตนารมณ์แล้ว",
        "The declaration's final text was fixed",
    ),
    "planning.declaration_reopened": (
        "เปิดแก้ไขประกาศเจตนารมณ์ ต้องลงนามและเห็นชอบใหม่",
        "The declaration was opened again; it has to be signed and approved anew",
    ),
    "planning.declaration_completed": (
        "ลงนามครบทุกภาคส่วนแล้ว {signatures} ลายมือชื่อ {sectors} ภาคส่วน",
        "All sectors have signed: {signatures} signatures, {sectors} sectors",
    ),
    "planning.plan_submitted": (
        "เสนอแผนฉบับที่ {version} แล้ว {projects} โครงการ ครบ {dimensions} มิติ",
        "Plan version {version} submitted: {projects} projects in {dimensions} dimensions",
    ),
    "planning.plan_revision_opened": (
        "เปิดแก้ไขแผนฉบับที่ {version}",
        "Plan version {version} was opened for revision",
    ),
    "planning.booklet_frozen": (
        "ตรึงรูปเล่มแผนเล่มที่ {edition} แล้ว {pages} หน้า",
        "Booklet {edition} frozen, {pages} pages",
    ),
    "planning.booklet_withdrawn": (
        "ยกเลิกรูปเล่มที่ {edition}",
        "Booklet {edition} withdrawn",
    ),
    "planning.dissemination_started": (
        "ออกหนังสือส่งแผนถึง {agencies} หน่วยงาน",
        "Letters with the plan issued to {agencies} agencies",
    ),
    "planning.plan_letters_sent": (
        "ส่งหนังสือแล้ว เหลืออีก {outstanding} แห่ง",
        "Letters sent, {outstanding} still to send",
    ),
    "planning.plan_acknowledged": (
        "หน่วยงานรับทราบแผนแล้ว {acknowledged} แห่ง",
        "{acknowledged} agencies acknowledged the plan",
    ),
    "planning.project_inclusion_resolved": (
        "พิจารณาบรรจุโครงการแล้ว (แผนมี {projects} โครงการ)",
        "A project was decided on (the plan has {projects})",
    ),
    "planning.progress_reported": (
        "รายงานผลแล้ว ร้อยละ {percent}",
        "Progress reported: {percent} per cent",
    ),
    "planning.development_plan_drafted": (
        "ร่างแผนพัฒนาแล้ว จากตัวชี้วัดที่ยังไม่ถึงเกณฑ์ {shortfalls} ตัว",
        "Development plan drafted from {shortfalls} indicators that fell short",
    ),
    "planning.development_plan_submitted": (
        "เสนอร่างแผนพัฒนาแล้ว {measures} โครงการ",
        "Development plan submitted with {measures} measures",
    ),
}
CHOSEN: Mapping[str, tuple[str, Template, Template]] = {  # by a figure that is yes or no
    "planning.declaration_resolved": (
        "carried",
        ("ที่ประชุมเห็นชอบประกาศเจตนารมณ์", "The meeting approved the declaration"),
        ("ที่ประชุมไม่เห็นชอบประกาศเจตนารมณ์", "The meeting did not approve the declaration"),
    ),
    "planning.plan_resolved": (
        "carried",
        ("ที่ประชุมเห็นชอบแผน", "The meeting approved the plan"),
        ("ที่ประชุมไม่เห็นชอบแผน", "The meeting did not approve the plan"),
    ),
    "planning.development_plan_resolved": (
        "carried",
        ("ที่ประชุมเห็นชอบร่างแผนพัฒนา", "The board approved the development plan"),
        ("ที่ประชุมไม่เห็นชอบร่างแผนพัฒนา", "The board did not approve the development plan"),
    ),
    "planning.progress_reviewed": (
        "accepted",
        ("ตรวจรายงานแล้ว รับรายงาน", "Report accepted"),
        ("ส่งรายงานคืนให้แก้ไข", "Report returned for correction"),
    ),
}
ON_ANOTHER_TEXT = (" (เป็นฉบับเดิม ไม่ใช่ฉบับปัจจุบัน)", " (of an earlier version, not the one in force)")


def template_of(what: str, numbers: Numbers) -> Template | None:
    """None: no event of planning. Raises `KeyError` when a figure that chooses is missing."""
    if what not in CHOSEN:
        return TEMPLATES.get(what)
    figure, yes, no = CHOSEN[what]
    th, en = yes if numbers[figure] else no
    if numbers.get("in_force", True):
        return th, en
    return th + ON_ANOTHER_TEXT[0], en + ON_ANOTHER_TEXT[1]
