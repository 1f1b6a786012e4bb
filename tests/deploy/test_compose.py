"""The compose file: every service is there, watched, and reachable from this machine only."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.stack.services import OWNERS
from shared.auth.actor import Role
from shared.contracts.catalogue import CATALOGUE
from tests.conftest import in_ci

ROOT = Path(__file__).parents[2]
OURS = (
    "directory",
    "meetings",
    "planning",
    "awards",
    "evaluation",
    "projection",
    "portal",
)
SERVERS = ("kafka", "mongo", "keycloak")
ONE_SHOT = "topics"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    parsed: dict[str, Any] = yaml.safe_load(text)
    return parsed


@pytest.fixture(scope="module")
def services(compose: dict[str, Any]) -> dict[str, dict[str, Any]]:
    parsed: dict[str, dict[str, Any]] = compose["services"]
    return parsed


@pytest.fixture(scope="module")
def realm() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads((ROOT / "deploy/keycloak/realm.json").read_text("utf-8"))
    return parsed


def lines_of(name: str) -> Iterator[str]:
    for line in (ROOT / "deploy" / "kafka" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def test_every_service_of_the_design_is_there(services: dict[str, dict[str, Any]]) -> None:
    assert set(services) == {*OURS, *SERVERS, ONE_SHOT}


@pytest.mark.parametrize("name", [*OURS, *SERVERS])
def test_every_service_that_stays_has_a_health_check_and_comes_back(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    assert services[name]["healthcheck"]["test"][0] == "CMD"
    assert services[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", OURS)
def test_our_services_are_asked_whether_they_are_ready(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    assert "/readyz" in services[name]["healthcheck"]["test"][-1]


def test_every_published_port_is_on_the_loopback_address(
    services: dict[str, dict[str, Any]],
) -> None:
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert len(ports) == len(set(ports)) == len(OURS) + 1
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


@pytest.mark.parametrize("name", OURS)
def test_our_services_run_one_process_each_from_one_image(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    assert services[name]["command"] == ["serve", name]
    assert services[name]["image"] == "khunatham:local"


@pytest.mark.parametrize("name", OURS)
def test_our_services_cannot_write_their_file_system_or_gain_rights(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", OURS)
def test_our_services_use_kafka_and_real_tokens(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    environment = services[name]["environment"]
    assert environment["KHUNATHAM_TRANSPORT"] == "kafka"
    assert environment["KHUNATHAM_KAFKA"] == "kafka:9092"
    assert "replicaSet=rs0" in environment["KHUNATHAM_MONGO_URL"]
    for setting in ("ISSUER", "AUDIENCE", "JWKS_URL"):
        assert environment[f"KHUNATHAM_OIDC_{setting}"]


def test_only_those_that_open_personal_data_are_given_the_master_key(
    services: dict[str, dict[str, Any]],
) -> None:
    given = {
        name
        for name, service in services.items()
        if "KHUNATHAM_MASTER_KEY" in service.get("environment", {})
    }
    assert given == {"directory", "meetings", "planning", "awards", "projection"}
    for name in given:
        environment = services[name]["environment"]
        assert environment["KHUNATHAM_MASTER_KEY"] == "${KHUNATHAM_MASTER_KEY:-}"
        assert environment["KHUNATHAM_FORMER_MASTER_KEY"] == "${KHUNATHAM_FORMER_MASTER_KEY:-}"


@pytest.mark.parametrize("name", OURS)
def test_our_services_wait_for_the_store_and_the_topics(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    assert services[name]["depends_on"] == {
        "mongo": {"condition": "service_healthy"},
        "topics": {"condition": "service_completed_successfully"},
    }


def test_every_service_that_publishes_events_has_its_topic() -> None:
    publishing = {name.partition(".")[0] for name in CATALOGUE.classes}
    assert publishing == {*OWNERS, "evaluation"}  # spoken of by contract only, published by none


def test_the_topics_are_made_by_our_own_command(services: dict[str, dict[str, Any]]) -> None:
    assert services[ONE_SHOT]["command"][0] == "topics"


def test_the_broker_never_makes_topics_by_itself_and_never_loses_acknowledged_events() -> None:
    settings = dict(line.split("=", 1) for line in lines_of("broker.env"))
    assert settings["KAFKA_PROCESS_ROLES"] == "broker,controller"
    assert settings["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] == "false"
    assert settings["KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE"] == "false"
    assert settings["KAFKA_LOG_RETENTION_MS"] == "-1"


def test_the_image_does_not_run_as_root() -> None:
    lines = (ROOT / "deploy/Dockerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("USER ")] == ["USER 10001:10001"]


def test_the_realm_knows_every_role_of_the_platform(realm: dict[str, Any]) -> None:
    assert {role["name"] for role in realm["roles"]["realm"]} == set(Role)


def test_every_client_of_the_realm_is_told_the_provinces_and_the_audience(
    realm: dict[str, Any], services: dict[str, dict[str, Any]]
) -> None:
    audience = services["directory"]["environment"]["KHUNATHAM_OIDC_AUDIENCE"]
    for client in realm["clients"]:
        mappers = {mapper["name"]: mapper["config"] for mapper in client["protocolMappers"]}
        assert mappers["provinces"]["claim.name"] == "provinces"
        assert mappers["provinces"]["multivalued"] == "true"
        assert mappers["audience"]["included.custom.audience"] in audience


def test_people_are_told_apart_by_when_they_signed_in(realm: dict[str, Any]) -> None:
    """Whoever signs a declaration has signed in within the last minutes."""
    [people] = [client for client in realm["clients"] if client["standardFlowEnabled"]]
    [mapper] = [one for one in people["protocolMappers"] if one["name"] == "auth_time"]
    assert mapper["config"]["claim.name"] == "auth_time"
    assert mapper["config"]["access.token.claim"] == "true"


def test_the_realm_comes_without_users_and_secrets(realm: dict[str, Any]) -> None:
    assert "users" not in realm
    assert [client["clientId"] for client in realm["clients"] if "secret" in client] == []


def test_docker_compose_accepts_the_file() -> None:
    tool = shutil.which("docker-compose")
    if tool is None:
        (pytest.fail if in_ci() else pytest.skip)("docker-compose is not on PATH")
    read = subprocess.run(
        [tool, "--profile", "identity", "config", "-q"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (read.returncode, read.stderr) == (0, "")
