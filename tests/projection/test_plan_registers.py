"""ทะเบียนแผน โครงการ และสิ่งที่อ่านจากแผน: every version whole, what stands of what was resolved."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from services.planning.domain.plan.commands import PlanCommand, PlannedBudgetLine
from services.planning.domain.plan.decisions import PLAN as DECIDER
from services.projection.edge import plan_shown as shown
from services.projection.edge.plan_content import (
    DRAFT,
    Edition,
    VersionNotFound,
    edition,
    newest,
    tree,
)
from services.projection.edge.plan_figures import budget_table, plan_board
from services.projection.edge.plan_sheets import plan_workbook
from services.projection.edge.plan_standing import (
    Inclusion,
    Standing,
    approvals,
    inclusions,
    valid_from,
)
from services.projection.views.plan_projects import PLAN_PROJECTS, ProjectRow
from services.projection.views.plan_register import PLAN_REGISTER, PlanRow
from shared.contracts.boards import Dimension
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId
from shared.contracts.plans import (
    PlanEvent,
    ProjectDecision,
    ProjectPlaced,
    ProjectRemoved,
    RevisionKind,
)
from shared.kernel.message import Event
from shared.plans.content import content_hash
from shared.plans.money import in_baht
from shared.plans.shown import ShownProject
from shared.views.view import fold
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    CULTURE,
    SCHOOL,
    after,
    drafted,
    open_revision,
    place_project,
    project_id,
    project_of,
    record_project_resolution,
    record_resolution,
    remove_project,
    started,
    state_vision,
    submission,
    submit_plan,
    submitted,
)
from tests.projection.examples import ledger
from tests.projection.workbooks import cells

HASH = submission(submitted()).content_hash
FREE = PlannedBudgetLine(source="no_cost", amount=0, in_kind="แรงงานอาสา")
REVISED: tuple[PlanCommand, ...] = (open_revision(), place_project(budget=(FREE,)), submit_plan)
ERRATUM: tuple[PlanCommand, ...] = (
    open_revision(RevisionKind.ERRATUM),
    state_vision("เพชรบูรณ์ เมืองคนดี"),
    submit_plan,
)
SUBCOMMITTEE = MeetingKind.SUBCOMMITTEE


def plan_row(history: tuple[PlanEvent, ...]) -> PlanRow:
    [row] = fold(PLAN_REGISTER, ledger(history)).values()
    return row


def project_rows(history: tuple[Event, ...]) -> list[ProjectRow]:
    return list(fold(PLAN_PROJECTS, ledger(history)).values())


def read(history: tuple[PlanEvent, ...], number: int | None = None) -> Edition:
    row = plan_row(history)
    return edition(row, project_rows(history), newest(row) if number is None else number)


def standings(history: tuple[PlanEvent, ...]) -> list[Standing]:
    return [one.standing for one in approvals(plan_row(history)).approvals]


def test_every_version_is_kept_whole() -> None:
    history = after(submitted(), *REVISED, *ERRATUM)
    for version in DECIDER.after(history).versions:
        content = read(history, version.number).content
        assert content == version.content
        assert content_hash(content) == version.content_hash


def test_the_draft_is_read_as_the_stream_has_it() -> None:
    for history in (drafted(), after(submitted(), open_revision(), remove_project(2))):
        assert read(history, DRAFT).content == DECIDER.after(history).content


def test_a_version_that_never_was_is_not_found() -> None:
    with pytest.raises(VersionNotFound):
        read(submitted(), 2)


def test_texts_are_kept_once_for_the_versions_that_share_them() -> None:
    row = plan_row(after(submitted(), *REVISED, *ERRATUM))
    assert [one.texts is not None for one in row.versions] == [True, False, True]
    assert row.texts_of(2).vision == "เพชรบูรณ์เมืองคนดี"
    assert row.texts_of(3).vision == "เพชรบูรณ์ เมืองคนดี"


def test_a_revision_is_shown_while_it_is_open() -> None:
    row = plan_row(after(submitted(), open_revision()))
    assert row.revision is not None
    assert (row.revision.kind, row.revision.reason) == (RevisionKind.REVISION, "ปรับตามข้อเสนอแนะ")
    assert plan_row(after(submitted(), *REVISED)).revision is None


def test_the_tree_goes_from_the_strategies_down_to_the_projects() -> None:
    [strategy] = tree(read(submitted()).content)
    [tactic] = strategy.under
    [goal] = tactic.under
    assert (strategy.number, tactic.number, goal.number) == ("1", "1.1", "1.1.1")
    assert [(one.number, one.title) for one in goal.projects] == [
        ("1.1.1.1", "ลานธรรม ลานวิถีไทย"),
        ("1.1.1.2", "ครัวเรือนพอเพียง"),
        ("1.1.1.3", "ผ้าทอเมืองเพชรบูรณ์"),
    ]
    assert strategy.budget == goal.budget == 3 * 12_500_050


def test_money_is_shown_in_baht() -> None:
    assert in_baht(12_500_050) == "125000.50"
    assert shown.plan_tree(read(submitted())).model_dump(mode="json")["budget"] == "375001.50"
    project = ShownProject.of(project_of(submitted()))
    assert project.model_dump(mode="json")["budget"][0]["amount"] == "125000.50"


def test_the_board_counts_by_dimension_and_by_owner() -> None:
    history = after(
        drafted(),
        place_project(4, dimension=Dimension.RELIGION, owner=SCHOOL.agency_id, partners=()),
        place_project(5, dimension=Dimension.RELIGION, budget=(FREE,)),
        submit_plan,
    )
    board = plan_board(read(history))
    assert [(one.dimension, one.projects, one.without_cost) for one in board.by_dimension] == [
        (Dimension.RELIGION, 3, 1),
        (Dimension.SUFFICIENCY, 1, 0),
        (Dimension.CULTURE, 1, 0),
    ]
    owners = {one.agency_id: (one.projects, one.partner_in) for one in board.by_owner}
    assert owners == {CULTURE.agency_id: (4, 0), SCHOOL.agency_id: (1, 4)}
    assert (board.total.projects, board.total.budget) == (5, 4 * 12_500_050)


def test_money_is_told_apart_from_what_costs_nothing_and_what_is_given_in_kind() -> None:
    table = budget_table(read(after(submitted(), *REVISED)))
    assert [(one.source, one.dimension, one.amount) for one in table.cells] == [
        ("provincial_budget", Dimension.CULTURE, 12_500_050),
        ("provincial_budget", Dimension.SUFFICIENCY, 12_500_050),
    ]
    assert [(one.name, one.projects, one.amount) for one in table.by_source] == [
        ("งบประมาณจังหวัดและกลุ่มจังหวัด", 2, 25_000_100)
    ]
    assert [one.key for one in table.by_dimension] == ["sufficiency", "culture"]
    assert table.without_cost == ["ลานธรรม ลานวิถีไทย"]
    assert [(one.source_name, one.in_kind) for one in table.in_kind] == [
        ("ไม่ใช้งบประมาณ", "แรงงานอาสา")
    ]
    sums = (table.by_source, table.by_dimension, table.by_strategy, table.cells)
    assert {sum(one.amount for one in each) for each in sums} == {table.total}


def test_both_bodies_are_asked_in_whatever_order() -> None:
    assert standings(submitted()) == [Standing.OUTSTANDING, Standing.OUTSTANDING]
    late = after(submitted(), record_resolution(HASH, kind=SUBCOMMITTEE))
    assert standings(late) == [Standing.OUTSTANDING, Standing.APPROVED]
    both = after(late, record_resolution(HASH, 2))
    assert standings(both) == [Standing.APPROVED, Standing.APPROVED]
    assert approvals(plan_row(both)).to_do == []


def test_after_a_revision_the_approvals_are_asked_for_anew() -> None:
    approved = after(submitted(), record_resolution(HASH))
    history = after(approved, *REVISED)
    assert standings(history) == [Standing.ANEW, Standing.OUTSTANDING]
    first, second = approvals(plan_row(history)).to_do
    assert first == "ขอความเห็นชอบจากกรมการจังหวัดใหม่ต่อฉบับที่ 2 (เดิมเห็นชอบฉบับที่ 1)"
    assert second == "ขอความเห็นชอบจากคณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัดต่อฉบับที่ 2"
    old = after(history, record_resolution(HASH, 7))
    assert standings(old)[0] is Standing.ANEW


def test_errata_leave_the_approvals_as_they_are() -> None:
    history = after(submitted(), record_resolution(HASH), *ERRATUM)
    assert standings(history)[0] is Standing.APPROVED
    assert valid_from(plan_row(history).versions) == 1
    late = after(submitted(), *ERRATUM, record_resolution(HASH))
    assert standings(late)[0] is Standing.APPROVED


def test_a_bodys_last_word_counts() -> None:
    history = after(submitted(), record_resolution(HASH), record_resolution(HASH, 2, carried=False))
    assert standings(history)[0] is Standing.NOT_CARRIED
    assert "ไม่เห็นชอบฉบับที่ 1" in approvals(plan_row(history)).to_do[0]


def test_an_open_revision_says_whether_approvals_will_be_needed_anew() -> None:
    revision = approvals(plan_row(after(submitted(), open_revision()))).to_do[-1]
    assert revision == "กำลังปรับปรุงแผน: เมื่อเสนอฉบับที่ 2 แล้วต้องขอความเห็นชอบใหม่"
    erratum = after(submitted(), open_revision(RevisionKind.ERRATUM))
    assert approvals(plan_row(erratum)).to_do[-1].endswith("ความเห็นชอบเดิมใช้ต่อไปได้")
    assert approvals(plan_row(started())).to_do == ["เสนอแผนฉบับที่ 1"]


def standing_of(history: tuple[PlanEvent, ...], place: int = 1) -> Inclusion:
    found = {one.project_id: one.inclusion for one in inclusions(read(history))}
    return found[project_id(place)]


@pytest.mark.parametrize("decision", ProjectDecision)
def test_a_project_stands_as_the_strategy_committee_decided(decision: ProjectDecision) -> None:
    assert standing_of(submitted()) is Inclusion.PENDING
    history = after(submitted(), record_project_resolution(HASH, decision=decision))
    assert standing_of(history) == decision.value
    assert standing_of(history, 2) is Inclusion.PENDING


def test_a_project_that_was_revised_since_is_decided_anew_and_no_other() -> None:
    decided = after(
        submitted(),
        record_project_resolution(HASH, 1),
        record_project_resolution(HASH, 2, number=2),
    )
    history = after(decided, *REVISED)
    assert standing_of(history, 1) is Inclusion.ANEW
    assert standing_of(history, 2) is Inclusion.INCLUDED
    again = record_project_resolution(submission(history, 2).content_hash, 1, number=3)
    assert standing_of(after(history, again), 1) is Inclusion.INCLUDED
    reworded = (
        open_revision(RevisionKind.ERRATUM),
        place_project(title="ลานธรรมและลานวิถีไทย"),
        submit_plan,
    )
    assert standing_of(after(decided, *reworded), 1) is Inclusion.INCLUDED


def test_a_decision_on_a_text_that_was_never_submitted_decides_nothing() -> None:
    assert standing_of(after(submitted(), record_project_resolution("f" * 64))) is Inclusion.PENDING


def test_another_plan_takes_no_project_over() -> None:
    theirs = project_of(submitted()).model_copy(update={"title": "ของแผนอื่น"})
    other: dict[str, Any] = {"plan_id": PlanId(UUID(int=9)), "fiscal_year": YEAR + 1}
    events = (
        *submitted(),
        ProjectPlaced(**other, project=theirs),
        ProjectRemoved(**other, project_id=project_id(1), reason="ย้าย"),
    )
    row = next(one for one in project_rows(events) if one.project_id == project_id(1))
    assert (row.title, row.draft) == ("ลานธรรม ลานวิถีไทย", project_of(submitted()))


def test_a_row_begins_with_what_began_it() -> None:
    version = submission(submitted())
    with pytest.raises(LookupError):
        fold(PLAN_REGISTER, ledger([version]))
    with pytest.raises(LookupError):
        fold(PLAN_PROJECTS, ledger([version]))
    taken_out = (*drafted(), version.model_copy(update={"project_ids": (project_id(1),)}))
    removed = after(drafted(), remove_project())
    assert fold(PLAN_PROJECTS, ledger(taken_out))
    with pytest.raises(LookupError):
        fold(PLAN_PROJECTS, ledger((*removed, taken_out[-1])))


def test_the_workbook_says_of_which_version_it_is_and_who_approved_it() -> None:
    history = after(submitted(), record_resolution(HASH), record_project_resolution(HASH, 1))
    now = datetime(2026, 11, 23, 3, tzinfo=UTC)
    book = cells(plan_workbook(read(history), now))
    assert list(book) == [
        "โครงสร้างแผน",
        "โครงการ",
        "ตามมิติ",
        "ตามหน่วยงาน",
        "งบประมาณ",
        "การบรรจุโครงการ",
        "ความเห็นชอบ",
        "ฉบับของแผน",
    ]
    for sheet in book.values():
        note = str(sheet[0][0])
        assert "แผนฉบับที่ 1" in note
        assert "เห็นชอบโดย: กรมการจังหวัด" in note
        assert HASH in note
        assert "23 พฤศจิกายน 2569" in note
    rows = book["ตามมิติ"][2:]
    assert rows[0] == ["หลักธรรมทางศาสนา", 1, 0, 1, 125_000.5]
    assert rows[-1] == ["รวม", 3, 0, 1, 375_001.5]
    draft = cells(plan_workbook(read(drafted()), now))["โครงการ"]
    assert str(draft[0][0]).startswith("ร่างแผน ยังไม่ได้เสนอ")
    assert draft[2][6] == "1 พฤศจิกายน 2569"
