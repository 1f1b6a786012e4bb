"""What a cell of the agencies' spreadsheet may say, and how it is understood."""

import re
import unicodedata
from collections.abc import Container
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from functools import cache
from typing import Final, Literal, TypeAlias

import geothai

from services.directory.domain.names import arabic, clean, same_name_key
from shared.contracts.directory import Sector
from shared.kernel.message import Province
from shared.rules.sectors import SECTOR_NAMES

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
Field = Literal[
    "name",
    "sector",
    "ministry",
    "district",
    "phone",
    "email",
    "head",
    "contact",
    "contact_position",
    "contact_phone",
    "contact_email",
]

HEADINGS: Final[dict[Field, str]] = {
    "name": "ชื่อหน่วยงาน",
    "sector": "ประเภท",
    "ministry": "สังกัด",
    "district": "อำเภอ",
    "phone": "โทรศัพท์",
    "email": "อีเมล",
    "head": "ตำแหน่งหัวหน้าหน่วยงาน",
    "contact": "ผู้ประสานงาน",
    "contact_position": "ตำแหน่งผู้ประสานงาน",
    "contact_phone": "โทรศัพท์ผู้ประสานงาน",
    "contact_email": "อีเมลผู้ประสานงาน",
}
LONGEST: Final[dict[Field, int]] = {
    "name": 200,
    "sector": 200,
    "ministry": 200,
    "district": 200,
    "phone": 100,
    "email": 254,
    "head": 200,
    "contact": 200,
    "contact_position": 200,
    "contact_phone": 100,
    "contact_email": 254,
}
_SYNONYMS: Final[dict[Field, str]] = {
    "name": "ชื่อหน่วยงาน หน่วยงาน ชื่อหน่วยงานองค์กร ชื่อองค์กร รายชื่อหน่วยงาน name",
    "sector": "ประเภท ภาคส่วน ประเภทหน่วยงาน ประเภทภาคส่วน ประเภทองค์กร sector",
    "ministry": "สังกัด กระทรวง สังกัดกระทรวง กระทรวงสังกัด หน่วยงานต้นสังกัด ต้นสังกัด ministry",
    "district": "อำเภอ อำเภอที่ตั้ง ที่ตั้งอำเภอ รหัสอำเภอ เขต อำเภอเขต เขตอำเภอ district",
    "phone": "โทรศัพท์ เบอร์โทรศัพท์ เบอร์โทร หมายเลขโทรศัพท์ โทร โทรศัพท์สำนักงาน phone telephone",
    "email": "อีเมล อีเมล์ email ไปรษณีย์อิเล็กทรอนิกส์ อีเมลสำนักงาน",
    "head": "ตำแหน่งหัวหน้าหน่วยงาน ตำแหน่งหัวหน้า ตำแหน่งผู้บริหาร ตำแหน่งหัวหน้าส่วนราชการ ตำแหน่ง",
    "contact": "ผู้ประสานงาน ชื่อผู้ประสานงาน ชื่อสกุลผู้ประสานงาน ผู้ติดต่อ ชื่อผู้ติดต่อ contact",
    "contact_position": "ตำแหน่งผู้ประสานงาน ตำแหน่งผู้ติดต่อ",
    "contact_phone": "โทรศัพท์ผู้ประสานงาน เบอร์โทรผู้ประสานงาน เบอร์โทรศัพท์ผู้ประสานงาน มือถือผู้ประสานงาน",
    "contact_email": "อีเมลผู้ประสานงาน อีเมล์ผู้ประสานงาน",
}
_POSITION: Final = "ตำแหน่ง"  # of the head; to the right of a contact, of that person
_IGNORED: Final = frozenset({"ลำดับ", "ลำดับที่", "ที่", "no", "หมายเหตุ"})
_FIELD_OF: Final[dict[str, Field]] = {
    word: field for field, words in _SYNONYMS.items() for word in words.split()
}
_SECTOR_WORDS: Final[dict[Sector, str]] = {
    Sector.PROVINCIAL: "ส่วนภูมิภาค ราชการบริหารส่วนภูมิภาค",
    Sector.CENTRAL: "ราชการส่วนกลาง ส่วนกลาง ราชการบริหารส่วนกลาง ราชการส่วนกลางในจังหวัด",
    Sector.STATE_ENTERPRISE: "หน่วยงานรัฐวิสาหกิจ",
    Sector.LOCAL_GOVERNMENT: "อปท ส่วนท้องถิ่น ราชการส่วนท้องถิ่น ท้องถิ่น",
    Sector.RELIGIOUS: "ศาสนา องค์กรทางศาสนา องค์การศาสนา ภาคศาสนา",
    Sector.EDUCATION: "การศึกษา สถานศึกษา ภาคการศึกษา",
    Sector.PRIVATE: "เอกชน ภาคธุรกิจ ภาคธุรกิจเอกชน องค์กรเอกชน",
    Sector.CIVIL_SOCIETY: "ประชาสังคม ภาคประชาชน องค์กรภาคประชาสังคม",
    Sector.MEDIA: "สื่อ ภาคสื่อมวลชน",
}
SHORTEST_NAME: Final = 2
_SHORTEST_PHONE: Final = 3  # 191
_NO_MARKS = re.compile(r"[^\wก-๛]|_")
_BRACKETS = re.compile(r"\([^()]*\)")
_PREFIXES = ("สำนักงาน", "ที่ทำการ")
_SHORT_FORMS: Final = {
    "สนง": "สำนักงาน",
    "อบต": "องค์การบริหารส่วนตำบล",
    "อบจ": "องค์การบริหารส่วนจังหวัด",
    "ทต": "เทศบาลตำบล",
    "ทม": "เทศบาลเมือง",
    "ทน": "เทศบาลนคร",
    "รพ.สต": "โรงพยาบาลส่งเสริมสุขภาพตำบล",
    "รพ": "โรงพยาบาล",
    "รร": "โรงเรียน",
    "จ": "จังหวัด",
    "อ": "อำเภอ",
    "ต": "ตำบล",
}
_SHORT_FORM = re.compile(rf"(?<![ก-๎])({'|'.join(map(re.escape, _SHORT_FORMS))})(?:\s*\.|(?=\s))")
_WRITTEN_ALIKE = str.maketrans("ใศษณ", "ไสสน", "็่้๊๋์")  # what a typing slip changes or drops
_NOTHING = frozenset("-\u2013\u2014")
_PHONE = re.compile(r"(?:[0-9 ()+\-\u2013,/#.;]|ต่อ|ถึง|กด|โทร|สาร|มือถือ|ext|fax|x)+", re.IGNORECASE)
_LOST_ZERO = re.compile(r"([1-9][0-9]{7,8})(?:\.0)?")
_EMAIL = re.compile(r"[^\s@,;<>()\"]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}")
_ERROR_TEXT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3}")


