"""One function per command: the events it causes, or the rule that refuses it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from services.directory.domain.edition.commands import (
    EditionCommand,
    ListAgencies,
    OpenEdition,
    SealEdition,
)
from services.directory.domain.edition.state import Edition, Phase, evolve, fingerprint
from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    EditionEvent,
    EditionOpened,
    EditionSealed,
    SectorCount,
)
from shared.kernel.decider import Decider
from shared.kernel.errors import NotFound, RuleViolation

MOST_AGENCIES = 2_000
AGENCIES_AN_EVENT = 200
BYTES_AN_EVENT = 240_000  # an event holds 256 KiB; Thai takes three bytes a letter


class EditionNotFound(NotFound):
    code = "directory.edition_not_found"
    th = "ไม่พบทำเนียบฉบับนี้ กรุณาเปิดทำเนียบก่อน"
    en = "There is no such edition. Open it first."


class EditionAlreadyOpen(RuleViolation):
    code = "directory.edition_already_open"
    th = "เปิดทำเนียบรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This edition id is in use with other details. Use a new id."


class EditionIsSealed(RuleViolation):
    code = "directory.edition_sealed"
    th = "ทำเนียบฉบับนี้ปิดผนึกแล้ว แก้ไขไม่ได้ กรุณาเปิดฉบับแก้ไขใหม่พร้อมเหตุผล"
    en = "This edition is sealed and never changes. Open a correcting edition and say why."


class CorrectionNeedsReason(RuleViolation):
    code = "directory.correction_needs_reason"
    th = "ทำเนียบฉบับแก้ไขต้องระบุเหตุผลที่แก้ไข"
    en = "A correcting edition has to say why it is needed."


class EditionIsEmpty(RuleViolation):
    code = "directory.edition_empty"
    th = "ทำเนียบยังไม่มีหน่วยงาน กรุณานำเข้ารายชื่อก่อนปิดผนึก"
    en = "The edition has no agency. Import the list before sealing it."


@dataclass(eq=False)
class AgenciesAlreadyListed(RuleViolation):
    code = "directory.agencies_already_listed"
    th = "มีหน่วยงาน {agencies} แห่งอยู่ในทำเนียบฉบับนี้แล้ว กรุณาลบแถวที่ซ้ำแล้วนำเข้าใหม่"
    en = "{agencies} of these agencies are in the edition already. Remove their rows, import again."
    agencies: int


@dataclass(eq=False)
class TooManyAgencies(RuleViolation):
    code = "directory.too_many_agencies"
    th = "ทำเนียบจะมี {agencies} หน่วยงาน เกินขีดจำกัด {limit} กรุณาตรวจสอบไฟล์"
    en = "The edition would hold {agencies} agencies; the limit is {limit}. Check the file."
    agencies: int
    limit: int


def decide(command: EditionCommand, edition: Edition) -> Sequence[EditionEvent]:
    match command:
        case OpenEdition():
            return open_edition(command, edition)
        case ListAgencies():
            return list_agencies(command, edition)
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
    return [
        EditionOpened(
            edition_id=command.edition_id,
            fiscal_year=command.fiscal_year,
            number=command.number,
            reason=command.reason,
        )
    ]


def list_agencies(command: ListAgencies, edition: Edition) -> Sequence[EditionEvent]:
    if command.source.sha256 in edition.sources:
        return []  # the same file was imported already
    _refuse_unless_open(edition)
    ids = [agency.agency_id for agency in command.agencies]
    if repeated := len(edition.agency_ids & set(ids)) + len(ids) - len(set(ids)):
        raise AgenciesAlreadyListed(agencies=repeated)
    total = len(edition.sectors) + len(ids)
    if total > MOST_AGENCIES:
        raise TooManyAgencies(agencies=total, limit=MOST_AGENCIES)
    return [_listed(command, edition, part) for part in in_parts(command.agencies)]


def seal_edition(command: SealEdition, edition: Edition) -> Sequence[EditionEvent]:
    if edition.phase is Phase.SEALED:
        return []
    _refuse_unless_open(edition)
    if not edition.sectors:
        raise EditionIsEmpty
    counts = Counter(sector for _, sector in edition.sectors)
    return [
        EditionSealed(
            edition_id=command.edition_id,
            fiscal_year=edition.fiscal_year,
            number=edition.number,
            agencies=len(edition.sectors),
            by_sector=tuple(
                SectorCount(sector=sector, agencies=counts[sector]) for sector in sorted(counts)
            ),
            fingerprint=fingerprint(edition),
        )
    ]


def in_parts(agencies: Sequence[Agency]) -> list[tuple[Agency, ...]]:
    """The agencies in their order, cut so that each part fits into one event."""
    parts: list[list[Agency]] = []
    size = 0
    for agency in agencies:
        bytes_more = len(agency.model_dump_json().encode())
        size += bytes_more
        if not parts or size > BYTES_AN_EVENT or len(parts[-1]) == AGENCIES_AN_EVENT:
            parts.append([])
            size = bytes_more
        parts[-1].append(agency)
    return [tuple(part) for part in parts]


def _refuse_unless_open(edition: Edition) -> None:
    if edition.phase is Phase.ABSENT:
        raise EditionNotFound
    if edition.phase is Phase.SEALED:
        raise EditionIsSealed


def _listed(
    command: ListAgencies, edition: Edition, agencies: tuple[Agency, ...]
) -> AgenciesListed:
    return AgenciesListed(
        edition_id=command.edition_id,
        fiscal_year=edition.fiscal_year,
        agencies=agencies,
        source=command.source,
    )


EDITION = Decider(initial=Edition(), decide=decide, evolve=evolve)
