"""The published forms (แบบประเมินที่เผยแพร่แล้ว): one row a version, in the nation's part."""

from pydantic import AwareDatetime

from shared.contracts.form_values import Assessed, FormContent, FormId, FormRef
from shared.contracts.forms import FormPublished
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class FormRow(Row):
    form_id: FormId
    kind: Assessed
    form_version: int
    from_year: int
    fingerprint: str
    content: FormContent
    note: str
    published_at: AwareDatetime

    @property
    def ref(self) -> FormRef:
        return FormRef(
            form_id=self.form_id, form_version=self.form_version, fingerprint=self.fingerprint
        )


def keys(recorded: Recorded[FormPublished]) -> list[str]:
    return [form_key(recorded.event.form_id, recorded.event.form_version)]


def form_key(form_id: FormId, form_version: int) -> str:
    return f"{form_id}/{form_version:04}"


def project(_: FormRow | None, recorded: Recorded[FormPublished], __: str) -> FormRow:
    event = recorded.event
    return FormRow(
        form_id=event.form_id,
        kind=event.content.kind,
        form_version=event.form_version,
        from_year=event.content.from_year,
        fingerprint=event.fingerprint,
        content=event.content,
        note=event.note,
        published_at=recorded.occurred_at,
    )


PUBLISHED_FORMS = View(
    name="published_forms",
    version=1,
    row=FormRow,
    listens=(FormPublished,),
    keys=keys,
    project=project,
    indexes=(("kind",),),
)