def as_text(cell: Cell) -> str | None:
    """A cell as text, a whole number without Excel's ".0"; None for what is no text at all."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return None
    whole = isinstance(cell, int) or cell.is_integer()
    return str(int(cell)) if whole else repr(cell)


def says_something(cell: Cell) -> bool:
    text = as_text(cell)
    return text is None or any(unicodedata.category(sign)[0] not in "CZ" for sign in text)


def is_error_text(text: str) -> bool:
    return _ERROR_TEXT.fullmatch(text.strip()) is not None


def means_nothing(text: str) -> bool:
    """Officers write "-" where there is nothing to write."""
    return set(text) <= _NOTHING


def like_formula(text: str) -> bool:
    return text.startswith(("=", "+", "-", "@"))


def likely_name_key(name: str) -> str:
    """What makes two names look like one agency: prefixes, short forms, punctuation, tone marks
    and letters of one sound do not count."""
    written_out = _SHORT_FORM.sub(lambda found: _SHORT_FORMS[found[1]], clean(name))
    bare = _NO_MARKS.sub("", same_name_key(written_out))
    for prefix in _PREFIXES:
        bare = bare.removeprefix(prefix) or bare
    return bare.translate(_WRITTEN_ALIKE) or bare


def _word(text: str) -> str:
    return _NO_MARKS.sub("", same_name_key(text))


def heading_field(text: str, before: Container[Field] = ()) -> Field | None:
    """The field of a heading, by those before it; a remark in brackets does not count."""
    if _word(text) == _POSITION and "contact" in before:
        return "contact_position"
    return _FIELD_OF.get(_word(text)) or _FIELD_OF.get(_word(_BRACKETS.sub("", text)))


def heading_ignored(text: str) -> bool:
    return _word(text) in _IGNORED


@cache
def _sectors() -> dict[str, Sector]:
    named = {_word(name): sector for sector, name in SECTOR_NAMES.items()}
    values = {_word(sector.value): sector for sector in Sector}
    words = {word: sector for sector, text in _SECTOR_WORDS.items() for word in text.split()}
    return named | values | words


def sector_of(text: str) -> Sector | None:
    """The sector of a Thai name (ภาคส่วน) or an English value."""
    return _sectors().get(_word(text))


@cache
def _districts(province: Province) -> dict[str, tuple[str, str]]:
    """Every way to write a district of the province, with its code and its name."""
    found: dict[str, tuple[str, str]] = {}
    for district in geothai.districts(province.removeprefix("TH-")):
        code_and_name = (district.code, district.name_th)
        for written in (district.code, district.name_th, district.name_en):
            found[_word(written)] = code_and_name
        if district.code.endswith("01") and district.name_th.startswith("เมือง"):
            found |= {"เมือง": code_and_name, "mueang": code_and_name}
    return found


def _district_word(text: str) -> str:
    bare = re.sub(r"^\s*(?:อ|ข)\s*\.", "", clean(text))
    word = _word(bare)
    for prefix in ("กิ่งอำเภอ", "อำเภอ", "เขต"):
        word = word.removeprefix(prefix) or word
    return word


def district_of(text: str, province: Province) -> str | None:
    """The official 4-digit code of a district's name or code (อำเภอ)."""
    found = _districts(province).get(_district_word(text))
    return found[0] if found else None


def districts_near(text: str, province: Province) -> list[str]:
    """Names of the province's districts that are written nearly so."""
    known = _districts(province)
    near = get_close_matches(_district_word(text)[:50], known, n=3, cutoff=0.45)
    return list(dict.fromkeys(known[word][1] for word in near))


def phone_of(text: str) -> str | None:
    """A phone number with its lost leading zero given back; None when it is no number."""
    lines = [clean(line) for line in arabic(text).splitlines()]
    number = ", ".join(line.strip(",; ") for line in lines if line.strip(",; "))
    lost = _LOST_ZERO.fullmatch(number)
    if lost:
        return f"0{lost[1]}"
    digits = sum(sign.isdecimal() for sign in number)
    return number if digits >= _SHORTEST_PHONE and _PHONE.fullmatch(number) else None


def email_of(text: str) -> str | None:
    """One or several addresses; None when any of them is none."""
    addresses = [part for part in re.split(r"[\s,;]+", text.strip()) if part]
    fine = addresses and all(_EMAIL.fullmatch(address) for address in addresses)
    return ", ".join(addresses) if fine else None
