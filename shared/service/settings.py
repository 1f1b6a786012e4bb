"""The settings of a process, from its environment. Every default is safe on a laptop."""

import os
from collections.abc import Mapping
from email.utils import parseaddr
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)

from shared.auth.loopback import is_loopback
from shared.documents.faces import FACES, NAMED_IN_DOCX, SARABUN
from shared.mail.imap import ImapServer
from shared.mail.smtp import MailServer
from shared.privacy.master import NoMasterKey, read_master_key

PREFIX = "KHUNATHAM_"


class Settings(BaseModel):
    """`KHUNATHAM_<FIELD>` in capitals; `MONGO_URL` and `KAFKA_BOOTSTRAP_SERVERS` are heard too."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    mongo_url: str = ""  # empty: `khunatham up` starts a mongod of its own
    mongo_driver: Literal["motor", "pymongo"] = "motor"
    database: str = Field(default="khunatham", pattern=r"^[a-z0-9_]{1,30}$")
    transport: Literal["embedded", "kafka"] = "embedded"
    kafka: str = ""
    topic_prefix: str = Field(default="khunatham", pattern=r"^[a-z0-9_-]{1,60}$")
    host: str = "127.0.0.1"
    port: int = Field(default=8700, ge=1, le=65535)
    data: Path = Path("var")
    master_key: SecretStr = SecretStr("")  # empty: `khunatham up` keeps one of its own in `data`
    former_master_key: SecretStr = SecretStr("")  # still opens, until the keys are wrapped anew
    oidc_issuer: str = ""  # empty: the development issuer, on loopback only
    oidc_audience: str = "khunatham"
    oidc_jwks_url: str = ""
    projection_url: str = ""  # where the portal finds the queries
    planning_url: str = ""  # where the portal has codes on papers verified
    awards_url: str = ""  # where the portal has certificates verified
    meetings_url: str = ""  # where the portal checks in who scans an invitation
    calendar_url: str = ""  # projection as calendar programs reach it: https://…
    portal_url: str = ""  # as people reach it, in QR codes and e-mails: https://…
    smtp_url: SecretStr = SecretStr("")  # smtp://user:password@host:port; empty: no e-mails
    mail_from: str = Field(default="", validate_default=True)  # the office's own address
    imap_url: SecretStr = SecretStr("")  # imaps://user:password@host/INBOX; empty: nobody reads it
    fonts: Path | None = None  # a folder with the office's own font files
    paper_font: str = SARABUN.family  # the face of PDFs: packaged, or one of those in `fonts`
    docx_font: str = NAMED_IN_DOCX  # the face a DOCX names
    offices: Path | None = None  # a YAML file in the shape of shared/rules/offices.yaml
    instance: int = Field(default=0, ge=0)
    instances: int = Field(default=1, ge=1, le=12)

    @field_validator("master_key", "former_master_key")
    @classmethod
    def _is_a_key(cls, text: SecretStr) -> SecretStr:
        if text.get_secret_value():
            read_master_key(text.get_secret_value())
        return text

    @model_validator(mode="after")
    def _kafka_has_an_address(self) -> Self:
        if self.transport == "kafka" and not self.kafka:
            raise ValueError("KHUNATHAM_KAFKA is needed for the Kafka transport")
        return self

    @field_validator("smtp_url")
    @classmethod
    def _names_a_mail_server(cls, url: SecretStr) -> SecretStr:
        if url.get_secret_value():
            MailServer.parse(url.get_secret_value())
        return url

    @field_validator("imap_url")
    @classmethod
    def _names_a_mailbox(cls, url: SecretStr) -> SecretStr:
        if url.get_secret_value():
            ImapServer.parse(url.get_secret_value())
        return url

    @field_validator("mail_from")
    @classmethod
    def _a_letter_has_a_sender(cls, sender: str, info: ValidationInfo) -> str:
        if (
            info.data.get("smtp_url", SecretStr("")).get_secret_value()
            and "@" not in parseaddr(sender)[1]
        ):
            raise ValueError("KHUNATHAM_SMTP_URL needs an address of the office beside it")
        return sender

    @field_validator("paper_font")
    @classmethod
    def _the_face_is_known(cls, family: str) -> str:
        if family not in FACES:
            raise ValueError(f"one of: {', '.join(FACES)}")
        return family

    @field_validator("calendar_url", "portal_url")
    @classmethod
    def _is_reached_safely(cls, url: str) -> str:
        """A secret travels in the address: only this machine may be asked in the clear."""
        parts = urlsplit(url)
        safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
        if url and not (safe and parts.hostname):
            raise ValueError("https://… (http only on this machine)")
        return url

    @property
    def portal_address(self) -> str:
        """Where people reach the portal; by itself it is beside the services."""
        return (self.portal_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def calendar_address(self) -> str:
        """Where calendar programs reach projection; by itself it is beside the portal."""
        return self.calendar_url.rstrip("/") or f"{self.portal_address}/projection"

    @property
    def masters(self) -> tuple[bytes, ...]:
        """The master key, and the former one while there is one. Raises `NoMasterKey`."""
        if not self.master_key.get_secret_value():
            raise NoMasterKey
        named = (self.master_key, self.former_master_key)
        return tuple(read_master_key(text) for key in named if (text := key.get_secret_value()))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        found = os.environ if environment is None else environment
        named = {
            field: found[PREFIX + field.upper()]
            for field in cls.model_fields
            if found.get(PREFIX + field.upper())
        }
        named.setdefault("mongo_url", found.get("MONGO_URL", ""))
        named.setdefault("kafka", found.get("KAFKA_BOOTSTRAP_SERVERS", ""))
        return cls.model_validate(named)
