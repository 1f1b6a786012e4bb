"""Composition of the evaluation service: its streams, its replicas, its policies, its routes."""

from typing import Any

from services.evaluation.edge.http import (
    assessment,
    assessment_judging,
    assessment_reading,
    files,
    form,
    own_questions,
    transmittal,
)
from services.evaluation.policies import tell_the_assessment_what_the_subcommittee_resolved
from services.evaluation.replicas.approved_assessments import APPROVED_ASSESSMENTS
from services.evaluation.replicas.own_questions import OWN_QUESTIONS
from services.evaluation.replicas.published_forms import PUBLISHED_FORMS
from shared.contracts.catalogue import EVALUATION
from shared.files.kinds import MOST_BYTES
from shared.http.app import create_app
from shared.messaging.supervise import Loop
from shared.replicas.sealed_editions import SEALED_EDITIONS
from shared.replicas.units import UNITS
from shared.service.owner import Owner, own_streams
from shared.service.platform import Platform, Service
from shared.service.policies import Policies
from shared.service.reading import Reading

NAME = "evaluation"
REPLICAS = (SEALED_EDITIONS, UNITS, PUBLISHED_FORMS, OWN_QUESTIONS, APPROVED_ASSESSMENTS)
POLICIES = (tell_the_assessment_what_the_subcommittee_resolved.POLICY,)
ROUTES = (
    files,
    form,
    own_questions,
    assessment,
    assessment_judging,
    assessment_reading,
    transmittal,
)


def build(platform: Platform) -> Service:
    owner = own_streams(platform, NAME, EVALUATION)
    reading = Reading(platform, NAME, REPLICAS)
    policies = Policies(platform, NAME, POLICIES, owner.executor)
    api = create_app(
        NAME,
        "การประเมิน · Evaluation",
        [one.router for one in ROUTES],
        {**_shared(platform, owner), **_replicas(reading)},
        [*owner.checks, reading.follow, policies.follow],
        larger={files.ADDRESS: MOST_BYTES},
    )
    return Service(
        NAME,
        api,
        [*owner.loops, *reading.loops(), *policies.loops()],
        [*owner.preparations, *reading.preparations(), _indexing(platform)],
    )


def _shared(platform: Platform, owner: Owner) -> dict[str, Any]:
    return {
        "tokens": platform.tokens,
        "clock": platform.clock,
        "executor": owner.executor,
        "press": platform.press,
        "offices": platform.offices,
        "files": platform.files,
    }


def _indexing(platform: Platform) -> Loop:
    return Loop(f"{NAME}.files", platform.files.prepare)


def _replicas(reading: Reading) -> dict[str, Any]:
    return {
        "editions": reading.reader(SEALED_EDITIONS),
        "units": reading.reader(UNITS),
        "published_forms": reading.reader(PUBLISHED_FORMS),
        "own_questions": reading.reader(OWN_QUESTIONS),
        "approved_assessments": reading.reader(APPROVED_ASSESSMENTS),
    }
