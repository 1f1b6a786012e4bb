"""The example's declaration and plan: what grew from the ideas of its assembly."""

# ruff: noqa: E501  # a sentence a line reads as the paper does

from typing import Final, NamedTuple

from shared.contracts.boards import BoardKind, Dimension

Card = tuple[BoardKind, int]  # an idea by its board and its place there
POLICE = "ตำรวจภูธรจังหวัดเพชรบูรณ์"
SANGHA = "คณะสงฆ์จังหวัดเพชรบูรณ์ ฝ่ายมหานิกาย"
BANK = "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร สำนักงานจังหวัดเพชรบูรณ์"


class Target(NamedTuple):
    """เป้าหมายจากความคิดเห็นบนกระดาน"""

    key: str
    text: str
    virtues: tuple[str, ...]
    cards: tuple[Card, ...]


class Branch(NamedTuple):
    """ยุทธศาสตร์หนึ่งข้อ กับกลยุทธ์และเป้าประสงค์ของยุทธศาสตร์นั้น"""

    dimension: Dimension
    strategy: str
    tactic: str
    goal: str
    place: int  # of its ideas on their boards


class Project(NamedTuple):
    """โครงการหนึ่งโครงการ; money in baht"""

    title: str
    dimension: Dimension
    owner: str
    partners: tuple[str, ...]
    budget: tuple[tuple[str, int], ...]
    indicator: tuple[str, str, int | None, int]  # what, unit, baseline, target
    milestones: tuple[str, ...]
    targets: tuple[str, ...]
    place: int  # of its idea on the board of projects
    alignment: str  # of the national action plan


