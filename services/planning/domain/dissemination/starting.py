"""Writing the letters: who gets which number, which projects concern whom."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from services.planning.domain.dissemination import refusals
from services.planning.domain.dissemination.commands import PlannedProject, StartDissemination
from services.planning.domain.dissemination.state import Dissemination
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import DisseminationStarted, NamedProject, PlanLetter
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import ProjectId

MOST_TASKS = 200  # in one letter: with their titles they have to fit into one event
BYTES_AN_EVENT = 200 * 1024  # of letters and titles; an event holds 256 KiB


@dataclass
class Concern:
    """What concerns one agency."""

    owns: list[ProjectId] = field(default_factory=list)
    partner_of: list[ProjectId] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """Letters of one event, with the projects they name."""

    letters: tuple[PlanLetter, ...]
    projects: tuple[NamedProject, ...]


def start_dissemination(
    command: StartDissemination, plan: Dissemination
) -> Sequence[DisseminationStarted]:
    _refuse_unless_approved(command)
    if plan.started is not None:
        raise refusals.PlanAlreadySentOut
    if command.edition_fiscal_year != command.fiscal_year:
        raise refusals.EditionOfAnotherYear(command.edition_fiscal_year, command.fiscal_year)
    calendar = command.calendar
    return [
        DisseminationStarted(
            dissemination_id=command.dissemination_id,
            plan_id=command.plan.plan_id,
            fiscal_year=command.fiscal_year,
            plan_title=command.plan.title,
            plan_version=command.plan.version,
            content_hash=command.plan.content_hash,
            approved_by=command.plan.approved_by,
            edition_id=command.edition_id,
            agencies=len(command.agencies),
            reservation_id=command.reservation_id,
            dated=command.dated,
            reply_by=command.dated + timedelta(days=calendar.reply_within),
            rule=calendar.name,
            projects=part.projects,
            letters=part.letters,
        )
        for part in parted(letters_of(command), command.projects)
    ]


def _refuse_unless_approved(command: StartDissemination) -> None:
    """The board's approval is needed; the subcommittee may follow."""
    if command.plan.version == 0:
        raise refusals.PlanNotSubmittedYet
    if MeetingKind.PROVINCIAL_BOARD not in command.plan.approved_by:
        raise refusals.PlanNotApproved(command.plan.version)


def letters_of(command: StartDissemination) -> Sequence[PlanLetter]:
    """One to every agency, in the order of the edition."""
    concerns = concerned(command.projects)
    last = command.first_letter + len(command.agencies) - 1
    if command.last_letter is not None and last > command.last_letter:
        reserved = command.last_letter - command.first_letter + 1
        raise refusals.LetterReservationTooSmall(reserved, len(command.agencies))
    letters = []
    for number, agency in enumerate(command.agencies, start=command.first_letter):
        concern = concerns.get(agency.agency_id, Concern())
        tasks = len(concern.owns) + len(concern.partner_of)
        if tasks > MOST_TASKS:
            raise refusals.TooManyTasks(agency.name, tasks, MOST_TASKS)
        letters.append(
            PlanLetter(
                agency=agency,
                letter_number=f"{command.letter_prefix}{number}",
                owns=tuple(concern.owns),
                partner_of=tuple(concern.partner_of),
            )
        )
    return letters


def concerned(projects: Sequence[PlannedProject]) -> Mapping[AgencyId, Concern]:
    """Who owns a project is no partner of it as well."""
    concerns: defaultdict[AgencyId, Concern] = defaultdict(Concern)
    for project in projects:
        concerns[project.owner].owns.append(project.project_id)
        for partner in dict.fromkeys(project.partners):
            if partner != project.owner:
                concerns[partner].partner_of.append(project.project_id)
    return concerns


def parted(letters: Sequence[PlanLetter], projects: Sequence[PlannedProject]) -> Iterator[Part]:
    """As many letters at a time as one event holds together with the titles they need."""
    named = {
        one.project_id: NamedProject(project_id=one.project_id, title=one.title) for one in projects
    }
    part: list[PlanLetter] = []
    told: dict[ProjectId, NamedProject] = {}
    size = 0
    for letter in letters:
        needed = {one: named[one] for one in (*letter.owns, *letter.partner_of)}
        added = _size(letter) + sum(_size(named[one]) for one in needed.keys() - told.keys())
        if part and size + added > BYTES_AN_EVENT:
            yield Part(tuple(part), tuple(told.values()))
            part, told = [], {}
            size, added = 0, _size(letter) + sum(map(_size, needed.values()))
        part.append(letter)
        told |= needed
        size += added
    yield Part(tuple(part), tuple(told.values()))


def _size(value: PlanLetter | NamedProject) -> int:
    return len(value.model_dump_json().encode()) + 1
