"""Composition of the planning service: its streams, its replicas, its policies, its routes."""

from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.http import (
    acknowledgement,
    dissemination,
    dissemination_papers,
    files,
)
from services.planning.edge.plan_mailing import letter_loops, plan_letters_of
from services.planning.replicas.frozen_booklets import FROZEN_BOOKLETS
from services.planning.replicas.plan_letters import DISSEMINATIONS, PLAN_LETTERS
from services.planning.replicas.submitted_plans import SUBMITTED_PLANS
from services.planning.replicas.submitted_projects import SUBMITTED_PROJECTS
from shared.contracts.catalogue import PLANNING
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.messaging.supervise import Loop
from shared.replicas.letter_reservations import LETTER_RESERVATIONS
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.service.owner import own_streams
from shared.service.platform import Platform, Service
from shared.service.post import post_of
from shared.service.reading import Reading

NAME = "planning"
REPLICAS = (
    SEALED_EDITIONS,
    LETTER_RESERVATIONS,
    SUBMITTED_PLANS,
    SUBMITTED_PROJECTS,
    FROZEN_BOOKLETS,
    DISSEMINATIONS,
    PLAN_LETTERS,
)
ROUTES = (files, dissemination, dissemination_papers, acknowledgement)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, PLANNING)
    reading = Reading(platform, NAME, REPLICAS)
    letters = plan_letters_of(reading)
    papers = DisseminationPapers(letters, platform.press, platform.offices)
    post = post_of(platform)
    api = create_app(
        NAME,
        "การวางแผน · Planning",
        [one.router for one in ROUTES],
        {
            "tokens": platform.tokens,
            "clock": platform.clock,
            "vault": platform.vault,
            "executor": owner.executor,
            "editions": reading.reader(SEALED_EDITIONS),
            "reservations": reading.reader(LETTER_RESERVATIONS),
            "submitted_plans": reading.reader(SUBMITTED_PLANS),
            "submitted_projects": reading.reader(SUBMITTED_PROJECTS),
            "press": platform.press,
            "offices": platform.offices,
            "files": platform.files,
            "plan_letters": letters,
            "dissemination_papers": papers,
            "post": post,
        },
        [*owner.checks, reading.follow],
        larger={files.ADDRESS: MOST_BYTES},
    )
    sending = letter_loops(platform, NAME, post, owner.executor, papers)
    sweeping = Loop(f"{NAME}.files", platform.files.keep_swept)
    indexing = Loop(f"{NAME}.files", platform.files.prepare)
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *sending, sweeping],
        [*owner.preparations, *reading.preparations(), indexing],
    )
