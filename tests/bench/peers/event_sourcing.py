# mypy: ignore-errors
"""The library `eventsourcing` on PostgreSQL, used as its documentation says."""

import asyncio
import time
from functools import singledispatchmethod
from itertools import count
from typing import Any

from tests.bench import subject
from tests.bench.drive import threads
from tests.bench.peers.missing import PeerMissing
from tests.bench.peers.postgres import Postgres
from tests.bench.plan import Work

try:
    import psycopg  # noqa: F401 - the library needs it
    from eventsourcing.application import Application
    from eventsourcing.domain import Aggregate, event
    from eventsourcing.postgres import PostgresTrackingRecorder
    from eventsourcing.projection import Projection, ProjectionRunner
except ImportError as missing:
    raise PeerMissing("eventsourcing and psycopg are not installed (extra `bench`)") from missing

_POOL = "20"
_PATIENCE = 60
_A_STREAM = 20  # events saved together, which is kinder to it than one by one


class WorkDone(Aggregate):
    """A piece of work and its reports, with events as large as ours."""

    @event("Begun")
    def __init__(self) -> None:
        self.reports = 0
        self.baht = 0

    @event("Reported")
    def report(self, fields: dict[str, Any]) -> None:
        self.reports += 1
        self.baht += fields["baht"]


class Works(Application):
    def begin(self, reports: int = 0) -> Any:
        work = WorkDone()
        for number in range(reports):
            work.report(_fields(number))
        self.save(work)
        return work.id

    def report(self, work_id: Any, number: int) -> None:
        work = self.repository.get(work_id)
        work.report(_fields(number))
        self.save(work)


def _fields(number: int) -> dict[str, Any]:
    return {
        "agency_id": str(subject.AGENCY),
        "fiscal_year": 2570,
        "number": number,
        "stage": f"stage-{number % 9}",
        "place": subject.PLACE,
        "note": subject.NOTE,
        "baht": number,
        "hours": number % 8,
        "happened_at": subject.MOMENT.isoformat(),
    }


class EventSourcing:
    """One application on the benchmark's PostgreSQL."""

    def __init__(self, postgres: Postgres, name: str) -> None:
        self._environment = {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": postgres.database,
            "POSTGRES_HOST": postgres.host,
            "POSTGRES_PORT": str(postgres.port),
            "POSTGRES_USER": postgres.user,
            "POSTGRES_PASSWORD": "",
            "POSTGRES_POOL_SIZE": _POOL,
            "POSTGRES_MAX_OVERFLOW": _POOL,
            "APPLICATION_NAME": name,
        }
        self._works = type(name, (Works,), {})
        self._application = self._works(env=self._environment)
        self._numbers = count()

    async def append(self, writers: int, seconds: float) -> Work:
        """One new event a call, saved by itself."""
        return await threads(writers, seconds, lambda _n, _t: self._application.begin())

    def stream_of(self, events: int) -> "Load":
        return Load(self._application, self._application.begin(events - 1))

    async def project(self, events: int) -> Work:
        """Append so many events and wait until a projection that counts them has seen them all."""
        return await asyncio.to_thread(self._project, events)

    def _project(self, events: int) -> Work:
        known = self._application.recorder.max_notification_id()
        with ProjectionRunner(
            application_class=self._works,
            projection_class=Counting,
            view_class=PostgresTrackingRecorder,
            env=self._environment,
        ) as runner:
            if known:
                runner.wait(known, timeout=_PATIENCE)
            began = time.perf_counter()
            for _ in range(events // _A_STREAM):
                self._application.begin(_A_STREAM - 1)
            runner.wait(self._application.recorder.max_notification_id(), timeout=_PATIENCE)
            return Work(events, seconds=time.perf_counter() - began)

    def close(self) -> None:
        self._application.close()


class Load:
    def __init__(self, application: Any, work_id: Any) -> None:
        self._application = application
        self._work_id = work_id

    async def work(self, seconds: float) -> Work:
        get = self._application.repository.get
        return await threads(1, seconds, lambda _n, _t: get(self._work_id))


class Counting(Projection):
    """Only stores its position: the least a projection of that library can do."""

    topics = ()

    @singledispatchmethod
    def process_event(self, _event: Any, tracking: Any) -> None:
        self.view.insert_tracking(tracking)
