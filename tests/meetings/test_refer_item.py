"""ส่งเรื่องในระเบียบวาระไปยังองค์คณะอื่น: what was dealt with goes on, with what was resolved."""

from datetime import date

from services.meetings.domain.referral import refusals
from tests.meetings.referral_examples import (
    BOARD_MEETING,
    OTHER_ITEM,
    RESOLUTION,
    SUBCOMMITTEE,
    board,
    earlier,
    origin,
    refer_item,
    referral,
    referred,
    resolution,
    returned,
)


def test_an_item_that_was_dealt_with_goes_to_another_body() -> None:
    referral.given().when(refer_item()).then(referred())


def test_the_resolution_brings_what_it_concerns() -> None:
    command = refer_item(origin(resolved=resolution()), resolution_id=RESOLUTION)
    referral.given().when(command).then(referred(resolved=True))


def test_it_goes_once() -> None:
    referral.given(referred()).when(refer_item()).then()
    referral.given(referred(), returned()).when(refer_item()).then()


def test_an_id_is_of_one_matter_for_ever() -> None:
    command = refer_item(matter="เรื่องอื่น")
    referral.given(referred()).when(command).refused(refusals.ReferralIdInUse())


def test_what_is_on_no_agenda_or_not_dealt_with_does_not_go_on() -> None:
    unknown, untouched = refer_item(origin(listed=False)), refer_item(origin(dealt_with=False))
    referral.given().when(unknown).refused(refusals.NotOnThatAgenda())
    referral.given().when(untouched).refused(refusals.NotDealtWithYet())


def test_the_resolution_is_one_on_that_item() -> None:
    missing = refer_item(origin(), resolution_id=RESOLUTION)
    of_another = origin(resolved=resolution(item_id=OTHER_ITEM))
    other = refer_item(of_another, resolution_id=RESOLUTION)
    for command in (missing, other):
        referral.given().when(command).refused(refusals.NoSuchResolution())


def test_what_was_voted_down_sends_nothing_on() -> None:
    command = refer_item(origin(resolved=resolution(carried=False)), resolution_id=RESOLUTION)
    referral.given().when(command).refused(refusals.ReferringNotCarried())


def test_a_body_does_not_refer_to_itself() -> None:
    command = refer_item(to=board(body_id=SUBCOMMITTEE))
    referral.given().when(command).refused(refusals.ReferredToItself())


def test_a_body_that_is_dissolved_receives_nothing() -> None:
    day = date(2026, 11, 2)
    refusal = refusals.ReferredToDissolved("กรมการจังหวัด", day)
    referral.given().when(refer_item(to=board(day))).refused(refusal)
    referral.given().when(refer_item(to=board(date(2026, 11, 3)))).then(referred())


def test_a_matter_that_came_from_elsewhere_keeps_its_way() -> None:
    referral.given().when(refer_item(brought=earlier())).then(referred(brought=True))


def test_the_way_leads_over_this_item() -> None:
    for other in (earlier(BOARD_MEETING), earlier(None), earlier(item_id=OTHER_ITEM)):
        refusal = refusals.NotWhatWasReferred()
        referral.given().when(refer_item(brought=other)).refused(refusal)
