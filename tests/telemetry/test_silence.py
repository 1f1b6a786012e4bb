"""The log tells ids and types: no name, no address, no token ever stands in it."""

import json
import logging

import pytest

from shared.auth.actor import Role
from shared.mongo import Unavailable
from shared.telemetry import log
from tests.directory.workbooks import HEADINGS, agency, xlsx
from tests.http.stack import Stack, an_id, stack

NAME = "มูลนิธินกขมิ้นสีทอง"
MAIL = "canary@secret.example.go.th"
PHONE = "0 5699 8877"
TEXT = "มติลับเรื่องนกขมิ้น"
CANARIES = (NAME, MAIL, PHONE, "56998877", TEXT, "นกขมิ้น", "canary")
SHEET = xlsx([HEADINGS, agency(name=NAME, email=MAIL, phone=PHONE)])
BROKEN = xlsx([HEADINGS, agency(name=NAME, email="canary at secret", sector="นกขมิ้น")])


def assert_silent(caplog: pytest.LogCaptureFixture, *secrets: str) -> None:
    lines = [record.getMessage() for record in caplog.records]
    assert lines
    for line in lines:
        assert not [secret for secret in (*CANARIES, *secrets) if secret in line], line


async def test_a_whole_assembly_leaves_no_name_in_the_log(
    services: Stack, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "khunatham")
    token = services.headers()["authorization"].removeprefix("Bearer ")
    await services.open_edition()
    assert (await services.import_sheet(BROKEN)).status_code == 422
    assert (await services.import_sheet(SHEET, f"{NAME}.xlsx")).status_code == 201
    await services.seal_edition()
    await services.schedule_meeting(title=TEXT, place=NAME)
    await services.schedule_meeting(title=TEXT, unknown=NAME)
    assert (await services.invite_agencies()).status_code == 201
    await services.meeting_post("opening")
    [row] = await services.attendance()
    body = {"agency_id": row["agency_id"], "persons": 1, "method": "qr"}
    await services.meeting_post("check-ins", body)
    await services.meeting_post("check-ins", body)
    undoing = {"reason": TEXT}
    await services.meeting_post(f"check-ins/{row['agency_id']}/undoing", undoing)
    resolution = {"resolution_id": an_id("secret"), "text": TEXT}
    assert (await services.meeting_post("resolutions", resolution)).status_code == 409
    await services.meeting_post("closing", authorization=services.other_header(Role.GOVERNOR))
    assert (await services.meeting_post("closing")).status_code == 201
    assert (await services.get(f"meetings/{services.meeting_id}")).json()["title"] == TEXT
    commands = [record for record in caplog.records if '"command"' in record.getMessage()]
    assert len(commands) >= 9
    assert_silent(caplog, token, token.rpartition(".")[2])


async def test_an_outage_leaves_no_name_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "khunatham")
    async with stack("mongodb://127.0.0.1:1/?replicaSet=rs0", "none_", loops=False) as services:
        token = services.headers()["authorization"]
        assert (await services.schedule_meeting(title=TEXT, place=NAME)).status_code == 503
    assert_silent(caplog, token)


def test_a_failure_is_told_by_its_type_and_place(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "khunatham")
    try:
        raise Unavailable(f"the document of {NAME}")  # noqa: TRY301 - a failure to tell about
    except Unavailable as failure:
        log.error("request_failed", failure, service="meetings")
    assert_silent(caplog)
    told = json.loads(caplog.records[-1].getMessage())
    assert (told["event"], told["error"], told["service"]) == (
        "request_failed",
        "Unavailable",
        "meetings",
    )
    assert told["at"].startswith("test_a_failure_is_told_by_its_type_and_place:")
