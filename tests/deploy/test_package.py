"""The wheel that the image installs: everything the services read at run time is in it."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import in_ci

ROOT = Path(__file__).parents[2]
COPIED = ("pyproject.toml", "services", "shared")  # what deploy/Dockerfile copies
EXAMPLES = (
    "services/portal/static/portal.css",
    "services/portal/static/vendor/sarabun/sarabun-thai-400-normal.woff2",
    "services/portal/templates/board.html",
    "services/stack/example/agencies-TH-67.xlsx",
    "shared/auth/templates/login.html",
    "shared/documents/paper.typ",
    "shared/local/kafka-pom.xml",
    "shared/rules/quorum.yaml",
)


def unless_in_ci(reason: str) -> None:
    (pytest.fail if in_ci() else pytest.skip)(reason)


def pip(*arguments: str, tools: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments],
        env=os.environ | {"PYTHONPATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def sources() -> list[str]:
    """The files that git has or would have, from the root."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        unless_in_ci("only a git checkout can say which files belong to it")
    listing = [str(git), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    said = subprocess.run([*listing, *COPIED], cwd=ROOT, capture_output=True, check=True).stdout
    names = set(said.decode().split("\0"))
    return sorted(name for name in names if (ROOT / name).is_file())


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What pyproject.toml builds with: an environment may hold an older one, or none."""
    folder = tmp_path_factory.mktemp("tools")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["build-system"]["requires"]
    fetched = pip("install", "--quiet", "--target", str(folder), *wanted, tools=folder)
    if fetched.returncode != 0:
        unless_in_ci(f"{', '.join(wanted)} could not be fetched: {fetched.stderr[-300:]}")
    return folder


@pytest.fixture(scope="module")
def wheel(
    sources: list[str], tools: Path, tmp_path_factory: pytest.TempPathFactory
) -> frozenset[str]:
    """The names in a wheel built from a clean copy, as the image builds it."""
    copy, built = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("built")
    for name in sources:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(built))
    done = pip("wheel", *options, str(copy), tools=tools)
    assert done.returncode == 0, done.stderr[-2000:]
    (file,) = built.glob("khunatham-*.whl")
    with zipfile.ZipFile(file) as archive:
        return frozenset(name for name in archive.namelist() if ".dist-info/" not in name)


def test_the_wheel_holds_every_file_of_the_services_and_nothing_else(
    sources: list[str], wheel: frozenset[str]
) -> None:
    assert sorted(wheel ^ {name for name in sources if name != "pyproject.toml"}) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_the_services_read_at_run_time_is_in_the_wheel(
    name: str, wheel: frozenset[str]
) -> None:
    assert name in wheel


def test_the_image_is_built_from_what_the_wheel_is_built_from() -> None:
    dockerfile = (ROOT / "deploy/Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [line.split()[1] for line in dockerfile if line.startswith("COPY ")]
    assert {*copied[:-1]} == {*COPIED}  # the last one copies the libraries from the first stage
    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {name[1:] for name in allowed if name.startswith("!")} == {*COPIED}
