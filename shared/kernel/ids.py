"""Ids are derived from their cause: the same cause gives the same id, so a repeat is recognised."""

from uuid import UUID, uuid5

_KHUNATHAM = UUID("6f6d5c1e-2f57-5c53-9b6e-6b68756e6174")


def derive_id(*cause: object) -> UUID:
    """The id that belongs to this cause, for ever (uuid5 over the parts, separated)."""
    return uuid5(_KHUNATHAM, "\x1f".join(str(part) for part in cause))


def stream_name(province: str, kind: str, key: object) -> str:
    """`<province>/<kind>/<id>`: a stream's name always begins with its province."""
    return f"{province}/{kind}/{key}"
