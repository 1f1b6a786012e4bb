"""ยื่นการเสนอชื่อ: complete, within the window; related members never see it."""

from datetime import date

import pytest

from services.awards.domain.nomination import refusals
from shared.awards.entering import Entering
from shared.contracts.award_values import Requirement
from shared.contracts.calls import GrantId
from shared.contracts.nominations import ReasonCode
from tests.awards.examples import A_DAY, CASE, drafted, evidence, person, submitted
from tests.awards.nomination_examples import (
    SHUT,
    STRANGER,
    UNTIL,
    accepted,
    conflict,
    nomination,
    sent_back,
    submit,
)

GRANT = GrantId(CASE)


def test_handing_it_in_hides_it_from_related_members() -> None:
    nomination.given(drafted()).when(submit()).then(submitted(), conflict())
    nomination.given(drafted(), submitted(), conflict()).when(submit()).then()


def test_a_conflict_is_declared_once() -> None:
    told = nomination.given(drafted(), submitted(), conflict(), sent_back(), drafted(2, files=()))
    told = nomination.given(drafted(), submitted(), conflict(), sent_back())
    told.when(submit()).then(submitted())


@pytest.mark.parametrize(
    ("changed", "asked", "lacking"),
    [
        ({"story": None}, {}, (ReasonCode.STORY_MISSING,)),
        ({"files": ()}, {}, (ReasonCode.EVIDENCE_MISSING,)),
        (
            {"blind_story": None},
            {"requires": (Requirement.BLIND_STORY,)},
            (ReasonCode.BLIND_STORY_MISSING,),
        ),
        ({}, {"requires": (Requirement.PHOTO,)}, (ReasonCode.PHOTO_MISSING,)),
        ({}, {"requires": (Requirement.ENDORSEMENT,)}, (ReasonCode.ENDORSEMENT_MISSING,)),
        ({"nominee": person(informed_on=None)}, {}, (ReasonCode.NOT_INFORMED,)),
        (
            {"nominee": person(informed_on=date(2026, 12, 2))},
            {},
            (ReasonCode.NOT_INFORMED,),
        ),
        ({"nominee": person(guardian=None)}, {}, (ReasonCode.CONSENT_MISSING,)),
        ({"nominee": person(in_age_band=False)}, {}, (ReasonCode.OUTSIDE_AGE_BAND,)),
        (
            {"story": None, "nominee": person(informed_on=None, guardian=None)},
            {},
            (
                ReasonCode.STORY_MISSING,
                ReasonCode.NOT_INFORMED,
                ReasonCode.CONSENT_MISSING,
            ),
        ),
    ],
)
def test_what_is_missing_is_named_all_at_once(
    changed: dict[str, object], asked: dict[str, object], lacking: tuple[ReasonCode, ...]
) -> None:
    told = nomination.given(drafted(**changed)).when(submit(**asked))  # type: ignore[arg-type]
    told.refused(refusals.Incomplete.of(lacking))


def test_an_adult_needs_no_guardian() -> None:
    adult = drafted(nominee=person(minor=False, guardian=None), related_members=())
    nomination.given(adult).when(submit()).then(submitted(adult))


def test_outside_the_window_only_by_an_exception() -> None:
    told = nomination.given(drafted(related_members=()))
    told.when(submit(entering=SHUT)).refused(refusals.NotReceiving())
    late = submitted(drafted(related_members=())).model_copy(update={"grant_id": GRANT})
    told.when(submit(entering=Entering(allowed=True, grant_id=GRANT))).then(late)


def test_a_returned_one_comes_back_in_its_own_time() -> None:
    told = nomination.given(drafted(), submitted(), conflict(), sent_back())
    told.when(submit(entering=SHUT)).then(submitted())
    too_late = submit(entering=SHUT, at=UNTIL + A_DAY)
    told.when(too_late).refused(refusals.ReturnedTooLongAgo())


def test_an_agency_enters_only_so_many() -> None:
    nomination.given(drafted()).when(submit(before=3)).refused(refusals.TooManyEntries(3))
    told = nomination.given(drafted()).when(submit(before=3, entries_a_nominator=None))
    told.then(submitted(), conflict())


def test_not_by_a_stranger_nor_once_it_was_accepted() -> None:
    nomination.given(drafted()).when(submit(STRANGER)).refused(refusals.NominationNotFound())
    nomination.given().when(submit()).refused(refusals.NominationNotFound())
    told = nomination.given(drafted(), submitted(), conflict(), accepted())
    told.when(submit()).refused(refusals.NotBeingWritten())


def test_evidence_of_another_kind_is_not_what_was_asked() -> None:
    photo = drafted(files=(evidence(Requirement.PHOTO),))
    told = nomination.given(photo).when(submit())
    told.refused(refusals.Incomplete.of((ReasonCode.EVIDENCE_MISSING,)))
