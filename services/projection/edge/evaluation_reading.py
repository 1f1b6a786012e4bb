"""The views of the evaluation that the routes read."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from services.projection.views.assessment_register import ASSESSMENT_REGISTER, AssessmentRow
from services.projection.views.transmittal_board import TRANSMITTAL_BOARD, TransmittalRow
from shared.views.reader import Opens, ViewReader
from shared.views.view import View

EVALUATION_VIEWS: tuple[View[Any], ...] = (ASSESSMENT_REGISTER, TRANSMITTAL_BOARD)


@dataclass(frozen=True, slots=True)
class EvaluationReaders:
    assessments: ViewReader[AssessmentRow]
    transmittals: ViewReader[TransmittalRow]

    @classmethod
    def of(cls, reader: Opens) -> "EvaluationReaders":
        return cls(assessments=reader(ASSESSMENT_REGISTER), transmittals=reader(TRANSMITTAL_BOARD))


async def evaluation_readers_of(request: Request) -> EvaluationReaders:
    readers: EvaluationReaders = request.app.state.evaluation_readers
    return readers


EvaluationViews = Annotated[EvaluationReaders, Depends(evaluation_readers_of)]
