"""What happens by itself in awards: which event asks for which command, of whose stream."""

from collections.abc import Sequence
from typing import Any

from services.awards.app import POLICIES
from services.awards.domain.announcement.commands import SupersedeCategory
from services.awards.domain.certificate_register.commands import RevokeCertificate
from services.awards.domain.scheme.commands import RecordCriteriaResolution
from services.awards.domain.selection.commands import RecordSelectionResolution
from services.awards.policies import (
    revoke_the_certificate_of_whoever_is_struck_off as revoking,
)
from services.awards.policies import (
    supersede_what_is_announced_anew as superseding,
)
from services.awards.policies import (
    tell_the_scheme_what_the_working_group_resolved as on_criteria,
)
from services.awards.policies import (
    tell_the_selection_what_the_working_group_resolved as on_selections,
)
from services.directory.domain.person.commands import ForgetPerson
from services.directory.policies import forget_the_persons_of_erased_nominations as forgetting
from shared.contracts.award_values import AwardMatter
from shared.contracts.meetings import Concern
from shared.kernel.message import Event, Recorded
from shared.kernel.policy import Asked, Policy
from tests.awards.ceremony_examples import REGISTER
from tests.awards.examples import CASE, HASH, OTHER_CASE, SCHEME, SELECTION
from tests.awards.honour_examples import confirmed, erasable
from tests.awards.selection_examples import (
    ANNOUNCEMENT,
    EARLIER,
    NUMBER,
    announced,
    announced_category,
    replaced,
    struck_off,
)
from tests.planning.test_policies import ADOPTED, REJECTED, stamps
from tests.projection.examples import recorded


def asked(policy: Policy, event: Event) -> Sequence[Asked]:
    heard: Recorded[Any] = recorded(event, 1)
    return policy.react(heard, stamps)


def test_every_policy_is_named_as_its_file_says() -> None:
    for policy in (*POLICIES, forgetting.POLICY):
        assert policy.react.__module__.rpartition(".")[2] == policy.name


def test_a_resolution_reaches_the_criteria_and_the_selections_that_it_names() -> None:
    for policy, matter, thing, kind in (
        (on_criteria.POLICY, AwardMatter.CRITERIA, SCHEME, RecordCriteriaResolution),
        (on_selections.POLICY, AwardMatter.SELECTION, SELECTION, RecordSelectionResolution),
    ):
        concerns = (
            Concern(what=matter, id=thing, version=HASH),
            Concern(what="planning.plan", id=thing, version=HASH),
        )
        for example in (ADOPTED, REJECTED):
            event = example.model_copy(update={"concerns": concerns})
            [one] = asked(policy, event)
            command: Any = one.command
            assert isinstance(command, kind)
            assert one.key == thing
            assert command.hearing.carried is (example is ADOPTED)
            assert command.certificate == event.certificate


def test_an_honour_taken_back_takes_its_certificate_along() -> None:
    [one] = asked(revoking.POLICY, struck_off())
    assert isinstance(one.command, RevokeCertificate)
    assert (one.key, one.command.nomination_id, one.command.number) == (REGISTER, CASE, None)


def test_what_is_announced_anew_takes_the_earlier_ones_place() -> None:
    assert not asked(superseding.POLICY, announced())
    both = (announced_category(replaces=replaced()), announced_category())
    [one] = asked(superseding.POLICY, announced(categories=both))
    assert isinstance(one.command, SupersedeCategory)
    assert one.key == one.command.announcement_id == EARLIER
    assert (one.command.by, one.command.number) == (ANNOUNCEMENT, NUMBER)
    assert one.command.honoured == (CASE,)


def test_each_erased_nomination_has_its_own_key_destroyed() -> None:
    gone = confirmed(erasable(), erasable(OTHER_CASE))
    found = asked(forgetting.POLICY, gone)
    assert [one.key for one in found] == [each.person_id for each in gone.nominations]
    assert all(isinstance(one.command, ForgetPerson) for one in found)
    assert len({one.command.idempotency_key for one in found}) == len(found)
