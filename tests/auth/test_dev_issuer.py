"""The development issuer: one account a role, for this machine only."""

import re
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from shared.auth.actor import Role
from shared.auth.dev_issuer import (
    ACCOUNTS,
    KEY_FILE,
    MOUNT,
    Account,
    DevIssuer,
    NotLoopback,
    UnreadableKey,
    build_dev_issuer,
)
from shared.auth.loopback import host_of, is_loopback
from shared.auth.require import COOKIE
from shared.kernel.errors import Unauthenticated
from tests.auth.app import build_app
from tests.auth.conftest import MovedClock

BASE = "http://127.0.0.1:8700"


@pytest.fixture
def issuer(tmp_path: Path, clock: MovedClock) -> DevIssuer:
    return build_dev_issuer(tmp_path / "keys", BASE, clock)


def stack_of(issuer: DevIssuer) -> FastAPI:
    app = build_app(issuer.verifier())
    app.mount(MOUNT, issuer.api)
    return app


def client_of(
    issuer: DevIssuer, address: str = "127.0.0.1", base_url: str = BASE
) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(stack_of(issuer), client=(address, 50_000))
    return httpx.AsyncClient(transport=transport, base_url=base_url)


@pytest.fixture
async def client(issuer: DevIssuer) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(issuer) as client:
        yield client


def test_there_is_an_account_for_every_role_and_one_in_another_province() -> None:
    example = {account.role for account in ACCOUNTS if account.province == "TH-67"}
    assert example == set(Role) - {Role.MINISTRY}
    assert {account.province for account in ACCOUNTS if account.role is Role.MINISTRY} == {None}
    secretaries = {account.province for account in ACCOUNTS if account.role is Role.SECRETARY}
    assert secretaries == {"TH-67", "TH-57"}
    assert len({account.name for account in ACCOUNTS}) == len(ACCOUNTS)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.name)
@pytest.mark.parametrize("as_json", [True, False])
async def test_every_account_gets_a_token_that_the_services_accept(
    client: httpx.AsyncClient, issuer: DevIssuer, account: Account, *, as_json: bool
) -> None:
    sent = {"account": account.name}
    url = f"{MOUNT}/token"
    answer = await (client.post(url, json=sent) if as_json else client.post(url, data=sent))
    assert answer.status_code == 200
    assert set(answer.json().items()) > {("token_type", "Bearer"), ("expires_in", 8 * 60 * 60)}
    actor = await issuer.verifier().verify(answer.json()["access_token"])
    assert actor.roles == {account.role}
    assert actor.provinces == ({account.province} if account.province else set())
    assert actor.actor_id == f"dev:{account.name}"
    assert actor.authenticated_at == issuer.clock()


