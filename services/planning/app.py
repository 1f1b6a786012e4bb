"""Composition of the planning service: its streams, its replicas, its policies, its routes."""

from services.planning.edge.binder import Binder, BookletViews
from services.planning.edge.http import booklet, files, verify_booklet
from services.planning.replicas.booklet_declarations import BOOKLET_DECLARATIONS
from services.planning.replicas.booklet_meetings import BOOKLET_MEETINGS
from services.planning.replicas.booklet_plans import BOOKLET_PLANS
from services.planning.replicas.submitted_plans import SUBMITTED_PLANS
from services.planning.replicas.submitted_projects import SUBMITTED_PROJECTS
from shared.contracts.catalogue import PLANNING
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.messaging.supervise import Loop
from shared.replicas.booklets import BOOKLETS
from shared.replicas.letter_reservations import LETTER_RESERVATIONS
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.reading import Reading

NAME = "planning"
REPLICAS = (
    SEALED_EDITIONS,
    LETTER_RESERVATIONS,
    SUBMITTED_PLANS,
    SUBMITTED_PROJECTS,
    BOOKLETS,
    BOOKLET_PLANS,
    BOOKLET_DECLARATIONS,
    BOOKLET_MEETINGS,
)
ROUTES = (files, booklet, verify_booklet)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, PLANNING)
    reading = Reading(platform, NAME, REPLICAS)
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
            "booklets": reading.reader(BOOKLETS),
            "binder": _binder(platform, owner, reading),
        },
        [*owner.checks, reading.follow],
        larger={files.ADDRESS: MOST_BYTES, verify_booklet.ADDRESS: MOST_BYTES},
    )
    sweeping = Loop(f"{NAME}.files", platform.files.keep_swept)
    indexing = Loop(f"{NAME}.files", platform.files.prepare)
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), sweeping],
        [*owner.preparations, *reading.preparations(), indexing],
    )


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
        portal=platform.settings.portal_address.rstrip("/"),
        vault=platform.vault,
    )
