"""What planning records of a year's projects and of what fell short, for the views of progress."""

from collections.abc import Sequence

from shared.contracts.plans import ProjectRemoved
from shared.kernel.message import Event
from tests.planning.development_examples import (
    SUBMITTED,
    hearing,
    measure,
    placed,
    removed,
    resolved,
    submitted,
)
from tests.planning.progress_examples import (
    PLAN,
    PROJECT,
    RETURNED,
    YEAR,
    corrected,
    reported,
    reviewed,
)
from tests.planning.test_progress_http import placed as project_placed
from tests.planning.test_progress_http import started
from tests.planning.test_progress_http import submitted as plan_submitted

PROGRESS_YEAR: Sequence[Event] = (
    started(),
    project_placed(),
    plan_submitted(),
    reported(30),
    RETURNED,
    corrected(40),
    reviewed(revision=2),
    reported(60, "Q2", late_days=3),
    ProjectRemoved(plan_id=PLAN, fiscal_year=YEAR, project_id=PROJECT, reason="รวมกับโครงการอื่น"),
    *SUBMITTED,
    resolved(hearing(), submitted().content_hash),
    placed(measure(budget=9_000_000)),
    removed(),
)
