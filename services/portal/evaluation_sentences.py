"""What the evidence of the evaluation says (2.4 to 2.6, 3.1.4), in Thai and English."""

from collections.abc import Mapping

Template = tuple[str, str]

TEMPLATES: Mapping[str, Template] = {
    "evaluation.assessment_started": (
        "เริ่มทำแบบประเมินตนเองของจังหวัดแล้ว",
        "The province's self-assessment has begun",
    ),
    "evaluation.assessment_submitted": (
        "ส่งแบบประเมินครั้งที่ {revision} ได้ {points} จาก {most} คะแนน",
        "Assessment {revision} handed in: {points} of {most} points",
    ),
    "evaluation.assessment_returned": (
        "ส่งแบบประเมินคืนให้แก้ไข",
        "The assessment was returned to be mended",
    ),
    "evaluation.assessment_restated": (
        "เปิดแก้ไขแบบประเมินที่เห็นชอบแล้ว",
        "The approved assessment was opened for correction",
    ),
    "evaluation.assessment_resolved": (
        "ที่ประชุมพิจารณาแบบประเมินแล้ว",
        "A meeting has considered the assessment",
    ),
    "evaluation.assessment_approved": (
        "คณะอนุกรรมการเห็นชอบแบบประเมินครั้งที่ {revision}",
        "The subcommittee approved assessment {revision}",
    ),
    "evaluation.assessment_sent": (
        "จัดส่งแบบประเมินไปยังสำนักงานจังหวัดแล้ว",
        "The assessment was sent to the provincial office",
    ),
    "evaluation.assessment_received": ("ลงรับแบบประเมินแล้ว", "The assessment was received"),
    "evaluation.assessment_forwarded": (
        "เสนอหรือส่งต่อแบบประเมินแล้ว",
        "The assessment was forwarded",
    ),
    "evaluation.assessment_sent_back": (
        "แบบประเมินถูกส่งกลับให้แก้ไข",
        "The assessment was sent back for correction",
    ),
    "evaluation.level_determined": (
        "จังหวัดอยู่ระดับที่ {level} ยังขาด {lacking} ตัวชี้วัดเพื่อระดับถัดไป",
        "The province is at level {level}; {lacking} indicators lack for the next one",
    ),
}
