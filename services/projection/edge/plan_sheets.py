"""A plan as a workbook: its structure, its projects, its figures and what bodies resolved."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from services.projection.edge.plan_content import Branch, Edition, source_names, tree
from services.projection.edge.plan_figures import budget_table, plan_board
from services.projection.edge.plan_standing import (
    Approvals,
    Inclusion,
    Standing,
    approvals,
    inclusions,
)
from shared.contracts.plans import Project
from shared.documents.sheets import Cell, Column, Sheet, workbook
from shared.plans import words
from shared.plans.differences import Change
from shared.thai import full_moment

STANDINGS = {
    Standing.APPROVED: "เห็นชอบแล้ว",
    Standing.NOT_CARRIED: "ไม่เห็นชอบ",
    Standing.ANEW: "ต้องขอความเห็นชอบใหม่",
    Standing.OUTSTANDING: "ยังไม่ได้ขอความเห็นชอบ",
}
INCLUSIONS = {
    Inclusion.INCLUDED: "บรรจุแล้ว",
    Inclusion.DEFERRED: "เลื่อนการพิจารณา",
    Inclusion.REFUSED: "ไม่บรรจุ",
    Inclusion.ANEW: "ต้องพิจารณาใหม่ เพราะโครงการเปลี่ยนสาระ",
    Inclusion.PENDING: "ยังไม่ได้พิจารณา",
}
Rows = Sequence[Sequence[Cell]]


def plan_workbook(edition: Edition, now: datetime) -> bytes:
    stands = approvals(edition.row)
    note = note_of(edition, stands, now)
    sheets = [
        _structure(edition),
        _projects(edition),
        _by_dimension(edition),
        _by_owner(edition),
        _budget(edition),
        _inclusions(edition),
        _approvals(stands),
        _versions(edition),
    ]
    noted = [Sheet(one.title, one.columns, one.rows, note) for one in sheets]
    return workbook(edition.content.title, noted)


def note_of(edition: Edition, stands: Approvals, now: datetime) -> str:
    """Of which version, with which hash, by whom approved, as of when."""
    if not edition.number:
        return f"ร่างแผน ยังไม่ได้เสนอ · ข้อมูล ณ วันที่ {full_moment(now)}"
    version = edition.row.versions[edition.number - 1]
    approved = [one.body_name for one in stands.approvals if one.standing is Standing.APPROVED]
    counts = edition.number >= stands.valid_from_version
    by = words.listed(approved) if approved and counts else "ยังไม่มี"
    return (
        f"แผนฉบับที่ {edition.number} ({words.KINDS[version.kind]}) · เห็นชอบโดย: {by} · "
        f"SHA-256 {version.content_hash} · ข้อมูล ณ วันที่ {full_moment(now)}"
    )


def difference_workbook(title: str, changes: Sequence[Change], note: str) -> bytes:
    columns = _columns("รายการ", "ลักษณะ", "ช่อง", "เดิม", "ใหม่", "แก้เฉพาะถ้อยคำ")
    return workbook(title, [Sheet("ความต่าง", columns, list(_changes(changes)), note)])


def _changes(changes: Sequence[Change]) -> Iterator[Sequence[Cell]]:
    for one in changes:
        if not one.fields:
            yield one.title, WHAT[one.what], "", "", "", ""
        for field in one.fields:
            wording = "ใช่" if field.wording else "ไม่ใช่"
            yield one.title, WHAT[one.what], field.label, field.before, field.after, wording


WHAT = {"added": "เพิ่ม", "removed": "ตัดออก", "changed": "แก้ไข"}


def _columns(*headings: str, money: Sequence[str] = ()) -> list[Column]:
    return [Column(one, 24 if one in money else 30, money=one in money) for one in headings]


def _structure(edition: Edition) -> Sheet:
    columns = _columns("ลำดับ", "ระดับ", "ข้อความ", "หน่วยงานเจ้าของ", "งบประมาณ", money=("งบประมาณ",))
    vision: list[Sequence[Cell]] = [("", "วิสัยทัศน์", edition.content.vision, "", None)]
    return Sheet("โครงสร้างแผน", columns, vision + list(_branches(tree(edition.content))))


def _branches(branches: Sequence[Branch]) -> Iterator[Sequence[Cell]]:
    for one in branches:
        yield one.number, words.LEVELS[one.level], one.text, "", one.budget
        yield from _branches(one.under)
        for line in one.projects:
            yield line.number, "โครงการ", line.title, line.owner, line.budget


def _projects(edition: Edition) -> Sheet:
    headings = (
        "โครงการ",
        "มิติ",
        "หน่วยงานเจ้าของ",
        "หน่วยงานร่วม",
        "กลุ่มเป้าหมาย",
        "สถานที่",
        "เริ่มต้น",
        "สิ้นสุด",
        "งบประมาณ",
        "แหล่งงบประมาณ",
        "ขั้นตอนสำคัญ",
        "ตัวชี้วัด",
        "ความสอดคล้อง",
    )
    names = source_names()
    rows: Rows = [_project(one, names) for one in edition.content.projects]
    return Sheet("โครงการ", _columns(*headings, money=("งบประมาณ",)), rows)


def _project(one: Project, names: dict[str, str]) -> Sequence[Cell]:
    return (
        one.title,
        words.DIMENSIONS[one.dimension],
        one.owner.name,
        words.listed(each.name for each in one.partners),
        one.target_group,
        one.place,
        one.starts,
        one.ends,
        one.total,
        words.listed(
            words.budget_line(line, names.get(line.source, line.source)) for line in one.budget
        ),
        words.listed(map(words.milestone, one.milestones)),
        words.listed(map(words.indicator, one.indicators)),
        words.listed(f"{each.scheme} {each.code}" for each in one.alignments),
    )


def _by_dimension(edition: Edition) -> Sheet:
    columns = _columns("มิติ", "โครงการ", "ไม่ใช้งบประมาณ", "บรรจุแล้ว", "งบประมาณ", money=("งบประมาณ",))
    board = plan_board(edition)
    rows: list[Sequence[Cell]] = [
        (one.name, one.projects, one.without_cost, one.included, one.budget)
        for one in board.by_dimension
    ]
    total = board.total
    rows.append(("รวม", total.projects, total.without_cost, total.included, total.budget))
    return Sheet("ตามมิติ", columns, rows)


def _by_owner(edition: Edition) -> Sheet:
    columns = _columns(
        "หน่วยงาน",
        "โครงการ",
        "ร่วมดำเนินการ",
        "ไม่ใช้งบประมาณ",
        "บรรจุแล้ว",
        "งบประมาณ",
        money=("งบประมาณ",),
    )
    rows: Rows = [
        (one.name, one.projects, one.partner_in, one.without_cost, one.included, one.budget)
        for one in plan_board(edition).by_owner
    ]
    return Sheet("ตามหน่วยงาน", columns, rows)


def _budget(edition: Edition) -> Sheet:
    columns = _columns(
        "ยุทธศาสตร์", "มิติ", "แหล่งงบประมาณ", "โครงการ", "จำนวนเงิน", "หมายเหตุ", money=("จำนวนเงิน",)
    )
    table = budget_table(edition)
    rows: list[Sequence[Cell]] = [
        (one.strategy_text, one.dimension_name, one.source_name, one.projects, one.amount, "")
        for one in table.cells
    ]
    rows.append(("รวมทั้งสิ้น", "", "", None, table.total, ""))
    rows += [(one, "", "ไม่ใช้งบประมาณ", Decimal(1), 0, "") for one in table.without_cost]
    rows += [(one.title, "", one.source_name, None, None, one.in_kind) for one in table.in_kind]
    return Sheet("งบประมาณ", columns, rows)


def _inclusions(edition: Edition) -> Sheet:
    columns = _columns("โครงการ", "หน่วยงานเจ้าของ", "ผลการพิจารณา", "เหตุผลตามมติ", "วันที่มีมติ")
    rows: Rows = [
        (
            one.title,
            one.owner,
            INCLUSIONS[one.inclusion],
            one.decision.text if one.decision else "",
            one.decision.at if one.decision else None,
        )
        for one in inclusions(edition)
    ]
    return Sheet("การบรรจุโครงการ", columns, rows)


def _approvals(stands: Approvals) -> Sheet:
    columns = _columns("ที่ประชุม", "สถานะ", "ฉบับที่พิจารณา", "มติ", "วันที่มีมติ")
    rows: list[Sequence[Cell]] = [
        (
            one.body_name,
            STANDINGS[one.standing],
            one.resolution.version if one.resolution else None,
            one.resolution.text if one.resolution else "",
            one.resolution.at if one.resolution else None,
        )
        for one in stands.approvals
    ]
    rows += [("สิ่งที่ต้องทำ", one, None, "", None) for one in stands.to_do]
    return Sheet("ความเห็นชอบ", columns, rows)


def _versions(edition: Edition) -> Sheet:
    columns = _columns(
        "ฉบับที่", "ลักษณะ", "วันที่เสนอ", "โครงการ", "งบประมาณ", "SHA-256", money=("งบประมาณ",)
    )
    rows: Rows = [
        (
            one.number,
            words.KINDS[one.kind],
            one.submitted_at,
            one.projects,
            one.budget,
            one.content_hash,
        )
        for one in edition.row.versions
    ]
    return Sheet("ฉบับของแผน", columns, rows)
