# mypy: ignore-errors
"""Appends to UmaDB by its own client."""

from itertools import count
from uuid import uuid5

from tests.bench import subject
from tests.bench.drive import threads
from tests.bench.peers.missing import PeerMissing
from tests.bench.plan import Work

try:
    import umadb
except ImportError as missing:
    raise PeerMissing("umadb is not installed (extra `bench`)") from missing


class UmaAppends:
    """One event a call, refused if the stream has got an event of that version meanwhile."""

    def __init__(self, url: str, writers: int) -> None:
        self._client = umadb.Client(url)
        self._writers = writers
        self._numbers = count()

    async def work(self, seconds: float) -> Work:
        return await threads(self._writers, seconds, self._append)

    def _append(self, _caller: int, _turn: int) -> None:
        work_id = uuid5(subject.AGENCY, f"uma{next(self._numbers)}")
        tag = f"work:{work_id}"
        event = umadb.Event(
            event_type="bench.work_reported",
            data=subject.TEXT.encode(),
            tags=[tag],
        )
        nobody = umadb.Query(items=[umadb.QueryItem(tags=[tag])])
        self._client.append([event], umadb.AppendCondition(fail_if_events_match=nobody))

    def close(self) -> None:
        self._client.close()
