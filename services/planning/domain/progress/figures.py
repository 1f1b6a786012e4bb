"""Whether the figures of a report fit the project that they are of."""

from collections import Counter
from collections.abc import Iterable

from services.planning.domain.progress import refusals
from services.planning.domain.progress.commands import CorrectProgress, ReportProgress
from shared.contracts.progress import ProgressFigures
from shared.thai import day_of

Reporting = ReportProgress | CorrectProgress


def refuse_unfit(command: Reporting) -> None:
    """Raises the first rule that the figures break."""
    figures, measured = command.figures, command.measured
    project, version = measured.project, measured.plan_version
    milestones = {str(one.milestone_id) for one in project.milestones}
    indicators = {str(one.indicator_id) for one in project.indicators}
    sources = {line.source for line in project.budget}
    if strange := _strange((str(one.milestone_id) for one in figures.milestones), milestones):
        raise refusals.MilestonesNotOfProject(version, strange)
    if strange := _strange((str(one.indicator_id) for one in figures.measured), indicators):
        raise refusals.IndicatorsNotOfProject(version, strange)
    if strange := _strange((one.source for one in figures.spent), sources):
        raise refusals.SourcesNotOfProject(strange)
    _refuse_the_future(command, figures)
    _refuse_without_evidence(command)


def _strange(named: Iterable[str], known: set[str]) -> tuple[str, ...]:
    """What the project does not have, or what is named twice."""
    return tuple(one for one, times in Counter(named).items() if one not in known or times > 1)


def _refuse_the_future(command: Reporting, figures: ProgressFigures) -> None:
    today = day_of(command.issued_at)
    days = [one.reached for one in figures.milestones] + [one.measured for one in figures.measured]
    if any(day > today for day in days):
        raise refusals.HappensInFuture


def _refuse_without_evidence(command: Reporting) -> None:
    bare = {one.indicator_id for one in command.figures.measured if not one.evidence}
    if not command.calendar.evidence or not bare:
        return
    missing = [one for one in command.measured.project.indicators if one.indicator_id in bare]
    raise refusals.EvidenceMissing(
        titles=", ".join(one.title for one in missing),
        indicators=tuple(str(one.indicator_id) for one in missing),
    )
