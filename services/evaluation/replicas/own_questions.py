"""A province's own questions (คำถามของจังหวัด): one row a question that is asked."""

from typing import get_args

from shared.contracts.form_values import Assessed
from shared.contracts.forms import OwnQuestionPlaced, OwnQuestionRemoved
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = OwnQuestionPlaced | OwnQuestionRemoved


class OwnQuestionRow(Row):
    kind: Assessed
    code: str
    th: str
    en: str
    asked: bool = True


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [f"{recorded.event.kind}/{recorded.event.code}"]


def project(row: OwnQuestionRow | None, recorded: Recorded[Listening], _: str) -> OwnQuestionRow:
    event = recorded.event
    if isinstance(event, OwnQuestionPlaced):
        return OwnQuestionRow(kind=event.kind, code=event.code, th=event.th, en=event.en)
    if row is None:
        raise LookupError("a question is placed before it is removed")
    return changed(row, asked=False)


OWN_QUESTIONS = View(
    name="own_questions",
    version=1,
    row=OwnQuestionRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("kind",),),
)
