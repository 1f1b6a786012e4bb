"""A full, realistic example of every event of the awards."""

from uuid import UUID

from shared.contracts.calls import GrantId
from shared.contracts.honours import HonourOutcome
from shared.contracts.units import UnitId
from shared.kernel.message import Event
from tests.awards import call_examples as calls
from tests.awards import ceremony_examples as ceremonies
from tests.awards import honour_examples as honours
from tests.awards import nomination_examples as nominations
from tests.awards import scheme_examples as schemes
from tests.awards import scoring_examples as scoring
from tests.awards import selection_examples as selections
from tests.awards.examples import CASE, CHAIR, THIRD_JUDGE, drafted, opened, submitted

A_UNIT = UnitId(UUID("0198c0de-0000-7000-8000-000000000990"))
A_GRANT = GrantId(UUID("0198c0de-0000-7000-8000-000000000991"))

EXAMPLES: tuple[Event, ...] = (
    schemes.placed("awards.v1"),
    schemes.removed(),
    schemes.submitted(),
    schemes.reopened(),
    schemes.resolved(),
    schemes.frozen(),
    opened(),
    calls.publicised(),
    calls.extended(),
    calls.granted().model_copy(update={"unit_id": A_UNIT}),
    calls.closed(),
    calls.cancelled(),
    drafted(),
    submitted().model_copy(update={"grant_id": A_GRANT}),
    nominations.sent_back(),
    nominations.accepted(),
    nominations.rejected(),
    nominations.appealed(),
    nominations.decided(),
    nominations.withdrawn(),
    nominations.conflict(),
    scoring.round_opened(),
    scoring.assigned(),
    scoring.reassigned(THIRD_JUDGE),
    scoring.tallied(scoring.tally(absent=(CHAIR,), note="ลาป่วย")),
    scoring.reopened(),
    scoring.given(),
    scoring.committed(),
    scoring.unlocked(),
    selections.proposed(),
    selections.resolved(),
    selections.decided(),
    selections.announced(),
    selections.corrected(),
    selections.appealed().model_copy(update={"unit_id": A_UNIT}),
    selections.appeal_decided(),
    selections.struck_off(),
    selections.superseded(),
    ceremonies.planned(),
    ceremonies.presented(CASE, ceremonies.RECEIVER),
    ceremonies.missed(),
    ceremonies.held(),
    ceremonies.issued(),
    ceremonies.reissued(),
    ceremonies.revoked(),
    honours.recorded(),
    honours.checked(HonourOutcome.RETURNED, reason="ขอหลักฐานเพิ่ม"),
    honours.withdrawn(),
    honours.compiled(1, honours.SELECTED, honours.GIVEN),
    honours.proposed(),
    honours.spared(),
    honours.confirmed(),
)
