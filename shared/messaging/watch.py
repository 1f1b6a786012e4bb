"""Rings when another process appends: a change stream used as an alarm clock and nothing else.

It keeps no position. Whatever ends it (history lost, collection dropped, network), a fresh one is
opened, and everything is looked at once at its start and at every sweep, so nothing is missed.
"""

from shared.alarm import Alarm
from shared.mongo import Collection, StreamLost
from shared.telemetry import log

WAIT_MS = 500


async def ring_on_inserts(collection: Collection, alarm: Alarm) -> None:
    """Until the stream is lost; whoever supervises this opens a new one."""
    alarm.ring()  # for what was stored while no stream was open
    try:
        async for inserted in collection.inserts(WAIT_MS):
            if inserted:
                alarm.ring()
    except StreamLost as lost:
        log.warning("change_stream_lost", reason=lost.args)
        raise