TARGETS: Final = (
    Target(
        "roads",
        "ลดอุบัติเหตุทางถนนด้วยวินัยจราจร",
        ("discipline",),
        ((BoardKind.PROBLEMS, 0), (BoardKind.PROBLEMS, 5)),
    ),
    Target(
        "debt",
        "ครัวเรือนปลดหนี้นอกระบบและมีเงินออม",
        ("sufficiency", "discipline"),
        ((BoardKind.PROBLEMS, 1),),
    ),
    Target(
        "air",
        "ลดการเผาและคัดแยกขยะในแหล่งท่องเที่ยว",
        ("discipline",),
        ((BoardKind.PROBLEMS, 3), (BoardKind.PROBLEMS, 4)),
    ),
    Target(
        "care",
        "จิตอาสาดูแลผู้สูงอายุและผู้ยากไร้ทุกศาสนา",
        ("volunteering", "gratitude"),
        ((BoardKind.GOOD_DEEDS, 1), (BoardKind.GOOD_DEEDS, 3)),
    ),
)
DECLARATION: Final = {
    "title": "ประกาศเจตนารมณ์การขับเคลื่อนจังหวัดเพชรบูรณ์สู่จังหวัดคุณธรรม",
    "preamble": "ข้าพเจ้าทั้งหลาย ในนามหน่วยงานทุกภาคส่วนของจังหวัดเพชรบูรณ์ ขอประกาศเจตนารมณ์ร่วมกันว่า จะขับเคลื่อนจังหวัดเพชรบูรณ์ให้เป็นจังหวัดคุณธรรม ดังนี้",
    "pledges": [
        "จะน้อมนำหลักธรรมทางศาสนา หลักปรัชญาของเศรษฐกิจพอเพียง และวิถีวัฒนธรรมไทย มาเป็นวิถีชีวิต เพื่อให้เพชรบูรณ์เป็นจังหวัดคุณธรรม",
        "จะปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต โปร่งใส และให้บริการประชาชนด้วยจิตอาสา",
        "จะร่วมกันยกย่องผู้ทำความดี และส่งต่อความดีนั้นแก่เยาวชน",
    ],
    "closing": "เพื่อความผาสุกของชาวเพชรบูรณ์สืบไป",
}
FOREWORD: Final = "แผนฉบับนี้เกิดจากการระดมความคิดเห็นของหน่วยงานทุกภาคส่วนในทำเนียบของจังหวัด โดยยึดหลักธรรมทางศาสนา หลักปรัชญาของเศรษฐกิจพอเพียง และวิถีวัฒนธรรมไทย ให้ครบทั้งสามมิติ"
SITUATION: Final = "จังหวัดเพชรบูรณ์มี ๑๑ อำเภอ ที่ประชุมหน่วยงานเห็นว่าปัญหาที่อยากแก้ก่อน ได้แก่ วินัยจราจร หนี้นอกระบบ การเผาและขยะ และความดีที่อยากทำ ได้แก่ จิตอาสาดูแลผู้สูงอายุและผู้ยากไร้"
BRANCHES: Final = (
    Branch(
        Dimension.RELIGION,
        "ส่งเสริมการใช้หลักธรรมทางศาสนาในชีวิตประจำวันและการทำงาน",
        "ใช้พลัง “บวร” บ้าน วัด โรงเรียน เป็นกลไกขับเคลื่อนทุกตำบล",
        "ทุกอำเภอผ่านการประเมินเป็นอำเภอส่งเสริมคุณธรรมภายในสามปี",
        0,
    ),
    Branch(
        Dimension.SUFFICIENCY,
        "เสริมสร้างวินัยและความพอเพียงในครัวเรือน ชุมชน และองค์กร",
        "สร้างแกนนำคุณธรรมในทุกองค์กรและทุกอำเภอ",
        "ครัวเรือนที่ทำบัญชีรับจ่ายเพิ่มขึ้นร้อยละ ๒๐ ต่อปี",
        1,
    ),
    Branch(
        Dimension.CULTURE,
        "สืบสานวิถีวัฒนธรรมท้องถิ่นเป็นทุนทางสังคม",
        "สื่อสารเรื่องราวความดีผ่านสื่อท้องถิ่นและสื่อสังคมออนไลน์",
        "คนเพชรบูรณ์ร่วมกิจกรรมทางวัฒนธรรมเพิ่มขึ้นทุกปี",
        2,
    ),
)
PROJECTS: Final = (
    Project(
        "โครงการหมู่บ้านรักษาศีล ๕ และหน่วยงานสวดมนต์ก่อนเริ่มงาน",
        Dimension.RELIGION,
        SANGHA,
        ("ชมรมกำนันผู้ใหญ่บ้านจังหวัดเพชรบูรณ์",),
        (("no_cost", 0),),
        ("หมู่บ้านที่เข้าร่วม", "หมู่บ้าน", 120, 200),
        ("รับสมัครหมู่บ้าน", "ติดตามรอบแรก"),
        ("care",),
        0,
        "G1",
    ),
    Project(
        "โครงการศาสนิกสัมพันธ์ เยาวชนต่างศาสนาทำความดีร่วมกัน",
        Dimension.RELIGION,
        "คณะกรรมการอิสลามประจำจังหวัดเพชรบูรณ์",
        ("คริสตจักรเพชรบูรณ์", SANGHA),
        (("culture_ministry", 150_000),),
        ("เยาวชนที่เข้าร่วม", "คน", None, 300),
        ("ค่ายเยาวชนครั้งที่ ๑",),
        ("care",),
        1,
        "G2",
    ),
    Project(
        "โครงการบัญชีครัวเรือน ออมก่อนใช้ ปลดหนี้นอกระบบ",
        Dimension.SUFFICIENCY,
        BANK,
        ("ชมรมธนาคารจังหวัดเพชรบูรณ์",),
        (("agency_budget", 420_000), ("private", 80_000)),
        ("ครัวเรือนที่ทำบัญชีรับจ่าย", "ครัวเรือน", 2_000, 2_400),
        ("อบรมแกนนำ", "ครัวเรือนบันทึกครบหกเดือน"),
        ("debt",),
        2,
        "G1",
    ),
    Project(
        "โครงการโคก หนอง นา ใช้น้ำอย่างรู้คุณค่า",
        Dimension.SUFFICIENCY,
        "โครงการชลประทานเพชรบูรณ์",
        (),
        (("provincial_budget", 1_200_000),),
        ("แปลงต้นแบบ", "แปลง", 8, 20),
        ("สำรวจพื้นที่", "ขุดแปลงต้นแบบ"),
        ("air",),
        3,
        "G1",
    ),
    Project(
        "โครงการสืบสานประเพณีอุ้มพระดำน้ำและภูมิปัญญาท้องถิ่น",
        Dimension.CULTURE,
        "เทศบาลเมืองเพชรบูรณ์",
        (SANGHA,),
        (("local_government", 600_000),),
        ("ผู้ร่วมกิจกรรม", "คน", 12_000, 15_000),
        ("จัดงานประเพณี",),
        ("care",),
        4,
        "N1",
    ),
    Project(
        "โครงการตลาดวัฒนธรรมถนนคนเดินไทหล่ม ขับขี่มีวินัย",
        Dimension.CULTURE,
        "เทศบาลตำบลหล่มเก่า",
        (POLICE,),
        (("local_government", 250_000),),
        ("ร้านค้าที่ปลอดโฟมและคัดแยกขยะ", "ร้อยละ", 40, 80),
        ("เปิดตลาด",),
        ("roads", "air"),
        5,
        "G1",
    ),
)
DEFERRED, REFUSED = 3, 5  # of the projects, before the strategy committee; the others are included
