"""What has happened to the assessment forms (แบบประเมิน), and to a province's own questions."""

from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.form_values import Assessed, FormContent, FormId
from shared.kernel.ids import derive_id
from shared.kernel.message import Event

OwnQuestionsId = NewType("OwnQuestionsId", UUID)


def own_questions_id_of(province: str, kind: Assessed) -> OwnQuestionsId:
    return OwnQuestionsId(derive_id(province, "own_questions", kind))


class FormPublished(Event):
    """กระทรวงเผยแพร่แบบประเมินฉบับใหม่; assessments that were begun keep their own version."""

    type: Literal["evaluation.form_published"] = "evaluation.form_published"
    version: Literal[1] = 1
    form_id: FormId
    form_version: int  # 1 and up, without gaps
    content: FormContent
    fingerprint: str  # SHA-256 of the canonical content
    note: str  # what changed, and by whose resolution


class OwnQuestionPlaced(Event):
    """จังหวัดเพิ่มหรือแก้ไขคำถามของตนเอง; its answer counts for no level."""

    type: Literal["evaluation.own_question_placed"] = "evaluation.own_question_placed"
    version: Literal[1] = 1
    questions_id: OwnQuestionsId
    kind: Assessed
    code: str
    th: str
    en: str


class OwnQuestionRemoved(Event):
    """จังหวัดตัดคำถามของตนเองออก"""

    type: Literal["evaluation.own_question_removed"] = "evaluation.own_question_removed"
    version: Literal[1] = 1
    questions_id: OwnQuestionsId
    kind: Assessed
    code: str


FormEvent = Annotated[FormPublished, Field()]
OwnQuestionEvent = Annotated[OwnQuestionPlaced | OwnQuestionRemoved, Field(discriminator="type")]
