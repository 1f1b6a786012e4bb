"""What one may ask of an edition of the directory. What is known elsewhere travels in it."""

from services.directory.domain.particulars import Why
from services.directory.domain.values import Reason
from shared.contracts.directory import Agency, AgencyId, EditionId, ListedContact, Source
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp


class OpenEdition(Command):
    """Begin a year's directory, or a correction of it (เปิดทำเนียบ)."""

    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int
    reason: Reason
    # whether the edition that this one corrects is sealed
    previous_sealed: LookedUp[bool] = False


class ListAgencies(Command):
    """Enter the agencies of a checked spreadsheet, with their contacts (บันทึกรายชื่อหน่วยงาน).

    What was asked is the file. One that no single commit holds is asked for again until all of
    it is entered.
    """

    edition_id: EditionId
    agencies: LookedUp[tuple[Agency, ...]]
    contacts: LookedUp[tuple[ListedContact, ...]] = ()
    source: Source


class CarryOverAgencies(Command):
    """Enter the agencies of a sealed edition as they are by now (ยกรายชื่อจากทำเนียบฉบับก่อน)."""

    edition_id: EditionId
    from_edition_id: EditionId
    agencies: LookedUp[tuple[Agency, ...]]


class CorrectAgencyEntry(Command):
    """Put right what the edition says of an agency, before the sealing (แก้ไขรายการหน่วยงาน)."""

    edition_id: EditionId
    agency: Agency
    reason: Why


class StrikeOffAgency(Command):
    """Take an agency out of the edition, before the sealing (ตัดหน่วยงานออกจากทำเนียบ)."""

    edition_id: EditionId
    agency_id: AgencyId
    reason: Why


class SealEdition(Command):
    """Seal the edition: from here it never changes (ปิดผนึกทำเนียบ)."""

    edition_id: EditionId


EditionCommand = (
    OpenEdition
    | ListAgencies
    | CarryOverAgencies
    | CorrectAgencyEntry
    | StrikeOffAgency
    | SealEdition
)
