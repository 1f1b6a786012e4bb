"""What one may ask of an edition of the directory."""

from services.directory.domain.values import Reason
from shared.contracts.directory import Agency, EditionId, Source
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command


class OpenEdition(Command):
    """Begin a year's directory, or a correction of it (เปิดทำเนียบ)."""

    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int
    reason: Reason


class ListAgencies(Command):
    """Enter the agencies of a checked spreadsheet (บันทึกรายชื่อหน่วยงาน)."""

    edition_id: EditionId
    agencies: tuple[Agency, ...]
    source: Source


class SealEdition(Command):
    """Seal the edition: from here it never changes (ปิดผนึกทำเนียบ)."""

    edition_id: EditionId


EditionCommand = OpenEdition | ListAgencies | SealEdition
