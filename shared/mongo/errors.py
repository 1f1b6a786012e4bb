"""What can go wrong at the database, without the documents that a driver's own messages carry."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pymongo import errors as driver_errors

_DUPLICATE = 11000


class Unavailable(Exception):
    """The database did not answer; whether a write happened is not known."""


class Taken(Exception):
    """A unique index refused the write."""


class StreamLost(Exception):
    """A change stream ended and cannot go on from where it was."""


@asynccontextmanager
async def own_errors(session: object | None = None) -> AsyncIterator[None]:
    """Turn the driver's errors into ours, but not inside a transaction: there the driver has to
    see its own, to try the whole of it again."""
    if session:
        yield
        return
    try:
        yield
    except driver_errors.DuplicateKeyError as error:
        raise Taken(error.code) from None
    except driver_errors.BulkWriteError as error:
        codes = {problem.get("code") for problem in error.details.get("writeErrors", [])}
        if codes == {_DUPLICATE}:
            raise Taken(_DUPLICATE) from None
        raise Unavailable("BulkWriteError", sorted(codes, key=str)) from None
    except driver_errors.PyMongoError as error:
        raise Unavailable(type(error).__name__, getattr(error, "code", None)) from None


def refused_indexes(error: driver_errors.BulkWriteError) -> set[int]:
    problems = error.details.get("writeErrors", [])
    if any(problem["code"] != _DUPLICATE for problem in problems):
        raise error
    if error.details.get("writeConcernErrors"):
        raise Unavailable("the write was not acknowledged by a majority")
    return {int(problem["index"]) for problem in problems}
