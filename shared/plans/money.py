"""Money as it is shown: satang inside, baht outside."""

from typing import Annotated

from pydantic import PlainSerializer, WithJsonSchema


def in_baht(satang: int) -> str:
    """12500.00"""
    return f"{satang // 100}.{satang % 100:02}"


Baht = Annotated[
    int,
    PlainSerializer(in_baht, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d+\.\d{2}$", "description": "บาท"}),
]
