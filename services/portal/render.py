"""From a template and what it shows to a page: escaped, under a strict content policy."""

from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from services.portal import sentences
from shared import thai

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Render:
    """The templates. `signing` is where people sign in and out, None when that is elsewhere."""

    def __init__(self, signing: str | None) -> None:
        self.signing = signing
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            signing=signing,
            thai=thai,
            sentences=sentences,
        )

    def page(self, template: str, status: int = 200, **shown: Any) -> HTMLResponse:
        html = self._templates.get_template(template).render(**shown)
        return HTMLResponse(html, status, headers=_HEADERS)
