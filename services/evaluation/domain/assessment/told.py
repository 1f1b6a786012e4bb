"""A level with its proof as it is told (ผลการประเมินพร้อมหลักฐาน), on pages and papers."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from shared.contracts.evaluation import Shortfall
from shared.contracts.form_values import FormRef


class ShownLevel(BaseModel):
    """ระดับหนึ่งและเหตุผล"""

    number: int
    th: str
    en: str
    reached: bool
    short: tuple[str, ...]  # indicators below what the level asks of each
    total: Decimal
    lacks: Decimal  # points to the level's total


class ShownIndicatorProof(BaseModel):
    """คะแนนของตัวชี้วัดกับหลักฐาน"""

    code: str
    th: str
    points: Decimal
    most: Decimal
    band: str  # in the form's words
    evidence: tuple[str, ...]  # sha256 of the files
    occurred_on: tuple[date, ...]


class ShownProof(BaseModel):
    """ผลการประเมินพร้อมหลักฐาน: by which version of the form, and what lacks for the next level"""

    form: FormRef
    level: int
    next_level: int
    total: Decimal
    most: Decimal
    levels: tuple[ShownLevel, ...]
    indicators: tuple[ShownIndicatorProof, ...]
    lacking: tuple[Shortfall, ...]  # the shortest list that reaches the next level
    unmatched: tuple[str, ...]  # answers that this version has no indicator for
