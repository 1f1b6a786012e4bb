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
    match event:
        case ProgressReported(period=period):
            known = progress.reports.get(period)
            return _with(progress, period, Report(known.first if known else event, event))
        case ProgressReviewed(period=period):
            return _with(progress, period, replace(progress.reports[period], review=event))


def _with(progress: Progress, period: str, report: Report) -> Progress:
    return replace(progress, reports={**progress.reports, period: report})
