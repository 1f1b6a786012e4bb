"""เปิดพิธีลงนาม: the governor first, and for every sector of the year's edition somebody."""

from uuid import UUID

import pytest

from services.planning.domain.declaration.commands import PlannedSignatory
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.refusals import DeclarationNotFound, TextIsNotFinal
from services.planning.domain.declaration.refusals_in_signing import (
    GovernorSignsFirst,
    NoSealedEdition,
    OfficeNotListed,
    SectorsWithoutSignatory,
    SignatoryTwice,
    SigningHasBegun,
)
from shared.contracts.declarations import SignatoryId, SigningOpened
from shared.contracts.directory import Sector
from tests.meetings.examples import MEETING_ID, NOON, YEAR
from tests.planning.declaration_examples import (
    BY_GOVERNOR,
    CULTURE,
    DECLARATION_ID,
    DRAFTED,
    FINAL,
    GOVERNOR,
    HASH,
    OPEN,
    OTHER_HASH,
    PLACE,
    REWRITTEN,
    SCHOOL,
    TEMPLE,
    after,
    declarations,
    for_ministry,
    head_of,
    office,
    open_signing,
    placed,
    sign,
)

FOR_ALL = (GOVERNOR, head_of(CULTURE), head_of(TEMPLE))


def test_the_ceremony_has_an_order_a_place_and_the_sectors_it_needs() -> None:
    declarations.given(*FINAL).when(open_signing()).then(
        SigningOpened(
            declaration_id=DECLARATION_ID,
            fiscal_year=YEAR,
            text_hash=HASH,
            meeting_id=MEETING_ID,
            place=PLACE,
            starts_at=NOON,
            sectors_required=(Sector.PROVINCIAL, Sector.RELIGIOUS),
            signatories=(
                placed(GOVERNOR, 1),
                placed(head_of(CULTURE), 2, CULTURE),
                placed(head_of(TEMPLE), 3, TEMPLE),
            ),
        )
    )


def test_a_ministrys_representative_stands_for_the_sectors_of_its_agencies() -> None:
    command = open_signing(GOVERNOR, for_ministry(), head_of(TEMPLE))
    [event] = declarations.given(*FINAL).when(command)._decide()
    assert isinstance(event, SigningOpened)
    assert event.signatories[1].sectors == (Sector.PROVINCIAL,)


def test_every_sector_of_the_edition_has_a_signatory() -> None:
    command = open_signing(GOVERNOR, head_of(TEMPLE), head_of(SCHOOL))
    refusal = SectorsWithoutSignatory((Sector.PROVINCIAL,))
    declarations.given(*FINAL).when(command).refused(refusal)
    assert "provincial" in refusal.said_in_thai()


@pytest.mark.parametrize(
    "order",
    [
        (head_of(CULTURE), GOVERNOR, head_of(TEMPLE)),
        (head_of(CULTURE), head_of(TEMPLE)),
        (GOVERNOR, GOVERNOR, head_of(CULTURE), head_of(TEMPLE)),
    ],
)
def test_the_governor_is_the_first_to_sign_and_only_once(
    order: tuple[PlannedSignatory, ...],
) -> None:
    declarations.given(*FINAL).when(open_signing(*order)).refused(GovernorSignsFirst())


def test_an_office_signs_once() -> None:
    temple = head_of(TEMPLE)
    again = temple.model_copy(update={"signatory_id": SignatoryId(UUID(int=9))})
    same_id = head_of(SCHOOL).model_copy(update={"signatory_id": temple.signatory_id})
    for other in (again, same_id):
        command = open_signing(*FOR_ALL, other)
        declarations.given(*FINAL).when(command).refused(SignatoryTwice(other.position))


@pytest.mark.parametrize(
    "stranger", [head_of(office(9, Sector.MEDIA)), for_ministry("กระทรวงที่ไม่มี")]
)
def test_a_signatory_is_of_the_years_edition(stranger: PlannedSignatory) -> None:
    command = open_signing(*FOR_ALL, stranger)
    declarations.given(*FINAL).when(command).refused(OfficeNotListed(stranger.position))


def test_without_a_sealed_edition_the_sectors_are_not_known() -> None:
    command = open_signing(listed=())
    declarations.given(*FINAL).when(command).refused(NoSealedEdition())


def test_a_final_text_comes_first() -> None:
    declarations.given().when(open_signing()).refused(DeclarationNotFound())
    declarations.given(*DRAFTED).when(open_signing()).refused(TextIsNotFinal())


def test_the_same_plan_again_changes_nothing_even_while_they_sign() -> None:
    declarations.given(*BY_GOVERNOR).when(open_signing()).then()


def test_the_plan_may_change_until_somebody_signs() -> None:
    command = open_signing(*FOR_ALL, head_of(SCHOOL))
    assert len(after(OPEN, command)) == len(OPEN) + 1
    declarations.given(*BY_GOVERNOR).when(command).refused(SigningHasBegun())


def test_a_new_text_may_have_a_new_plan_and_old_signatures_stay_told() -> None:
    history = after(REWRITTEN, open_signing(GOVERNOR, for_ministry(), head_of(TEMPLE)))
    known = DECLARATION.after(history)
    assert len(known.signatures(HASH)) == 3
    assert [slot.signatory.position for slot in known.former] == [head_of(CULTURE).position]


def test_a_place_that_is_given_to_another_office_does_not_keep_its_signature() -> None:
    culture, temple = head_of(CULTURE), head_of(TEMPLE)
    swapped = (
        culture.model_copy(update={"signatory_id": temple.signatory_id}),
        temple.model_copy(update={"signatory_id": culture.signatory_id}),
    )
    history = after(REWRITTEN, open_signing(GOVERNOR, *swapped), sign(GOVERNOR, OTHER_HASH))
    slots = DECLARATION.after(history).slots
    assert slots[culture.signatory_id].signatures == ()
    assert len(slots[GOVERNOR.signatory_id].signatures) == 2
