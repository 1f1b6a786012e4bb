"""What has happened to the year's information kit (ชุดข้อมูลชี้แจง), step 1.1."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value


class Topic(StrEnum):
    """หัวข้อที่ชุดข้อมูลต้องมีครบ"""

    MASTER_PLAN = "master_plan"  # แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ
    ORGANISATION = "organisation"  # องค์กรคุณธรรม
    COMMUNITY = "community"  # ชุมชนคุณธรรม
    DISTRICT = "district"  # อำเภอคุณธรรม
    PROVINCE = "province"  # จังหวัดคุณธรรม


class KitDocument(Value):
    """เอกสารหรือลิงก์: a web address, or a file by name and SHA-256."""

    title: str
    link: str = ""
    file_name: str = ""
    sha256: str = ""


class KitTopic(Value):
    topic: Topic
    summary: str
    documents: tuple[KitDocument, ...]


class KitPublished(Event):
    """เผยแพร่ชุดข้อมูลชี้แจง; a later edition stands in for the earlier and says what changed."""

    type: Literal["meetings.kit_published"] = "meetings.kit_published"
    version: Literal[1] = 1
    fiscal_year: FiscalYear
    edition: int
    topics: tuple[KitTopic, ...]
    what_changed: str


KitEvent = Annotated[KitPublished, Field()]
