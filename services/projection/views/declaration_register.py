"""The register of declarations (ทะเบียนประกาศเจตนารมณ์): drafts, the text in force, its state."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.common import Hearing
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationResolved,
    DeclarationText,
    SigningOpened,
)
from shared.contracts.planning_values import IdeaRef
from shared.kernel.message import ActorId, Message, Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = (
    DeclarationDrafted
    | DeclarationFinalised
    | DeclarationReopened
    | DeclarationCorrected
    | DeclarationResolved
    | SigningOpened
    | DeclarationCompleted
)


class Phase(StrEnum):
    """สถานะของประกาศ"""

    DRAFTING = "drafting"  # อยู่ระหว่างร่าง
    FINAL = "final"  # มีข้อความสุดท้ายแล้ว
    SIGNING = "signing"  # อยู่ระหว่างลงนาม
    COMPLETE = "complete"  # ผู้ว่าราชการจังหวัดและทุกภาคส่วนลงนามแล้ว


class Draft(Message):
    draft: int
    note: str
    ideas: tuple[IdeaRef, ...]
    drafted_by: ActorId
    drafted_at: AwareDatetime


class Resolved(Message):
    hearing: Hearing
    text_hash: str
    in_force: bool
    resolved_at: AwareDatetime


class Erratum(Message):
    erratum: int
    text_hash: str
    printed: str
    should_read: str
    reason: str
    made_at: AwareDatetime


class GivenUp(Message):
    """A text that was final once."""

    text_hash: str
    reason: str
    given_up_at: AwareDatetime


class Completed(Message):
    """The governor and every sector have signed this text."""

    text_hash: str
    signatures: int
    completed_at: AwareDatetime


class DeclarationRow(Row):
    declaration_id: UUID
    fiscal_year: int
    text: DeclarationText  # the one in force, else the last draft's
    drafts: tuple[Draft, ...]
    phase: Phase = Phase.DRAFTING
    final_draft: int | None = None
    text_hash: str | None = None  # of the text in force
    given_up: tuple[GivenUp, ...] = ()
    signing_opened: bool = False
    completed: tuple[Completed, ...] = ()
    resolutions: tuple[Resolved, ...] = ()
    errata: tuple[Erratum, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.declaration_id)]


def project(row: DeclarationRow | None, recorded: Recorded[Listening], _: str) -> DeclarationRow:
    event = recorded.event
    if isinstance(event, DeclarationDrafted):
        return drafted(row, event, recorded)
    if row is None:
        raise LookupError("a declaration begins with its first draft")
    row = gone_on(row, event, recorded)
    return changed(row, phase=phase_of(row))


def drafted(
    row: DeclarationRow | None, event: DeclarationDrafted, recorded: Recorded[Listening]
) -> DeclarationRow:
    draft = Draft(
        draft=event.draft,
        note=event.note,
        ideas=event.ideas,
        drafted_by=recorded.actor,
        drafted_at=recorded.occurred_at,
    )
    if row is not None:
        return changed(row, text=event.text, drafts=(*row.drafts, draft))
    return DeclarationRow(
        declaration_id=event.declaration_id,
        fiscal_year=event.fiscal_year,
        text=event.text,
        drafts=(draft,),
    )


def gone_on(row: DeclarationRow, event: Listening, recorded: Recorded[Listening]) -> DeclarationRow:
    at = recorded.occurred_at
    match event:
        case DeclarationFinalised():
            return changed(row, final_draft=event.draft, text_hash=event.text_hash)
        case DeclarationReopened():
            return reopened(row, event, at)
        case DeclarationCorrected():
            return changed(row, errata=(*row.errata, Erratum(**_of(Erratum, event), made_at=at)))
        case DeclarationResolved():
            resolved = Resolved(**_of(Resolved, event), resolved_at=at)
            return changed(row, resolutions=(*row.resolutions, resolved))
        case SigningOpened():
            return changed(row, signing_opened=True)
        case DeclarationCompleted():
            completed = Completed(**_of(Completed, event), completed_at=at)
            return changed(row, completed=(*row.completed, completed))
        case DeclarationDrafted():
            raise LookupError("drafts are taken in on their own")


def reopened(row: DeclarationRow, event: DeclarationReopened, at: AwareDatetime) -> DeclarationRow:
    former = GivenUp(text_hash=event.text_hash, reason=event.reason, given_up_at=at)
    return changed(row, final_draft=None, text_hash=None, given_up=(*row.given_up, former))


def phase_of(row: DeclarationRow) -> Phase:
    if row.text_hash is None:
        return Phase.DRAFTING
    if any(one.text_hash == row.text_hash for one in row.completed):
        return Phase.COMPLETE
    return Phase.SIGNING if row.signing_opened else Phase.FINAL


def _of(kind: type[Message], event: Listening) -> dict[str, Any]:
    """The fields that the event shares with this value."""
    mine = kind.model_fields.keys() & type(event).model_fields.keys()
    return {name: getattr(event, name) for name in mine}


def filed(row: DeclarationRow) -> Mapping[str, str | int]:
    return {"search": search_text(row.text.title)}


DECLARATION_REGISTER = View(
    name="declaration_register",
    version=1,
    row=DeclarationRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "_id"),),
    filed=filed,
)
