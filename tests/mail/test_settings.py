"""The settings of the post: a mail server has an address, and letters have a sender."""

import pytest
from pydantic import ValidationError

from shared.service.settings import Settings

SERVER = "smtp://user:secret@mail.example.go.th"


def test_without_a_mail_server_nothing_more_is_needed() -> None:
    assert Settings().smtp_url == ""


def test_the_environment_names_both() -> None:
    named = {"KHUNATHAM_SMTP_URL": SERVER, "KHUNATHAM_MAIL_FROM": "วธ. <culture@example.go.th>"}
    settings = Settings.from_environment(named)
    assert (settings.smtp_url, settings.mail_from) == (SERVER, "วธ. <culture@example.go.th>")


@pytest.mark.parametrize("sender", ["", "culture"])
def test_letters_have_a_sender(sender: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        Settings(smtp_url=SERVER, mail_from=sender)
    assert [error["loc"] for error in wrong.value.errors()] == [("mail_from",)]


def test_a_wrong_url_is_told_by_its_name() -> None:
    with pytest.raises(ValidationError) as wrong:
        Settings(smtp_url="mail.example.go.th", mail_from="culture@example.go.th")
    assert [error["loc"] for error in wrong.value.errors()] == [("smtp_url",)]
