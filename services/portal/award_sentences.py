"""What the evidence of awards says (2.9.1 to 2.9.5, 3.1.3), in Thai and English.

A template names the evidence's figures. None of them tells of a case that is not announced.
"""

from collections.abc import Mapping

Template = tuple[str, str]

TEMPLATES: Mapping[str, Template] = {
    "awards.category_placed": (
        "กำลังกำหนดประเภทรางวัลและเกณฑ์",
        "Categories and criteria are being set",
    ),
    "awards.criteria_frozen": (
        "คณะทำงานเห็นชอบหลักเกณฑ์ฉบับที่ {version} แล้ว {categories} ประเภท",
        "The working group adopted criteria version {version}, {categories} categories",
    ),
    "awards.criteria_reopened": (
        "เปิดแก้ไขหลักเกณฑ์ ต้องเห็นชอบใหม่",
        "The criteria were opened again and have to be adopted anew",
    ),
    "awards.call_opened": (
        "ประกาศเชิญชวนแล้ว {categories} ประเภท",
        "A call was opened for {categories} categories",
    ),
    "awards.call_publicised": (
        "ประชาสัมพันธ์แล้ว มีผู้รับรู้ {reach} คน",
        "Publicised, reaching {reach} persons",
    ),
    "awards.call_closed": ("ปิดรับแล้ว", "The call is closed"),
    "awards.call_cancelled": ("ยกเลิกประกาศเชิญชวน", "The call was cancelled"),
    "awards.round_opened": (
        "เปิดรอบการให้คะแนนที่ {stage} กรรมการ {judges} คน",
        "Scoring stage {stage} opened, {judges} judges",
    ),
    "awards.selection_decided": (
        "คณะทำงานมีมติผลการคัดเลือกแล้ว กรรมการมาประชุม {members_present} คน",
        "The working group decided, {members_present} members present",
    ),
    "awards.results_announced": (
        "ประกาศผลแล้ว {categories} ประเภท {recipients} ราย",
        "Results announced: {recipients} recipients in {categories} categories",
    ),
    "awards.ceremony_planned": (
        "กำหนดพิธีมอบรางวัลแล้ว {recipients} ราย",
        "Ceremony planned for {recipients} recipients",
    ),
    "awards.ceremony_held": (
        "จัดพิธีแล้ว มอบ {presented} ราย ไม่มารับ {absent} ราย",
        "Ceremony held: {presented} presented, {absent} absent",
    ),
    "awards.certificates_issued": (
        "ออกเกียรติบัตรแล้ว {certificates} ใบ",
        "{certificates} certificates issued",
    ),
    "awards.honour_recorded": (
        "หน่วยงานบันทึกการยกย่องแล้ว",
        "Agencies have recorded honours of their own",
    ),
    "awards.honours_roll_compiled": (
        "รวบรวมทำเนียบแล้ว จากการคัดเลือก {selected} ราย จากหน่วยงาน {given_by_others} ราย",
        "Roll compiled: {selected} by selection, {given_by_others} by agencies",
    ),
}
