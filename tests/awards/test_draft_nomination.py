"""ร่างหรือแก้ไขการเสนอชื่อ: by whose it is, until it is handed in."""

from typing import Any
from uuid import UUID

from services.awards.domain.nomination import refusals
from services.awards.domain.nomination.decisions import MOST_REVISIONS
from shared.contracts.award_values import CallId, Honoured
from tests.awards.examples import category, drafted, submitted
from tests.awards.nomination_examples import (
    OFFICE,
    STRANGER,
    draft,
    nomination,
    sent_back,
    withdrawn,
)


def test_an_agency_writes_and_rewrites_its_nomination() -> None:
    nomination.given().when(draft()).then(drafted())
    nomination.given(drafted()).when(draft()).then()
    shorter: dict[str, Any] = {"story": None}
    nomination.given(drafted()).when(draft(**shorter)).then(drafted(2, **shorter))
    nomination.given(drafted()).when(draft(OFFICE, **shorter)).then(drafted(2, **shorter))


def test_anothers_nomination_is_not_there() -> None:
    nomination.given(drafted()).when(draft(STRANGER)).refused(refusals.NominationNotFound())
    nomination.given().when(draft(STRANGER)).refused(refusals.NominationNotFound())


def test_the_category_is_of_the_call_and_of_this_kind() -> None:
    other = category(honoured=Honoured.COMMUNITY)
    nomination.given().when(draft(of=other)).refused(refusals.OtherKindHonoured())
    none = draft().model_copy(update={"category": None})
    nomination.given().when(none).refused(refusals.CategoryNotOfCall())


def test_somebody_nominates_a_person() -> None:
    alone = draft(OFFICE, nominator=None)
    nomination.given().when(alone).refused(refusals.NominatorMissing())


def test_what_was_handed_in_changes_only_after_a_return() -> None:
    handed_in = (drafted(), submitted())
    told = nomination.given(*handed_in)
    told.when(draft(story=None)).refused(refusals.NotBeingWritten())
    told = nomination.given(*handed_in, sent_back())
    told.when(draft(story=None)).then(drafted(2, story=None))
    told = nomination.given(drafted(), withdrawn())
    told.when(draft(story=None)).refused(refusals.NotBeingWritten())


def test_it_stays_with_its_call_and_is_bounded() -> None:
    elsewhere = draft().model_copy(update={"call_id": CallId(UUID(int=8))})
    nomination.given(drafted()).when(elsewhere).refused(refusals.OtherCall())
    told = nomination.given(drafted(MOST_REVISIONS))
    told.when(draft(story=None)).refused(refusals.TooManyRevisions(MOST_REVISIONS))
