"""เปิดทำเนียบ: a year's directory, or a correction of it, is begun."""

import pytest

from services.directory.domain.edition.refusals import (
    CorrectionNeedsReason,
    EditionAlreadyOpen,
    PreviousEditionNotSealed,
)
from shared.contracts.directory import EditionOpened
from tests.directory.examples import (
    EDITION_ID,
    YEAR,
    agencies,
    directory,
    listed,
    open_edition,
    opened,
    sealed,
)

WHY = "ยุบรวมเทศบาลสองแห่ง"


def test_the_years_first_edition_opens_without_a_reason() -> None:
    directory.given().when(open_edition()).then(opened)


def test_a_correction_opens_with_its_reason() -> None:
    correction = EditionOpened(edition_id=EDITION_ID, fiscal_year=YEAR, number=2, reason=WHY)
    command = open_edition(number=2, reason=WHY, previous_sealed=True)
    directory.given().when(command).then(correction)


def test_a_correction_waits_until_the_edition_before_it_is_sealed() -> None:
    command = open_edition(number=3, reason=WHY, previous_sealed=False)
    directory.given().when(command).refused(PreviousEditionNotSealed(number=2))


@pytest.mark.parametrize("number", [2, 3, 99])
def test_a_correction_without_a_reason_is_refused(number: int) -> None:
    directory.given().when(open_edition(number=number)).refused(CorrectionNeedsReason())


def test_a_reason_of_spaces_is_no_reason() -> None:
    directory.given().when(open_edition(number=2, reason="  ")).refused(CorrectionNeedsReason())


def test_opening_the_same_edition_again_changes_nothing() -> None:
    directory.given(opened).when(open_edition()).then()


def test_opening_again_after_the_sealing_changes_nothing() -> None:
    history = (opened, listed(agencies(10, 3)))
    directory.given(*history, sealed(*history)).when(open_edition()).then()


@pytest.mark.parametrize(
    "other",
    [
        open_edition(fiscal_year=YEAR + 1),
        open_edition(number=2, reason=WHY),
        open_edition(reason=WHY),
    ],
    ids=["another year", "another number", "another reason"],
)
def test_an_id_in_use_opens_no_other_edition(other: object) -> None:
    assert isinstance(other, type(open_edition()))
    directory.given(opened).when(other).refused(EditionAlreadyOpen())
