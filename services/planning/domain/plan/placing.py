"""What a project has to be before it stands in a plan."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date

from services.planning.domain.plan import refusals_of_projects as refusals
from services.planning.domain.plan.commands import (
    PlaceProject,
    PlannedBudgetLine,
    PlannedIndicator,
    PlannedProject,
    Surroundings,
)
from services.planning.domain.plan.state import Plan
from shared.contracts.plans import (
    Alignment,
    BudgetLine,
    Indicator,
    Level,
    Milestone,
    Project,
)
from shared.kernel.fiscal_year import first_day, last_day


def placed(command: PlaceProject, plan: Plan, fiscal_year: int) -> Project:
    """The project with the names and rules of the day. Raises what is wrong with it."""
    asked, known = command.project, command.known
    _refuse_unless_own(command, plan)
    if known.elsewhere:
        raise refusals.ProjectIdInUse
    goal = plan.draft.items.get(asked.goal)
    if goal is None or goal.level is not Level.GOAL:
        raise refusals.GoalNeeded
    _refuse_doubles(asked)
    _refuse_unknown(asked, known)
    _refuse_out_of_time(asked, fiscal_year)
    for number, indicator in enumerate(asked.indicators, start=1):
        _refuse_backwards(number, indicator)
    names = {one.agency_id: one for one in known.agencies}
    return Project(
        **asked.model_dump(
            exclude={
                "owner",
                "partners",
                "budget",
                "milestones",
                "indicators",
                "alignments",
                "ideas",
            }
        ),
        owner=names[asked.owner],
        partners=tuple(names[one] for one in asked.partners),
        budget=tuple(_budget_line(one, known) for one in asked.budget),
        milestones=tuple(Milestone(**dict(one)) for one in asked.milestones),
        indicators=tuple(Indicator(**dict(one)) for one in asked.indicators),
        alignments=_alignments(asked, known),
        ideas=asked.ideas,
        budget_rule=known.sources.rule,
    )


def _refuse_unless_own(command: PlaceProject, plan: Plan) -> None:
    """An agency neither takes a project over nor gives one away."""
    if command.asked_by is None:
        return
    before = plan.draft.projects.get(command.project.project_id)
    owners = {command.project.owner} | ({before.owner.agency_id} if before else set())
    if owners != {command.asked_by}:
        raise refusals.ProjectOfAnotherAgency


def _refuse_doubles(asked: PlannedProject) -> None:
    named: dict[str, Sequence[Hashable]] = {
        "partners": (asked.owner, *asked.partners),
        "budget": [one.source for one in asked.budget],
        "milestones": [one.milestone_id for one in asked.milestones],
        "indicators": [one.indicator_id for one in asked.indicators],
        "alignments": [(one.scheme, one.code) for one in asked.alignments],
        "targets": asked.targets,
    }
    for what, all_of_them in named.items():
        if len(set(all_of_them)) < len(all_of_them):
            raise refusals.SaidTwice(what)
    if any(len(set(one.due)) < len(one.due) for one in asked.indicators):
        raise refusals.SaidTwice("indicators.due")


def _refuse_unknown(asked: PlannedProject, known: Surroundings) -> None:
    listed = {one.agency_id for one in known.agencies}
    if strangers := tuple(a for a in (asked.owner, *asked.partners) if a not in listed):
        raise refusals.AgenciesNotListed(strangers)
    if gone := tuple(one for one in asked.targets if one not in known.targets):
        raise refusals.TargetsNotStanding(gone)


def _refuse_out_of_time(asked: PlannedProject, fiscal_year: int) -> None:
    """A project may begin in the year before and go on into the year after."""
    first, last = first_day(fiscal_year - 1), last_day(fiscal_year + 1)
    if asked.ends < asked.starts:
        raise refusals.EndsBeforeItStarts
    _refuse_outside("starts", (asked.starts,), first, last)
    _refuse_outside("ends", (asked.ends,), first, last)
    own = asked.starts, asked.ends
    _refuse_outside("milestones", (one.due for one in asked.milestones), *own)
    due = (day for one in asked.indicators for day in one.due)
    _refuse_outside("indicators", due, asked.starts, last)  # a result may be counted afterwards


def _refuse_outside(what: str, days: Iterable[date], first: date, last: date) -> None:
    if any(not first <= day <= last for day in days):
        raise refusals.OutOfTime(what, first, last)


def _refuse_backwards(number: int, indicator: PlannedIndicator) -> None:
    if indicator.baseline is None:
        return
    ahead = indicator.target - indicator.baseline
    if ahead < 0 if indicator.more_is_better else ahead > 0:
        raise refusals.IndicatorAimsBackwards(number, indicator.title)


def _budget_line(line: PlannedBudgetLine, known: Surroundings) -> BudgetLine:
    source = next((one for one in known.sources.sources if one.code == line.source), None)
    if source is None:
        raise refusals.SourceUnknown(line.source)
    if source.no_cost and line.amount:
        raise refusals.NoCostHasNoAmount(line.source)
    if not source.no_cost and not line.amount and not line.in_kind:
        raise refusals.AmountNeeded(line.source)
    return BudgetLine(**dict(line))


def _alignments(asked: PlannedProject, known: Surroundings) -> tuple[Alignment, ...]:
    rules = {(one.scheme, each.code): one.rule for one in known.schemes for each in one.codes}
    for one in asked.alignments:
        if (one.scheme, one.code) not in rules:
            raise refusals.AlignmentUnknown(one.scheme, one.code)
    return tuple(
        Alignment(scheme=one.scheme, code=one.code, rule=rules[one.scheme, one.code])
        for one in asked.alignments
    )
