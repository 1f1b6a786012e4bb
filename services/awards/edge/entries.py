"""An entry on its way in: personal texts closed under the nomination's own key, facts looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from services.awards.edge.bodies.nomination import (
    NewAgencyNominee,
    NewEntry,
    NewEvidence,
    NewGuardian,
    NewPersonNominee,
    NewUnitNominee,
)
from services.awards.edge.lookups import Lookups
from services.awards.replicas.calls import CallRow
from shared.contracts.award_values import AgeBand, Category, NominationId, nominee_id_of
from shared.contracts.common import AgencyRef
from shared.contracts.nominations import (
    Entry,
    EvidenceFile,
    Guardian,
    Nominee,
    NomineeAgency,
    NomineePerson,
    NomineeUnit,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.units import UnitId
from shared.files.store import Files
from shared.kernel.errors import RuleViolation
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault
from shared.rules.awards import award_rule
from shared.views.collation import search_text


class BlindTextNamesNominee(RuleViolation):
    code = "awards.blind_text_names_nominee"
    th = "ผลงานโดยย่อหรือผลงานที่ไม่ระบุชื่อ ยังมีชื่อผู้ถูกเสนออยู่ กรุณาลบชื่อออก"
    en = "The headline or the blind story names the nominee. Take the name out."


class UnitIsOfAnotherKind(RuleViolation):
    code = "awards.unit_of_another_kind"
    th = "หน่วยนี้ไม่ใช่ประเภทที่ระบุ กรุณาตรวจสอบชนิดของหน่วย"
    en = "This unit is of another kind. Check what it is registered as."


@dataclass(frozen=True, slots=True)
class Boxes:
    """The closed texts of one entry."""

    person: PersonId
    texts: dict[tuple[PersonalField, str], Sealed]

    def of(self, field: PersonalField, text: str) -> Sealed:
        return self.texts[field, text]

    def maybe(self, field: PersonalField, text: str) -> Sealed | None:
        return self.texts[field, text] if text else None

    def named(self, name: str, position: str) -> NamedPerson:
        box = self.of(PersonalField.NAME, name)
        return NamedPerson(person_id=self.person, name=box, position=position)


@dataclass(frozen=True, slots=True)
class Entries:
    """Makes an entry of what was typed. Raises what the lookups and the vault raise."""

    vault: Vault
    files: Files
    known: Lookups

    async def entry(
        self, province: str, nomination_id: NominationId, call: CallRow, body: NewEntry
    ) -> Entry:
        _refuse_names(body)
        boxes = await self.boxes(province, nomination_id, [*_plains(body)])
        # a unit applies itself: nobody nominates it
        applies = isinstance(body.nominee, NewUnitNominee)
        year, nominator = call.fiscal_year, None if applies else body.nominator_id
        return Entry(
            category_id=body.category_id,
            nominee=await self._nominee(province, call, body, boxes),
            nominator=await self.known.agency(province, year, nominator) if nominator else None,
            headline=boxes.of(PersonalField.STORY, body.headline),
            story=boxes.maybe(PersonalField.STORY, body.story),
            blind_story=boxes.maybe(PersonalField.STORY, body.blind_story),
            files=tuple([await self._file(province, one, boxes) for one in body.files]),
            related_members=body.related_members,
        )

    async def boxes(
        self,
        province: str,
        nomination_id: NominationId,
        texts: list[tuple[PersonalField, str]],
    ) -> Boxes:
        person = nominee_id_of(nomination_id)
        plains = [Plain(person, field, text) for field, text in texts]
        closed = await self.vault.close(Province(province), plains)
        return Boxes(person, dict(zip(texts, closed, strict=True)))

    async def _nominee(self, province: str, call: CallRow, body: NewEntry, boxes: Boxes) -> Nominee:
        match body.nominee:
            case NewPersonNominee() as one:
                category = call.category(body.category_id)
                return await self._person(province, call, category, one, boxes)
            case NewUnitNominee() as one:
                return await self._unit(province, one, boxes)
            case NewAgencyNominee() as one:
                agency = await self.known.agency(province, call.fiscal_year, one.agency_id)
                return NomineeAgency(agency=agency)

    async def _person(
        self,
        province: str,
        call: CallRow,
        category: Category | None,
        one: NewPersonNominee,
        boxes: Boxes,
    ) -> NomineePerson:
        band = category.age_band if category else None
        on = band.on if band else call.opens_at.date()
        workplace: AgencyRef | None = None
        if one.workplace_id is not None:
            workplace = await self.known.agency(province, call.fiscal_year, one.workplace_id)
        guardian = await self._guardian(province, one.guardian, boxes) if one.guardian else None
        return NomineePerson(
            person=boxes.named(one.name, one.occupation),
            birth_date=boxes.of(PersonalField.BIRTH_DATE, one.birth_date.isoformat()),
            minor=age(one.birth_date, on) < award_rule(call.fiscal_year).minor_under,
            in_age_band=fits(band, one.birth_date),
            phone=boxes.maybe(PersonalField.PHONE, one.phone),
            workplace=workplace,
            informed_on=one.informed_on,
            guardian=guardian,
        )

    async def _guardian(self, province: str, one: NewGuardian, boxes: Boxes) -> Guardian:
        proof = await self._file(province, one.proof, boxes) if one.proof else None
        return Guardian(
            person=boxes.named(one.name, one.relationship),
            consented_on=one.consented_on,
            proof=proof,
        )

    async def _unit(self, province: str, one: NewUnitNominee, boxes: Boxes) -> NomineeUnit:
        unit = await self.known.unit(province, one.unit_id)
        if unit.kind.value != one.honoured.value:
            raise UnitIsOfAnotherKind
        contact = boxes.named(one.contact_name, one.contact_position) if one.contact_name else None
        return NomineeUnit(
            honoured=one.honoured,
            unit_id=UnitId(unit.unit_id),
            name=unit.name,
            district=unit.district,
            contact=contact,
            phone=boxes.maybe(PersonalField.PHONE, one.phone),
        )

    async def _file(self, province: str, one: NewEvidence, boxes: Boxes) -> EvidenceFile:
        kept = await self.files.named(Province(province), one.sha256, "")
        return EvidenceFile(
            sha256=kept.sha256,
            media_type=kept.media_type,
            size=kept.size,
            title=boxes.of(PersonalField.STORY, one.title),
            shows=one.shows,
            occurred_on=one.occurred_on,
            names_nobody=one.names_nobody,
        )


def age(born: date, on: date) -> int:
    """Full years on a day (อายุเต็มปี)."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def fits(band: AgeBand | None, born: date) -> bool:
    if band is None:
        return True
    years = age(born, band.on)
    return (band.least is None or years >= band.least) and (band.most is None or years <= band.most)


