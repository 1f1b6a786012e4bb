"""The committed descriptions: they are what the types say, and they are valid."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from services.stack.services import PUBLISHED, SERVICES
from services.stack.specs import descriptions, write_specs
from shared.contracts.catalogue import CATALOGUE
from shared.files.kinds import ENDINGS
from shared.http.problems import MEDIA_TYPE
from shared.kernel.catalogue import version_of
from shared.kernel.message import ActorId, Province
from shared.kernel.reading import RawEvent
from shared.messaging.cloudevents import headers_of
from shared.service.settings import Settings
from shared.testing.suites.routes import OPEN_PATHS
from shared.testing.tokens import NOW

ROOT = Path(__file__).parents[2]
API = ROOT / "deploy" / "api"
GOLDEN = ROOT / "tests" / "golden"
RECORDS_NOTHING = (  # in a ledger: a preview, a paper, a file kept under its own hash, a look
    "/previews",
    "/papers/announcement.{form}",
    "/files",
    "/verify/booklets/{code}",
    "/award-files",
    "/assessment-files",
    "/preview",
)
SCANNED = "/v1/check-ins/"  # its key is the code on the letter
EVENTS = sorted(f"{name}.v{version_of(kind)}" for name, kind in CATALOGUE.classes.items())


def committed(name: str) -> Any:
    return json.loads((API / name).read_text(encoding="utf-8"))


# Events of an older shape stay on Kafka for ever, and so do their schemas.
OLDER = {
    Path(f"schemas/{name}.v{version}.json")
    for name, kind in CATALOGUE.classes.items()
    for version in range(1, version_of(kind))
}
KEPT_FILES = set(ENDINGS)  # what people attach
FILES = KEPT_FILES | {  # what is not JSON is a file for people, or for their calendars
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip",
    "image/svg+xml",
    "text/calendar",
    "text/csv",
    "application/yaml",
}

HAS_TO_BE_SEEN = ("/minutes/revisions", "/declarations/{fiscal_year}/drafts")


def operations() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{service} {method.upper()} {path}", operation)
        for service in SERVICES
        for path, methods in committed(f"openapi/{service}.json")["paths"].items()
        for method, operation in methods.items()
    ]


def test_the_committed_descriptions_are_what_the_types_say(tmp_path: Path) -> None:
    written = {
        path.relative_to(tmp_path): path.read_text(encoding="utf-8")
        for path in write_specs(Settings(), tmp_path)
    }
    kept = {path.relative_to(API): path.read_text(encoding="utf-8") for path in API.rglob("*.json")}
    assert set(kept) - OLDER == set(written), "run: make specs"
    assert [str(name) for name in written if kept[name] != written[name]] == [], "run: make specs"


def test_the_schemas_of_older_shapes_are_kept_and_still_describe_them() -> None:
    assert OLDER
    for path in OLDER:
        golden = (GOLDEN / path.name).read_text(encoding="utf-8")
        Draft202012Validator(committed(str(path))).validate(json.loads(golden))


def test_the_descriptions_are_the_same_whatever_the_settings() -> None:
    other = Settings(database="another", port=1234, oidc_issuer="https://elsewhere.test")
    assert descriptions(Settings()) == descriptions(other)


@pytest.mark.parametrize("service", SERVICES)
def test_every_services_openapi_is_valid(service: str) -> None:
    document = committed(f"openapi/{service}.json")
    assert document["openapi"].startswith("3.1.")
    OpenAPIV31SpecValidator(document).validate()


def test_every_route_is_described_in_thai_and_says_what_it_refuses() -> None:
    described = operations()
    assert described
    for name, operation in described:
        assert any("\u0e01" <= letter <= "\u0e5b" for letter in operation["description"]), name
        open_to_all = name.rpartition(" ")[2] in OPEN_PATHS
        assert operation.get("security") == (None if open_to_all else [{"oidc": []}]), name
        for status, answer in operation["responses"].items():
            kinds = set(answer["content"])
            good = [{"application/json"}] if status.startswith("2") else [{MEDIA_TYPE}]
            of_files = status.startswith("2") and kinds and kinds <= FILES
            assert kinds in good or of_files, f"{name} {status}"


def test_every_command_asks_for_an_idempotency_key() -> None:
    for name, operation in operations():
        if " POST " in name and not name.endswith(RECORDS_NOTHING) and SCANNED not in name:
            asked = {parameter["name"]: parameter for parameter in operation["parameters"]}
            assert asked["Idempotency-Key"]["required"] is True, name
            must_have_seen = name.endswith(HAS_TO_BE_SEEN)
            assert asked["If-Match"]["required"] is must_have_seen, name


def test_every_event_has_one_message_on_its_services_channel() -> None:
    document = committed("asyncapi.json")
    assert document["asyncapi"] == "3.0.0"
    assert set(document["channels"]) == set(PUBLISHED)
    sent = [
        message["$ref"].removeprefix("#/components/messages/")
        for channel in document["channels"].values()
        for message in channel["messages"].values()
    ]
    assert sorted(sent) == sorted(document["components"]["messages"]) == sorted(CATALOGUE.classes)


def test_every_message_names_a_schema_and_headers_that_exist() -> None:
    document = committed("asyncapi.json")
    for name, message in document["components"]["messages"].items():
        schema = message["payload"]["schema"]["$ref"]
        assert schema == f"schemas/{name}.v{version_of(CATALOGUE.classes[name])}.json"
        assert (API / schema).is_file()
        [trait] = message["traits"]
        headers = resolved(document, trait["$ref"])["headers"]
        assert headers["required"]
        assert set(headers["required"]) == set(headers["properties"])


def test_every_reference_leads_somewhere() -> None:
    documents = [f"openapi/{service}.json" for service in SERVICES]
    for name in [*documents, "asyncapi.json", *(f"schemas/{event}.json" for event in EVENTS)]:
        document = committed(name)
        for reference in references(document):
            if reference.startswith("#"):
                assert resolved(document, reference), f"{name}: {reference}"
            else:
                assert (API / name).parent.joinpath(reference).is_file(), f"{name}: {reference}"


@pytest.mark.parametrize("event", EVENTS)
def test_every_golden_event_is_of_its_published_schema(event: str) -> None:
    schema = committed(f"schemas/{event}.json")
    Draft202012Validator.check_schema(schema)
    golden = json.loads((GOLDEN / f"{event}.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(golden)


def test_a_published_event_carries_the_headers_that_are_described() -> None:
    document = committed("asyncapi.json")
    described = document["components"]["messageTraits"]["cloudevent"]["headers"]
    event = raw_event("test.something_happened")
    sent = {name: value.decode() for name, value in headers_of(event)}
    Draft202012Validator(described).validate(sent)
    assert set(sent) == set(described["properties"])


def raw_event(type_: str) -> RawEvent:
    return RawEvent(
        service="meetings",
        province=Province("TH-67"),
        seq=1,
        stream="TH-67/meeting/1",
        stream_version=1,
        event_id=UUID(int=1),
        commit_id=UUID(int=2),
        type=type_,
        schema=1,
        data="{}",
        occurred_at=NOW,
        recorded_at=NOW,
        actor=ActorId("secretary"),
        correlation="key",
    )


def resolved(document: Any, reference: str) -> Any:
    found = document
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def references(part: Any) -> list[str]:
    if isinstance(part, list):
        return [found for one in part for found in references(one)]
    if not isinstance(part, dict):
        return []
    own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
    return own + [found for one in part.values() for found in references(one)]
