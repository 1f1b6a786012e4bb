"""When an e-mail that was not taken is tried again: with a pause that grows with every try."""

from datetime import UTC, datetime, timedelta

PAUSES = (  # before the second try, the third, …
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
)


def due_at(since: datetime | None, tries: int) -> datetime:
    """At once; after a bounce later."""
    known = since or datetime.min.replace(tzinfo=UTC)
    tried = tries - 1
    return known + PAUSES[min(tried, len(PAUSES)) - 1] if tried > 0 else known
