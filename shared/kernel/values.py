"""Small validated values that commands and requests are made of."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from shared.kernel.fiscal_year import BANGKOK

# Other control characters take six bytes each where they are stored.
_LINES = r"^[^\x00-\x08\x0b-\x1f]*$"


def _text(least: int, most: int) -> StringConstraints:
    return StringConstraints(
        strip_whitespace=True, min_length=least, max_length=most, pattern=_LINES
    )


Title = Annotated[str, _text(3, 300)]
Line = Annotated[str, _text(1, 500)]
Paragraph = Annotated[str, _text(0, 4_000)]
LongText = Annotated[str, _text(0, 20_000)]
Reason = Annotated[str, _text(3, 1_000)]
Note = Annotated[str, _text(0, 1_000)]
Position = Annotated[str, _text(2, 200)]
Place = Annotated[str, _text(2, 200)]
Printed = Annotated[str, StringConstraints(min_length=1, max_length=2_000, pattern=_LINES)]
Number = Annotated[str, _text(1, 60)]  # of a letter, an order, a sheet
PersonName = Annotated[str, _text(2, 200)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,39}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Money = Annotated[int, Field(ge=0, le=10**13)]  # satang: up to 100,000 million baht
Figure = Annotated[Decimal, Field(max_digits=15, decimal_places=4)]
Percent = Annotated[int, Field(ge=0, le=100)]
Order = Annotated[int, Field(ge=1, le=999)]  # among those that stand side by side
Day = Annotated[date, Field(ge=date(2013, 10, 1), le=date(2106, 10, 1))]
Virtues = Annotated[tuple[Code, ...], Field(min_length=1, max_length=10)]
Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime(2013, 10, 1, tzinfo=BANGKOK), le=datetime(2106, 10, 1, tzinfo=BANGKOK)),
]
