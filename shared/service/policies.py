"""What a service that reacts to events is made of: its policies, their consumer, their health."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.execute import Executor
from shared.kernel.commit import LedgerHead
from shared.kernel.message import Province
from shared.kernel.policy import Policy
from shared.messaging.consumer import Consumer
from shared.messaging.policies import PolicyRunner, Reactor
from shared.messaging.supervise import Loop
from shared.mongo import Unavailable
from shared.service.platform import Platform

RED_AFTER_SECONDS = 30.0


@dataclass
class Policies:
    """Heard apart from the views: a policy that waits for its streams holds up no reader."""

    platform: Platform
    service: str
    policies: Sequence[Policy]
    executor: Executor

    def __post_init__(self) -> None:
        platform = self.platform
        self.database = platform.database(self.service)
        services = sorted({one for policy in self.policies for one in policy.services})
        self.ledgers = {service: platform.ledger(service) for service in services}
        reactor = Reactor(self.executor, platform.clock)
        self.runners = [
            PolicyRunner(policy, reactor, self.database, self.ledgers, CATALOGUE)
            for policy in self.policies
        ]

    def loops(self) -> list[Loop]:
        name = f"{self.service}.policies"
        inlet = self.platform.inlet(name, list(self.ledgers), self.database)
        consumer = Consumer(inlet, self.ledgers, self.runners, CATALOGUE)
        return [Loop(name, consumer.run)]

    async def follow(self) -> str | None:
        """What is wrong with the policies: behind their ledgers, and not moving."""
        long_ago = time.monotonic() - RED_AFTER_SECONDS
        still = [one for one in self.runners if one.moved_at < long_ago]
        try:
            for service in {one for runner in still for one in runner.services}:
                heads = await self.ledgers[service].heads()
                if late := _behind(still, service, heads):
                    return f"{self.service}: {late} has not advanced for {RED_AFTER_SECONDS:.0f} s"
        except Unavailable:
            return f"{self.service}: the database does not answer"
        return None


def _behind(
    runners: Sequence[PolicyRunner], service: str, heads: Mapping[Province, LedgerHead]
) -> str | None:
    for runner in runners:
        if service in runner.services and any(
            runner.position((service, province)) < head.seq for province, head in heads.items()
        ):
            return runner.name
    return None
