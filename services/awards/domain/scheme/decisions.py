"""Each command on the criteria: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.scheme import refusals
from services.awards.domain.scheme.commands import (
    AdoptCategories,
    PlaceCategory,
    RecordCriteriaResolution,
    RemoveCategory,
    ReopenCriteria,
    SchemeCommand,
    SubmitCriteria,
)
from services.awards.domain.scheme.fitness import refuse_unfit
from services.awards.domain.scheme.state import Scheme, evolve
from shared.contracts.meetings import MeetingKind
from shared.contracts.schemes import (
    CategoryPlaced,
    CategoryRemoved,
    CriteriaFrozen,
    CriteriaReopened,
    CriteriaResolved,
    CriteriaSubmitted,
    SchemeEvent,
)
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import FiscalYear

MOST_CATEGORIES = 30


def decide(command: SchemeCommand, scheme: Scheme) -> Sequence[SchemeEvent]:
    match command:
        case AdoptCategories():
            return adopt_categories(command, scheme)
        case PlaceCategory():
            return place_category(command, scheme)
        case RemoveCategory():
            return remove_category(command, scheme)
        case SubmitCriteria():
            return submit_criteria(command, scheme)
        case ReopenCriteria():
            return reopen_criteria(command, scheme)
        case RecordCriteriaResolution():
            return record_criteria_resolution(command, scheme)


def adopt_categories(command: AdoptCategories, scheme: Scheme) -> Sequence[SchemeEvent]:
    """Those that are not there yet; what the province has changed or taken out stays so."""
    _refuse_fixed(scheme)
    codes = {one.code for one in scheme.categories.values()}
    gone = {one.category_id for one in scheme.removed}
    wanted = [
        one for one in command.presets if one.code not in codes and one.category_id not in gone
    ]
    if len(scheme.categories) + len(wanted) > MOST_CATEGORIES:
        raise refusals.TooManyCategories(MOST_CATEGORIES)
    return [
        CategoryPlaced(
            scheme_id=command.scheme_id,
            fiscal_year=command.fiscal_year,
            category=one,
            rule=command.rule,
        )
        for one in wanted
    ]


def place_category(command: PlaceCategory, scheme: Scheme) -> Sequence[SchemeEvent]:
    category = command.category
    if scheme.categories.get(category.category_id) == category:
        return []
    _refuse_fixed(scheme)
    refuse_unfit(category)
    others = [one for key, one in scheme.categories.items() if key != category.category_id]
    if any(one.code == category.code for one in others):
        raise refusals.CodeTaken(category.code)
    if len(others) >= MOST_CATEGORIES:
        raise refusals.TooManyCategories(MOST_CATEGORIES)
    return [
        CategoryPlaced(
            scheme_id=command.scheme_id,
            fiscal_year=command.fiscal_year,
            category=category,
            rule="",
        )
    ]


def remove_category(command: RemoveCategory, scheme: Scheme) -> Sequence[SchemeEvent]:
    asked = CategoryRemoved(
        scheme_id=command.scheme_id,
        fiscal_year=_year(scheme),
        category_id=command.category_id,
        reason=command.reason,
    )
    if command.category_id not in scheme.categories:
        if asked in scheme.removed:
            return []
        raise refusals.CategoryNotFound
    _refuse_fixed(scheme)
    return [asked]


def submit_criteria(command: SubmitCriteria, scheme: Scheme) -> Sequence[SchemeEvent]:
    """What is submitted already is not submitted again; after a reopening it is a new version."""
    fiscal_year = _year(scheme)
    if scheme.submitted is not None:
        return []
    if not scheme.categories:
        raise refusals.NoCategories
    return [
        CriteriaSubmitted(
            scheme_id=command.scheme_id,
            fiscal_year=fiscal_year,
            scheme_version=scheme.versions + 1,
            content_hash=scheme.content_hash,
            categories=scheme.ordered,
        )
    ]


def reopen_criteria(command: ReopenCriteria, scheme: Scheme) -> Sequence[SchemeEvent]:
    fiscal_year, submitted = _year(scheme), scheme.submitted
    if submitted is None:
        again = scheme.reopened is not None and scheme.reopened.reason == command.reason
        if again:
            return []
        raise refusals.NothingToReopen
    return [
        CriteriaReopened(
            scheme_id=command.scheme_id,
            fiscal_year=fiscal_year,
            scheme_version=submitted.scheme_version,
            content_hash=submitted.content_hash,
            reason=command.reason,
        )
    ]


def record_criteria_resolution(
    command: RecordCriteriaResolution, scheme: Scheme
) -> Sequence[SchemeEvent]:
    """Whatever was resolved is recorded; the working group's yes to what stands freezes it."""
    fiscal_year, submitted = _year(scheme), scheme.submitted
    if any(one.hearing == command.hearing for one in scheme.resolutions):
        return []
    of_the_group = command.hearing.kind is MeetingKind.SELECTION_WORKING_GROUP
    stands = submitted is not None and submitted.content_hash == command.content_hash
    resolved = CriteriaResolved(
        scheme_id=command.scheme_id,
        fiscal_year=fiscal_year,
        hearing=command.hearing,
        certificate=command.certificate,
        content_hash=command.content_hash,
        in_force=of_the_group and stands,
    )
    if submitted is None or scheme.in_force or not (resolved.in_force and command.hearing.carried):
        return [resolved]
    frozen = CriteriaFrozen(
        scheme_id=command.scheme_id,
        fiscal_year=fiscal_year,
        scheme_version=submitted.scheme_version,
        content_hash=submitted.content_hash,
        categories=submitted.categories,
    )
    return [resolved, frozen]


def _refuse_fixed(scheme: Scheme) -> None:
    if scheme.submitted is not None:
        raise refusals.CriteriaAreFixed


def _year(scheme: Scheme) -> FiscalYear:
    if scheme.fiscal_year is None:
        raise refusals.SchemeNotFound
    return scheme.fiscal_year


SCHEME = Decider(initial=Scheme(), decide=decide, evolve=evolve)
