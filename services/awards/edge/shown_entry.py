"""A nomination as somebody may see it: opened through the vault, in a blind stage without names."""

from typing import Any

from services.awards.domain.nomination.state import Nomination
from services.awards.domain.nomination.told import ShownFile, ShownNomination, ShownNominee
from shared.awards.case_row import CaseRow, Clearance
from shared.contracts.award_values import CaseState, case_code_of
from shared.contracts.nominations import (
    Entry,
    EvidenceFile,
    NominationDrafted,
    NomineeAgency,
    NomineePerson,
    NomineeUnit,
)
from shared.contracts.people import NamedPerson, Sealed
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault


async def shown(
    vault: Vault, province: str, case: CaseRow, nomination: Nomination, clearance: Clearance
) -> ShownNomination:
    """What is withheld is not even opened."""
    draft = nomination.draft
    assert draft is not None
    names = clearance.names(case)
    opened = await vault.open(Province(province), _boxes(draft.entry, nomination, names=names))
    return _shown(draft, nomination, opened, names=names)


def visible_files(entry: Entry, *, names: bool) -> tuple[EvidenceFile, ...]:
    """In a blind stage only those that name nobody."""
    return tuple(one for one in entry.files if names or one.names_nobody)


def _boxes(entry: Entry, nomination: Nomination, *, names: bool) -> list[Sealed]:
    boxes: list[Sealed | None] = [entry.headline, entry.story if names else entry.blind_story]
    boxes += [one.title for one in visible_files(entry, names=names)]
    if names:
        boxes += _of_nominee(entry)
        boxes.append(nomination.appeal.grounds if nomination.appeal else None)
    return [box for box in boxes if box is not None]


def _of_nominee(entry: Entry) -> list[Sealed | None]:
    match entry.nominee:
        case NomineePerson() as one:
            guardian = one.guardian.person.name if one.guardian else None
            return [one.person.name, one.birth_date, one.phone, guardian]
        case NomineeUnit() as one:
            return [one.contact.name if one.contact else None, one.phone]
        case NomineeAgency():
            return []


def _shown(
    draft: NominationDrafted, nomination: Nomination, opened: Opened, *, names: bool
) -> ShownNomination:
    entry = draft.entry
    return ShownNomination(
        nomination_id=str(draft.nomination_id),
        case_code=case_code_of(draft.nomination_id),
        call_id=str(draft.call_id),
        category_id=str(entry.category_id),
        state=nomination.state,
        revision=draft.revision,
        entry_hash=nomination.submitted.entry_hash if nomination.submitted else "",
        nominator=entry.nominator.name if entry.nominator and names else None,
        nominee=_nominee(entry, opened) if names else None,
        headline=opened.of(entry.headline),
        story=opened.of(entry.story if names else entry.blind_story),
        files=tuple(_file(one, opened) for one in visible_files(entry, names=names)),
        **_checked(nomination, opened, names=names),
    )


def _checked(nomination: Nomination, opened: Opened, *, names: bool) -> dict[str, Any]:
    """Why it was sent back or rejected: of the state it is in."""
    returned = nomination.returned if nomination.state is CaseState.RETURNED else None
    rejected = nomination.rejected if nomination.state is CaseState.REJECTED else None
    last = returned or rejected
    appeal = nomination.appeal.grounds if nomination.appeal and names else None
    return {
        "deficiencies": last.deficiencies if last else (),
        "mend_until": returned.until if returned else None,
        "appeal_until": rejected.appeal_until if rejected else None,
        "appeal": opened.of(appeal),
    }


def _nominee(entry: Entry, opened: Opened) -> ShownNominee:
    match entry.nominee:
        case NomineePerson() as one:
            return ShownNominee(
                honoured=one.honoured,
                name=opened.of(one.person.name),
                occupation=one.person.position,
                birth_date=opened.of(one.birth_date),
                phone=opened.of(one.phone),
                workplace=one.workplace.name if one.workplace else "",
                minor=one.minor,
                in_age_band=one.in_age_band,
                informed_on=one.informed_on,
                guardian=opened.of(one.guardian.person.name) if one.guardian else "",
                consented_on=one.guardian.consented_on if one.guardian else None,
            )
        case NomineeUnit() as one:
            return ShownNominee(
                honoured=one.honoured,
                name=one.name,
                district=one.district,
                contact=_named(one.contact, opened),
                phone=opened.of(one.phone),
            )
        case NomineeAgency() as one:
            return ShownNominee(honoured=one.honoured, name=one.agency.name)


def _named(person: NamedPerson | None, opened: Opened) -> str:
    return opened.of(person.name) if person else ""


def _file(one: EvidenceFile, opened: Opened) -> ShownFile:
    return ShownFile(
        sha256=one.sha256,
        title=opened.of(one.title),
        media_type=one.media_type,
        size=one.size,
        shows=one.shows,
        occurred_on=one.occurred_on,
    )
