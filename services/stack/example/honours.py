"""The example's selection: invented persons of real offices, invented communities."""

from typing import Final, NamedTuple

from services.stack.example.board_members import Seat
from shared.contracts.bodies import MemberRole
from shared.contracts.units import UnitKind

CULTURE = "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"
EDUCATION = "สำนักงานศึกษาธิการจังหวัดเพชรบูรณ์"
HEALTH = "สำนักงานสาธารณสุขจังหวัดเพชรบูรณ์"
COMMUNITIES = "สำนักงานพัฒนาชุมชนจังหวัดเพชรบูรณ์"
FARMING = "สำนักงานเกษตรและสหกรณ์จังหวัดเพชรบูรณ์"

# คณะทำงานคัดเลือกฯ: the seat, and the agency that sent the member.
GROUP: Final = (
    (Seat("นายสมศักดิ์ รักไทย", "รองผู้ว่าราชการจังหวัดเพชรบูรณ์", MemberRole.CHAIR), ""),
    (Seat("นายชูใจ เลิศล้ำ", "ศึกษาธิการจังหวัดเพชรบูรณ์"), EDUCATION),
    (Seat("นางมานี มีใจ", "นายแพทย์สาธารณสุขจังหวัดเพชรบูรณ์"), HEALTH),
    (Seat("นายพัฒนา ชุมชนเข้มแข็ง", "พัฒนาการจังหวัดเพชรบูรณ์"), COMMUNITIES),
    (Seat("นายวีระ ขยันยิ่ง", "เกษตรและสหกรณ์จังหวัดเพชรบูรณ์"), FARMING),
    (Seat("นางวันเพ็ญ เย็นใจ", "วัฒนธรรมจังหวัดเพชรบูรณ์", MemberRole.SECRETARY), CULTURE),
)


class Person(NamedTuple):
    """ผู้ถูกเสนอชื่อ"""

    category: str  # its code in the rule data
    name: str
    occupation: str
    born: str
    nominator: str
    headline: str
    story: str


PERSONS: Final = (
    Person(
        "youth",
        "นางสาวกตัญญู รู้คุณ",
        "นักเรียนชั้นมัธยมศึกษาปีที่ 6",
        "2009-05-14",
        EDUCATION,
        "ดูแลผู้สูงอายุติดเตียงในหมู่บ้านทุกวันเสาร์มาสามปี",
        "เริ่มจากดูแลยายของตนเอง แล้วชวนเพื่อนร่วมโรงเรียน ๑๒ คนตั้งกลุ่มเยี่ยมบ้านผู้สูงอายุ",
    ),
    Person(
        "youth",
        "นายเก่งกล้า สู้ชีวิต",
        "นักศึกษาอาชีวศึกษา",
        "2006-02-03",
        COMMUNITIES,
        "ซ่อมเครื่องใช้ไฟฟ้าให้ครัวเรือนยากจนโดยไม่คิดค่าแรง",
        "ใช้วิชาที่เรียนตั้งศูนย์ซ่อมเคลื่อนที่ ออกหน่วยเดือนละสองครั้งใน ๔ ตำบล",
    ),
    Person(
        "public",
        "นายน้ำใจ ไมตรีจิต",
        "เกษตรกร",
        "1968-11-20",
        FARMING,
        "แปลงเกษตรพอเพียงเปิดสอนเพื่อนบ้านและลดหนี้ครัวเรือน",
        "รวมกลุ่มเพื่อนบ้าน ๓๕ ครัวเรือนทำบัญชีครัวเรือน หนี้นอกระบบลดลงเกินครึ่งภายในสองปี",
    ),
    Person(
        "public",
        "นางสาวพยาบาล ใจเอื้อ",
        "พยาบาลวิชาชีพ",
        "1980-07-09",
        HEALTH,
        "ตั้งกองทุนยาและรถรับส่งผู้ป่วยของหมู่บ้านห่างไกล",
        "ระดมอาสาสมัคร ๒๐ คน ผู้ป่วยไปโรงพยาบาลทันเวลาทุกรายในปีที่ผ่านมา",
    ),
)


class Unit(NamedTuple):
    """หน่วยที่สมัคร"""

    category: str
    kind: UnitKind
    name: str
    district: str
    headline: str


UNITS: Final = (
    Unit(
        "outstanding_community",
        UnitKind.COMMUNITY,
        "ชุมชนคุณธรรมบ้านหนองแม่นา",
        "เขาค้อ",
        "ลานวัดปลอดเหล้าและตลาดซื่อสัตย์ที่ไม่มีคนเฝ้า",
    ),
    Unit(
        "outstanding_community",
        UnitKind.COMMUNITY,
        "ชุมชนคุณธรรมบ้านท่าพล",
        "เมืองเพชรบูรณ์",
        "ธนาคารความดีแลกชั่วโมงจิตอาสา",
    ),
    Unit(
        "outstanding_organisation",
        UnitKind.ORGANISATION,
        "โรงเรียนบ้านสวนคุณธรรม",
        "หล่มสัก",
        "โครงงานคุณธรรมทุกห้องเรียนและร้านค้าไม่มีคนขาย",
    ),
    Unit(
        "outstanding_district",
        UnitKind.DISTRICT,
        "อำเภอน้ำหนาว",
        "น้ำหนาว",
        "ทุกตำบลมีแผนชุมชนคุณธรรมครบสามมิติ",
    ),
)
