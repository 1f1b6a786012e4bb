"""One line of JSON an event of the program itself: ids and types, never payloads or names."""

import json
import logging
from typing import Any

_LOGGER = logging.getLogger("khunatham")


class _Lines(logging.Formatter):
    """Our own lines as they are; a library's in the same form, so that one tool reads all."""

    def format(self, record: logging.LogRecord) -> str:
        if record.name == _LOGGER.name:
            return record.getMessage()
        line = {"event": "library", "logger": record.name, "message": record.getMessage()}
        return json.dumps(line, ensure_ascii=False)


def to_stderr(level: int) -> None:
    """Write what the program and its libraries say, a line of JSON each."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _LOGGER.setLevel(level)


def info(event: str, **fields: Any) -> None:
    _write(logging.INFO, event, fields)


def warning(event: str, **fields: Any) -> None:
    _write(logging.WARNING, event, fields)


def error(event: str, failure: BaseException | None = None, **fields: Any) -> None:
    """The failure's type and place are written, its message is not: it may hold a document."""
    if failure is not None:
        fields |= {"error": type(failure).__name__, "at": _place(failure)}
    _write(logging.ERROR, event, fields)


def _write(level: int, event: str, fields: dict[str, Any]) -> None:
    _LOGGER.log(level, json.dumps({"event": event, **fields}, ensure_ascii=False, default=str))


def _place(failure: BaseException) -> str:
    step = failure.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    if step is None:
        return "?"
    code = step.tb_frame.f_code
    return f"{code.co_name}:{step.tb_lineno}"
