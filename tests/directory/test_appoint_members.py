"""แต่งตั้งกรรมการ: an order appoints the whole body anew, or more members beside those it has."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from services.directory.domain.body import refusals
from services.directory.domain.body.commands import MOST_MEMBERS
from services.directory.domain.body.decisions import BODY
from services.directory.domain.body.state import current_members
from shared.contracts.bodies import Member, MemberRole, MembersAppointed
from shared.contracts.directory import AgencyId
from shared.kernel.catalogue import encode
from shared.kernel.commit import MAX_COMMIT_BYTES, MAX_EVENT_BYTES
from tests.directory.body_examples import (
    APRIL,
    CHAIR,
    DECEMBER,
    OCTOBER,
    SECRETARY_MEMBER,
    STANDING,
    WHOLE,
    appoint,
    appointed,
    body,
    dissolved,
    established,
    member,
    membership_ended,
    order,
)

NEW_WHOLE = (member(11, MemberRole.CHAIR), member(12, MemberRole.SECRETARY))
DAY = timedelta(days=1)


def current(day: date, *history: object) -> tuple[Member, ...]:
    return current_members(BODY.after(history), day)  # type: ignore[arg-type]


def test_the_first_order_appoints_the_whole_body() -> None:
    body.given(established).when(appoint()).then(appointed())


def test_the_same_order_again_changes_nothing_even_after_the_dissolution() -> None:
    body.given(*STANDING).when(appoint()).then()
    body.given(*STANDING, dissolved()).when(appoint()).then()


SENT_BY = AgencyId(UUID(int=1))
NOBODYS, OTHERS = AgencyId(UUID(int=2)), AgencyId(UUID(int=3))
KNOWN = {SENT_BY: "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"}


def test_a_members_agency_bears_the_name_that_the_directory_gives_it() -> None:
    asked = (*WHOLE, member(4, agency_id=SENT_BY, agency_name="สวจ."))
    recorded = (*WHOLE, member(4, agency_id=SENT_BY, agency_name=KNOWN[SENT_BY]))
    body.given(established).when(appoint(asked, agencies=KNOWN)).then(appointed(recorded))
    renamed_since = appoint(asked, agencies={SENT_BY: "ชื่อใหม่"})
    body.given(established, appointed(recorded)).when(renamed_since).then()


def test_an_agency_that_is_not_in_the_directory_is_given_by_name_alone() -> None:
    named = (*WHOLE, member(4, agency_name="ชมรมคนรักป่า"))
    body.given(established).when(appoint(named)).then(appointed(named))


def test_an_agency_that_the_directory_does_not_know_is_refused() -> None:
    asked = (*WHOLE, *(member(4 + n, agency_id=one) for n, one in enumerate((OTHERS, NOBODYS))))
    refusal = refusals.AgenciesOfMembersUnknown(2, NOBODYS)
    body.given(established).when(appoint(asked, agencies=KNOWN)).refused(refusal)


def test_a_body_that_was_not_established_gets_no_members() -> None:
    body.given().when(appoint()).refused(refusals.BodyNotFound())


def test_a_dissolved_body_gets_no_members() -> None:
    refusal = refusals.BodyIsDissolved(APRIL)
    body.given(*STANDING, dissolved()).when(appoint(NEW_WHOLE, order(2))).refused(refusal)


@pytest.mark.parametrize(
    ("members", "chairs"),
    [
        ((SECRETARY_MEMBER, member(3)), 0),
        ((CHAIR, SECRETARY_MEMBER, member(3, MemberRole.CHAIR)), 2),
    ],
)
def test_the_whole_body_has_exactly_one_chair(members: tuple[Member, ...], chairs: int) -> None:
    body.given(established).when(appoint(members)).refused(refusals.NotOneChair(chairs))


def test_the_whole_body_has_a_secretary() -> None:
    members = (CHAIR, member(2), member(3, MemberRole.ASSISTANT_SECRETARY))
    body.given(established).when(appoint(members)).refused(refusals.NoSecretary())


def test_nobody_is_named_twice() -> None:
    members = (*WHOLE, member(3, MemberRole.ADVISER), member(1, MemberRole.VICE_CHAIR))
    body.given(established).when(appoint(members)).refused(refusals.PersonNamedTwice(2))


def test_a_member_by_office_has_an_office() -> None:
    nobody = CHAIR.person.model_copy(update={"position": ""})
    members = (CHAIR.model_copy(update={"person": nobody}), SECRETARY_MEMBER)
    body.given(established).when(appoint(members)).refused(refusals.OfficeNotNamed(1))


def test_an_order_that_names_nobody_is_no_order() -> None:
    with pytest.raises(ValidationError):
        appoint(())


def test_a_term_does_not_end_before_it_begins() -> None:
    wrong = order(effective=DECEMBER, until=OCTOBER)
    refusal = refusals.TermEndsBeforeItBegins(DECEMBER, OCTOBER)
    body.given(established).when(appoint(by=wrong)).refused(refusal)
    one_day = order(effective=DECEMBER, until=DECEMBER)
    body.given(established).when(appoint(by=one_day)).then(appointed(by=one_day))


@pytest.mark.parametrize("replaces_all", [True, False])
def test_an_order_id_holds_one_order(replaces_all: bool) -> None:
    command = appoint((member(4),), order(1, effective=DECEMBER), replaces_all=replaces_all)
    body.given(*STANDING).when(command).refused(refusals.OrderIdInUse())


def test_an_order_is_recorded_under_one_id() -> None:
    again = order(2, effective=DECEMBER).model_copy(update={"number": "1/2569"})
    refusal = refusals.OrderAlreadyRecorded("1/2569")
    body.given(*STANDING).when(appoint(NEW_WHOLE, again)).refused(refusal)
    elsewhere = again.model_copy(update={"issued_by": "อำเภอหล่มสัก"})
    body.given(*STANDING).when(appoint(NEW_WHOLE, elsewhere)).then(appointed(NEW_WHOLE, elsewhere))


def test_a_later_order_appoints_the_whole_body_anew() -> None:
    later = order(2, effective=DECEMBER)
    body.given(*STANDING).when(appoint(NEW_WHOLE, later)).then(appointed(NEW_WHOLE, later))
    history = (*STANDING, appointed(NEW_WHOLE, later))
    assert current(DECEMBER - DAY, *history) == WHOLE
    assert current(DECEMBER, *history) == NEW_WHOLE


@pytest.mark.parametrize("replaces_all", [True, False])
def test_an_order_from_before_the_one_in_force_is_refused(replaces_all: bool) -> None:
    history = (established, appointed(by=order(effective=DECEMBER)))
    early = appoint(NEW_WHOLE, order(2, effective=OCTOBER), replaces_all=replaces_all)
    refusal = refusals.OrderBeforeTheOneInForce(OCTOBER, DECEMBER)
    body.given(*history).when(early).refused(refusal)


def test_members_are_added_beside_those_the_body_has() -> None:
    command = appoint((member(4),), order(2, effective=DECEMBER), replaces_all=False)
    more = appointed((member(4),), order(2, effective=DECEMBER), replaces_all=False)
    body.given(*STANDING).when(command).then(more)
    assert current(DECEMBER - DAY, *STANDING, more) == WHOLE
    assert current(DECEMBER, *STANDING, more) == (*WHOLE, member(4))


def test_additions_may_be_recorded_in_any_order() -> None:
    later = appointed((member(4),), order(2, effective=APRIL), replaces_all=False)
    command = appoint((member(5),), order(3, effective=DECEMBER), replaces_all=False)
    earlier = appointed((member(5),), order(3, effective=DECEMBER), replaces_all=False)
    body.given(*STANDING, later).when(command).then(earlier)


def test_there_is_nothing_to_add_to_before_the_first_order() -> None:
    command = appoint(replaces_all=False)
    body.given(established).when(command).refused(refusals.NothingToAddTo())


def test_a_member_is_not_added_again() -> None:
    command = appoint((member(3, MemberRole.VICE_CHAIR), member(4)), order(2), replaces_all=False)
    body.given(*STANDING).when(command).refused(refusals.AlreadyMembers(1))


def test_one_who_left_may_come_back() -> None:
    back = appoint((member(3),), order(2, effective=DECEMBER), replaces_all=False)
    more = appointed((member(3),), order(2, effective=DECEMBER), replaces_all=False)
    body.given(*STANDING, membership_ended(3)).when(back).then(more)
    assert current(DECEMBER, *STANDING, membership_ended(3), more) == WHOLE


def test_one_whose_term_is_over_may_be_added() -> None:
    short = appointed(by=order(until=DECEMBER - DAY))
    back = appoint((member(3),), order(2, effective=DECEMBER), replaces_all=False)
    more = appointed((member(3),), order(2, effective=DECEMBER), replaces_all=False)
    body.given(established, short).when(back).then(more)
    still = appoint((member(3),), order(2, effective=DECEMBER - DAY), replaces_all=False)
    body.given(established, short).when(still).refused(refusals.AlreadyMembers(1))


def test_a_second_chair_is_not_added() -> None:
    command = appoint((member(4, MemberRole.CHAIR),), order(2), replaces_all=False)
    body.given(*STANDING).when(command).refused(refusals.NotOneChair(2))


def test_a_chair_is_added_when_the_earlier_one_has_left() -> None:
    later = order(2, effective=DECEMBER)
    new_chair = (member(4, MemberRole.CHAIR),)
    command = appoint(new_chair, later, replaces_all=False)
    more = appointed(new_chair, later, replaces_all=False)
    body.given(*STANDING, membership_ended(1)).when(command).then(more)


def test_a_body_without_a_chair_may_still_get_members() -> None:
    command = appoint((member(4),), order(2, effective=APRIL), replaces_all=False)
    more = appointed((member(4),), order(2, effective=APRIL), replaces_all=False)
    body.given(*STANDING, membership_ended(1)).when(command).then(more)


def test_one_chair_after_another_leaves_room_for_members_beside_both() -> None:
    new_chair = appointed(
        (member(4, MemberRole.CHAIR),), order(2, effective=DECEMBER), replaces_all=False
    )
    command = appoint((member(5),), order(3), replaces_all=False)
    more = appointed((member(5),), order(3), replaces_all=False)
    body.given(*STANDING, membership_ended(1), new_chair).when(command).then(more)


def test_a_body_has_at_most_three_hundred_members() -> None:
    rest = tuple(member(number) for number in range(10, 10 + MOST_MEMBERS - 3))
    full = (established, appointed((*WHOLE, *rest)))
    command = appoint((member(4),), order(2), replaces_all=False)
    body.given(*full).when(command).refused(refusals.TooManyMembers(301, 300))
    last = appoint((*WHOLE, *rest))
    body.given(established).when(last).then(appointed((*WHOLE, *rest)))


def test_the_longest_order_is_recorded_in_several_events() -> None:
    named = [member(number) for number in range(MOST_MEMBERS)]
    long = tuple(
        one.model_copy(
            update={
                "role": {0: MemberRole.CHAIR, 1: MemberRole.SECRETARY}.get(place, one.role),
                "agency_name": "ห" * 200,
                "person": one.person.model_copy(
                    update={
                        "name": one.person.name.model_copy(update={"box": "x" * 824}),
                        "position": "ต" * 200,
                    }
                ),
            }
        )
        for place, one in enumerate(named)
    )
    events = BODY.decide(appoint(long), BODY.after([established]))
    sizes = [len(encode(event).encode()) for event in events]
    assert len(sizes) > 1
    assert max(sizes) <= MAX_EVENT_BYTES
    assert sum(sizes) <= MAX_COMMIT_BYTES
    parts = [event for event in events if isinstance(event, MembersAppointed)]
    assert [part.replaces_all for part in parts] == [True, *[False] * (len(parts) - 1)]
    after = BODY.after([*STANDING, *events])
    assert current_members(after, OCTOBER) == long
    body.given(established, *events).when(appoint(long)).then()


def test_a_member_is_one_until_the_last_day_of_the_term() -> None:
    history = (established, appointed(by=order(until=APRIL)))
    assert current(OCTOBER - DAY, *history) == ()
    assert current(OCTOBER, *history) == WHOLE
    assert current(APRIL, *history) == WHOLE
    assert current(APRIL + DAY, *history) == ()


def test_a_dissolved_body_has_no_members_any_more() -> None:
    history = (*STANDING, dissolved(APRIL))
    assert current(APRIL - DAY, *history) == WHOLE
    assert current(APRIL, *history) == ()


def test_members_added_for_later_leave_with_those_they_were_to_join() -> None:
    """An order for April; then, in December, the whole body is appointed anew."""
    for_april = appointed((member(4),), order(2, effective=APRIL), replaces_all=False)
    anew = appointed(NEW_WHOLE, order(3, effective=DECEMBER))
    assert current(APRIL, *STANDING, for_april, anew) == NEW_WHOLE
