"""What each finding of the consistency check says, in Thai and English."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "unanswered": ("ยังไม่ได้ตอบ", "is not answered"),
    "no_evidence": ("ได้คะแนนแต่ไม่มีหลักฐาน", "has points and no evidence"),
    "band_disagrees": ("คะแนนไม่ตรงกับค่าร้อยละที่วัดได้", "points do not fit the percentage"),
    "not_measured": ("ไม่ได้ระบุค่าร้อยละที่วัดได้", "says no percentage"),
    "outside_year": ("หลักฐานอยู่นอกปีงบประมาณ", "rests on evidence of another fiscal year"),
    "no_reason": ("ไม่ได้อธิบายเหตุผล", "gives no reason"),
    "fell": ("คะแนนลดลงจากปีก่อน", "has fewer points than last year"),
    "jumped": ("คะแนนเพิ่มจาก 0 เป็นเต็มในปีเดียว", "rose from none to all points in a year"),
}
