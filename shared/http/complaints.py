"""What is wrong with each field of a request, in Thai and English, by the validator's own codes."""

from collections.abc import Sequence
from typing import Any

_TOLD: dict[str, tuple[str, str]] = {
    "missing": ("ต้องระบุ", "is required"),
    "extra_forbidden": ("ไม่รู้จักช่องนี้ กรุณาลบออก", "is not known here; remove it"),
    "json_invalid": ("ไม่ใช่ JSON ที่ถูกต้อง", "is not valid JSON"),
    "string_type": ("ต้องเป็นข้อความ", "must be a text"),
    "string_too_short": ("สั้นเกินไป (อย่างน้อย {min_length} ตัวอักษร)", "is shorter than {min_length}"),
    "string_too_long": ("ยาวเกินไป (ไม่เกิน {max_length} ตัวอักษร)", "is longer than {max_length}"),
    "string_pattern_mismatch": ("รูปแบบไม่ถูกต้อง ({pattern})", "does not match {pattern}"),
    "int_type": ("ต้องเป็นจำนวนเต็ม", "must be a whole number"),
    "int_parsing": ("ต้องเป็นจำนวนเต็ม", "must be a whole number"),
    "int_from_float": ("ต้องเป็นจำนวนเต็ม", "must be a whole number"),
    "greater_than_equal": ("ต้องไม่น้อยกว่า {ge}", "must not be less than {ge}"),
    "less_than_equal": ("ต้องไม่เกิน {le}", "must not be more than {le}"),
    "less_than": ("ต้องน้อยกว่า {lt}", "must be less than {lt}"),
    "greater_than": ("ต้องมากกว่า {gt}", "must be more than {gt}"),
    "uuid_parsing": ("ต้องเป็น UUID", "must be a UUID"),
    "uuid_type": ("ต้องเป็น UUID", "must be a UUID"),
    "datetime_parsing": ("ต้องเป็นวันเวลาแบบ ISO 8601", "must be an ISO 8601 date and time"),
    "datetime_from_date_parsing": ("ต้องเป็นวันเวลาแบบ ISO 8601", "must be an ISO 8601 date and time"),
    "timezone_aware": ("ต้องระบุเขตเวลา เช่น +07:00", "must name its time zone, such as +07:00"),
    "enum": ("ต้องเป็นหนึ่งใน {expected}", "must be one of {expected}"),
    "model_attributes_type": ("ต้องเป็นออบเจกต์ JSON", "must be a JSON object"),
    "model_type": ("ต้องเป็นออบเจกต์ JSON", "must be a JSON object"),
    "dict_type": ("ต้องเป็นออบเจกต์ JSON", "must be a JSON object"),
}
_OTHERWISE = ("ไม่ถูกต้อง", "is not valid")
_MOST = 50
_LONGEST = 200


def complaints(problems: Sequence[Any]) -> list[dict[str, str]]:
    """At most 50: path of the field, the validator's code, and a sentence in each language."""
    return [_complaint(one) for one in problems[:_MOST]]


def _complaint(problem: dict[str, Any]) -> dict[str, str]:
    th, en = _TOLD.get(problem["type"], _OTHERWISE)
    context = problem.get("ctx", {})
    path = _writable(".".join(str(part) for part in problem["loc"]))
    return {
        "path": path,
        "code": problem["type"],
        "th": f"{path}: {_filled(th, context)}",
        "en": f"{path} {_filled(en, context)}",
    }


def _writable(text: str) -> str:
    """JSON may name a field by half a character; an answer in UTF-8 cannot repeat it."""
    return text.encode("utf-8", "replace").decode()[:_LONGEST]


def _filled(template: str, context: dict[str, Any]) -> str:
    return template.format(**context) if context or "{" not in template else template
