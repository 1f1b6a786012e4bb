"""The settings of a process, from its environment. Every default is safe on a laptop."""

import os
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from shared.documents.faces import FACES, NAMED_IN_DOCX, SARABUN

PREFIX = "KHUNATHAM_"


class Settings(BaseModel):
    """`KHUNATHAM_<FIELD>` in capitals; `MONGO_URL` and `KAFKA_BOOTSTRAP_SERVERS` are heard too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mongo_url: str = ""  # empty: `khunatham up` starts a mongod of its own
    mongo_driver: Literal["motor", "pymongo"] = "motor"
    database: str = Field(default="khunatham", pattern=r"^[a-z0-9_]{1,30}$")
    transport: Literal["embedded", "kafka"] = "embedded"
    kafka: str = ""
    topic_prefix: str = Field(default="khunatham", pattern=r"^[a-z0-9_-]{1,60}$")
    host: str = "127.0.0.1"
    port: int = Field(default=8700, ge=1, le=65535)
    data: Path = Path("var")
    master_key: str = ""  # base64 of 32 bytes; empty: a key of its own in `data`
    oidc_issuer: str = ""  # empty: the development issuer, on loopback only
    oidc_audience: str = "khunatham"
    oidc_jwks_url: str = ""
    projection_url: str = ""  # where the portal finds the queries
    fonts: Path | None = None  # a folder with the office's own font files
    paper_font: str = SARABUN.family  # the face of PDFs: packaged, or one of those in `fonts`
    docx_font: str = NAMED_IN_DOCX  # the face a DOCX names
    offices: Path | None = None  # a YAML file in the shape of shared/rules/offices.yaml
    instance: int = Field(default=0, ge=0)
    instances: int = Field(default=1, ge=1, le=12)

    @model_validator(mode="after")
    def _kafka_has_an_address(self) -> Self:
        if self.transport == "kafka" and not self.kafka:
            raise ValueError("KHUNATHAM_KAFKA is needed for the Kafka transport")
        return self

    @field_validator("paper_font")
    @classmethod
    def _the_face_is_known(cls, family: str) -> str:
        if family not in FACES:
            raise ValueError(f"one of: {', '.join(FACES)}")
        return family

    @property
    def masters(self) -> tuple[bytes, ...]:
        """The master key, from which the platform's other keys are derived."""
        return (b64decode(self.master_key),)

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
