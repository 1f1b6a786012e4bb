"""Composition of the planning service: its streams, its replicas, its policies, its routes."""

from typing import Any

from services.planning.edge.binder import Binder, BookletViews
from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.http import (
    acknowledgement,
    booklet,
    declaration,
    development_plan,
    dissemination,
    dissemination_papers,
    files,
    papers,
    plan,
    plan_reading,
    progress,
    progress_papers,
    signing,
    target,
    verify,
    verify_booklet,
)
from services.planning.edge.plan_mailing import letter_loops, plan_letters_of
from services.planning.edge.verification import DeclarationCodes
from services.planning.policies import (
    draft_the_development_plan_when_indicators_fall_short,
    tell_the_declaration_what_a_body_resolved,
    tell_the_development_plan_what_the_board_resolved,
    tell_the_plan_what_a_body_resolved,
    tell_the_plan_which_projects_were_included,
)
from services.planning.replicas.boards import BOARDS
from services.planning.replicas.booklet_declarations import BOOKLET_DECLARATIONS
from services.planning.replicas.booklet_meetings import BOOKLET_MEETINGS
from services.planning.replicas.booklet_plans import BOOKLET_PLANS
from services.planning.replicas.ideas import IDEAS
from services.planning.replicas.plan_letters import DISSEMINATIONS, PLAN_LETTERS
from services.planning.replicas.reported_progress import REPORTED_PROGRESS
from services.planning.replicas.standing_targets import STANDING_TARGETS
from services.planning.replicas.submitted_plans import SUBMITTED_PLANS
from services.planning.replicas.submitted_projects import SUBMITTED_PROJECTS
from shared.contracts.catalogue import PLANNING
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.http.unguarded import pace
from shared.messaging.supervise import Loop
from shared.replicas.booklets import BOOKLETS
from shared.replicas.letter_reservations import LETTER_RESERVATIONS
from shared.replicas.meetings_held import MEETINGS_HELD
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.policies import Policies
from shared.service.post import post_of
from shared.service.reading import Reading

NAME = "planning"
REPLICAS = (
    SEALED_EDITIONS,
    LETTER_RESERVATIONS,
    IDEAS,
    BOARDS,
    MEETINGS_HELD,
    STANDING_TARGETS,
    SUBMITTED_PLANS,
    SUBMITTED_PROJECTS,
    BOOKLETS,
    BOOKLET_PLANS,
    BOOKLET_DECLARATIONS,
    BOOKLET_MEETINGS,
    DISSEMINATIONS,
    PLAN_LETTERS,
    REPORTED_PROGRESS,
)
POLICIES = (
    draft_the_development_plan_when_indicators_fall_short.POLICY,
    tell_the_declaration_what_a_body_resolved.POLICY,
    tell_the_development_plan_what_the_board_resolved.POLICY,
    tell_the_plan_what_a_body_resolved.POLICY,
    tell_the_plan_which_projects_were_included.POLICY,
)
ROUTES = (
    files,
    target,
    declaration,
    signing,
    papers,
    verify,
    plan,
    plan_reading,
    booklet,
    verify_booklet,
    dissemination,
    dissemination_papers,
    acknowledgement,
    progress,
    progress_papers,
    development_plan,
)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, PLANNING)
    reading = Reading(platform, NAME, REPLICAS)
    policies = Policies(platform, NAME, POLICIES, owner.executor)
    letters = plan_letters_of(reading)
    letter_papers = DisseminationPapers(letters, platform.press, platform.offices)
    post = post_of(platform)
    api = create_app(
        NAME,
        "การวางแผน · Planning",
        [one.router for one in ROUTES],
        {
            **_shared(platform, owner),
            **_replicas(reading),
            "verify_pace": pace(),
            "declaration_codes": DeclarationCodes(platform.settings.masters),
            "binder": _binder(platform, owner, reading),
            "plan_letters": letters,
            "dissemination_papers": letter_papers,
            "post": post,
        },
        [*owner.checks, reading.follow, policies.follow],
        larger={files.ADDRESS: MOST_BYTES, verify_booklet.ADDRESS: MOST_BYTES},
    )
    sending = letter_loops(platform, NAME, post, owner.executor, letter_papers)
    sweeping = Loop(f"{NAME}.files", platform.files.keep_swept)
    indexing = Loop(f"{NAME}.files", platform.files.prepare)
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *policies.loops(), *sending, sweeping],
        [*owner.preparations, *reading.preparations(), indexing],
    )


def _shared(platform: Platform, owner: Owner) -> dict[str, Any]:
    return {
        "tokens": platform.tokens,
        "clock": platform.clock,
        "vault": platform.vault,
        "executor": owner.executor,
        "press": platform.press,
        "offices": platform.offices,
        "files": platform.files,
        "portal_address": platform.settings.portal_address,
    }


def _replicas(reading: Reading) -> dict[str, Any]:
    return {
        "editions": reading.reader(SEALED_EDITIONS),
        "reservations": reading.reader(LETTER_RESERVATIONS),
        "ideas": reading.reader(IDEAS),
        "boards": reading.reader(BOARDS),
        "meetings_held": reading.reader(MEETINGS_HELD),
        "standing_targets": reading.reader(STANDING_TARGETS),
        "submitted_plans": reading.reader(SUBMITTED_PLANS),
        "submitted_projects": reading.reader(SUBMITTED_PROJECTS),
        "booklets": reading.reader(BOOKLETS),
        "reported_progress": reading.reader(REPORTED_PROGRESS),
    }


def _binder(platform: Platform, owner: Owner, reading: Reading) -> Binder:
    views = BookletViews(
        plans=reading.reader(BOOKLET_PLANS),
        projects=reading.reader(SUBMITTED_PROJECTS),
        declarations=reading.reader(BOOKLET_DECLARATIONS),
        meetings=reading.reader(BOOKLET_MEETINGS),
    )
    return Binder(
        views=views,
        executor=owner.executor,
        files=platform.files,
        press=platform.press,
        offices=platform.offices,
        portal=platform.settings.portal_address,
        vault=platform.vault,
    )
