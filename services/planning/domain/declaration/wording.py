"""Decisions on the text: drafts, the final text, errata, and what meetings resolved of it."""

from collections.abc import Iterator, Sequence

from services.planning.domain.declaration import refusals
from services.planning.domain.declaration.commands import (
    CorrectDeclaration,
    DraftDeclaration,
    FinaliseDeclaration,
    RecordDeclarationResolution,
    ReopenDeclaration,
)
from services.planning.domain.declaration.state import Declaration
from services.planning.domain.ideas import taken_up
from shared.contracts.boards import BoardKind
from shared.contracts.declarations import (
    DeclarationCorrected,
    DeclarationDrafted,
    DeclarationEvent,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationResolved,
    DeclarationText,
)
from shared.kernel.canonical import sha256_of

MOST_DRAFTS = 100  # every command reads them all
MOST_ERRATA = 50
KINDS = frozenset({BoardKind.DECLARATION})


def draft_declaration(command: DraftDeclaration, known: Declaration) -> Sequence[DeclarationEvent]:
    last = known.drafts[-1] if known.drafts else None
    if last and (command.text, command.ideas) == (last.text, last.ideas):
        return []
    if known.final is not None:
        raise refusals.TextIsFinal
    if len(known.drafts) >= MOST_DRAFTS:
        raise refusals.TooManyDrafts(MOST_DRAFTS)
    already = last.ideas if last else ()
    taken_up(command.ideas, command.known, KINDS, command.fiscal_year, already)
    return [
        DeclarationDrafted(
            declaration_id=command.declaration_id,
            fiscal_year=command.fiscal_year,
            draft=len(known.drafts) + 1,
            text=command.text,
            ideas=command.ideas,
            note=command.note,
        )
    ]


def finalise_declaration(
    command: FinaliseDeclaration, known: Declaration
) -> Sequence[DeclarationEvent]:
    last = last_draft(known)
    if command.draft != last.draft:
        raise refusals.DraftIsNotTheLast(last.draft)
    if known.final is not None:
        return []  # there is no later draft while a text is final
    return [
        DeclarationFinalised(
            declaration_id=last.declaration_id,
            fiscal_year=last.fiscal_year,
            draft=last.draft,
            text_hash=sha256_of(last.text),
        )
    ]


def reopen_declaration(
    command: ReopenDeclaration, known: Declaration
) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    return [
        DeclarationReopened(
            declaration_id=final.declaration_id,
            fiscal_year=final.fiscal_year,
            text_hash=final.text_hash,
            reason=command.reason,
        )
    ]


def correct_declaration(
    command: CorrectDeclaration, known: Declaration
) -> Sequence[DeclarationEvent]:
    final = text_in_force(known)
    if not known.signatures(final.text_hash):
        raise refusals.TextIsNotSigned
    if not any(command.printed in part for part in _parts(known.text_of(final))):
        raise refusals.PrintedNotInText
    asked = DeclarationCorrected(
        declaration_id=final.declaration_id,
        fiscal_year=final.fiscal_year,
        erratum=len(known.errata) + 1,
        text_hash=final.text_hash,
        printed=command.printed,
        should_read=command.should_read,
        reason=command.reason,
    )
    if any(one.model_copy(update={"erratum": asked.erratum}) == asked for one in known.errata):
        return []
    if len(known.errata) >= MOST_ERRATA:
        raise refusals.TooManyErrata(MOST_ERRATA)
    return [asked]


def record_declaration_resolution(
    command: RecordDeclarationResolution, known: Declaration
) -> Sequence[DeclarationEvent]:
    """Whatever a meeting resolved is recorded; of another text it is not in force."""
    first = last_draft(known)
    heard = (command.hearing, command.text_hash)
    if any((one.hearing, one.text_hash) == heard for one in known.resolutions):
        return []
    in_force = known.final is not None and known.final.text_hash == command.text_hash
    return [
        DeclarationResolved(
            declaration_id=first.declaration_id,
            fiscal_year=first.fiscal_year,
            hearing=command.hearing,
            text_hash=command.text_hash,
            in_force=in_force,
        )
    ]


def last_draft(known: Declaration) -> DeclarationDrafted:
    """Raises `DeclarationNotFound`."""
    if not known.drafts:
        raise refusals.DeclarationNotFound
    return known.drafts[-1]


def draft_of(known: Declaration, number: int) -> DeclarationDrafted:
    """Raises `DeclarationNotFound` or `DraftNotFound`."""
    last = last_draft(known)
    if not 1 <= number <= last.draft:
        raise refusals.DraftNotFound
    return known.drafts[number - 1]


def text_in_force(known: Declaration) -> DeclarationFinalised:
    """Raises `DeclarationNotFound` or `TextIsNotFinal`."""
    last_draft(known)
    if known.final is None:
        raise refusals.TextIsNotFinal
    return known.final


def _parts(text: DeclarationText) -> Iterator[str]:
    yield from (text.title, text.preamble, *text.pledges, text.closing)
