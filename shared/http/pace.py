"""How often one address may be asked, by one process: enough for calendars, too little for more."""

from collections import OrderedDict
from datetime import datetime, timedelta


class Pace:
    """So many times in so long, each window from its first call; the oldest are forgotten."""

    def __init__(self, times: int, within: timedelta, kept: int = 10_000) -> None:
        self._times = times
        self._within = within
        self._kept = kept
        self._windows: OrderedDict[str, tuple[datetime, int]] = OrderedDict()

    def allows(self, who: str, now: datetime) -> bool:
        began, asked = self._windows.pop(who, (now, 0))
        if now - began >= self._within:
            began, asked = now, 0
        self._windows[who] = (began, asked + 1)
        if len(self._windows) > self._kept:
            self._windows.popitem(last=False)
        return asked < self._times

    @property
    def seconds(self) -> int:
        return int(self._within.total_seconds())
