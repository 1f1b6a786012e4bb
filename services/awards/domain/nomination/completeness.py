"""What an entry lacks (การตรวจความครบถ้วน), by the requirements of its category and the law."""

from collections.abc import Iterator
from datetime import date

from shared.contracts.award_values import Category, Requirement
from shared.contracts.nominations import Entry, NomineePerson, ReasonCode

_BY_FILE = {
    Requirement.EVIDENCE: ReasonCode.EVIDENCE_MISSING,
    Requirement.PHOTO: ReasonCode.PHOTO_MISSING,
    Requirement.ENDORSEMENT: ReasonCode.ENDORSEMENT_MISSING,
}


def lacking(entry: Entry, category: Category, today: date) -> tuple[ReasonCode, ...]:
    """Everything at once, so that it is mended at once."""
    return (*_of_category(entry, category), *_of_person(entry, today))


def _of_category(entry: Entry, category: Category) -> Iterator[ReasonCode]:
    shown = {one.shows for one in entry.files}
    for requirement in category.requires:
        if requirement is Requirement.STORY and entry.story is None:
            yield ReasonCode.STORY_MISSING
        elif requirement is Requirement.BLIND_STORY and entry.blind_story is None:
            yield ReasonCode.BLIND_STORY_MISSING
        elif requirement in _BY_FILE and requirement not in shown:
            yield _BY_FILE[requirement]


def _of_person(entry: Entry, today: date) -> Iterator[ReasonCode]:
    """PDPA: the nominee is informed (s. 25), a minor's guardian has consented (s. 20)."""
    nominee = entry.nominee
    if not isinstance(nominee, NomineePerson):
        return
    if nominee.informed_on is None or nominee.informed_on > today:
        yield ReasonCode.NOT_INFORMED
    if nominee.minor and (nominee.guardian is None or nominee.guardian.consented_on > today):
        yield ReasonCode.CONSENT_MISSING
    if not nominee.in_age_band:
        yield ReasonCode.OUTSIDE_AGE_BAND
