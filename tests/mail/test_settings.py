"""The settings of the post: a mail server has an address, and letters have a sender."""

import pytest
from pydantic import SecretStr, ValidationError

from shared.service.settings import Settings

SERVER = "smtp://user:secret@mail.example.go.th"


def test_without_a_mail_server_nothing_more_is_needed() -> None:
    assert Settings().smtp_url.get_secret_value() == ""


def test_the_environment_names_both() -> None:
    named = {"KHUNATHAM_SMTP_URL": SERVER, "KHUNATHAM_MAIL_FROM": "วธ. <culture@example.go.th>"}
    settings = Settings.from_environment(named)
    assert settings.smtp_url.get_secret_value() == SERVER
    assert settings.mail_from == "วธ. <culture@example.go.th>"
    assert "secret" not in repr(settings)


@pytest.mark.parametrize("sender", ["", "culture"])
def test_letters_have_a_sender(sender: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        Settings(smtp_url=SecretStr(SERVER), mail_from=sender)
    assert [error["loc"] for error in wrong.value.errors()] == [("mail_from",)]


def test_a_wrong_url_is_told_by_its_name() -> None:
    with pytest.raises(ValidationError) as wrong:
        Settings(smtp_url=SecretStr("mail.example.go.th"), mail_from="culture@example.go.th")
    assert [error["loc"] for error in wrong.value.errors()] == [("smtp_url",)]
