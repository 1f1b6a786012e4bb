"""What one may ask of an assessment form (แบบประเมิน)."""

from shared.contracts.form_values import FormContent, FormId
from shared.kernel.message import Command
from shared.kernel.values import Reason


class PublishForm(Command):
    """Publish a version of a form to all provinces (เผยแพร่แบบประเมิน)."""

    form_id: FormId
    form_version: int
    content: FormContent
    note: Reason


FormCommand = PublishForm
