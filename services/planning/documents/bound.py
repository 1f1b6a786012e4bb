"""What a booklet is made of, and each part's hash: the same parts are the same booklet."""

from dataclasses import dataclass

from services.planning.replicas.booklet_declarations import BookletDeclarationRow
from services.planning.replicas.booklet_meetings import BookletMeetingRow, Heard
from services.planning.replicas.booklet_plans import BookletPlanRow, PlanWords
from shared.contracts.booklets import BoundPaper
from shared.contracts.planning_values import Matter
from shared.contracts.plans import Project
from shared.kernel.canonical import sha256_of

PLAN = str(Matter.PLAN)
DECLARATION = str(Matter.DECLARATION)
SIGNATURES = "planning.declaration_signatures"
RESOLUTION = "meetings.resolution"
CERTIFICATE = "meetings.quorum_certificate"


@dataclass(frozen=True, slots=True)
class Contents:
    """สาระของเล่ม. Version 0: the plan as it is being written."""

    plan: BookletPlanRow
    version: int
    words: PlanWords
    projects: tuple[Project, ...]
    declaration: BookletDeclarationRow | None  # None: no text is in force
    meetings: tuple[BookletMeetingRow, ...]  # by their day

    @property
    def text_hash(self) -> str | None:
        return self.declaration.text_hash if self.declaration else None

    @property
    def heard(self) -> tuple[tuple[BookletMeetingRow, Heard], ...]:
        """The resolutions on this plan or its declaration, as they were adopted."""
        about = {self.plan.plan_id}
        if self.declaration is not None:
            about.add(self.declaration.declaration_id)
        found = [(row, one) for row in self.meetings for one in row.heard if one.about in about]
        return tuple(sorted(found, key=lambda each: (each[1].adopted_at, each[1].number)))

    def of_this(self, heard: Heard) -> bool:
        """Whether the meeting had before it the very text that is bound here."""
        return heard.version in {self.plan.content_hash, self.text_hash} - {None, ""}


def bound_papers(contents: Contents) -> tuple[BoundPaper, ...]:
    return (*_plan(contents), *_declaration(contents.declaration), *_heard(contents))


def _plan(contents: Contents) -> tuple[BoundPaper, ...]:
    if not contents.version:
        return ()
    plan = contents.plan
    return (BoundPaper(what=PLAN, id=str(plan.plan_id), sha256=plan.content_hash),)


def _declaration(row: BookletDeclarationRow | None) -> tuple[BoundPaper, ...]:
    if row is None or row.text_hash is None:
        return ()
    text = BoundPaper(what=DECLARATION, id=str(row.declaration_id), sha256=row.text_hash)
    given = [*row.signatures, *row.errata, *row.signatories]
    if not given:
        return (text,)
    signed = BoundPaper(what=SIGNATURES, id=str(row.declaration_id), sha256=sha256_of(given))
    return (text, signed)


def _heard(contents: Contents) -> tuple[BoundPaper, ...]:
    return tuple(
        paper
        for row, one in contents.heard
        for paper in (
            BoundPaper(what=RESOLUTION, id=str(one.resolution_id), sha256=sha256_of(one)),
            BoundPaper(
                what=CERTIFICATE,
                id=str(one.resolution_id),
                sha256=sha256_of([row.quorum_rule, one.certificate]),
            ),
        )
    )
