"""What is looked up of a meeting before a command is decided: the kit that a briefing names."""

from uuid import UUID

import pytest
from fastapi import Response
from starlette.requests import Request

from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.edge.meeting_lookups import KitEditionNotFound, MeetingLookups
from shared.http.queries import Freshness
from shared.views.reader import Token
from tests.http.stack import PROVINCE, YEAR, Stack
from tests.meetings.test_kits_http import LINK, publish, topics


def lookups(services: Stack) -> MeetingLookups:
    """As a request finds them that brings the last command's token."""
    request = Request({"type": "http", "app": services.services["meetings"].api})
    return MeetingLookups(request, Freshness(Token.parse(services.fresh), Response()))


async def test_a_briefing_names_an_edition_that_its_year_has_had(services: Stack) -> None:
    meeting_id = UUID(services.meeting_id)
    await services.schedule_meeting()
    assert await lookups(services).kit_edition(PROVINCE, meeting_id, None) is None
    with pytest.raises(KitEditionNotFound) as refused:
        await lookups(services).kit_edition(PROVINCE, meeting_id, 1)
    assert refused.value.fiscal_year == YEAR

    await publish(services, topics(LINK))
    await publish(services, topics(LINK, LINK), "เพิ่มคู่มือ")
    for edition in (1, 2):
        found = await lookups(services).kit_edition(PROVINCE, meeting_id, edition)
        assert found == edition
    with pytest.raises(KitEditionNotFound):
        await lookups(services).kit_edition(PROVINCE, meeting_id, 3)


async def test_a_briefing_is_of_a_meeting_that_is_there(services: Stack) -> None:
    await publish(services, topics(LINK))
    with pytest.raises(MeetingNotFound):
        await lookups(services).kit_edition(PROVINCE, UUID(services.meeting_id), 1)
