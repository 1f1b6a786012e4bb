"""The agenda of a meeting (ระเบียบวาระการประชุม): its forms, headings and items."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NewType
from uuid import UUID

from shared.kernel.message import Value

AgendaItemId = NewType("AgendaItemId", UUID)


class AgendaForm(StrEnum):
    """รูปแบบระเบียบวาระ"""

    FIVE_ITEMS = "five_items"  # ตามระเบียบงานสารบรรณ
    SIX_ITEMS = "six_items"  # with เรื่องสืบเนื่อง


class AgendaHeading(StrEnum):
    """หัวข้อระเบียบวาระ"""

    CHAIR_INFORMS = "chair_informs"  # เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ
    CONFIRM_MINUTES = "confirm_minutes"  # เรื่องรับรองรายงานการประชุม
    MATTERS_ARISING = "matters_arising"  # เรื่องสืบเนื่อง
    FOR_INFORMATION = "for_information"  # เรื่องเสนอให้ที่ประชุมทราบ
    FOR_CONSIDERATION = "for_consideration"  # เรื่องเสนอให้ที่ประชุมพิจารณา
    OTHER = "other"  # เรื่องอื่น ๆ


FORMS: Mapping[AgendaForm, tuple[AgendaHeading, ...]] = MappingProxyType(
    {
        AgendaForm.FIVE_ITEMS: tuple(
            heading for heading in AgendaHeading if heading is not AgendaHeading.MATTERS_ARISING
        ),
        AgendaForm.SIX_ITEMS: tuple(AgendaHeading),
    }
)  # every heading is printed in this order; one without an item says "ไม่มี"


class AgendaItem(Value):
    """ระเบียบวาระหนึ่งเรื่อง, with the steps of the process that it deals with."""

    item_id: AgendaItemId
    number: str  # "4.1"
    heading: AgendaHeading
    title: str
    steps: tuple[str, ...] = ()
    presenter: str = ""  # a position or an office
    minutes: int = 0  # planned time; 0: not planned
