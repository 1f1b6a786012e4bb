"""Makes one mongod a replica set of one node, for change streams and transactions need a set."""

from typing import Any

from pymongo import MongoClient
from pymongo.errors import OperationFailure, PyMongoError

from shared.local.process import LOOPBACK, wait_for

NAME = "rs0"
NOT_YET_INITIATED = 94

Client = MongoClient[dict[str, Any]]


def answers(port: int, host: str = LOOPBACK) -> bool:
    """Whether a MongoDB server speaks on this port now."""
    try:
        with _direct(host, port, milliseconds=1000) as client:
            client.admin.command("ping")
    except PyMongoError:
        return False
    return True


def become_primary(port: int, seconds: float, host: str = LOOPBACK, member: str = "") -> None:
    """Initiate the set, or move it to this port, and wait until it takes writes.

    `member` is the address the server knows itself by. Raises `TimedOut`.
    """
    with _direct(host, port, milliseconds=int(seconds * 1000)) as client:
        _be_the_only_member(client, member or f"{host}:{port}")
        wait_for(lambda: bool(client.admin.command("hello")["isWritablePrimary"]), seconds)


def drop_databases(url: str, prefix: str) -> None:
    """Drop every database whose name begins with the prefix."""
    with MongoClient[dict[str, Any]](url, serverSelectionTimeoutMS=10_000) as client:
        for name in client.list_database_names():
            if name.startswith(prefix):
                client.drop_database(name)


def _direct(host: str, port: int, milliseconds: int) -> Client:
    return MongoClient(
        host,
        port,
        directConnection=True,
        serverSelectionTimeoutMS=milliseconds,
        connectTimeoutMS=milliseconds,
        socketTimeoutMS=milliseconds,
    )


def _be_the_only_member(client: Client, member: str) -> None:
    try:
        config = client.admin.command("replSetGetConfig")["config"]
    except OperationFailure as refused:
        if refused.code != NOT_YET_INITIATED:
            raise
        first = {"_id": NAME, "members": [{"_id": 0, "host": member}]}
        client.admin.command("replSetInitiate", first)
        return
    if config["members"][0]["host"] != member:
        config["members"][0]["host"] = member
        config["version"] += 1
        client.admin.command("replSetReconfig", config, force=True)
