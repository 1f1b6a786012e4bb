"""Looks for a text everywhere it could have got to, in every form that it could have there."""

import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

import bson
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from bson.raw_bson import RawBSONDocument
from pymongo import MongoClient

from services.stack.services import OWNERS
from shared.messaging.kafka import PARTITIONS, topic_of

OPLOG = "oplog.rs"


class Canaries:
    """Texts that must be nowhere."""

    def __init__(self, *texts: str) -> None:
        self._forms = {form for text in texts for form in forms_of(text)}

    def sung_in(self, content: bytes) -> list[bytes]:
        """The forms that stand in the content."""
        return [form for form in self._forms if form in content]


def forms_of(text: str) -> set[bytes]:
    """Plain, in base64 at each of its three offsets, percent-encoded, escaped, in hexadecimal."""
    raw = text.encode()
    quoted = quote(text, safe="")
    forms = {raw, raw.hex().encode(), raw.hex().upper().encode(), text.encode("utf-16-le")}
    forms |= {quoted.encode(), quoted.lower().encode(), quote_plus(text).encode()}
    forms.add(json.dumps(text)[1:-1].encode())
    for encode in (b64encode, urlsafe_b64encode):
        for offset in range(3):
            inner = encode(b"\0" * offset + raw)[4 if offset else 0 :]
            forms.add(inner.rstrip(b"=")[:-1])  # the last letter depends on what follows
    return forms


def moment_of(mongo_url: str) -> bson.Timestamp:
    """The place in the server's own log of writes where a test begins."""
    with MongoClient[RawBSONDocument](mongo_url) as client:
        moment = client.admin.command("hello")["lastWrite"]["opTime"]["ts"]
        assert isinstance(moment, bson.Timestamp)
        return moment


def stored(mongo_url: str, prefix: str, since: bson.Timestamp) -> Iterator[tuple[str, bytes]]:
    """Every document of every database of this test, and of the server's own log of writes."""
    with MongoClient[RawBSONDocument](mongo_url, document_class=RawBSONDocument) as client:
        for name in client.list_database_names():
            if not name.startswith((prefix, "admin", "config")):
                continue
            for collection in client[name].list_collection_names():
                for document in client[name][collection].find():
                    yield f"{name}.{collection}", bytes(document.raw)
        for document in client.local[OPLOG].find({"ts": {"$gte": since}}):
            yield OPLOG, bytes(document.raw)


async def sent(bootstrap: str, prefix: str) -> list[tuple[str, bytes]]:
    """Keys, headers and values of every message on every topic of this test."""
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, enable_auto_commit=False)
    await consumer.start()
    try:
        partitions = [
            TopicPartition(topic_of(service, prefix), number)
            for service in OWNERS
            for number in range(PARTITIONS)
        ]
        consumer.assign(partitions)
        await consumer.seek_to_beginning()
        ends = await consumer.end_offsets(partitions)
        found: list[tuple[str, bytes]] = []
        for partition in (one for one, end in ends.items() if end):
            while await consumer.position(partition) < ends[partition]:
                for messages in (await consumer.getmany(partition, timeout_ms=200)).values():
                    found += [(one.topic, _whole(one)) for one in messages]
        return found
    finally:
        await consumer.stop()


def _whole(message: "ConsumerRecord[bytes, bytes]") -> bytes:
    headers = [name.encode() + b"=" + text for name, text in message.headers]
    return b"\n".join([message.key or b"", *headers, message.value or b""])
