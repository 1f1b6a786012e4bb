"""Composition of the awards service: its streams, its replicas, its policies, its routes."""

from typing import Any

from services.awards.edge.http import files
from shared.contracts.catalogue import AWARDS
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.kernel.policy import Policy
from shared.messaging.supervise import Loop
from shared.replicas.letter_reservations import LETTER_RESERVATIONS
from shared.replicas.meetings_held import MEETINGS_HELD
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.replicas.selection_groups import SELECTION_GROUPS
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.policies import Policies
from shared.service.reading import Reading

NAME = "awards"
REPLICAS = (
    SEALED_EDITIONS,
    LETTER_RESERVATIONS,
    MEETINGS_HELD,
    SELECTION_GROUPS,
)
POLICIES: tuple[Policy, ...] = ()
ROUTES = (files,)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, AWARDS)
    reading = Reading(platform, NAME, REPLICAS)
    policies = Policies(platform, NAME, POLICIES, owner.executor)
    api = create_app(
        NAME,
        "การยกย่องเชิดชูเกียรติ · Awards",
        [one.router for one in ROUTES],
        {**_shared(platform, owner), **_replicas(reading)},
        [*owner.checks, reading.follow, policies.follow],
        larger={files.ADDRESS: MOST_BYTES},
    )
    sweeping = Loop(f"{NAME}.files", platform.award_files.keep_swept)
    indexing = Loop(f"{NAME}.files", platform.award_files.prepare)
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *policies.loops(), sweeping],
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
        "files": platform.award_files,
        "portal_address": platform.settings.portal_address,
    }


def _replicas(reading: Reading) -> dict[str, Any]:
    return {
        "editions": reading.reader(SEALED_EDITIONS),
        "reservations": reading.reader(LETTER_RESERVATIONS),
        "meetings_held": reading.reader(MEETINGS_HELD),
        "selection_groups": reading.reader(SELECTION_GROUPS),
    }
