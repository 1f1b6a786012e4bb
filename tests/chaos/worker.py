"""One process of a run: `python -m tests.chaos.worker ROLE …`, or a fork of the nursery."""

import argparse
import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from services.planning.policies import tell_the_plan_what_a_body_resolved
from services.projection.app import NAME as PROJECTION
from shared.contracts.catalogue import CATALOGUE
from shared.eventstore.execute import Executor, commit_id_of
from shared.kernel.errors import Conflict, DomainError
from shared.kernel.message import Province
from shared.messaging.lease import LeaseTimes
from shared.messaging.supervise import Loop, run_all
from shared.mongo import Unavailable
from shared.service.owner import own_streams
from shared.service.platform import Platform
from shared.service.policies import Policies
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY
from shared.testing.tokens import TokenMaker
from tests.chaos.arrows import Arrows, Line
from tests.chaos.asking import call_a_meeting, upload
from tests.chaos.script import Task, chosen, lanes, rivals, setting_up
from tests.chaos.views import VIEWS
from tests.chaos.watched import WatchedExecutor, WatchedMongo, WatchedPlatform

SERVICES = ("directory", "meetings", "planning")
REACTING_SERVICE = "planning"
POLICY = tell_the_plan_what_a_body_resolved.POLICY
LEASE = LeaseTimes(kept=1.0, renew=0.15, trusted=0.6)
SLOWEST_PACE = 8  # milliseconds between two commands of a lane
RIVALS_A_PROCESS = 10
_TWICE = 5  # every fifth command is sent twice at the same moment


class Answers:
    """The oracle's own ledger: an answer counts once it is on the disk."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write(self, task: Task, **answer: object) -> None:
        line = {
            "service": task.service,
            "stream": task.stream,
            "key": task.key,
            "commit": str(commit_id_of(task.command)),
            **answer,
        }
        os.write(self._file, (json.dumps(line) + "\n").encode())
        os.fsync(self._file)


async def answered(
    executor: Executor, task: Task, answers: Answers, expected: int | None = None
) -> None:
    """Send a command until it has an answer, as a client does, and write the answer down."""
    while True:
        try:
            outcome = await executor.execute(task.decider, task.stream, task.command, expected)
        except (Unavailable, Conflict):
            continue  # the same key again: what is stored already is found, not stored twice
        except DomainError as refusal:
            answers.write(task, refused=refusal.code)
        else:
            answers.write(task, version=outcome.stream_version, repeated=outcome.repeated)
        return


async def _lane(
    executors: dict[str, Executor],
    tasks: Sequence[Task],
    options: argparse.Namespace,
    answers: Answers,
) -> None:
    for task in tasks:
        send = partial(answered, executors[task.service], task, answers)
        if chosen(options.seed, task.key, _TWICE):
            await send()
        else:
            await asyncio.gather(send(), send())
        await asyncio.sleep(chosen(options.seed, "pace", SLOWEST_PACE) / 1000)


async def _write(platform: WatchedPlatform, line: Line, options: argparse.Namespace) -> None:
    executors = {s: own_streams(platform, s, CATALOGUE).executor for s in SERVICES}
    answers = Answers(options.answers)
    async with asyncio.TaskGroup() as group:
        for province in sorted(platform.provinces):
            for lane in lanes(province, options.writer):
                group.create_task(_lane(executors, lane, options, answers))
    line.say("done")
    await asyncio.Event().wait()


async def _rival(platform: WatchedPlatform, line: Line, options: argparse.Namespace) -> None:
    """Several writers, each with a store of its own, for the version that all of them have seen."""
    (province,) = platform.provinces
    answers = Answers(options.answers)
    seen = len(setting_up(province))
    executors = [
        own_streams(platform, "meetings", CATALOGUE).executor for _ in range(RIVALS_A_PROCESS)
    ]
    line.say("ready")
    line.wait_for_go()
    tasks = rivals(province, options.writer, RIVALS_A_PROCESS)
    await asyncio.gather(
        *(
            answered(executor, task, answers, seen)
            for executor, task in zip(executors, tasks, strict=True)
        )
    )
    line.say("done")
    await asyncio.Event().wait()


async def _work(options: argparse.Namespace) -> None:
    line = Line(options.control, options.name)
    arrows = Arrows(line, options.stop_at, options.nth)
    platform = WatchedPlatform(
        Settings(
            mongo_url=options.mongo_url,
            database=options.prefix,
            transport="kafka" if options.kafka else "embedded",
            kafka=options.kafka,
            master_key=A_MASTER_KEY,
        ),
        WatchedMongo(options.mongo_url, arrows),
        TokenMaker().verifier(),
        process=options.name,
        lease_times=LEASE,
        provinces=frozenset(Province(p) for p in options.provinces.split(",")),
    )
    await _ROLES[options.role](platform, line, options)


async def _number(platform: WatchedPlatform, _: Line, __: argparse.Namespace) -> None:
    """Seat, sequencer and publisher of every service that owns streams."""
    owners = [own_streams(platform, service, CATALOGUE) for service in SERVICES]
    await run_all([loop for owner in owners for loop in owner.loops])


async def _read(platform: WatchedPlatform, line: Line, _: argparse.Namespace) -> None:
    """The projection's views."""
    started = Loop("started", partial(_say_when_polling, platform.arrows, line))
    await run_all([*Reading(platform, PROJECTION, VIEWS).loops(), started])


async def _react(platform: WatchedPlatform, line: Line, _: argparse.Namespace) -> None:
    """The policy of planning that hears the ledger of meetings."""
    executor = own_streams(platform, REACTING_SERVICE, CATALOGUE).executor
    reacting = reacting_to_meetings(platform, WatchedExecutor(executor, platform.arrows))
    started = Loop("started", partial(_say_when_polling, platform.arrows, line))
    await run_all([*reacting.loops(), started])


def reacting_to_meetings(platform: Platform, executor: Executor) -> Policies:
    return Policies(platform, REACTING_SERVICE, [POLICY], executor)


async def _ask(
    request: Callable[[WatchedPlatform], Awaitable[None]],
    platform: WatchedPlatform,
    line: Line,
    _: argparse.Namespace,
) -> None:
    """One request."""
    await request(platform)
    line.say("done")
    await asyncio.Event().wait()


async def _say_when_polling(arrows: Arrows, line: Line) -> None:
    while arrows.catching_up:
        await asyncio.sleep(0.01)
    line.say("polling")
    await asyncio.Event().wait()


_ROLES: Mapping[str, Callable[[WatchedPlatform, Line, argparse.Namespace], Awaitable[None]]] = {
    "ledger": _number,
    "reader": _read,
    "reactor": _react,
    "writer": _write,
    "rivals": _rival,
    "uploader": partial(_ask, upload),
    "caller": partial(_ask, call_a_meeting),
}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("role", choices=tuple(_ROLES))
    parser.add_argument("--name", required=True)
    parser.add_argument("--control", required=True, help="the test's socket")
    parser.add_argument("--mongo-url", required=True)
    parser.add_argument("--prefix", required=True, help="of the names of this run's databases")
    parser.add_argument("--kafka", default="", help="bootstrap address; empty: embedded")
    parser.add_argument("--provinces", required=True, help="with commas between")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--stop-at", default="", help="the arrow")
    parser.add_argument("--nth", type=int, default=1, help="which passing of it")
    parser.add_argument("--writer", type=int, default=0)
    parser.add_argument("--answers", type=Path, help="where a writer writes its answers down")
    asyncio.run(_work(parser.parse_args(arguments)))


if __name__ == "__main__":
    main()
