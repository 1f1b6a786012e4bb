"""ไฟล์แนบ over HTTP: in by its bytes, out as a download, and never across provinces."""

from hashlib import sha256

import httpx

from shared.auth.actor import Role
from shared.files.kinds import MOST_BYTES
from tests.http.stack import PROVINCE, Stack

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 9_000
NAME = sha256(PDF).hexdigest()
OTHER = "TH-57"


async def put(
    services: Stack, content: bytes, province: str = PROVINCE, **headers: str | None
) -> httpx.Response:
    asked = services.headers(**{"content_type": "application/octet-stream", **headers})
    path = f"/v1/provinces/{province}/files"
    return await services.clients["planning"].post(path, content=content, headers=asked)


async def fetched(
    services: Stack, name: str, province: str = PROVINCE, **headers: str | None
) -> httpx.Response:
    path = f"/v1/provinces/{province}/files/{name}"
    return await services.clients["planning"].get(path, headers=services.headers(**headers))


async def test_what_was_uploaded_is_downloaded_and_never_shown(services: Stack) -> None:
    answer = await put(services, PDF)
    assert answer.status_code == 201, answer.text
    assert answer.json() == {"sha256": NAME, "size": len(PDF), "media_type": "application/pdf"}
    assert (await put(services, PDF)).json() == answer.json()
    back = await fetched(services, f"{NAME}?name=สแกน")
    assert back.content == PDF
    assert back.headers["Content-Type"] == "application/pdf"
    assert back.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%E0")
    assert back.headers["Content-Disposition"].endswith(".pdf")
    assert back.headers["X-Content-Type-Options"] == "nosniff"
    assert back.headers["Content-Security-Policy"].startswith("sandbox")
    assert back.headers["Cache-Control"] == "no-store"


async def test_a_file_stays_in_its_province(services: Stack) -> None:
    await put(services, PDF)
    there = services.other_header(Role.SECRETARY, OTHER)
    assert (await fetched(services, NAME, OTHER, authorization=there)).status_code == 404
    assert (await fetched(services, NAME, authorization=there)).status_code == 404
    ministry = services.other_header(Role.MINISTRY, OTHER)
    assert (await fetched(services, NAME, authorization=ministry)).content == PDF


async def test_who_works_with_files_may_send_them_and_who_only_reads_may_not(
    services: Stack,
) -> None:
    for role in (Role.GOVERNOR, Role.AGENCY, Role.UNIT):
        answer = await put(services, PDF, authorization=services.other_header(role))
        assert answer.status_code == 201
    for role in (Role.AUDITOR, Role.MINISTRY):
        answer = await put(services, PDF, authorization=services.other_header(role))
        assert answer.status_code == 403
    auditor = services.other_header(Role.AUDITOR)
    assert (await fetched(services, NAME, authorization=auditor)).status_code == 200


async def test_twenty_megabytes_are_taken_here_and_not_one_byte_more(services: Stack) -> None:
    assert (await put(services, PDF.ljust(MOST_BYTES, b" "))).status_code == 201
    declared = await put(services, PDF.ljust(MOST_BYTES + 1, b" "))
    assert (declared.status_code, declared.json()["code"]) == (413, "body_too_large")

    async def in_pieces() -> object:
        for _ in range(21):
            yield b"%PDF".ljust(1024 * 1024)

    sent = services.headers(content_type="application/octet-stream")
    undeclared = await services.clients["planning"].post(
        f"/v1/provinces/{PROVINCE}/files",
        content=in_pieces(),  # type: ignore[arg-type]
        headers=sent,
    )
    assert undeclared.status_code == 413


async def test_what_a_browser_would_run_is_refused(services: Stack) -> None:
    answer = await put(services, b"<svg onload='x()'/>", content_type="image/png")
    assert (answer.status_code, answer.json()["code"]) == (409, "file_kind_not_taken")


async def test_a_file_that_is_not_there_is_said_so(services: Stack) -> None:
    answer = await fetched(services, NAME)
    assert (answer.status_code, answer.json()["code"]) == (404, "file_not_kept")
    assert (await fetched(services, "a-name")).status_code == 422
