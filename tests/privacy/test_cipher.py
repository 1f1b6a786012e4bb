"""A box opens as what it was closed as, and as nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.contracts.people import PersonalField, Sealed
from shared.privacy.cipher import WrongKey, closed, new_key, opened, unwrapped, wrapped
from shared.privacy.master import WrongMasterKey
from tests.privacy.people import HERE, MALEE, NAME, SOMBAT, THERE

KEY, OTHER_KEY = new_key(), new_key()
MASTER, OTHER_MASTER = bytes(32), bytes(range(32))
BOX = closed(KEY, HERE, SOMBAT, PersonalField.NAME, NAME.text)


@given(st.text(), st.sampled_from(PersonalField))
def test_what_was_closed_opens_to_the_letter(text: str, field: PersonalField) -> None:
    assert opened(KEY, HERE, closed(KEY, HERE, SOMBAT, field, text)) == text


def test_the_same_text_of_the_same_person_is_the_same_box() -> None:
    assert closed(KEY, HERE, SOMBAT, PersonalField.NAME, NAME.text) == BOX


def test_the_same_text_under_another_key_is_another_box() -> None:
    assert closed(OTHER_KEY, HERE, SOMBAT, PersonalField.NAME, NAME.text).box != BOX.box


def test_a_box_does_not_open_under_another_key() -> None:
    with pytest.raises(WrongKey):
        opened(OTHER_KEY, HERE, BOX)


def test_a_box_does_not_open_in_another_province() -> None:
    with pytest.raises(WrongKey):
        opened(KEY, THERE, BOX)


@pytest.mark.parametrize(
    "moved",
    [
        BOX.model_copy(update={"person_id": MALEE}),
        BOX.model_copy(update={"field": PersonalField.PHONE}),
    ],
    ids=["another person", "another field"],
)
def test_a_box_does_not_open_as_what_it_is_not(moved: Sealed) -> None:
    with pytest.raises(WrongKey):
        opened(KEY, HERE, moved)


@pytest.mark.parametrize("box", ["", "A", "not a box", "ก", BOX.box[:-4], "A" + BOX.box[1:]])
def test_a_damaged_box_does_not_open(box: str) -> None:
    damaged = BOX.model_copy(update={"box": box})
    assert damaged != BOX
    with pytest.raises(WrongKey):
        opened(KEY, HERE, damaged)


def test_a_wrapped_key_opens_with_the_master_key_alone() -> None:
    stored = wrapped(MASTER, KEY)
    assert KEY not in stored
    assert unwrapped([MASTER], stored) == KEY
    with pytest.raises(WrongMasterKey):
        unwrapped([OTHER_MASTER], stored)


def test_while_the_master_key_is_changed_both_open() -> None:
    assert unwrapped([OTHER_MASTER, MASTER], wrapped(MASTER, KEY)) == KEY
    assert unwrapped([OTHER_MASTER, MASTER], wrapped(OTHER_MASTER, KEY)) == KEY
