"""The agencies that a province has already, as a spreadsheet's rows are compared with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from services.directory.domain.names import same_name_key
from services.directory.edge.cells import likely_name_key
from services.directory.replicas.agencies import AgencyRow
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId
from shared.kernel.ids import derive_id
from shared.kernel.message import Province


def agency_id_of(province: Province, name: str, district: str) -> AgencyId:
    """The id of a new agency: the same name in the same district is the same agency."""
    return AgencyId(derive_id(province, "agency", same_name_key(name), district))


def contact_id_of(province: Province, agency_id: AgencyId, removed: int = 0) -> PersonId:
    """The id of an agency's contact: another person's once somebody was removed."""
    return PersonId(derive_id(province, agency_id, "contact", *([removed] if removed else [])))


@dataclass(frozen=True, slots=True)
class KnownAgency:
    """An agency of the province with its name by now."""

    agency_id: AgencyId
    name: str
    district: str
    ended: bool
    contact_id: PersonId


@dataclass(slots=True)
class KnownAgencies:
    """Finds an agency by any name it has borne; a name borne now goes before a former one."""

    province: Province
    by_id: dict[AgencyId, KnownAgency] = field(default_factory=dict)
    _borne_now: dict[tuple[str, str], AgencyId] = field(default_factory=dict)
    _borne_once: dict[tuple[str, str], AgencyId] = field(default_factory=dict)
    _alike: dict[str, list[AgencyId]] = field(default_factory=dict)

    @classmethod
    def on(cls, day: date, province: Province, rows: Iterable[AgencyRow]) -> "KnownAgencies":
        known = cls(province)
        for row in rows:
            known._add(_known(row, day, province), {named.name for named in row.names})
        return known

    def _add(self, agency: KnownAgency, names: Iterable[str]) -> None:
        agency_id, district = agency.agency_id, agency.district
        self.by_id[agency_id] = agency
        if not agency.ended:
            self._borne_now.setdefault((same_name_key(agency.name), district), agency_id)
        for name in names:
            self._borne_once.setdefault((same_name_key(name), district), agency_id)
        for alike in {likely_name_key(name) for name in names}:
            self._alike.setdefault(alike, []).append(agency_id)

    def id_of(self, name: str, district: str) -> AgencyId:
        key = (same_name_key(name), district)
        found = self._borne_now.get(key) or self._borne_once.get(key)
        return found or agency_id_of(self.province, name, district)

    def is_taken(self, name: str, district: str, *, by_other_than: AgencyId) -> bool:
        """Whether an agency that has not ended bears the name in the district."""
        bearer = self._borne_now.get((same_name_key(name), district), by_other_than)
        return bearer != by_other_than

    def contact_of(self, agency_id: AgencyId) -> PersonId:
        known = self.by_id.get(agency_id)
        return known.contact_id if known else contact_id_of(self.province, agency_id)

    def alike(self, name: str) -> list[KnownAgency]:
        """Those whose name, now or once, looks like this one."""
        return [self.by_id[one] for one in self._alike.get(likely_name_key(name), ())]


def _known(row: AgencyRow, day: date, province: Province) -> KnownAgency:
    standing, agency_id = row.standing_on(day), row.agency.agency_id
    return KnownAgency(
        agency_id=agency_id,
        name=standing.agency.name,
        district=row.agency.district,
        ended=standing.ended,
        contact_id=(
            row.contacts[0].person.person_id
            if row.contacts
            else contact_id_of(province, agency_id, row.contacts_removed)
        ),
    )
