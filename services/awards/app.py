"""Composition of the awards service: its streams, its replicas, its policies, its routes."""

from typing import Any

from services.awards.edge.certificate_codes import CertificateCodes
from services.awards.edge.erasing import FileEraser, Kept, Proposing
from services.awards.edge.http import (
    announcement,
    call,
    ceremony,
    certificate,
    erasure,
    files,
    honour,
    honours_roll,
    nomination,
    nomination_reading,
    result_appeal,
    result_letter,
    scheme,
    selection,
    sheet,
    verify_certificate,
)
from services.awards.edge.http import (
    round as rounds,
)
from services.awards.policies import (
    revoke_the_certificate_of_whoever_is_struck_off,
    supersede_what_is_announced_anew,
    tell_the_scheme_what_the_working_group_resolved,
    tell_the_selection_what_the_working_group_resolved,
)
from services.awards.replicas.announcements import ANNOUNCEMENTS
from services.awards.replicas.calls import CALLS
from services.awards.replicas.cases import CASES
from services.awards.replicas.confirmed_erasures import CONFIRMED_ERASURES
from services.awards.replicas.decided_selections import DECIDED_SELECTIONS
from services.awards.replicas.evidence_files import EVIDENCE_FILES
from services.awards.replicas.frozen_schemes import FROZEN_SCHEMES
from services.awards.replicas.own_honours import OWN_HONOURS
from services.awards.replicas.tallies import TALLIES
from shared.contracts.catalogue import AWARDS
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.http.unguarded import pace
from shared.messaging.supervise import Loop
from shared.replicas.meetings_held import MEETINGS_HELD
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.replicas.selection_groups import SELECTION_GROUPS
from shared.replicas.units import UNITS
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.policies import Policies
from shared.service.reading import Reading

NAME = "awards"
REPLICAS = (
    SEALED_EDITIONS,
    MEETINGS_HELD,
    SELECTION_GROUPS,
    UNITS,
    FROZEN_SCHEMES,
    CALLS,
    CASES,
    EVIDENCE_FILES,
    TALLIES,
    DECIDED_SELECTIONS,
    ANNOUNCEMENTS,
    OWN_HONOURS,
    CONFIRMED_ERASURES,
)
POLICIES = (
    tell_the_scheme_what_the_working_group_resolved.POLICY,
    tell_the_selection_what_the_working_group_resolved.POLICY,
    supersede_what_is_announced_anew.POLICY,
    revoke_the_certificate_of_whoever_is_struck_off.POLICY,
)
ROUTES = (
    files,
    scheme,
    call,
    nomination,
    nomination_reading,
    rounds,
    sheet,
    selection,
    announcement,
    result_appeal,
    result_letter,
    ceremony,
    certificate,
    verify_certificate,
    honour,
    honours_roll,
    erasure,
)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, AWARDS)
    reading = Reading(platform, NAME, REPLICAS)
    policies = Policies(platform, NAME, POLICIES, owner.executor)
    kept = _kept(reading)
    api = create_app(
        NAME,
        "การยกย่องเชิดชูเกียรติ · Awards",
        [one.router for one in ROUTES],
        {**_shared(platform, owner), **_replicas(reading), "kept_nominations": kept},
        [*owner.checks, reading.follow, policies.follow],
        larger={files.ADDRESS: MOST_BYTES},
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *policies.loops(), *_erasing(platform, owner, kept)],
        [*owner.preparations, *reading.preparations(), _indexing(platform)],
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
        "certificate_codes": CertificateCodes(platform.settings.masters),
        "verify_pace": pace(),
    }


def _replicas(reading: Reading) -> dict[str, Any]:
    return {
        "editions": reading.reader(SEALED_EDITIONS),
        "meetings_held": reading.reader(MEETINGS_HELD),
        "selection_groups": reading.reader(SELECTION_GROUPS),
        "units": reading.reader(UNITS),
        "frozen_schemes": reading.reader(FROZEN_SCHEMES),
        "calls": reading.reader(CALLS),
        "cases": reading.reader(CASES),
        "tallies": reading.reader(TALLIES),
        "decided_selections": reading.reader(DECIDED_SELECTIONS),
        "announcements": reading.reader(ANNOUNCEMENTS),
        "own_honours": reading.reader(OWN_HONOURS),
    }


def _kept(reading: Reading) -> Kept:
    return Kept(
        calls=reading.reader(CALLS),
        cases=reading.reader(CASES),
        announcements=reading.reader(ANNOUNCEMENTS),
        files=reading.reader(EVIDENCE_FILES),
        confirmed=reading.reader(CONFIRMED_ERASURES),
    )


def _erasing(platform: Platform, owner: Owner, kept: Kept) -> list[Loop]:
    ledger = platform.ledger(NAME)
    proposing = Proposing(kept, owner.executor, ledger, platform.clock)
    eraser = FileEraser(kept, ledger, platform.award_files)
    return [
        Loop(f"{NAME}.erasure_proposals", proposing.run),
        Loop(f"{NAME}.file_eraser", eraser.run),
        Loop(f"{NAME}.files", platform.award_files.keep_swept),
    ]


def _indexing(platform: Platform) -> Loop:
    return Loop(f"{NAME}.files", platform.award_files.prepare)