async def test_a_token_ends_after_eight_hours(
    client: httpx.AsyncClient, issuer: DevIssuer, clock: MovedClock
) -> None:
    answer = await client.post(f"{MOUNT}/token", json={"account": "secretary"})
    token = answer.json()["access_token"]
    clock.pass_by(8 * 60 * 60 - 1)
    assert (await issuer.verifier().verify(token)).actor_id == "dev:secretary"
    clock.pass_by(31)
    with pytest.raises(Unauthenticated):
        await issuer.verifier().verify(token)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"account=nobody", "application/x-www-form-urlencoded"),
        (b"", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"account=secretary" + b"&x=1" * 5000, "application/x-www-form-urlencoded"),
        (b"{", "application/json"),
        (b"[" * 4000, "application/json"),
        (b"[]", "application/json"),
        (b'{"account": ["secretary"]}', "application/json"),
        (b'{"account": "secretary"}', "text/plain"),
    ],
)
@pytest.mark.parametrize("path", ["/token", "/login"])
async def test_an_unknown_account_is_answered_with_the_names_there_are(
    client: httpx.AsyncClient, content: bytes, kind: str, path: str
) -> None:
    answer = await client.post(f"{MOUNT}{path}", content=content, headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "no_such_account"
    assert "secretary-chiang-rai" in answer.json()["title"]
    assert "set-cookie" not in answer.headers


async def test_the_issuer_describes_itself(client: httpx.AsyncClient, issuer: DevIssuer) -> None:
    described = (await client.get(f"{MOUNT}/.well-known/openid-configuration")).json()
    assert described["issuer"] == issuer.issuer == BASE + MOUNT
    for name in ("token_endpoint", "authorization_endpoint", "jwks_uri"):
        assert described[name].startswith(issuer.issuer)
    (key,) = (await client.get(described["jwks_uri"])).json()["keys"]
    assert key["kty"] == "EC"
    assert "d" not in key


async def test_the_sign_in_page_shows_every_account_in_thai_first_and_takes_nothing_from_outside(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.get(f"{MOUNT}/login")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    page = answer.text
    assert '<html lang="th">' in page
    for account in ACCOUNTS:
        button = re.search(rf'value="{account.name}">(.*?)</button>', page)
        assert button
        assert button[1].index(account.th) < button[1].index(account.en)
    assert "จังหวัดเพชรบูรณ์" in page
    assert "จังหวัดเชียงราย" in page
    assert not re.search(r"<style|<script|style=|\son\w+=|//", page)
    style = await client.get(f"{MOUNT}/login.css")
    assert style.headers["content-type"].startswith("text/css")
    assert not re.search(r"url\(|@import|//", style.text)


async def test_signing_in_by_a_button_sets_a_cookie_that_reads_but_does_not_command(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.post(f"{MOUNT}/login", data={"account": "secretary"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    for wanted in ("httponly", "samesite=strict", "path=/;", "max-age=28800"):
        assert wanted in cookie
    assert client.cookies.get(COOKIE)
    assert (await client.get("/v1/provinces/TH-67/meetings")).status_code == 200
    assert (await client.get("/v1/provinces/TH-57/meetings")).status_code == 404
    assert (await client.post("/v1/provinces/TH-67/meetings")).status_code == 401


@pytest.mark.parametrize(
    ("asked", "goes_on"),
    [
        ("/declarations/2570/sign?step=2", "/declarations/2570/sign?step=2"),
        ("//elsewhere.test/", "/"),
        ("/\\elsewhere.test/", "/"),
        ("https://elsewhere.test/", "/"),
        ("/a\r\nset-cookie: x", "/"),
    ],
)
async def test_who_signs_in_again_goes_on_where_it_was_asked_for_and_nowhere_else(
    client: httpx.AsyncClient, asked: str, goes_on: str
) -> None:
    answer = await client.post(
        f"{MOUNT}/login", params={"next": asked}, data={"account": "governor"}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, goes_on)
    page = await client.get(f"{MOUNT}/login", params={"next": asked})
    assert ("?next=" in page.text) is (goes_on != "/")


async def test_signing_out_takes_the_cookie_away(client: httpx.AsyncClient) -> None:
    await client.post(f"{MOUNT}/login", data={"account": "secretary"})
    answer = await client.post(f"{MOUNT}/logout")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{MOUNT}/login")
    assert client.cookies.get(COOKIE) is None
    assert (await client.get("/v1/provinces/TH-67/meetings")).status_code == 401


@pytest.mark.parametrize(
    "base_url",
    [
        "http://0.0.0.0:8700",
        "http://192.168.1.5:8700",
        "https://khunatham.go.th",
        "http://localhost.example.org:8700",
        "http://127.0.0.1@evil.example:8700",
        "http://[::]:8700",
        "127.0.0.1:8700",
        "",
    ],
)
def test_it_is_not_built_for_an_address_that_others_reach(
    tmp_path: Path, clock: MovedClock, base_url: str
) -> None:
    with pytest.raises(NotLoopback, match=r"กรุณาตั้งค่า OIDC.*real OIDC"):
        build_dev_issuer(tmp_path, base_url, clock)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "base_url", ["http://localhost:8700", "http://[::1]:8700", "http://127.8.8.8", BASE + "/"]
)
def test_it_is_built_for_every_loopback_address(
    tmp_path: Path, clock: MovedClock, base_url: str
) -> None:
    assert build_dev_issuer(tmp_path, base_url, clock).issuer == base_url.rstrip("/") + MOUNT


@pytest.mark.parametrize("path", ["/login", "/token", "/jwks.json", "/login.css", "/nothing"])
async def test_another_machine_is_refused(issuer: DevIssuer, path: str) -> None:
    for address in ("192.168.1.20", "::ffff:10.0.0.1", "2001:db8::1", "unix"):
        async with client_of(issuer, address) as client:
            answer = await client.post(MOUNT + path, json={"account": "secretary"})
        assert (answer.status_code, answer.json()["code"]) == (403, "loopback_only")


async def test_a_request_from_no_address_is_refused(issuer: DevIssuer) -> None:
    async def nowhere(scope: dict[str, object], receive: object, send: object) -> None:
        await stack_of(issuer)(scope | {"client": None}, receive, send)  # type: ignore[arg-type]

    transport = httpx.ASGITransport(nowhere)  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        assert (await client.get(f"{MOUNT}/login")).status_code == 403


@pytest.mark.parametrize(
    "host",
    ["rebound.example", "rebound.example:8700", "127.0.0.1.nip.example", "127.0.0.1@x", "x@[::1]"],
)
async def test_a_name_that_was_rebound_to_this_machine_is_refused(
    client: httpx.AsyncClient, host: str
) -> None:
    answer = await client.get(f"{MOUNT}/login", headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (403, "loopback_only")


async def test_two_host_names_are_refused(client: httpx.AsyncClient) -> None:
    twice = [("Host", "127.0.0.1:8700"), ("Host", "rebound.example")]
    assert (await client.get(f"{MOUNT}/login", headers=twice)).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8700", "LOCALHOST", "[::1]:8700", "127.0.0.2"])
async def test_every_loopback_name_is_answered(client: httpx.AsyncClient, host: str) -> None:
    assert (await client.get(f"{MOUNT}/login", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8700"]
)
async def test_another_sites_form_cannot_sign_somebody_in(
    client: httpx.AsyncClient, origin: str
) -> None:
    sent = {"account": "ministry"}
    refused = await client.post(f"{MOUNT}/login", data=sent, headers={"Origin": origin})
    assert refused.status_code == 403
    own = await client.post(f"{MOUNT}/login", data=sent, headers={"Origin": BASE})
    assert own.status_code == 303


async def test_the_key_is_kept_for_its_owner_alone_and_outlives_a_restart(
    tmp_path: Path, clock: MovedClock
) -> None:
    first = build_dev_issuer(tmp_path / "a" / "keys", BASE, clock)
    async with client_of(first) as client:
        answer = await client.post(f"{MOUNT}/token", json={"account": "governor"})
    key = tmp_path / "a" / "keys" / KEY_FILE
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert list(key.parent.iterdir()) == [key]
    key.chmod(0o644)
    second = build_dev_issuer(tmp_path / "a" / "keys", BASE, clock)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert (await second.verifier().verify(answer.json()["access_token"])).actor_id
    other = build_dev_issuer(tmp_path / "b", BASE, clock)
    with pytest.raises(Unauthenticated):
        await other.verifier().verify(answer.json()["access_token"])


@pytest.mark.parametrize("damage", ["", "no key", "-----BEGIN PRIVATE KEY-----\n"])
def test_a_damaged_key_is_told_with_its_file_and_what_to_do(
    tmp_path: Path, clock: MovedClock, damage: str
) -> None:
    (tmp_path / KEY_FILE).write_text(damage)
    with pytest.raises(UnreadableKey, match=rf"ลบไฟล์นี้.*{KEY_FILE}"):
        build_dev_issuer(tmp_path, BASE, clock)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.255.0.9", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 - an example of what is refused
        ("128.0.0.1", False),
        ("::ffff:128.0.0.1", False),
        ("localhost.example", False),
        ("2130706433", False),
        ("", False),
        (None, False),
    ],
)
def test_what_is_this_machine(host: str | None, *, local: bool) -> None:
    assert is_loopback(host) is local


@pytest.mark.parametrize(
    ("authority", "host"),
    [
        ("127.0.0.1:80", "127.0.0.1"),
        ("[::1]:80", "::1"),
        ("localhost", "localhost"),
        ("a@localhost", None),
        ("localhost/..", None),
        ("localhost#a", None),
        ("localhost:a", None),
        ("[::1", None),
        ("", None),
    ],
)
def test_the_host_in_a_host_header(authority: str, host: str | None) -> None:
    assert host_of(authority) == host
