"""What differs between two drafts of a declaration, part by part (เปรียบเทียบร่างประกาศ)."""

from collections.abc import Iterator
from itertools import zip_longest

from shared.contracts.declarations import DeclarationText
from shared.kernel.differences import FieldDifference, pieces


def differences(before: DeclarationText, after: DeclarationText) -> tuple[FieldDifference, ...]:
    """In the order in which they are printed; a pledge is compared with the one of its number."""
    return tuple(
        FieldDifference(field=name, pieces=tuple(pieces(was, now)))
        for name, was, now in _side_by_side(before, after)
        if was != now
    )


def _side_by_side(
    before: DeclarationText, after: DeclarationText
) -> Iterator[tuple[str, str, str]]:
    yield "title", before.title, after.title
    yield "preamble", before.preamble, after.preamble
    pledges = zip_longest(before.pledges, after.pledges, fillvalue="")
    for number, (was, now) in enumerate(pledges, start=1):
        yield f"pledges.{number}", was, now
    yield "closing", before.closing, after.closing
