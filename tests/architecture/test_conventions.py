"""The conventions of the code, as tests. A failure names the rule and where it is broken."""

import ast
import re

import pytest
from pydantic import BaseModel

from services.stack.services import SERVICES
from shared.contracts.catalogue import CATALOGUE
from shared.kernel.errors import DomainError
from shared.testing.suites.routes import guarded_routes
from shared.testing.tokens import TokenMaker
from tests.architecture.code import (
    ROOT,
    THAI,
    commands,
    functions,
    lines_of,
    modules,
    named,
    snake,
    subclasses,
    tree,
    words,
)
from tests.http.nowhere import service_nowhere

MOST_LINES_A_MODULE = 300
MOST_LINES_A_FUNCTION = 40
COMMANDS = commands()
GLOSSARY = (ROOT / "shared" / "GLOSSARY.md").read_text(encoding="utf-8").lower()
SPEAKING = [kind for kind in subclasses(DomainError) if kind.__module__.startswith(("ser", "sha"))]


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 10
    owners = {"directory", "meetings", "planning", "awards", "evaluation"}
    assert {service for service, _ in COMMANDS} == owners


@pytest.mark.parametrize(("service", "command"), COMMANDS)
def test_every_command_says_its_thai_name(service: str, command: type) -> None:
    assert THAI.search(command.__doc__ or ""), f"{service}: {command.__name__}"


@pytest.mark.parametrize(("service", "command"), COMMANDS)
def test_every_command_has_a_test_file_and_somebody_who_asks(service: str, command: type) -> None:
    """Whoever calls its route, or a policy."""
    name = snake(command.__name__)
    assert (ROOT / "tests" / service / f"test_{name}.py").is_file()
    home = ROOT / "services" / service
    routes = (home / "edge" / "http").glob("*.py")
    policies = [path.read_text(encoding="utf-8") for path in (home / "policies").glob("*.py")]
    by_policy = any(f"{command.__name__}(" in text for text in policies)
    assert by_policy or name in {function.name for path in routes for function in functions(path)}


@pytest.mark.parametrize(("service", "command"), COMMANDS)
def test_every_command_stands_in_its_services_readme(service: str, command: type) -> None:
    readme = (ROOT / "services" / service / "README.md").read_text(encoding="utf-8")
    assert f"`{command.__name__}`" in readme


@pytest.mark.parametrize("name", sorted(CATALOGUE.classes))
def test_every_event_says_its_thai_name_and_stands_in_its_services_readme(name: str) -> None:
    service, _, _ = name.partition(".")
    assert THAI.search(CATALOGUE.classes[name].__doc__ or "")
    readme = (ROOT / "services" / service / "README.md").read_text(encoding="utf-8")
    assert f"`{name}`" in readme


@pytest.mark.parametrize("name", sorted(CATALOGUE.classes))
def test_the_glossary_names_every_event(name: str) -> None:
    assert f"`{CATALOGUE.classes[name].__name__}`".lower() in GLOSSARY


@pytest.mark.parametrize(("service", "command"), COMMANDS)
def test_the_glossary_names_what_a_command_is_about(service: str, command: type) -> None:
    noun = words(command.__name__)[-1]
    singular = {"agencies": "agency", "in": "check-in"}.get(noun, noun)
    assert re.search(rf"\b{singular}\b", GLOSSARY), f"{service}: {command.__name__}"


@pytest.mark.parametrize("service", SERVICES)
async def test_every_route_says_in_thai_what_it_does(service: str) -> None:
    api = (await service_nowhere(service, TokenMaker())).api
    described = {
        (method.upper(), path): operation
        for path, operations in api.openapi()["paths"].items()
        for method, operation in operations.items()
    }
    for route in guarded_routes(api):
        told = described[route.method, route.path]
        assert THAI.search(told.get("description", "")), f"{route.method} {route.path}"


@pytest.mark.parametrize("refusal", SPEAKING, ids=lambda refusal: refusal.__name__)
def test_every_refusal_speaks_both_languages_under_a_code_of_its_own(
    refusal: type[DomainError],
) -> None:
    assert THAI.search(refusal.th)
    assert not THAI.search(refusal.en)
    assert refusal.en.endswith((".", "!"))
    assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", refusal.code)
    same = [kind.__name__ for kind in SPEAKING if kind.code == refusal.code]
    assert same == [refusal.__name__]


def test_an_event_never_makes_up_a_value() -> None:
    """No default id and no default time: an event read twice has to be equal."""
    made_up = [
        f"{kind.__name__}.{name}"
        for kind in subclasses(BaseModel)
        if kind.__module__.startswith("shared.contracts")
        for name, field in kind.model_fields.items()
        if field.default_factory is not None
    ]
    assert made_up == []


@pytest.mark.parametrize("path", modules("services", "shared"), ids=named)
def test_modules_stay_small(path: object) -> None:
    assert isinstance(path, type(ROOT))
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES_A_MODULE, f"{named(path)}: {lines} lines"


@pytest.mark.parametrize("path", modules("services", "shared", "tests"), ids=named)
def test_functions_stay_small(path: object) -> None:
    """Tests too: a long one tells several stories."""
    assert isinstance(path, type(ROOT))
    long = [
        f"{f.name} {lines_of(f)}" for f in functions(path) if lines_of(f) > MOST_LINES_A_FUNCTION
    ]
    assert long == [], f"{named(path)}: functions of more than {MOST_LINES_A_FUNCTION} lines"


@pytest.mark.parametrize("path", modules("services", "shared"), ids=named)
def test_every_module_opens_with_a_sentence(path: object) -> None:
    assert isinstance(path, type(ROOT))
    if path.read_text(encoding="utf-8").strip():
        assert ast.get_docstring(tree(path)), named(path)


@pytest.mark.parametrize("path", modules("services", "shared"), ids=named)
def test_no_decision_or_fold_has_a_case_for_anything_else(path: object) -> None:
    """Without `case _` the type checker names every match that forgot a new command or event."""
    assert isinstance(path, type(ROOT))
    if not {"domain", "views", "replicas", "policies"} & set(path.relative_to(ROOT).parts):
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.MatchAs):
            assert node.pattern is not None or node.name is not None, f"{named(path)}: case _"
