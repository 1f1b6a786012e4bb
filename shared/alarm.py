"""An alarm clock between loops: it says "look now", never what there is to see."""

import asyncio


class Alarm:
    """A sleeper is woken by a ring or by its time-out; rings while awake are remembered once."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> bool:
        """True when it rang, False when the time went by."""
        try:  # not `wait_for`: when the ring and a cancellation meet, it forgets the cancellation
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True
