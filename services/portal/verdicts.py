"""The one big answer of a verification page: ถูกต้อง ถูกแก้ไข ยกเลิกแล้ว, and what it means."""

from typing import NamedTuple

from services.portal.public_records import CertificateStanding, VerifiedCertificate
from services.portal.sentences import Said
from services.portal.verification import (
    FileVerdict,
    Standing,
    TextState,
    VerifiedBooklet,
    VerifiedDeclaration,
)


class Verdict(NamedTuple):
    """`mark` is the icon and the colour: done, in_progress or overdue."""

    mark: str
    answer: Said
    meaning: Said


NO_BOOKLET = Verdict(
    "overdue",
    Said("ไม่พบรหัสนี้", "Unknown code"),
    Said(
        "ไม่มีรูปเล่มใดในระบบที่ใช้รหัสนี้ กรุณาตรวจสอบรหัสบนปกอีกครั้ง หากตรงกันทุกตัว เอกสารนี้ไม่ได้ออกจากระบบ",
        "No booklet has this code. Check it again; if it is right, the paper is not ours.",
    ),
)
NO_DECLARATION = NO_BOOKLET._replace(
    meaning=Said(
        "ไม่มีประกาศใดในระบบที่ใช้รหัสนี้ กรุณาตรวจสอบรหัสบนกระดาษอีกครั้ง หากตรงกันทุกตัว เอกสารนี้ไม่ได้ออกจากระบบ",
        "No declaration has this code. Check it again; if it is right, the paper is not ours.",
    )
)
_STANDING = {
    Standing.IN_FORCE: Verdict(
        "done",
        Said("ถูกต้อง", "Valid"),
        Said(
            "รูปเล่มนี้ตรึงไว้ในระบบและเป็นฉบับล่าสุด หากมีไฟล์ กรุณาตรวจไฟล์ด้านล่างว่าไม่ถูกแก้ไข",
            "This edition is frozen and the newest. Check your file below to be sure of its bytes.",
        ),
    ),
    Standing.SUPERSEDED: Verdict(
        "in_progress",
        Said("มีรูปเล่มใหม่กว่า", "Superseded"),
        Said(
            "รูปเล่มนี้เคยตรึงไว้จริง แต่มีฉบับใหม่แทนแล้ว",
            "It is genuine, but a newer edition stands in for it.",
        ),
    ),
    Standing.WITHDRAWN: Verdict(
        "overdue",
        Said("ยกเลิกแล้ว", "Withdrawn"),
        Said(
            "จังหวัดยกเลิกรูปเล่มนี้แล้ว ห้ามใช้อ้างอิง",
            "The province withdrew this edition. Do not rely on it.",
        ),
    ),
}
_ALTERED = Verdict(
    "overdue",
    Said("ถูกแก้ไข", "Altered"),
    Said(
        "ไฟล์นี้ไม่ตรงกับรูปเล่มที่ตรึงไว้ แม้ต่างกันเพียงไบต์เดียว กรุณาขอไฟล์จากสำนักงานวัฒนธรรมจังหวัด",
        "Your file is not the frozen booklet, if only by one byte. Ask the office for the file.",
    ),
)
_SAME = Said("ไฟล์ตรงกับรูปเล่มที่ตรึงไว้ทุกไบต์", "Your file is the frozen booklet, byte for byte.")
_DECLARED = {
    TextState.COMPLETE: Verdict(
        "done",
        Said("ถูกต้อง", "Valid"),
        Said(
            "ผู้ว่าราชการจังหวัดและทุกภาคส่วนลงนามในข้อความนี้แล้ว",
            "The governor and every sector have signed it.",
        ),
    ),
    TextState.SIGNING: Verdict(
        "in_progress",
        Said("อยู่ระหว่างลงนาม", "Being signed"),
        Said(
            "เป็นข้อความสุดท้ายของจังหวัด แต่ยังลงนามไม่ครบ", "It is the final text, not yet signed by all."
        ),
    ),
    TextState.GIVEN_UP: Verdict(
        "overdue",
        Said("ยกเลิกแล้ว", "Given up"),
        Said(
            "จังหวัดเปิดแก้ไขข้อความนี้แล้ว ลายมือชื่อในฉบับนี้ไม่นับให้ฉบับใหม่",
            "The province opened this text again. Its signatures do not count for the next one.",
        ),
    ),
}


NO_CERTIFICATE = Verdict(
    "overdue",
    Said("ไม่พบรหัสนี้", "Unknown code"),
    Said(
        "ไม่มีเกียรติบัตรใดในระบบที่ใช้รหัสนี้ กรุณาตรวจสอบรหัสอีกครั้ง หากตรงกันทุกตัว เอกสารนี้ไม่ได้ออกจากระบบ",
        "No certificate has this code. Check it again; if it is right, the paper is not ours.",
    ),
)
_CERTIFIED = {
    CertificateStanding.GOOD: Verdict(
        "done",
        Said("ถูกต้อง", "Valid"),
        Said("เกียรติบัตรนี้ออกโดยจังหวัดและยังใช้ได้", "The province issued it, and it stands."),
    ),
    CertificateStanding.REPLACED: Verdict(
        "in_progress",
        Said("มีใบแทนใหม่กว่า", "Replaced"),
        Said(
            "จังหวัดออกใบแทนของเกียรติบัตรนี้แล้ว กรุณาขอดูใบแทน",
            "A copy was issued in its place. Ask for that one.",
        ),
    ),
    CertificateStanding.REVOKED: Verdict(
        "overdue",
        Said("เพิกถอนแล้ว", "Revoked"),
        Said("จังหวัดเพิกถอนเกียรติบัตรนี้แล้ว", "The province has taken it back."),
    ),
}


def certificate_verdict(told: VerifiedCertificate | None) -> Verdict:
    return NO_CERTIFICATE if told is None else _CERTIFIED[told.standing]


def booklet_verdict(told: VerifiedBooklet | None) -> Verdict:
    if told is None:
        return NO_BOOKLET
    standing = _STANDING[told.standing]
    match told.file:
        case None:
            return standing
        case FileVerdict.SAME:
            return _same(told.standing, standing)
        case FileVerdict.OTHER_EDITION:
            return _other(told)
        case FileVerdict.ALTERED:
            return _ALTERED


def declaration_verdict(told: VerifiedDeclaration | None) -> Verdict:
    return NO_DECLARATION if told is None else _DECLARED[told.state]


def _same(standing: Standing, verdict: Verdict) -> Verdict:
    if standing is Standing.IN_FORCE:
        return verdict._replace(meaning=_SAME)
    meaning = Said(f"{_SAME.th} แต่{verdict.meaning.th}", f"{_SAME.en} {verdict.meaning.en}")
    return verdict._replace(meaning=meaning)


def _other(told: VerifiedBooklet) -> Verdict:
    return Verdict(
        "in_progress",
        Said(f"เป็นรูปเล่มที่ {told.file_edition}", f"Edition {told.file_edition}"),
        Said(
            f"ไฟล์นี้คือรูปเล่มที่ {told.file_edition} ของแผนเดียวกัน ไม่ใช่รูปเล่มที่ {told.edition}",
            f"Your file is edition {told.file_edition} of this plan, not edition {told.edition}.",
        ),
    )
