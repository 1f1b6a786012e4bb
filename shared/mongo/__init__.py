"""The one package that imports the MongoDB driver.

Two drivers stand behind the same functions, chosen by name: `motor` (the owner's choice, in its
maintenance window) and `pymongo` (its asynchronous successor). Nothing of either leaves this
package but plain dictionaries, the operations and `Timestamp` below.
"""

from bson.timestamp import Timestamp
from pymongo import ASCENDING, DESCENDING, DeleteOne, ReplaceOne, UpdateOne

from shared.mongo.client import Database, Driver, Mongo
from shared.mongo.collection import Collection, Doc
from shared.mongo.errors import StreamLost, Taken, Unavailable
from shared.mongo.session import Session

SERVER_FILLS_IN = Timestamp(0, 0)  # a top-level empty Timestamp is replaced by the primary

__all__ = [
    "ASCENDING",
    "DESCENDING",
    "SERVER_FILLS_IN",
    "Collection",
    "Database",
    "DeleteOne",
    "Doc",
    "Driver",
    "Mongo",
    "ReplaceOne",
    "Session",
    "StreamLost",
    "Taken",
    "Timestamp",
    "Unavailable",
    "UpdateOne",
]