def _plains(body: NewEntry) -> Iterator[tuple[PersonalField, str]]:
    yield PersonalField.STORY, body.headline
    for text in (body.story, body.blind_story):
        if text:
            yield PersonalField.STORY, text
    for one in _evidence(body):
        yield PersonalField.STORY, one.title
    yield from _of_nominee(body)


def _of_nominee(body: NewEntry) -> Iterator[tuple[PersonalField, str]]:
    nominee = body.nominee
    if isinstance(nominee, NewAgencyNominee):
        return
    if nominee.phone:
        yield PersonalField.PHONE, nominee.phone
    if isinstance(nominee, NewUnitNominee):
        if nominee.contact_name:
            yield PersonalField.NAME, nominee.contact_name
        return
    yield PersonalField.NAME, nominee.name
    yield PersonalField.BIRTH_DATE, nominee.birth_date.isoformat()
    if nominee.guardian:
        yield PersonalField.NAME, nominee.guardian.name


def _evidence(body: NewEntry) -> Iterator[NewEvidence]:
    yield from body.files
    nominee = body.nominee
    if isinstance(nominee, NewPersonNominee) and nominee.guardian and nominee.guardian.proof:
        yield nominee.guardian.proof


def _refuse_names(body: NewEntry) -> None:
    nominee = body.nominee
    if isinstance(nominee, NewPersonNominee):
        name = search_text(nominee.name)
        if name in search_text(body.headline) or name in search_text(body.blind_story):
            raise BlindTextNamesNominee
