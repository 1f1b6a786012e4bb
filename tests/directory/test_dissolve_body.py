"""ยุบเลิกองค์คณะ: the body as a whole ends from a day on."""

import pytest

from services.directory.domain.body import refusals
from services.directory.domain.body.commands import DissolveBody
from tests.directory.body_examples import (
    APRIL,
    DECEMBER,
    STANDING,
    body,
    dissolve_body,
    dissolved,
    established,
)


def test_a_body_is_dissolved_with_a_reason() -> None:
    body.given(*STANDING).when(dissolve_body()).then(dissolved())


def test_a_body_without_members_is_dissolved_too() -> None:
    body.given(established).when(dissolve_body()).then(dissolved())


def test_dissolving_it_again_changes_nothing() -> None:
    body.given(*STANDING, dissolved()).when(dissolve_body()).then()


@pytest.mark.parametrize("other", [dissolve_body(DECEMBER), dissolve_body(reason="เหตุผลอื่น")])
def test_a_dissolved_body_is_not_dissolved_otherwise(other: DissolveBody) -> None:
    refusal = refusals.BodyIsDissolved(APRIL)
    body.given(*STANDING, dissolved()).when(other).refused(refusal)


def test_a_body_that_was_not_established_is_not_dissolved() -> None:
    body.given().when(dissolve_body()).refused(refusals.BodyNotFound())
