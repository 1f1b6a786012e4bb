"""What the rules need to remember of a project's progress, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.progress import ProgressEvent, ProgressReported, ProgressReviewed


@dataclass(frozen=True, slots=True)
class Report:
    """A period's report as it stands."""

    first: ProgressReported  # it says whether the report came in time
    last: ProgressReported
    review: ProgressReviewed | None = None  # of the last revision


NO_REPORTS: Mapping[str, Report] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    reports: Mapping[str, Report] = field(default_factory=lambda: NO_REPORTS)  # by period


def evolve(progress: Progress, event: ProgressEvent) -> Progress:
    """Remember a fact. Never refuses, never looks at the clock."""
    known = progress.reports.get(event.period)
    match event:
        case ProgressReported():
            report = Report(first=known.first if known else event, last=event)
        case ProgressReviewed():
            report = replace(progress.reports[event.period], review=event)
    return replace(progress, reports={**progress.reports, event.period: report})
