"""เพิ่มผู้ลงนาม: into the plan while they sign, as a late joiner once it is complete."""

from services.planning.domain.declaration.ceremony import MOST_SIGNATORIES
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.refusals_in_signing import (
    GovernorSignsFirst,
    OfficeNotListed,
    SignatoryTwice,
    SigningIsNotOpen,
    TooManySignatories,
)
from shared.contracts.declarations import SignatoryAdded
from shared.contracts.directory import Sector
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    COMPLETE,
    CULTURE,
    DECLARATION_ID,
    FINAL,
    GOVERNOR,
    LISTED,
    OPEN,
    OTHER_HASH,
    SCHOOL,
    TEMPLE,
    add_signatory,
    after,
    declarations,
    draft,
    finalise,
    for_ministry,
    head_of,
    office,
    open_signing,
    placed,
    reopen,
    sign,
)
from tests.planning.declaration_examples import OTHER_TEXT as NEW_TEXT


def added(*, late: bool) -> SignatoryAdded:
    return SignatoryAdded(
        declaration_id=DECLARATION_ID,
        fiscal_year=YEAR,
        signatory=placed(head_of(SCHOOL), 4, SCHOOL),
        late=late,
    )


def test_who_is_added_while_they_sign_stands_at_the_end_of_the_order() -> None:
    declarations.given(*OPEN).when(add_signatory(head_of(SCHOOL))).then(added(late=False))


def test_who_is_added_after_the_completion_is_a_late_joiner() -> None:
    declarations.given(*COMPLETE).when(add_signatory(head_of(SCHOOL))).then(added(late=True))


def test_for_a_new_text_a_late_joiner_is_a_signatory_like_the_others() -> None:
    joined = after(COMPLETE, add_signatory(head_of(SCHOOL)), sign(head_of(SCHOOL)))
    known = DECLARATION.after(after(joined, reopen(), draft(NEW_TEXT), finalise(2)))
    slot = known.slots[head_of(SCHOOL).signatory_id]
    assert (slot.late, slot.signed(OTHER_HASH)) == (False, None)
    assert slot.signatures[0].late


def test_the_same_signatory_is_added_once() -> None:
    history = after(OPEN, add_signatory(head_of(SCHOOL)))
    declarations.given(*history).when(add_signatory(head_of(SCHOOL))).then()


def test_an_office_that_signs_already_is_not_added() -> None:
    twice = head_of(TEMPLE).model_copy(update={"position": "เจ้าอาวาส"})
    declarations.given(*OPEN).when(add_signatory(twice)).refused(SignatoryTwice("เจ้าอาวาส"))
    history = after(OPEN, add_signatory(for_ministry(number=1)))
    again = for_ministry(number=2)
    declarations.given(*history).when(add_signatory(again)).refused(SignatoryTwice(again.position))


def test_there_is_one_governor_and_everybody_else_is_listed() -> None:
    second = GOVERNOR.model_copy(update={"signatory_id": head_of(SCHOOL).signatory_id})
    declarations.given(*OPEN).when(add_signatory(second)).refused(GovernorSignsFirst())
    stranger = head_of(office(9, Sector.MEDIA))
    refusal = OfficeNotListed(stranger.position)
    declarations.given(*OPEN).when(add_signatory(stranger)).refused(refusal)


def test_the_signing_is_opened_first() -> None:
    declarations.given(*FINAL).when(add_signatory(head_of(SCHOOL))).refused(SigningIsNotOpen())


def test_so_many_sign_and_no_more() -> None:
    crowd = tuple(office(100 + n, Sector.RELIGIOUS) for n in range(MOST_SIGNATORIES - 2))
    listed = (CULTURE, SCHOOL, *crowd)
    plan = open_signing(GOVERNOR, head_of(CULTURE), *map(head_of, crowd), listed=listed)
    command = add_signatory(head_of(SCHOOL), (*LISTED, *crowd))
    refusal = TooManySignatories(MOST_SIGNATORIES)
    declarations.given(*after(FINAL, plan)).when(command).refused(refusal)
