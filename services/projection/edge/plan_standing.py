"""What stands of what bodies resolved on a plan, and what has to be done anew."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel

from services.projection.edge.plan_content import Edition
from services.projection.views.plan_projects import Decision, ProjectRow
from services.projection.views.plan_register import PlanRow, Resolved, Revision, Version
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import ProjectDecision, RevisionKind
from shared.plans.words import BODIES, KINDS

ASKED = (MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE)  # 2.3, 2.5; in whatever order


class Standing(StrEnum):
    """สถานะความเห็นชอบของที่ประชุมหนึ่ง"""

    APPROVED = "approved"  # เห็นชอบแล้ว
    NOT_CARRIED = "not_carried"  # ไม่เห็นชอบ
    ANEW = "anew"  # เคยเห็นชอบฉบับก่อน ต้องขอใหม่
    OUTSTANDING = "outstanding"  # ยังไม่ได้เสนอ


class Inclusion(StrEnum):
    """สถานะการบรรจุโครงการในยุทธศาสตร์จังหวัด (2.8)"""

    INCLUDED = "included"  # บรรจุแล้ว
    DEFERRED = "deferred"  # เลื่อนการพิจารณา
    REFUSED = "refused"  # ไม่บรรจุ
    ANEW = "anew"  # พิจารณาแล้ว แต่โครงการเปลี่ยนสาระหลังจากนั้น
    PENDING = "pending"  # ยังไม่ได้พิจารณา


class Approval(BaseModel):
    """ความเห็นชอบของที่ประชุมหนึ่งต่อฉบับล่าสุด"""

    body: MeetingKind
    body_name: str
    standing: Standing
    resolution: Resolved | None  # the one that counts, or the last there was


class Approvals(BaseModel):
    """ความเห็นชอบต่อแผน และสิ่งที่ต้องทำใหม่"""

    version: int  # ฉบับล่าสุดที่เสนอ
    valid_from_version: int  # มติต่อฉบับตั้งแต่นี้ยังใช้ได้: only errata have followed
    approvals: list[Approval]
    revision: Revision | None
    to_do: list[str]
    resolutions: tuple[Resolved, ...]  # ทุกมติ ตามลำดับที่ได้ยิน


_OF_DECISION = {
    ProjectDecision.INCLUDED: Inclusion.INCLUDED,
    ProjectDecision.DEFERRED: Inclusion.DEFERRED,
    ProjectDecision.REFUSED: Inclusion.REFUSED,
}


def valid_from(versions: Sequence[Version]) -> int:
    """The version that only errata have followed; 0 when there is none."""
    revisions = [one.number for one in versions if one.kind is RevisionKind.REVISION]
    return revisions[-1] if revisions else 0


def approvals(row: PlanRow) -> Approvals:
    since = valid_from(row.versions)
    others = {one.kind for one in row.resolutions} - set(ASKED)
    bodies = (*ASKED, *(kind for kind in MeetingKind if kind in others))
    found = [_approval(kind, row.resolutions, since) for kind in bodies] if since else []
    return Approvals(
        version=len(row.versions),
        valid_from_version=since,
        approvals=found,
        revision=row.revision,
        to_do=_to_do(row, found),
        resolutions=row.resolutions,
    )


def _approval(kind: MeetingKind, resolutions: Sequence[Resolved], since: int) -> Approval:
    own = [one for one in resolutions if one.kind is kind]
    counting = [one for one in own if one.version is not None and one.version >= since]
    if counting:
        standing = Standing.APPROVED if counting[-1].carried else Standing.NOT_CARRIED
    elif any(one.carried and one.version is not None for one in own):
        standing = Standing.ANEW
    else:
        standing = Standing.OUTSTANDING
    heard = counting or own
    return Approval(
        body=kind,
        body_name=BODIES[kind],
        standing=standing,
        resolution=heard[-1] if heard else None,
    )


def _to_do(row: PlanRow, found: Sequence[Approval]) -> list[str]:
    """What is left to do, in sentences."""
    if not row.versions:
        return ["เสนอแผนฉบับที่ 1"]
    latest = len(row.versions)
    said = [
        _asking(one, latest)
        for one in found
        if one.body in ASKED and one.standing is not Standing.APPROVED
    ]
    if row.revision:
        anew = row.revision.kind is RevisionKind.REVISION
        then = "ต้องขอความเห็นชอบใหม่" if anew else "ความเห็นชอบเดิมใช้ต่อไปได้"
        said.append(f"กำลัง{KINDS[row.revision.kind]}: เมื่อเสนอฉบับที่ {latest + 1} แล้ว{then}")
    return said


def _asking(one: Approval, latest: int) -> str:
    before = one.resolution.version if one.resolution else None
    match one.standing:
        case Standing.ANEW:
            return f"ขอความเห็นชอบจาก{one.body_name}ใหม่ต่อฉบับที่ {latest} (เดิมเห็นชอบฉบับที่ {before})"
        case Standing.NOT_CARRIED:
            return f"{one.body_name}ไม่เห็นชอบฉบับที่ {before} กรุณาปรับปรุงแผนหรือเสนออีกครั้ง"
        case Standing.OUTSTANDING | Standing.APPROVED:
            return f"ขอความเห็นชอบจาก{one.body_name}ต่อฉบับที่ {latest}"


def inclusion(row: ProjectRow, upto: int) -> tuple[Inclusion, Decision | None]:
    """Where a project stands as of this version, and by which decision."""
    heard = [one for one in row.decisions if one.version is not None]
    if not heard:
        return Inclusion.PENDING, None
    last = heard[-1]
    changed = any(
        one.kind is RevisionKind.REVISION and (last.version or 0) < one.version <= upto
        for one in row.shapes
    )
    return (Inclusion.ANEW if changed else _OF_DECISION[last.decision]), last


class IncludedProject(BaseModel):
    """โครงการกับผลการพิจารณาบรรจุ (2.8)"""

    project_id: UUID
    title: str
    owner: str
    inclusion: Inclusion
    decision: Decision | None


def inclusions(edition: Edition) -> list[IncludedProject]:
    found = []
    for one in edition.content.projects:
        standing, decision = inclusion(edition.rows[one.project_id], edition.upto)
        line = IncludedProject(
            project_id=one.project_id,
            title=one.title,
            owner=one.owner.name,
            inclusion=standing,
            decision=decision,
        )
        found.append(line)
    return found
