"""What one may ask of a year's information kit."""

from services.meetings.domain.values import WhatChanged
from shared.contracts.kits import KitTopic
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command


class PublishKit(Command):
    """Publish the year's kit, or an edition that stands in for it (เผยแพร่ชุดข้อมูลชี้แจง)."""

    fiscal_year: FiscalYear
    topics: tuple[KitTopic, ...]
    what_changed: WhatChanged  # empty: the first edition


KitCommand = PublishKit
