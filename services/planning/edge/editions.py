"""The agencies of the year's sealed edition, as those who may sign."""

from services.planning.domain.declaration.commands import ListedOffice
from shared.contracts.directory import AgencyId
from shared.service.editions import EditionLookups


async def listed(
    editions: EditionLookups, province: str, fiscal_year: int
) -> tuple[ListedOffice, ...]:
    """The agencies of the year's newest sealed edition; none when none is sealed."""
    sealed = await editions.newest(province, fiscal_year)
    return tuple(
        ListedOffice(
            agency_id=AgencyId(one.agency_id),
            name=one.name,
            sector=one.sector,
            ministry=one.ministry,
        )
        for one in (sealed.agencies if sealed else ())
    )
