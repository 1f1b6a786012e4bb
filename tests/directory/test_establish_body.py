"""จัดตั้งองค์คณะ: a committee or a working group is set up."""

import pytest

from services.directory.domain.body.refusals import BodyAlreadyEstablished
from shared.contracts.bodies import BodyKind
from tests.directory.body_examples import STANDING, body, establish_body, established


def test_a_body_is_established_with_its_kind_and_name() -> None:
    body.given().when(establish_body).then(established)


def test_establishing_it_again_changes_nothing() -> None:
    body.given(established).when(establish_body).then()
    body.given(*STANDING).when(establish_body).then()


@pytest.mark.parametrize(
    "other", [{"name": "คณะทำงานอื่น"}, {"kind": BodyKind.SUBCOMMITTEE}], ids=["name", "kind"]
)
def test_an_id_in_use_establishes_no_other_body(other: dict[str, object]) -> None:
    command = establish_body.model_copy(update=other)
    body.given(established).when(command).refused(BodyAlreadyEstablished())
