"""Each command on a form: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.evaluation.domain.form import refusals
from services.evaluation.domain.form.commands import FormCommand
from services.evaluation.domain.form.fitness import refuse_unfit
from services.evaluation.domain.form.state import Form, evolve
from shared.contracts.forms import FormEvent, FormPublished
from shared.kernel.decider import Decider


def decide(command: FormCommand, form: Form) -> Sequence[FormEvent]:
    return publish_form(command, form)


def publish_form(command: FormCommand, form: Form) -> Sequence[FormEvent]:
    """Another content is another version: what was published is never changed."""
    before, content = form.newest, command.content
    fingerprint = content.fingerprint
    if before is not None and before.fingerprint == fingerprint:
        return []
    following = before.form_version + 1 if before else 1
    if command.form_version != following:
        raise refusals.VersionNotRaised(following)
    if before is not None and content.from_year < before.content.from_year:
        raise refusals.YearGoesBack(before.content.from_year)
    refuse_unfit(content)
    return [
        FormPublished(
            form_id=command.form_id,
            form_version=following,
            content=content,
            fingerprint=fingerprint,
            note=command.note,
        )
    ]


FORM = Decider(initial=Form(), decide=decide, evolve=evolve)
