"""A mail server for each test."""

from collections.abc import AsyncIterator

import pytest

from tests.mail.server import MailBox, mail_server


@pytest.fixture
async def mailbox() -> AsyncIterator[MailBox]:
    async with mail_server() as box:
        yield box
