"""What the sectors of society are called (ชื่อภาคส่วน), in the directory and on papers."""

from typing import Final

from shared.contracts.directory import Sector

SECTOR_NAMES: Final[dict[Sector, str]] = {
    Sector.PROVINCIAL: "ราชการส่วนภูมิภาค",
    Sector.CENTRAL: "ราชการส่วนกลางที่ตั้งในจังหวัด",
    Sector.STATE_ENTERPRISE: "รัฐวิสาหกิจ",
    Sector.LOCAL_GOVERNMENT: "องค์กรปกครองส่วนท้องถิ่น",
    Sector.RELIGIOUS: "องค์กรศาสนา",
    Sector.EDUCATION: "สถาบันการศึกษา",
    Sector.PRIVATE: "ภาคเอกชน",
    Sector.CIVIL_SOCIETY: "ภาคประชาสังคม",
    Sector.MEDIA: "สื่อมวลชน",
}
