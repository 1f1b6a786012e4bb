"""What a stream has come to: now, as it stood before, and without decoding a text twice."""

from typing import Any

from services.planning.domain.plan.decisions import PLAN
from shared.contracts.catalogue import PLANNING
from shared.eventstore import execute
from shared.eventstore.execute import Executor, Reading
from shared.eventstore.memory import MemoryEventStore
from shared.kernel.ids import stream_name
from tests.planning.plan_examples import PLAN_ID, start_plan, state_vision, write_foreword

STREAM = stream_name("TH-67", "plan", PLAN_ID)


class Counting:
    """A catalogue that counts how often it decodes."""

    def __init__(self) -> None:
        self.decoded = 0

    def decode(self, type_: str, version: int, text: str | bytes) -> Any:
        self.decoded += 1
        return PLANNING.decode(type_, version, text)


async def written() -> MemoryEventStore:
    store = MemoryEventStore()
    executor = Executor(store, PLANNING)
    for command in (start_plan(), state_vision(), write_foreword()):
        await executor.execute(PLAN, STREAM, command)
    return store


async def test_a_stream_is_read_as_it_stands_and_as_it_stood() -> None:
    executor = Executor(await written(), PLANNING)
    now, version = await executor.state(PLAN, STREAM)
    assert (now.draft.foreword, now.draft.vision, version) == ("คำนำ", "เพชรบูรณ์เมืองคนดี", 3)
    then, version = await executor.state(PLAN, STREAM, 2)
    assert (then.draft.foreword, then.draft.vision, version) == ("", "เพชรบูรณ์เมืองคนดี", 2)
    before, version = await executor.state(PLAN, STREAM, 0)
    assert (before, version) == (PLAN.initial, 0)


async def test_a_short_text_is_decoded_once(monkeypatch: Any) -> None:
    history = await (await written()).read(STREAM)
    catalogue = Counting()
    reading = Reading(catalogue)  # type: ignore[arg-type]
    first, second = list(reading.events(history)), list(reading.events(history))
    assert first == second
    assert catalogue.decoded == 3
    monkeypatch.setattr(execute, "_SHORT", 0)
    assert list(reading.events(history)) == first
    assert catalogue.decoded == 6
