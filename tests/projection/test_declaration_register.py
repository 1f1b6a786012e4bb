"""ทะเบียนประกาศเจตนารมณ์: who drafted what, which text is in force, how far it has come."""

import pytest

from services.projection.views.declaration_register import (
    DECLARATION_REGISTER,
    DeclarationRow,
    Phase,
)
from shared.kernel.message import Event
from shared.views.view import fold
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    BY_GOVERNOR,
    COMPLETE,
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    HASH,
    OPEN,
    OTHER_HASH,
    OTHER_TEXT,
    TEXT,
    after,
    finalise,
    reopen,
)
from tests.projection.declared import DECLARED_YEAR, REWRITTEN, SIGNED
from tests.projection.examples import ledger
from tests.projection.shelf import Shelf


def row(*events: Event) -> DeclarationRow:
    return fold(DECLARATION_REGISTER, ledger(events))["TH-67", str(DECLARATION_ID)]


@pytest.mark.parametrize(
    ("events", "phase"),
    [
        (DRAFTED, Phase.DRAFTING),
        (FINAL, Phase.FINAL),
        (OPEN, Phase.SIGNING),
        (BY_GOVERNOR, Phase.SIGNING),
        (COMPLETE, Phase.COMPLETE),
        (after(COMPLETE, reopen()), Phase.DRAFTING),
        (REWRITTEN, Phase.SIGNING),
        (after(COMPLETE, reopen(), finalise()), Phase.COMPLETE),
    ],
)
def test_the_state_follows_from_what_happened_to_the_text_in_force(
    events: tuple[Event, ...], phase: Phase
) -> None:
    assert row(*events).phase is phase


def test_every_draft_tells_who_wrote_it_and_why() -> None:
    found = row(*REWRITTEN)
    assert [(one.draft, one.note, one.drafted_by) for one in found.drafts] == [
        (1, "", "secretary"),
        (2, "ตามมติ", "secretary"),
    ]
    assert (found.text, found.text_hash, found.final_draft) == (OTHER_TEXT, OTHER_HASH, 2)


def test_a_text_that_was_given_up_stays_told_with_its_completion() -> None:
    found = row(*REWRITTEN)
    assert [(one.text_hash, one.reason) for one in found.given_up] == [(HASH, "ที่ประชุมขอแก้ข้อความ")]
    assert [(one.text_hash, one.signatures) for one in found.completed] == [(HASH, 3)]


def test_resolutions_and_errata_name_the_text_they_are_of() -> None:
    found = row(*SIGNED)
    assert [(one.text_hash, one.in_force) for one in found.resolutions] == [(HASH, True)]
    assert [(one.erratum, one.text_hash) for one in found.errata] == [(1, HASH)]
    assert found.text == TEXT


def test_a_declaration_begins_with_its_draft() -> None:
    with pytest.raises(LookupError):
        fold(DECLARATION_REGISTER, ledger(FINAL[1:]))


async def test_the_register_is_read_over_http(books: Shelf) -> None:
    await books.write(DECLARED_YEAR)
    [found] = await books.rows("declarations?phase=signing&q=ประกาศ เจตนารมณ์")
    assert found == await books.get(f"declarations/{YEAR}")
    assert found["text_hash"] == OTHER_HASH
    assert await books.rows("declarations?phase=complete") == []
    missing = await books.stack.get("declarations/2560")
    assert missing.status_code == 404
