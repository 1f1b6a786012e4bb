"""The agencies that a province has already, as a spreadsheet's rows are compared with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from services.directory.edge.cells import likely_name_key, same_name_key
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
    _by_name: dict[tuple[str, str], AgencyId] = field(default_factory=dict)
    _alike: dict[str, list[AgencyId]] = field(default_factory=dict)

    @classmethod
    def on(cls, day: date, province: Province, rows: Iterable[AgencyRow]) -> "KnownAgencies":
        known = cls(province)
        former: dict[tuple[str, str], AgencyId] = {}
        for row in rows:
            one = _known(row, day, province)
            known.by_id[one.agency_id] = one
            if not one.ended:
                known._by_name.setdefault((same_name_key(one.name), one.district), one.agency_id)
            for name in {named.name for named in row.names} | {one.name}:
                former.setdefault((same_name_key(name), one.district), one.agency_id)
                alike = known._alike.setdefault(likely_name_key(name), [])
                if one.agency_id not in alike:
                    alike.append(one.agency_id)
        known._by_name = {**former, **known._by_name}
        return known

    def id_of(self, name: str, district: str) -> AgencyId:
        found = self._by_name.get((same_name_key(name), district))
        return found or agency_id_of(self.province, name, district)

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
