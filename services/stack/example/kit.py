"""The example's information kit (ชุดข้อมูลชี้แจง), step 1.1: the five topics of the briefing."""

# a sentence a line reads as a text

from typing import Any, Final

from shared.contracts.kits import Topic

_CULTURE: Final = ("เว็บไซต์กระทรวงวัฒนธรรม", "https://www.m-culture.go.th/")
_RELIGION: Final = ("เว็บไซต์กรมการศาสนา", "https://www.dra.go.th/")
_MORAL_CENTRE: Final = ("เว็บไซต์ศูนย์คุณธรรม (องค์การมหาชน)", "https://www.moralcenter.or.th/")

_SUMMARIES: Final = {
    Topic.MASTER_PLAN: (
        "หลักคุณธรรม พอเพียง วินัย สุจริต จิตอาสา กตัญญู และแนวทางขับเคลื่อนด้วยพลัง “บวร” บ้าน วัด โรงเรียน",
        (_CULTURE, _RELIGION),
    ),
    Topic.ORGANISATION: (
        "องค์กรที่ประกาศเจตนารมณ์ กำหนดปัญหาที่อยากแก้และความดีที่อยากทำ และบุคลากรทุกระดับร่วมปฏิบัติ",
        (_MORAL_CENTRE,),
    ),
    Topic.COMMUNITY: (
        "ชุมชนที่ใช้หลักธรรมทางศาสนา หลักปรัชญาของเศรษฐกิจพอเพียง และวิถีวัฒนธรรมเป็นฐานการพัฒนา",
        (_RELIGION, _MORAL_CENTRE),
    ),
    Topic.DISTRICT: (
        "อำเภอที่นายอำเภอเป็นแกนนำ เชื่อมชุมชนและองค์กรคุณธรรมในพื้นที่ให้ขับเคลื่อนเป็นแผนเดียวกัน",
        (_CULTURE,),
    ),
    Topic.PROVINCE: (
        "จังหวัดที่ทุกภาคส่วนร่วมประกาศเจตนารมณ์ มีแผนครบ ๓ มิติ ติดตามประเมินผล และยกย่องผู้ทำความดี",
        (_CULTURE, _MORAL_CENTRE),
    ),
}

TOPICS: Final[list[dict[str, Any]]] = [
    {
        "topic": topic,
        "summary": summary,
        "documents": [{"title": title, "link": link} for title, link in documents],
    }
    for topic, (summary, documents) in _SUMMARIES.items()
]
