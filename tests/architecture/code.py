"""The source of the project, read for its conventions."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final, TypeVar

from shared.kernel.message import Command

ROOT: Final = Path(__file__).parents[2]
THAI: Final = re.compile(r"[\u0E01-\u0E5B]")
T = TypeVar("T")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(tree(path)):
        if isinstance(node, Function):
            yield node


def lines_of(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def commands() -> list[tuple[str, type]]:
    """Every command class with the service it is a command of."""
    found: list[tuple[str, type]] = []
    for path in sorted(ROOT.glob("services/*/domain/*/commands.py")):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        service = path.relative_to(ROOT).parts[1]
        members = (one for one in vars(module).values() if isinstance(one, type))
        found += [(service, one) for one in members if _is_command_of(one, module.__name__)]
    return found


def _is_command_of(one: type, module: str) -> bool:
    return one.__module__ == module and issubclass(one, Command) and one is not Command


def subclasses(kind: type[T]) -> Iterator[type[T]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses(one)


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def words(name: str) -> list[str]:
    return snake(name).split("_")


def tracked_files() -> list[Path]:
    """What is, or is about to be, part of the project; ignored files are not."""
    asked = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def tables(markdown: str) -> set[str]:
    """The words of the first cell of every row of every table."""
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    return {
        word
        for row in rows
        for word in re.findall(r"[A-Za-z0-9_.-]+", row.strip("|").split("|")[0])
    }
