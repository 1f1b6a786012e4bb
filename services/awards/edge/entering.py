"""Whether a case may be handed in now: its call's window, or an exception."""

from datetime import datetime

from services.awards.replicas.calls import CallRow
from services.awards.replicas.cases import Case
from shared.awards.entering import Entering, Entrant, Grant, Window, may_enter


def entering_of(call: CallRow, case: Case, at: datetime) -> Entering:
    window = Window(call.opens_at, call.closes_at, closed=call.closed, cancelled=call.cancelled)
    grants = [
        Grant(one.grant_id, one.category_id, one.agency_id, one.unit_id, one.until)
        for one in call.grants
    ]
    entrant = Entrant(case.category_id, case.nominator, case.unit)
    return may_enter(window, grants, entrant, at)
