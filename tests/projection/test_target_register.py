"""ทะเบียนเป้าหมาย: as it stands, what it said before, from which ideas, with which projects."""

from urllib.parse import quote

import pytest

from services.projection.views.target_register import TARGET_REGISTER, TargetRow
from shared.contracts.boards import BoardKind, IdeaAdded
from shared.contracts.targets import TargetKind
from shared.kernel.message import Event
from shared.views.view import fold
from tests.meetings.examples import YEAR
from tests.planning.target_examples import DRUGS, SET, SMOKE, TARGET_ID, TEXT
from tests.projection.declared import DROPPED, REVISED, another_target
from tests.projection.examples import ledger
from tests.projection.planned import placed
from tests.projection.shelf import Shelf


def row(*events: Event) -> TargetRow:
    return fold(TARGET_REGISTER, ledger(events))["TH-67", str(TARGET_ID)]


def test_a_target_is_registered_with_its_kind_virtues_and_ideas() -> None:
    found = row(*SET)
    assert (found.kind, found.text) == (TargetKind.PROBLEM, TEXT)
    assert (found.virtues, found.virtues_rule) == (("sufficiency", "gratitude"), "virtues.v2")
    assert found.ideas == (DRUGS.ref,)
    assert found.dropped is None


def test_what_it_said_before_stays_readable() -> None:
    found = row(*SET, REVISED)
    assert (found.text, found.ideas) == (REVISED.text, (DRUGS.ref, SMOKE.ref))
    [before] = found.earlier
    assert (before.text, before.virtues) == (TEXT, ("sufficiency", "gratitude"))
    assert (before.reason, before.revised_by) == (REVISED.reason, "secretary")


def test_a_dropped_target_stays_with_its_reason() -> None:
    found = row(*SET, REVISED, DROPPED)
    assert (found.text, found.dropped) == (REVISED.text, DROPPED.reason)


def test_a_target_is_set_first() -> None:
    with pytest.raises(LookupError):
        fold(TARGET_REGISTER, ledger([REVISED]))


async def test_targets_are_found_in_thai_and_page_by_page(books: Shelf) -> None:
    many = [another_target(n, f"เป้าหมายที่ {n}", DRUGS.ref) for n in range(1, 6)]
    await books.write([*SET, *many])
    assert [one["text"] for one in await books.rows("targets?limit=2")] == [
        TEXT,
        *(one.text for one in many),
    ]
    [found] = await books.rows(f"targets?q={quote('ยา เสพติด')}&kind=problem&fiscal_year={YEAR}")
    assert found["text"] == TEXT
    assert await books.rows("targets?kind=good_deed") == []


async def test_a_target_leads_back_to_its_ideas_and_on_to_its_projects(books: Shelf) -> None:
    idea = IdeaAdded(
        board_id=DRUGS.ref.board_id,
        idea_id=DRUGS.ref.idea_id,
        fiscal_year=YEAR,
        kind=BoardKind.PROBLEMS,
        text="เด็กติดยา",
        dimension=None,
        agency_id=None,
    )
    await books.write([idea])
    await books.write([*SET, placed(1, TARGET_ID)])
    found = await books.get(f"targets/{TARGET_ID}")
    assert found["target"]["text"] == TEXT
    assert [one["text"] for one in found["ideas"]] == ["เด็กติดยา"]
    assert [one["text"] for one in found["projects"]] == ["บัญชีครัวเรือน 1"]
