"""What one process holds open and shares between the services in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from uuid import uuid4

from fastapi import FastAPI

from shared.auth.tokens import TokenVerifier
from shared.clock import Clock, system_clock
from shared.documents.faces import Fonts
from shared.documents.press import Press
from shared.eventstore.ledger import MongoLedger
from shared.files.mongo import MongoFiles
from shared.messaging.embedded import EmbeddedInlet
from shared.messaging.kafka import KafkaInlet, KafkaOutlet, Share
from shared.messaging.lease import USUAL_TIMES, LeaseTimes
from shared.messaging.news import LedgerNews
from shared.messaging.supervise import Loop
from shared.messaging.transport import Inlet, Outlet
from shared.mongo import Database, Mongo
from shared.privacy.access import MongoAccessLog
from shared.privacy.keys import MongoKeyRing
from shared.privacy.vault import Vault
from shared.rules.offices import Offices, offices
from shared.service.settings import Settings

KEYS = "keys"  # the databases beside those of the services
FILES = "files"
AWARD_FILES = "award_files"  # nominees' files: erased apart from all others


@dataclass(frozen=True)
class Service:
    """A service, ready to be served: its API, its background loops, what has to be made first."""

    name: str
    api: FastAPI
    loops: Sequence[Loop] = ()
    preparations: Sequence[Loop] = ()

    async def prepare(self) -> None:
        """Indexes and first builds; doing it again changes nothing."""
        for preparation in self.preparations:
            await preparation.run()


def any_process() -> str:
    """A name that no other process has."""
    return uuid4().hex[:12]


@dataclass
class Platform:
    """Connections and clocks. The transport is chosen here and nowhere else."""

    settings: Settings
    mongo: Mongo
    tokens: TokenVerifier
    clock: Clock = system_clock
    process: str = field(default_factory=any_process)  # who holds a seat
    lease_times: LeaseTimes = USUAL_TIMES
    _news: dict[str, LedgerNews] = field(default_factory=dict)

    @cached_property
    def key_ring(self) -> MongoKeyRing:
        """The keys of persons, in a database of their own. Raises `NoMasterKey`."""
        return MongoKeyRing(self.database(KEYS), self.settings.masters)

    @cached_property
    def access_log(self) -> MongoAccessLog:
        return MongoAccessLog(self.database(KEYS), self.clock)

    @cached_property
    def vault(self) -> Vault:
        """Raises `NoMasterKey`."""
        return Vault(self.key_ring, self.access_log)

    @cached_property
    def files(self) -> MongoFiles:
        """Attached files, in a database of their own."""
        return MongoFiles(self.database(FILES), self.clock)

    @cached_property
    def award_files(self) -> MongoFiles:
        """Evidence of nominations, apart from all other files: it is erased with them."""
        return MongoFiles(self.database(AWARD_FILES), self.clock)

    async def prepare_vault(self) -> None:
        """Raises `WrongMasterKey`."""
        await self.key_ring.prepare()
        await self.access_log.prepare()

    @cached_property
    def press(self) -> Press:
        """One for the process: its engines are large."""
        settings = self.settings
        return Press(Fonts(settings.paper_font, settings.docx_font, settings.fonts))

    @property
    def offices(self) -> Offices:
        return offices(self.settings.offices)

    def database(self, service: str) -> Database:
        return self.mongo.database(f"{self.settings.database}_{service}")

    def ledger(self, service: str) -> MongoLedger:
        return MongoLedger(self.mongo, self.database(service), service)

    def news(self, service: str) -> LedgerNews:
        """One for each service in this process, so that who reads hears from who numbers."""
        if service not in self._news:
            self._news[service] = LedgerNews(self.ledger(service))
        return self._news[service]

    def inlet(self, consumer: str, services: Sequence[str], database: Database) -> Inlet:
        if self.settings.transport == "embedded":
            return EmbeddedInlet([self.news(service) for service in services])
        share = Share(self.settings.instance, self.settings.instances)
        prefix = self.settings.topic_prefix
        return KafkaInlet(self.settings.kafka, services, consumer, database, share, prefix)

    def outlet(self, service: str) -> Outlet | None:
        """None when the readers read the ledgers themselves."""
        if self.settings.transport == "embedded":
            return None
        client = f"{service}-{self.process}"
        return KafkaOutlet(self.settings.kafka, client, self.settings.topic_prefix)
