"""Reads a page as a person does: its words without the markup, and its parts by their names."""

import re
from html.parser import HTMLParser

_SILENT = {"script", "style", "svg", "head"}


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def words(page: str) -> str:
    parsed = _Words()
    parsed.feed(page)
    return " ".join("".join(parsed.words).split())


def tags(page: str, tag: str) -> list[dict[str, str]]:
    parsed = _Words()
    parsed.feed(page)
    return [attrs for name, attrs in parsed.tags if name == tag]


def step(page: str, number: str) -> str:
    """The markup of one step of the board."""
    found = re.search(rf'<li id="step-{re.escape(number)}".*?</dl>.*?</details>', page, re.DOTALL)
    assert found, f"no step {number}"
    return found[0]
