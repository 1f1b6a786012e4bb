"""A plan's year: written, submitted, resolved on, revised; every event of a plan happens in it."""

from shared.contracts.plans import Level, PlanItemId, RevisionKind
from tests.planning.plan_examples import (
    after,
    open_revision,
    place_item,
    place_project,
    project_id,
    record_project_resolution,
    record_resolution,
    remove_item,
    remove_project,
    state_vision,
    submission,
    submit_plan,
    submitted,
)

FIRST_HASH = submission(submitted()).content_hash
SPARE = PlanItemId(project_id(999))
PLAN_YEAR = after(
    submitted(),
    record_resolution(FIRST_HASH),
    record_project_resolution(FIRST_HASH, 2),
    open_revision(),
    place_item(Level.STRATEGY, SPARE, None, "ยุทธศาสตร์ที่ไม่ใช้", order=2),
    remove_item(SPARE),
    place_project(title="ลานธรรมทุกวันพระ", partners=()),
    place_project(4),
    submit_plan,
    open_revision(RevisionKind.ERRATUM),
    state_vision("เพชรบูรณ์ เมืองคนดี"),
    open_revision(),
    remove_project(4),
)
