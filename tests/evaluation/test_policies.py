"""What happens by itself in the evaluation: a resolution reaches the assessment that it names."""

from typing import Any

from services.evaluation.app import POLICIES
from services.evaluation.domain.assessment.commands import RecordAssessmentResolution
from services.evaluation.policies import (
    tell_the_assessment_what_the_subcommittee_resolved as telling,
)
from shared.contracts.assessments import ASSESSMENT_MATTER
from shared.contracts.meetings import Concern
from shared.kernel.message import Recorded
from tests.evaluation.examples import OF_PROVINCE
from tests.planning.test_policies import ADOPTED, REJECTED, stamps
from tests.projection.examples import recorded


def test_every_policy_is_named_as_its_file_says() -> None:
    for policy in POLICIES:
        assert policy.react.__module__.rpartition(".")[2] == policy.name


def test_a_resolution_reaches_the_assessment_that_it_names() -> None:
    concerns = (
        Concern(what=ASSESSMENT_MATTER, id=OF_PROVINCE, version="ab" * 32),
        Concern(what="planning.plan", id=OF_PROVINCE, version="ab" * 32),
    )
    for example in (ADOPTED, REJECTED):
        heard: Recorded[Any] = recorded(example.model_copy(update={"concerns": concerns}), 1)
        [one] = telling.POLICY.react(heard, stamps)
        command: Any = one.command
        assert isinstance(command, RecordAssessmentResolution)
        assert (one.key, command.snapshot_hash) == (OF_PROVINCE, "ab" * 32)
        assert command.hearing.carried is (example is ADOPTED)
