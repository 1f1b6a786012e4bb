"""How forms are told, and what a request about a province's own questions may hold."""

from typing import Self

from pydantic import AwareDatetime, BaseModel

from services.evaluation.domain.form.difference import difference
from services.evaluation.replicas.own_questions import OwnQuestionRow
from services.evaluation.replicas.published_forms import FormRow
from shared.contracts.form_values import Assessed, FormContent, FormRef
from shared.kernel.message import Message
from shared.kernel.values import Note, Title


class ListedForm(BaseModel):
    """แบบประเมินฉบับหนึ่ง"""

    kind: Assessed
    title: str
    title_en: str
    from_year: int
    form: FormRef
    source: str
    note: str
    published_at: AwareDatetime

    @classmethod
    def of(cls, row: FormRow) -> Self:
        return cls(
            kind=row.kind,
            title=row.content.title,
            title_en=row.content.title_en,
            from_year=row.from_year,
            form=row.ref,
            source=row.content.source,
            note=row.note,
            published_at=row.published_at,
        )


class NewOwnQuestion(Message):
    """คำถามของจังหวัด"""

    th: Title
    en: Note = ""


class ShownOwnQuestion(BaseModel):
    """คำถามของจังหวัด"""

    code: str
    th: str
    en: str

    @classmethod
    def of(cls, row: OwnQuestionRow) -> Self:
        return cls(code=row.code, th=row.th, en=row.en)


class ShownForm(BaseModel):
    """แบบประเมินที่ใช้ในปี พร้อมคำถามของจังหวัด"""

    form: FormRef
    content: FormContent
    own_questions: tuple[ShownOwnQuestion, ...]


class FormDifference(BaseModel):
    """สิ่งที่เปลี่ยนจากฉบับล่าสุด: what publishing this file would change"""

    fingerprint: str
    form_version: int  # that it has to be published as; of the same content: the one it is
    same: bool
    added: tuple[str, ...]  # codes of indicators
    dropped: tuple[str, ...]
    changed: tuple[str, ...]

    @classmethod
    def between(cls, newest: FormRow | None, content: FormContent) -> Self:
        same = newest is not None and newest.fingerprint == content.fingerprint
        version = newest.form_version if newest else 0
        return cls(
            fingerprint=content.fingerprint,
            form_version=version if same else version + 1,
            same=same,
            **difference(newest.content if newest else None, content)._asdict(),
        )
