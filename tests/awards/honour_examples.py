"""Small, fixed examples of honours that others gave, of a roll and of an erasure."""

from datetime import date
from typing import Any
from uuid import UUID

from services.awards.domain.erasure.commands import (
    ConfirmErasure,
    ProposeErasure,
    SpareNomination,
)
from services.awards.domain.erasure.decisions import ERASURE as ERASURE_DECIDER
from services.awards.domain.honour.commands import (
    CheckHonour,
    RecordHonour,
    WithdrawHonour,
)
from services.awards.domain.honour.decisions import HONOUR as HONOUR_DECIDER
from services.awards.domain.honours_roll.commands import CompileRoll, Entered
from services.awards.domain.honours_roll.decisions import HONOURS_ROLL
from services.awards.domain.party import Party
from shared.contracts.award_values import Honoured, NominationId, nominee_id_of
from shared.contracts.directory import AgencyId
from shared.contracts.erasures import (
    Erasable,
    ErasureConfirmed,
    ErasureProposed,
    NominationSpared,
    erasure_id_of,
)
from shared.contracts.honours import (
    GivenBy,
    HonourChecked,
    HonourContent,
    HonourId,
    HonourOutcome,
    HonourRecorded,
    HonourScope,
    HonoursRollCompiled,
    HonourWithdrawn,
    roll_id_of,
)
from shared.kernel.canonical import sha256_of
from shared.testing.scenario import Scenario
from tests.awards.examples import CALL, CASE, HEALTH, PHETCHABUN, PROOF, SCHOOL, STAMPS, YEAR

honour = Scenario(HONOUR_DECIDER)
roll = Scenario(HONOURS_ROLL)
erasure = Scenario(ERASURE_DECIDER)
HONOUR = HonourId(UUID(int=1001))
ROLL = roll_id_of(PHETCHABUN, YEAR)
ERASURE = erasure_id_of(CALL)
OFFICE = Party(secretariat=True)
OWNER, STRANGER = Party(agency_id=SCHOOL.agency_id), Party(agency_id=HEALTH.agency_id)
REASON = "เหตุผลที่ชัดเจน"
DUE, UNTIL = date(2026, 11, 30), date(2027, 6, 1)
SELECTED = Entered(selected=True, source_id=CASE, title="คนดีศรีจังหวัด", day="2026-12-01")
GIVEN = Entered(selected=False, source_id=HONOUR, title="ครูดีในดวงใจ", day="2026-10-16")


def content(**changed: Any) -> HonourContent:
    one = HonourContent(
        given_by=GivenBy(agency=SCHOOL, unit_id=None, name=SCHOOL.name),
        title="ครูดีในดวงใจ",
        honoured=Honoured.ORGANISATION,
        person=None,
        name="โรงเรียนบ้านสวนคุณธรรม",
        given_on=date(2026, 10, 16),
        scope=HonourScope.PROVINCE,
        because="ส่งเสริมโครงงานคุณธรรม",
        person_agrees=False,
        proof=PROOF,
    )
    return one.model_copy(update=changed)


def record(giver: Party = OWNER, year: int = YEAR, **changed: Any) -> RecordHonour:
    return RecordHonour(
        **STAMPS, honour_id=HONOUR, fiscal_year=year, content=content(**changed), giver=giver
    )


def recorded(revision: int = 1, **changed: Any) -> HonourRecorded:
    return HonourRecorded(
        honour_id=HONOUR, fiscal_year=YEAR, revision=revision, content=content(**changed)
    )


def check(
    outcome: HonourOutcome = HonourOutcome.CONFIRMED,
    revision: int = 1,
    reason: str = "",
    own: tuple[AgencyId, ...] = (),
) -> CheckHonour:
    return CheckHonour(
        **STAMPS,
        honour_id=HONOUR,
        revision=revision,
        outcome=outcome,
        reason=reason,
        own_agencies=own,
    )


def checked(
    outcome: HonourOutcome = HonourOutcome.CONFIRMED, revision: int = 1, reason: str = ""
) -> HonourChecked:
    return HonourChecked(
        honour_id=HONOUR, fiscal_year=YEAR, revision=revision, outcome=outcome, reason=reason
    )


def withdraw(giver: Party = OWNER) -> WithdrawHonour:
    return WithdrawHonour(**STAMPS, honour_id=HONOUR, reason=REASON, giver=giver)


def withdrawn() -> HonourWithdrawn:
    return HonourWithdrawn(honour_id=HONOUR, fiscal_year=YEAR, reason=REASON)


def compile_roll(*entries: Entered) -> CompileRoll:
    return CompileRoll(**STAMPS, roll_id=ROLL, fiscal_year=YEAR, entries=entries)


def compiled(edition: int, *entries: Entered) -> HonoursRollCompiled:
    """The entries in the order of the roll: the selection first."""
    selected = sum(one.selected for one in entries)
    return HonoursRollCompiled(
        roll_id=ROLL,
        fiscal_year=YEAR,
        edition=edition,
        selected=selected,
        given_by_others=len(entries) - selected,
        roll_hash=sha256_of(entries),
    )


def erasable(case: NominationId = CASE) -> Erasable:
    return Erasable(nomination_id=case, person_id=nominee_id_of(case), files=("ef" * 32,))


def propose(*due: Erasable) -> ProposeErasure:
    return ProposeErasure(
        **STAMPS,
        erasure_id=ERASURE,
        call_id=CALL,
        fiscal_year=YEAR,
        due=due or (erasable(),),
        since=DUE,
        rule="nomination_not_chosen",
    )


def proposed(*due: Erasable) -> ErasureProposed:
    return ErasureProposed(
        erasure_id=ERASURE,
        call_id=CALL,
        fiscal_year=YEAR,
        nominations=due or (erasable(),),
        rule="nomination_not_chosen",
        due=DUE,
    )


def spare(case: NominationId = CASE, until: date = UNTIL) -> SpareNomination:
    return SpareNomination(
        **STAMPS, erasure_id=ERASURE, nomination_id=case, until=until, reason=REASON
    )


def spared(until: date = UNTIL) -> NominationSpared:
    return NominationSpared(
        erasure_id=ERASURE,
        call_id=CALL,
        fiscal_year=YEAR,
        nomination_id=CASE,
        until=until,
        reason=REASON,
    )


def confirm(*cases: NominationId) -> ConfirmErasure:
    return ConfirmErasure(**STAMPS, erasure_id=ERASURE, nominations=cases or (CASE,))


def confirmed(*gone: Erasable) -> ErasureConfirmed:
    return ErasureConfirmed(
        erasure_id=ERASURE,
        call_id=CALL,
        fiscal_year=YEAR,
        nominations=gone or (erasable(),),
        rule="nomination_not_chosen",
    )
