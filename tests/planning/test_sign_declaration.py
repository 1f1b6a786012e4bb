"""ลงนามในประกาศเจตนารมณ์: one office, one text, in the system by itself or on paper with a scan."""

from datetime import timedelta
from typing import Any

import pytest

from services.planning.domain.declaration.commands import Office, PlannedSignatory
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.refusals import TextIsNotFinal
from services.planning.domain.declaration.refusals_in_signing import (
    AlreadySigned,
    AuthorityMissing,
    GovernorHasNotSigned,
    NotSignedInAMeeting,
    NotTheTextInForce,
    OnlyTheOfficeItself,
    OnlyTheSecretariat,
    ScanMissing,
    SignatoryNotFound,
    SignInAgain,
    SigningIsNotOpen,
)
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationSigned,
    SignatoryKind,
    SigningWay,
)
from shared.contracts.directory import Sector
from tests.meetings.examples import NOON, YEAR, person
from tests.planning.declaration_examples import (
    AUTHORITY,
    BY_GOVERNOR,
    COMPLETE,
    CULTURE,
    DECLARATION_ID,
    FINAL,
    GOVERNOR,
    HASH,
    OPEN,
    OTHER_HASH,
    SCAN,
    SCHOOL,
    SECRETARIAT,
    TEMPLE,
    acting,
    add_signatory,
    after,
    declarations,
    for_ministry,
    head_of,
    key_in,
    open_signing,
    refuse,
    reopen,
    sign,
    signed,
)

A_DAY_BEFORE = NOON - timedelta(days=1)
COMPLETED = DeclarationCompleted(
    declaration_id=DECLARATION_ID,
    fiscal_year=YEAR,
    text_hash=HASH,
    signatures=3,
    sectors=(Sector.PROVINCIAL, Sector.RELIGIOUS),
)


def on_paper(planned: PlannedSignatory, **changed: Any) -> DeclarationSigned:
    paper = {
        "way": SigningWay.ON_PAPER,
        "scan": SCAN,
        "authenticated_at": None,
        "signed_at": A_DAY_BEFORE,
    }
    return signed(planned, **(paper | changed))


def test_the_governor_signs_first_and_the_others_follow() -> None:
    declarations.given(*OPEN).when(sign(GOVERNOR)).then(signed(GOVERNOR))
    declarations.given(*OPEN).when(sign(head_of(CULTURE))).refused(GovernorHasNotSigned())
    declarations.given(*BY_GOVERNOR).when(sign(head_of(CULTURE))).then(signed(head_of(CULTURE)))


def test_it_is_complete_when_the_governor_and_every_sector_have_signed() -> None:
    history = after(BY_GOVERNOR, sign(head_of(CULTURE)))
    temple = head_of(TEMPLE)
    declarations.given(*history).when(sign(temple)).then(signed(temple), COMPLETED)


def test_on_paper_the_governor_may_be_the_last() -> None:
    paper = after(OPEN, key_in(head_of(CULTURE)), key_in(head_of(TEMPLE)))
    assert not [event for event in paper if isinstance(event, DeclarationCompleted)]
    declarations.given(*paper).when(sign(GOVERNOR)).then(signed(GOVERNOR), COMPLETED)


def test_a_sector_is_signed_for_by_any_of_its_agencies() -> None:
    plan = open_signing(GOVERNOR, head_of(CULTURE), head_of(TEMPLE), head_of(SCHOOL))
    history = after(FINAL, plan, sign(GOVERNOR), sign(head_of(CULTURE)))
    school = head_of(SCHOOL)
    declarations.given(*history).when(sign(school)).then(signed(school), COMPLETED)


def test_it_is_completed_only_once_and_who_signs_later_is_late() -> None:
    school = head_of(SCHOOL)
    history = after(COMPLETE, add_signatory(school))
    declarations.given(*history).when(sign(school)).then(signed(school, late=True))


@pytest.mark.parametrize(
    ("planned", "by"),
    [
        (GOVERNOR, acting(head_of(CULTURE))),
        (GOVERNOR, SECRETARIAT),
        (head_of(CULTURE), acting(GOVERNOR)),
        (head_of(CULTURE), acting(head_of(TEMPLE))),
        (head_of(CULTURE), SECRETARIAT),
    ],
)
def test_in_the_system_only_the_office_itself_signs(planned: PlannedSignatory, by: Office) -> None:
    refusal = OnlyTheOfficeItself(planned.position, planned.kind)
    declarations.given(*BY_GOVERNOR).when(sign(planned, office=by)).refused(refusal)


