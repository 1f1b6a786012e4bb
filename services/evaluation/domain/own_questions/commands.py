"""What one may ask of a province's own questions (คำถามของจังหวัด)."""

from shared.contracts.form_values import Assessed
from shared.contracts.forms import OwnQuestionsId
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Code, Note, Title


class PlaceOwnQuestion(Command):
    """Add a question of the province's own, or change it (เพิ่มคำถามของจังหวัด)."""

    questions_id: OwnQuestionsId
    kind: Assessed
    code: Code
    th: Title
    en: Note
    official: LookedUp[tuple[str, ...]]  # codes of the forms in force


class RemoveOwnQuestion(Command):
    """Take a question of the province's own out (ตัดคำถามของจังหวัดออก)."""

    questions_id: OwnQuestionsId
    kind: Assessed
    code: Code


OwnQuestionCommand = PlaceOwnQuestion | RemoveOwnQuestion
