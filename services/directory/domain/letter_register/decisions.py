"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.directory.domain.letter_register import refusals
from services.directory.domain.letter_register.commands import (
    LetterCommand,
    ReserveLetterNumbers,
    StartRegister,
    VoidLetterNumber,
)
from services.directory.domain.letter_register.state import LetterRegister, evolve
from shared.contracts.letters import (
    LetterEvent,
    LetterNumbersReserved,
    LetterNumberVoided,
    LetterRegisterStarted,
)
from shared.kernel.decider import Decider


def decide(command: LetterCommand, register: LetterRegister) -> Sequence[LetterEvent]:
    match command:
        case StartRegister():
            return start_register(command, register)
        case ReserveLetterNumbers():
            return reserve_letter_numbers(command, register)
        case VoidLetterNumber():
            return void_letter_number(command, register)


def start_register(command: StartRegister, register: LetterRegister) -> Sequence[LetterEvent]:
    """A first number that was mistyped is set anew, as long as none was given."""
    if register.started.get(command.series) == command.first:
        return []
    if command.series in register.reserved:
        raise refusals.RegisterInUse(register.following(command.series))
    return [
        LetterRegisterStarted(
            office=command.office, year=command.year, series=command.series, first=command.first
        )
    ]


def reserve_letter_numbers(
    command: ReserveLetterNumbers, register: LetterRegister
) -> Sequence[LetterEvent]:
    earlier = register.reservations.get(command.reservation_id)
    first = earlier.first if earlier else register.following(command.series)
    asked = LetterNumbersReserved(
        reservation_id=command.reservation_id,
        office=command.office,
        year=command.year,
        series=command.series,
        first=first,
        last=first + command.count - 1,
        subject=command.subject,
        dated=command.dated,
    )
    if earlier == asked:
        return []
    if earlier is not None:
        raise refusals.ReservationIdInUse
    return [asked]


def void_letter_number(
    command: VoidLetterNumber, register: LetterRegister
) -> Sequence[LetterEvent]:
    asked = LetterNumberVoided(
        office=command.office,
        year=command.year,
        series=command.series,
        number=command.number,
        reason=command.reason,
    )
    if asked in register.voided:
        return []
    if not register.has(command.series, command.number):
        raise refusals.LetterNumberNotGiven(command.number)
    if (command.series, command.number) in {(one.series, one.number) for one in register.voided}:
        raise refusals.LetterNumberAlreadyVoided(command.number)
    return [asked]


LETTER_REGISTER = Decider(initial=LetterRegister(), decide=decide, evolve=evolve)
