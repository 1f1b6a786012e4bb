"""An honour on its way in: who gave it, and the name of who was honoured closed."""

from services.awards.domain.party import Party
from services.awards.edge.bodies.honour import NewHonour
from services.awards.edge.lookups import Lookups
from shared.contracts.award_values import Honoured
from shared.contracts.honours import GivenBy, HonourContent, HonourId, honoured_person_id_of
from shared.contracts.people import NamedPerson, PersonalField, PersonId
from shared.contracts.units import UnitId
from shared.files.store import Files
from shared.http.attached import kept
from shared.kernel.errors import Malformed
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault


class GiverNotNamed(Malformed):
    code = "awards.giver_not_named"
    th = "กรุณาระบุหน่วยงานหรือหน่วยที่ให้การยกย่อง (agency_id หรือ unit_id)"
    en = "Name the agency or the unit that gave it (agency_id or unit_id)."


async def giver_named(province: str, body: NewHonour, giver: Party, known: Lookups) -> GivenBy:
    """Raises `GiverNotNamed`, `AgencyNotListed`, `UnitNotRegistered`."""
    agency_id = giver.agency_id or (body.agency_id if giver.secretariat else None)
    unit_id = giver.unit_id or (body.unit_id if giver.secretariat else None)
    if agency_id is not None:
        agency = await known.agency(province, body.fiscal_year, agency_id)
        return GivenBy(agency=agency, unit_id=None, name=agency.name)
    if unit_id is None:
        raise GiverNotNamed
    unit = await known.unit(province, unit_id)
    return GivenBy(agency=None, unit_id=UnitId(unit.unit_id), name=unit.name)


async def content_of(  # noqa: PLR0913, PLR0917 - all that an honour is made of
    province: str,
    honour_id: HonourId,
    body: NewHonour,
    given_by: GivenBy,
    vault: Vault,
    files: Files,
) -> HonourContent:
    """Raises `PersonWasForgotten`, `FileNotKept`."""
    person: NamedPerson | None = None
    if body.honoured is Honoured.PERSON:
        person_id = PersonId(honoured_person_id_of(honour_id))
        plain = Plain(person_id, PersonalField.NAME, body.name)
        [box] = await vault.close(Province(province), [plain])
        person = NamedPerson(person_id=person_id, name=box)
    return HonourContent(
        given_by=given_by,
        title=body.title,
        honoured=body.honoured,
        person=person,
        name="" if person else body.name,
        given_on=body.given_on,
        scope=body.scope,
        because=body.because,
        person_agrees=body.person_agrees,
        proof=await kept(files, province, body.proof) if body.proof else None,
    )
