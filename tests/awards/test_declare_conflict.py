"""แจ้งการมีส่วนได้เสีย: for good; there is no command that lifts it."""

from typing import get_args

from services.awards.domain.nomination import refusals
from services.awards.domain.nomination.commands import NominationCommand
from shared.contracts.nominations import NominationEvent
from tests.awards.examples import drafted
from tests.awards.nomination_examples import conflict, declare, nomination


def test_a_member_declares_once() -> None:
    nomination.given(drafted()).when(declare()).then(conflict(by_member=True))
    nomination.given(drafted(), conflict()).when(declare()).then()


def test_only_a_member_of_the_group() -> None:
    told = nomination.given(drafted())
    told.when(declare(sits=False)).refused(refusals.NotOfTheGroup())
    nomination.given().when(declare()).refused(refusals.NominationNotFound())


def test_nobody_can_lift_it() -> None:
    """The only command and the only event about conflicts are the ones that make them."""
    commands = [one.__name__ for one in get_args(NominationCommand)]
    events = [one.__name__ for one in get_args(get_args(NominationEvent)[0])]
    assert [name for name in commands if "Conflict" in name] == ["DeclareConflict"]
    assert [name for name in events if "Conflict" in name] == ["ConflictDeclared"]
