"""A round's scores as they are told to somebody: of the cases that the reader may see."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from shared.awards.tally import JudgeSpread
from shared.contracts.award_values import Category, Judge, Stage
from shared.contracts.scoring import ExcludedCase, RankedCase


@dataclass(frozen=True, slots=True)
class ToldSummary:
    category: Category
    stage: Stage
    tally: int
    sheet_hash: str  # of the whole sheet, whatever part of it is told
    judges: tuple[Judge, ...]
    ranked: tuple[RankedCase, ...]
    excluded: tuple[ExcludedCase, ...]
    spreads: tuple[JudgeSpread, ...]
    names: Mapping[UUID, str]  # by case
