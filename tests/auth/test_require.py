"""Who gets in to a route, and in which words the others are refused."""

from collections.abc import AsyncIterator

import httpx
import pytest

from shared.auth.actor import Role
from shared.auth.require import COOKIE, Require
from shared.testing.tokens import TokenMaker
from tests.auth.app import Reader, build_app

MEETINGS = "/v1/provinces/TH-67/meetings"
RESOLUTIONS = "/v1/provinces/TH-67/meetings/m1/resolutions"


@pytest.fixture
async def client(tokens: TokenMaker) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(build_app(tokens.verifier()))
    async with httpx.AsyncClient(transport=transport, base_url="http://service.test") as client:
        yield client


async def test_the_secretary_of_the_province_gets_in(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    answer = await client.post(MEETINGS, headers=tokens.header(actor_id="somboon"))
    assert (answer.status_code, answer.json()) == (200, "TH-67 somboon")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "Basic c29tZTpib2R5",
        "Bearer nonsense",
        "Bearer a.b.c",
        "Bearer ก",
        "{token}",
        "Token {token}",
        "Bearer {token} {token}",
        "Bearer {token}, Bearer {token}",
    ],
)
async def test_a_missing_or_bad_bearer_token_asks_to_sign_in(
    client: httpx.AsyncClient, tokens: TokenMaker, header: str
) -> None:
    sent = header.replace("{token}", tokens.token()).encode()
    for headers in (dict[bytes, bytes](), {b"Authorization": sent}):
        answer = await client.post(MEETINGS, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_two_authorization_headers_are_refused(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    header = ("Authorization", f"Bearer {tokens.token()}")
    assert (await client.post(MEETINGS, headers=[header])).status_code == 200
    assert (await client.post(MEETINGS, headers=[header, header])).status_code == 401


async def test_the_word_bearer_may_be_written_in_any_case(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    answer = await client.post(MEETINGS, headers={"Authorization": f"bearer {tokens.token()}"})
    assert answer.status_code == 200


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.MEMBER])
async def test_another_province_and_no_such_province_are_told_in_the_same_words(
    client: httpx.AsyncClient, tokens: TokenMaker, role: Role
) -> None:
    answers = [
        await client.post(f"/v1/provinces/{province}/meetings", headers=tokens.header(role=role))
        for province in ("TH-57", "TH-00", "TH", "th-67", "%00", "ก")
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


async def test_the_wrong_role_in_the_right_province_is_not_allowed(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    for role in (Role.MEMBER, Role.GOVERNOR, Role.AUDITOR, Role.MINISTRY, Role.SERVICE):
        answer = await client.post(
            MEETINGS, headers=tokens.header(role=role, commands=["schedule_meeting"])
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")


async def test_somebody_without_any_role_is_not_allowed(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    answer = await client.post(MEETINGS, headers=tokens.header(role=[]))
    assert answer.status_code == 403


async def test_the_ministry_reads_a_province_that_exists(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    header = tokens.header(role=Role.MINISTRY, provinces=[])
    assert (await client.get("/v1/provinces/TH-57/meetings", headers=header)).status_code == 200
    assert (await client.get("/v1/provinces/TH-00/meetings", headers=header)).status_code == 404


async def test_the_ministry_writes_nothing_in_a_province(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    header = tokens.header(role=Role.MINISTRY, provinces=[])
    assert (await client.post(MEETINGS, headers=header)).status_code == 404


async def test_a_readers_guard_put_on_a_command_by_mistake_lets_no_ministry_write(
    tokens: TokenMaker,
) -> None:
    app = build_app(tokens.verifier())

    @app.post("/v1/provinces/{province}/misplaced")
    async def misplaced(province: str, reader: Reader) -> str:
        return province + reader.actor_id

    header = tokens.header(role=Role.MINISTRY, provinces=[])
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://service.test"
    ) as client:
        answer = await client.post("/v1/provinces/TH-67/misplaced", headers=header)
    assert answer.status_code == 404


async def test_the_ministry_does_not_read_what_is_kept_from_it(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    header = tokens.header(role=Role.MINISTRY, provinces=[])
    contacts = "/v1/provinces/TH-67/contacts"
    assert (await client.get(contacts, headers=header)).status_code == 404
    assert (await client.get(contacts, headers=tokens.header())).status_code == 200


async def test_being_of_the_ministry_makes_no_one_secretary_elsewhere(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    both = tokens.header(role=[Role.MINISTRY, Role.SECRETARY], provinces=["TH-67"])
    assert (await client.post(MEETINGS, headers=both)).status_code == 200
    elsewhere = await client.post("/v1/provinces/TH-57/meetings", headers=both)
    assert elsewhere.status_code == 404
    kept = await client.get("/v1/provinces/TH-57/contacts", headers=both)
    assert kept.status_code == 404


async def test_an_auditor_reads_only_its_provinces(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    header = tokens.header(role=Role.AUDITOR)
    assert (await client.get(MEETINGS, headers=header)).status_code == 200
    assert (await client.get("/v1/provinces/TH-57/meetings", headers=header)).status_code == 404


async def test_a_service_account_may_only_what_its_token_lists(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    listed = tokens.header(role=Role.SERVICE, commands=["adopt_resolution"])
    unlisted = tokens.header(role=Role.SERVICE, commands=["schedule_meeting"])
    secretary = tokens.header(role=[Role.SERVICE, Role.SECRETARY], commands=[])
    member = tokens.header(role=[Role.SERVICE, Role.MEMBER], commands=[])
    assert (await client.post(RESOLUTIONS, headers=listed)).status_code == 200
    assert (await client.post(RESOLUTIONS, headers=unlisted)).status_code == 403
    assert (await client.post(RESOLUTIONS, headers=secretary)).status_code == 200
    assert (await client.post(RESOLUTIONS, headers=member)).status_code == 403


async def test_national_data_is_written_by_the_ministry_alone(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    forms = "/v1/national/forms"
    ministry = tokens.header(role=Role.MINISTRY, provinces=[])
    assert (await client.post(forms, headers=ministry)).status_code == 200
    assert (await client.post(forms, headers=tokens.header())).status_code == 403


async def test_a_cookie_signs_in_to_read_but_never_to_command(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    cookie = {"Cookie": f"{COOKIE}={tokens.token()}"}
    assert (await client.get(MEETINGS, headers=cookie)).status_code == 200
    assert (await client.post(MEETINGS, headers=cookie)).status_code == 401


async def test_a_bad_header_is_not_made_good_by_a_cookie(
    client: httpx.AsyncClient, tokens: TokenMaker
) -> None:
    cookie = {"Cookie": f"{COOKIE}={tokens.token()}", "Authorization": "Bearer nonsense"}
    assert (await client.get(MEETINGS, headers=cookie)).status_code == 401


async def test_the_api_description_says_that_a_token_is_needed(tokens: TokenMaker) -> None:
    described = build_app(tokens.verifier()).openapi()
    operation = described["paths"]["/v1/provinces/{province}/meetings"]["post"]
    assert operation["security"] == [{"oidc": []}]
    assert described["components"]["securitySchemes"]["oidc"]["scheme"] == "bearer"


def test_a_route_open_to_nobody_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one role"):
        Require(frozenset())
