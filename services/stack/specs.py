"""Writes the API descriptions from the types: OpenAPI, AsyncAPI, a JSON Schema an event."""

import json
from pathlib import Path
from typing import Any, cast

from pydantic import SecretStr

from services.stack.services import PUBLISHED, SERVICES
from shared.auth.tokens import TokenVerifier
from shared.contracts.catalogue import CATALOGUE
from shared.kernel.catalogue import version_of
from shared.messaging.kafka import PARTITIONS, topic_of
from shared.mongo import Mongo
from shared.privacy.master import new_master_key
from shared.service.platform import Platform
from shared.service.settings import Settings

_TEXT: dict[str, str] = {"type": "string"}
_HEADERS = {
    "content-type": _TEXT,
    "ce_specversion": {"type": "string", "const": "1.0"},
    "ce_id": {"type": "string", "format": "uuid"},
    "ce_source": {"type": "string", "description": "/<service>/<province>"},
    "ce_type": _TEXT,
    "ce_subject": {"type": "string", "description": "stream: <province>/<kind>/<id>"},
    "ce_time": {"type": "string", "format": "date-time", "description": "when it happened"},
    "ce_dataschema": {"type": "string", "description": "urn:khunatham:event:<type>:<version>"},
    "ce_sequence": {"type": "string", "description": "number in the province's ledger, 20 digits"},
    "ce_partitionkey": {"type": "string", "description": "province, also the record's key"},
    "ce_recordedtime": {"type": "string", "format": "date-time"},
    "ce_streamversion": _TEXT,
    "ce_commitid": {"type": "string", "format": "uuid"},
    "ce_actor": _TEXT,
    "ce_correlationid": _TEXT,
}


def write_specs(settings: Settings, folder: Path) -> list[Path]:
    """Write every description under the folder; what is written is the same on every machine."""
    documents = descriptions(settings)
    for name, document in documents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8")
    return [folder / name for name in documents]


def descriptions(settings: Settings) -> dict[str, Any]:
    """Every description by its file name."""
    return {
        **{f"openapi/{name}.json": document for name, document in openapi(settings).items()},
        "asyncapi.json": asyncapi(),
        **{f"schemas/{name}.json": schema for name, schema in CATALOGUE.schemas().items()},
    }


def openapi(settings: Settings) -> dict[str, Any]:
    # Building an API opens no connection: neither the driver nor the verifier is asked anything.
    mongo = Mongo("mongodb://127.0.0.1:1/?replicaSet=none", "pymongo")
    settings = settings.model_copy(update={"master_key": SecretStr(new_master_key())})
    platform = Platform(settings, mongo, cast("TokenVerifier", None))
    return {name: build(platform).api.openapi() for name, build in SERVICES.items()}


def asyncapi() -> dict[str, Any]:
    """AsyncAPI 3.0: one channel a service, one message an event type."""
    by_service = {
        service: [name for name in CATALOGUE.classes if name.startswith(f"{service}.")]
        for service in PUBLISHED
    }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Khunatham domain events · เหตุการณ์ของจังหวัดคุณธรรม",
            "version": "1",
            "description": "CloudEvents 1.0 in Kafka's binary mode, key = province, kept for ever.",
        },
        "defaultContentType": "application/json",
        "channels": {service: _channel(service, names) for service, names in by_service.items()},
        "operations": {
            f"publish_{service}": {
                "action": "send",
                "channel": {"$ref": f"#/channels/{service}"},
            }
            for service in PUBLISHED
        },
        "components": {
            "messages": {name: _message(name) for name in CATALOGUE.classes},
            "messageTraits": {"cloudevent": {"headers": _headers()}},
        },
    }


def _channel(service: str, names: list[str]) -> dict[str, Any]:
    messages = {name.partition(".")[2]: {"$ref": f"#/components/messages/{name}"} for name in names}
    return {
        "address": topic_of(service),
        "messages": messages,
        "bindings": {"kafka": {"partitions": PARTITIONS, "bindingVersion": "0.5.0"}},
    }


def _message(name: str) -> dict[str, Any]:
    event = CATALOGUE.classes[name]
    return {
        "name": name,
        "title": (event.__doc__ or name).strip().splitlines()[0],
        "traits": [{"$ref": "#/components/messageTraits/cloudevent"}],
        "payload": {
            "schemaFormat": "application/schema+json;version=draft-2020-12",
            "schema": {"$ref": f"schemas/{name}.v{version_of(event)}.json"},
        },
        "bindings": {"kafka": {"key": _TEXT, "bindingVersion": "0.5.0"}},
    }


def _headers() -> dict[str, Any]:
    return {"type": "object", "properties": _HEADERS, "required": sorted(_HEADERS)}