def test_a_ministrys_representative_signs_by_an_agency_of_that_ministry() -> None:
    ministry = for_ministry()
    history = after(FINAL, open_signing(GOVERNOR, ministry, head_of(TEMPLE)), sign(GOVERNOR))
    culture = Office(agency_id=CULTURE.agency_id, ministry="กระทรวงวัฒนธรรม")
    declarations.given(*history).when(sign(ministry, office=culture)).then(signed(ministry))
    refusal = OnlyTheOfficeItself(ministry.position, SignatoryKind.MINISTRY_REPRESENTATIVE)
    for ministry_of in ("กระทรวงมหาดไทย", ""):
        other = Office(agency_id=TEMPLE.agency_id, ministry=ministry_of)
        declarations.given(*history).when(sign(ministry, office=other)).refused(refusal)


def test_a_representative_whose_agency_is_named_signs_by_that_agency_alone() -> None:
    ministry = for_ministry().model_copy(update={"agency_id": CULTURE.agency_id})
    history = after(FINAL, open_signing(GOVERNOR, ministry, head_of(TEMPLE)), sign(GOVERNOR))
    assert len(after(history, sign(ministry))) == len(history) + 1
    other = Office(agency_id=SCHOOL.agency_id, ministry="กระทรวงวัฒนธรรม")
    refusal = OnlyTheOfficeItself(ministry.position, SignatoryKind.MINISTRY_REPRESENTATIVE)
    declarations.given(*history).when(sign(ministry, office=other)).refused(refusal)


@pytest.mark.parametrize(
    "proved",
    [
        None,
        NOON - timedelta(minutes=5, seconds=1),
        NOON + timedelta(minutes=5, seconds=1),
    ],
)
def test_who_signs_in_the_system_has_signed_in_within_five_minutes(proved: Any) -> None:
    command = sign(GOVERNOR, authenticated_at=proved)
    declarations.given(*OPEN).when(command).refused(SignInAgain())


def test_a_signature_over_another_text_is_none() -> None:
    refusal = NotTheTextInForce(HASH)
    declarations.given(*OPEN).when(sign(GOVERNOR, OTHER_HASH)).refused(refusal)
    declarations.given(*OPEN).when(key_in(GOVERNOR, OTHER_HASH)).refused(refusal)


def test_paper_is_keyed_in_by_the_secretary_with_its_scan_and_its_day() -> None:
    declarations.given(*OPEN).when(key_in(head_of(CULTURE))).then(on_paper(head_of(CULTURE)))
    declarations.given(*OPEN).when(key_in(GOVERNOR, scan=None)).refused(ScanMissing())
    for by in (acting(GOVERNOR), acting(head_of(CULTURE))):
        command = key_in(GOVERNOR, office=by)
        declarations.given(*OPEN).when(command).refused(OnlyTheSecretariat())


def test_whoever_signs_in_the_offices_place_has_authority() -> None:
    deputy = person(1).model_copy(update={"position": "รองผู้ว่าราชการจังหวัด"})
    command = key_in(GOVERNOR, signer=deputy)
    declarations.given(*OPEN).when(command).refused(AuthorityMissing(GOVERNOR.position))
    with_authority = key_in(GOVERNOR, signer=deputy, authority=AUTHORITY)
    expected = on_paper(GOVERNOR, signer=deputy, authority=AUTHORITY)
    declarations.given(*OPEN).when(with_authority).then(expected)


def test_a_signature_is_given_in_the_meeting_or_elsewhere() -> None:
    command = sign(GOVERNOR, in_meeting=True, place="ห้องประชุมพ่อขุนผาเมือง")
    expected = signed(GOVERNOR, in_meeting=True, place="ห้องประชุมพ่อขุนผาเมือง")
    declarations.given(*OPEN).when(command).then(expected)
    without = after(FINAL, open_signing(meeting_id=None))
    declarations.given(*without).when(command).refused(NotSignedInAMeeting())


def test_an_office_signs_a_text_once() -> None:
    declarations.given(*BY_GOVERNOR).when(sign(GOVERNOR)).then()
    later = sign(GOVERNOR, place="ที่อื่น")
    declarations.given(*BY_GOVERNOR).when(later).refused(AlreadySigned())
    keyed_in = after(COMPLETE, add_signatory(head_of(SCHOOL)), key_in(head_of(SCHOOL)))
    declarations.given(*keyed_in).when(key_in(head_of(SCHOOL))).then()


def test_who_refused_may_sign_later() -> None:
    history = after(OPEN, refuse(GOVERNOR))
    declarations.given(*history).when(sign(GOVERNOR)).then(signed(GOVERNOR))


def test_there_is_something_to_sign_and_a_place_to_do_it() -> None:
    declarations.given(*FINAL).when(sign(GOVERNOR)).refused(SigningIsNotOpen())
    declarations.given(*OPEN).when(sign(head_of(SCHOOL))).refused(SignatoryNotFound())
    reopened = after(OPEN, reopen())
    declarations.given(*reopened).when(sign(GOVERNOR)).refused(TextIsNotFinal())


def test_what_was_signed_is_remembered_by_its_text() -> None:
    known = DECLARATION.after(COMPLETE)
    assert known.governor_signed(HASH)
    assert not known.governor_signed(OTHER_HASH)
    assert known.completed == {HASH: COMPLETED}
