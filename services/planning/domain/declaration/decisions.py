"""Which decision answers which command. The decisions stand in the modules beside this one."""

from collections.abc import Sequence

from services.planning.domain.declaration.ceremony import add_signatory, open_signing
from services.planning.domain.declaration.commands import (
    AddSignatory,
    CorrectDeclaration,
    DeclarationCommand,
    DraftDeclaration,
    FinaliseDeclaration,
    OpenSigning,
    RecordDeclarationResolution,
    RefuseToSign,
    ReopenDeclaration,
    SignDeclaration,
)
from services.planning.domain.declaration.signing import refuse_to_sign, sign_declaration
from services.planning.domain.declaration.state import Declaration, evolve
from services.planning.domain.declaration.wording import (
    correct_declaration,
    draft_declaration,
    finalise_declaration,
    record_declaration_resolution,
    reopen_declaration,
)
from shared.contracts.declarations import DeclarationEvent
from shared.kernel.decider import Decider


def decide(  # noqa: PLR0911 - one return a command
    command: DeclarationCommand, known: Declaration
) -> Sequence[DeclarationEvent]:
    match command:
        case DraftDeclaration():
            return draft_declaration(command, known)
        case FinaliseDeclaration():
            return finalise_declaration(command, known)
        case ReopenDeclaration():
            return reopen_declaration(command, known)
        case CorrectDeclaration():
            return correct_declaration(command, known)
        case RecordDeclarationResolution():
            return record_declaration_resolution(command, known)
        case OpenSigning():
            return open_signing(command, known)
        case AddSignatory():
            return add_signatory(command, known)
        case SignDeclaration():
            return sign_declaration(command, known)
        case RefuseToSign():
            return refuse_to_sign(command, known)


DECLARATION = Decider(initial=Declaration(), decide=decide, evolve=evolve)
