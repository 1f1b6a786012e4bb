"""Texts of a request, held to the rules of a spreadsheet's cells: an export imports again."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from services.directory.domain.names import cleaned
from services.directory.edge.cells import email_of, is_error_text, means_nothing, phone_of


def _said(text: str) -> str:
    if is_error_text(text):
        raise ValueError("the text of a formula's error")
    return "" if means_nothing(text) else text


def _name(text: str) -> str:
    if not _said(text):
        raise ValueError("not a name")
    return text


def _phone(text: str) -> str:
    number = phone_of(text) if text else ""
    if number is None:
        raise ValueError("not a phone number")
    return number


def _emails(text: str) -> str:
    addresses = email_of(text) if text else ""
    if addresses is None:
        raise ValueError("not an e-mail address")
    return addresses


Line = Annotated[
    str, BeforeValidator(cleaned), StringConstraints(max_length=200), AfterValidator(_said)
]
Phone = Annotated[
    str,
    BeforeValidator(cleaned),
    StringConstraints(max_length=100),
    AfterValidator(_said),
    AfterValidator(_phone),
]
Emails = Annotated[
    str,
    BeforeValidator(cleaned),
    StringConstraints(max_length=254),
    AfterValidator(_said),
    AfterValidator(_emails),
]
PersonName = Annotated[
    str,
    BeforeValidator(cleaned),
    StringConstraints(min_length=2, max_length=200),
    AfterValidator(_name),
]
