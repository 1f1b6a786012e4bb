"""The small year as it is bound: rows folded from its events, and the paper made of them."""

from datetime import date

from services.planning.documents.booklet import Imprint, booklet
from services.planning.documents.booklet_tables import Called
from services.planning.documents.bound import Contents
from services.planning.replicas.booklet_declarations import BOOKLET_DECLARATIONS
from services.planning.replicas.booklet_meetings import BOOKLET_MEETINGS
from services.planning.replicas.booklet_plans import BOOKLET_PLANS, PlanWords
from shared.contracts.people import Sealed
from shared.contracts.plans import Project
from shared.documents.paper import Paper
from shared.kernel.message import Event
from shared.rules.budget_sources import budget_sources
from shared.rules.offices import offices
from shared.views.view import R, View, fold
from tests.planning.booklet_examples import (
    NOON,
    PHETCHABUN,
    PROJECTS,
    declared,
    resolved,
    scheduled,
    signed,
    submitted,
    written,
)
from tests.projection.examples import ledger

CALLED = Called(
    budget_sources(date(2026, 10, 1)).names,
    {("alignments.moral_action_plan_2.1", "G1"): "แผนปฏิบัติการฯ ระยะที่ 2 (G1) คนไทยมีคุณธรรมเพิ่มขึ้น"},
)
ADDRESS = "https://moral.example.go.th/verify/booklets/TH-67-2570-1-3f9a1c2e"


def the_row(view: View[R], *events: Event) -> R:
    """The one row that these events come to."""
    heard = [event for event in events if isinstance(event, view.listens)]
    [row] = fold(view, ledger(heard)).values()
    return row


def contents(*more: Event, projects: tuple[Project, ...] = PROJECTS) -> Contents:
    """Of the submitted plan, with a declaration that the governor signed, and one resolution."""
    plan = the_row(BOOKLET_PLANS, *written(), submitted())
    meetings = the_row(BOOKLET_MEETINGS, scheduled(), resolved(), *more)
    return Contents(
        plan=plan,
        version=plan.version,
        words=plan.submitted or PlanWords(),
        projects=projects,
        declaration=the_row(BOOKLET_DECLARATIONS, *declared(), signed(), *more),
        meetings=(meetings,),
    )


def empty() -> Contents:
    """Of a plan that was only just begun."""
    plan = the_row(BOOKLET_PLANS, written()[0])
    return Contents(plan, 0, plan.draft, (), None, ())


def imprint(edition: int = 1) -> Imprint:
    return Imprint(
        office=offices()[PHETCHABUN],
        moment=NOON,
        called=CALLED,
        edition=edition,
        address=ADDRESS if edition else "",
    )


def names(box: Sealed | None) -> str:
    """The example's boxes hold their names in the open."""
    return box.box if box else ""


def made(of: Contents | None = None, edition: int = 1) -> Paper:
    return booklet(of or contents(), imprint(edition), names)
