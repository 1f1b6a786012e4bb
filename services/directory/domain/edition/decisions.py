"""One function per command: the events it causes, or the rule that refuses it."""

from collections import Counter
from collections.abc import Sequence

from services.directory.domain.edition.commands import (
    CarryOverAgencies,
    CorrectAgencyEntry,
    EditionCommand,
    ListAgencies,
    OpenEdition,
    SealEdition,
    StrikeOffAgency,
)
from services.directory.domain.edition.parts import Part, in_commits
from services.directory.domain.edition.refusals import (
    AgenciesAlreadyListed,
    AgencyListedTwice,
    AgencyNotListed,
    CorrectionNeedsReason,
    EditionAlreadyOpen,
    EditionIsEmpty,
    EditionIsSealed,
    EditionNotFound,
    ListUnfinished,
    NothingToCarryOver,
    PreviousEditionNotSealed,
    TooManyAgencies,
)
from services.directory.domain.edition.state import Edition, Intake, Phase, evolve, fingerprint
from services.directory.domain.names import same_name_key
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
    ContactsListed,
    EditionEvent,
    EditionOpened,
    EditionSealed,
    SectorCount,
)
from shared.kernel.decider import Decider

MOST_AGENCIES = 2_000


def decide(command: EditionCommand, edition: Edition) -> Sequence[EditionEvent]:
    match command:
        case OpenEdition():
            return open_edition(command, edition)
        case ListAgencies():
            return list_agencies(command, edition)
        case CarryOverAgencies():
            return carry_over_agencies(command, edition)
        case CorrectAgencyEntry():
            return correct_agency_entry(command, edition)
        case StrikeOffAgency():
            return strike_off_agency(command, edition)
        case SealEdition():
            return seal_edition(command, edition)


def open_edition(command: OpenEdition, edition: Edition) -> Sequence[EditionEvent]:
    if edition.phase is not Phase.ABSENT:
        asked = (command.fiscal_year, command.number, command.reason)
        if (edition.fiscal_year, edition.number, edition.reason) == asked:
            return []
        raise EditionAlreadyOpen
    if command.number > 1 and not command.reason:
        raise CorrectionNeedsReason
    if command.number > 1 and not command.previous_sealed:
        raise PreviousEditionNotSealed(number=command.number - 1)
    return [
        EditionOpened(
            edition_id=command.edition_id,
            fiscal_year=command.fiscal_year,
            number=command.number,
            reason=command.reason,
        )
    ]


def list_agencies(command: ListAgencies, edition: Edition) -> Sequence[EditionEvent]:
    intake = edition.intakes.get(command.source.sha256, Intake())
    left = [agency for agency in command.agencies if agency.agency_id not in intake.taken]
    if not left:
        return []  # the same file was imported already
    _refuse_unless_open(edition)
    ids = [agency.agency_id for agency in left]
    if repeated := len(edition.agencies.keys() & set(ids)) + len(ids) - len(set(ids)):
        raise AgenciesAlreadyListed(agencies=repeated)
    _refuse_too_many(edition, left)
    [now, *_] = in_commits(left, command.contacts)
    return [event for part in now for event in _listed(command, edition, part)]


def carry_over_agencies(command: CarryOverAgencies, edition: Edition) -> Sequence[EditionEvent]:
    """Those that the edition lists already stay as they are listed."""
    taken = edition.intakes.get(str(command.from_edition_id), Intake()).taken
    listed = taken | edition.agencies.keys()
    left = [agency for agency in command.agencies if agency.agency_id not in listed]
    if command.agencies and not left:
        return []
    _refuse_unless_open(edition)
    if not left:
        raise NothingToCarryOver
    _refuse_too_many(edition, left)
    [now, *_] = in_commits(left)
    return [
        AgenciesCarriedOver(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            from_edition_id=command.from_edition_id,
            agencies=part.agencies,
            in_all=len(taken) + len(left),
        )
        for part in now
    ]


def correct_agency_entry(command: CorrectAgencyEntry, edition: Edition) -> Sequence[EditionEvent]:
    listed = edition.agencies.get(command.agency.agency_id)
    if listed == command.agency:
        return []
    _refuse_unless_open(edition)
    if listed is None:
        raise AgencyNotListed
    if _name_is_taken(command.agency, edition):
        raise AgencyListedTwice
    return [
        AgencyEntryCorrected(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            agency=command.agency,
            reason=command.reason,
        )
    ]


def strike_off_agency(command: StrikeOffAgency, edition: Edition) -> Sequence[EditionEvent]:
    listed = command.agency_id in edition.agencies
    if not listed and command.agency_id in edition.struck_off:
        return []
    _refuse_unless_open(edition)
    if not listed:
        raise AgencyNotListed
    return [
        AgencyStruckOff(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            agency_id=command.agency_id,
            reason=command.reason,
        )
    ]


def seal_edition(command: SealEdition, edition: Edition) -> Sequence[EditionEvent]:
    if edition.phase is Phase.SEALED:
        return []
    _refuse_unless_open(edition)
    if not edition.agencies:
        raise EditionIsEmpty
    if not edition.latest.finished:
        raise ListUnfinished(taken=len(edition.latest.taken), in_all=edition.latest.in_all)
    counts = Counter(agency.sector for agency in edition.agencies.values())
    return [
        EditionSealed(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            number=edition.number,
            agencies=len(edition.agencies),
            by_sector=tuple(
                SectorCount(sector=sector, agencies=counts[sector]) for sector in sorted(counts)
            ),
            fingerprint=fingerprint(edition),
        )
    ]


def _name_is_taken(agency: Agency, edition: Edition) -> bool:
    asked = (same_name_key(agency.name), agency.district)
    return any(
        (same_name_key(other.name), other.district) == asked
        for other in edition.agencies.values()
        if other.agency_id != agency.agency_id
    )


def _refuse_unless_open(edition: Edition) -> None:
    if edition.phase is Phase.ABSENT:
        raise EditionNotFound
    if edition.phase is Phase.SEALED:
        raise EditionIsSealed


def _refuse_too_many(edition: Edition, more: Sequence[Agency]) -> None:
    total = len(edition.agencies) + len(more)
    if total > MOST_AGENCIES:
        raise TooManyAgencies(agencies=total, limit=MOST_AGENCIES)


def _listed(command: ListAgencies, edition: Edition, part: Part) -> list[EditionEvent]:
    listed: list[EditionEvent] = [
        AgenciesListed(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            agencies=part.agencies,
            source=command.source,
        )
    ]
    if part.contacts:
        listed.append(
            ContactsListed(
                edition_id=command.edition_id,
                fiscal_year=edition.fiscal_year,
                contacts=part.contacts,
                source=command.source,
            )
        )
    return listed


EDITION = Decider(initial=Edition(), decide=decide, evolve=evolve)
