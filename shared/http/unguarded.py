"""What answers without a sign-in answers only so often."""

from datetime import timedelta

from fastapi import Request

from shared.http.commands import Now
from shared.http.pace import Pace, TooManyRequests


def pace() -> Pace:
    """Of one address; the code itself nobody guesses."""
    return Pace(120, timedelta(minutes=1))


async def not_too_often(request: Request, now: Now) -> None:
    """Raises `TooManyRequests`."""
    kept: Pace = request.app.state.verify_pace
    if not kept.allows(request.client.host if request.client else "", now()):
        raise TooManyRequests
