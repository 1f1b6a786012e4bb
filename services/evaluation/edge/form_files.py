"""A form as a YAML file (แฟ้มแบบประเมิน): what the ministry writes, keeps and publishes."""

from importlib.resources import files
from typing import Any

import yaml
from pydantic import ValidationError

from shared.contracts.form_values import Assessed, FormContent
from shared.kernel.errors import Malformed

MOST_BYTES = 200_000


class FormFileUnreadable(Malformed):
    code = "evaluation.form_file_unreadable"
    th = "อ่านแฟ้มแบบประเมินไม่ได้ กรุณาดาวน์โหลดแฟ้มฉบับล่าสุดเป็นตัวอย่าง แก้ไข แล้วส่งใหม่"
    en = "The form's file cannot be read. Download the newest one, change it, and send it again."


class _Plain(yaml.SafeLoader):
    """Without anchors: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError
        return super().compose_node(parent, index)


def form_read(file: bytes) -> FormContent:
    """Raises `FormFileUnreadable`."""
    try:
        written: Any = yaml.load(file.decode(), _Plain)  # noqa: S506 - a safe loader
        content = FormContent.model_validate(written)
    except (yaml.YAMLError, UnicodeDecodeError, ValidationError, RecursionError, ValueError):
        raise FormFileUnreadable from None
    if _strange(written, content.model_dump(mode="json")):
        raise FormFileUnreadable
    return content


def _strange(written: Any, read: Any) -> bool:
    """Whether something was written that a form has no place for: a misspelt name, most likely."""
    if isinstance(written, dict):
        return any(key not in read or _strange(one, read[key]) for key, one in written.items())
    if isinstance(written, list):
        return any(map(_strange, written, read))
    return False


def form_written(content: FormContent) -> bytes:
    """The same content, the same bytes; read again, the same fingerprint."""
    plain = content.model_dump(mode="json")
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100).encode()


def packaged_form(kind: Assessed) -> FormContent:
    """What the ministry begins with, before it has published a version of its own."""
    return form_read(files("services.evaluation").joinpath(f"forms/{kind}.yaml").read_bytes())
