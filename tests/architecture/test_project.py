"""The project as a whole: who imports whom, what starts, and what stands in no file."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.code import ROOT, tables, tracked_files

# In two parts each, so that this file does not hold what it looks for.
FORBIDDEN = [
    "py" + "pi.org",
    "pythonhosted" + ".org",
    "repo1.maven" + ".org",
    "repo.maven" + ".apache",
    "docker" + ".io",
    "gh" + "cr.io",
    "registry.npm" + "js",
    "/work" + "/",
    "/root" + "/",
    "/tm" + "p/",
]
NO_SOCKETS = """
import socket, sys
def refused(*_, **__):
    raise SystemExit("a socket was opened while importing")
class Closed(socket.socket):
    __init__ = refused
socket.socket = Closed
socket.create_connection = socket.getaddrinfo = refused
import services.cli
print("imported")
"""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIRED = [
    re.split(r"[<>=~!\[; ]", line, maxsplit=1)[0].lower()
    for line in (
        *PROJECT["dependencies"],
        *(line for extra in PROJECT["optional-dependencies"].values() for line in extra),
    )
]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        arguments, cwd=ROOT, capture_output=True, check=False, text=True, env=environment
    )


def test_the_import_contracts_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    checked = run(str(linter), "--no-cache")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", checked.stdout)
    assert kept is not None
    assert int(kept[1]) >= 8


def test_importing_the_command_line_opens_no_socket() -> None:
    imported = run(sys.executable, "-c", NO_SOCKETS)
    assert (imported.returncode, imported.stdout) == (0, "imported\n"), imported.stderr


def test_the_command_line_lists_its_commands() -> None:
    asked = run(sys.executable, "-c", "import services.cli; services.cli.app()", "--help")
    assert asked.returncode == 0, asked.stderr
    for command in ("up", "serve", "rebuild", "verify-ledger", "import-directory", "doctor"):
        assert command in asked.stdout


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_file_names_a_registry_or_a_machine(word: str) -> None:
    holding = [
        path.relative_to(ROOT).as_posix()
        for path in tracked_files()
        if word.encode() in path.read_bytes()
    ]
    assert holding == []


@pytest.mark.parametrize("library", REQUIRED)
def test_every_library_has_its_reason_in_the_readme(library: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert library in {word.lower() for word in tables(readme)}
