"""Small, fixed examples of a call."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.awards.domain.call.commands import (
    CancelCall,
    CloseCall,
    ExtendCall,
    FrozenCriteria,
    GrantLateEntry,
    OpenCall,
    PubliciseCall,
)
from services.awards.domain.call.decisions import CALL as DECIDER
from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallExtended,
    CallPublicised,
    GrantId,
    LateEntryGranted,
    PublicityChannel,
    PublicityId,
)
from shared.contracts.common import AgencyRef
from shared.testing.scenario import Scenario
from tests.awards.examples import (
    A_DAY,
    CALL,
    HASH,
    NOON,
    PROOF,
    SCHEME,
    SCHOOL,
    STAMPS,
    YEAR,
    YOUTH,
    category,
    opened,
)

call = Scenario(DECIDER)
REASON = "หน่วยงานขอเวลาเพิ่ม"
FROZEN = FrozenCriteria(content_hash=HASH, categories=(category(),), frozen_at=NOON - 2 * A_DAY)
PUBLICITY, GRANT = PublicityId(UUID(int=961)), GrantId(UUID(int=962))
CLOSES = opened().closes_at


def open_call(frozen: FrozenCriteria | None = FROZEN, **changed: Any) -> OpenCall:
    told = opened()
    asked: dict[str, Any] = {
        "call_id": CALL,
        "scheme_id": SCHEME,
        "fiscal_year": YEAR,
        "title": told.title,
        "content_hash": HASH,
        "category_ids": (YOUTH,),
        "opens_at": told.opens_at,
        "closes_at": told.closes_at,
        "channels": told.channels,
        "contact": told.contact,
    }
    return OpenCall(**STAMPS, frozen=frozen, **(asked | changed))


def publicise(key: PublicityId = PUBLICITY, **changed: Any) -> PubliciseCall:
    asked: dict[str, Any] = {
        "channel": PublicityChannel.RADIO,
        "where": "สถานีวิทยุกระจายเสียงแห่งประเทศไทย จังหวัดเพชรบูรณ์",
        "published_on": date(2026, 11, 30),
        "reach": 12_000,
        "link": "https://example.go.th/call",
        "proof": PROOF,
    }
    return PubliciseCall(**STAMPS, call_id=CALL, publicity_id=key, **(asked | changed))


def publicised(key: PublicityId = PUBLICITY, **changed: Any) -> CallPublicised:
    asked = publicise(key, **changed)
    shared = CallPublicised.model_fields.keys() & PubliciseCall.model_fields.keys()
    told = {name: getattr(asked, name) for name in shared}
    return CallPublicised(fiscal_year=YEAR, **told)


def extend(closes_at: datetime = CLOSES + A_DAY) -> ExtendCall:
    return ExtendCall(**STAMPS, call_id=CALL, closes_at=closes_at, reason=REASON)


def extended(closes_at: datetime = CLOSES + A_DAY) -> CallExtended:
    return CallExtended(call_id=CALL, fiscal_year=YEAR, closes_at=closes_at, reason=REASON)


def grant(
    agency: AgencyRef | None = SCHOOL,
    until: datetime = CLOSES + 2 * A_DAY,
    key: GrantId = GRANT,
    **changed: Any,
) -> GrantLateEntry:
    asked: dict[str, Any] = {"category_id": YOUTH, "unit_id": None} | changed
    return GrantLateEntry(
        **STAMPS,
        call_id=CALL,
        grant_id=key,
        agency=agency,
        until=until,
        reason=REASON,
        **asked,
    )


def granted(key: GrantId = GRANT) -> LateEntryGranted:
    return LateEntryGranted(
        call_id=CALL,
        fiscal_year=YEAR,
        grant_id=key,
        category_id=YOUTH,
        agency=SCHOOL,
        unit_id=None,
        until=CLOSES + 2 * A_DAY,
        reason=REASON,
    )


def close(reason: str = REASON, at: datetime = NOON) -> CloseCall:
    return CloseCall(**STAMPS | {"issued_at": at}, call_id=CALL, reason=reason)


def closed(reason: str = REASON, *, early: bool = True) -> CallClosed:
    return CallClosed(call_id=CALL, fiscal_year=YEAR, early=early, reason=reason)


def cancel() -> CancelCall:
    return CancelCall(**STAMPS, call_id=CALL, reason=REASON)


def cancelled() -> CallCancelled:
    return CallCancelled(call_id=CALL, fiscal_year=YEAR, reason=REASON)
