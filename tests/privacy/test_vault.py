"""The vault answers the text, or `ลบแล้ว` for a forgotten person, and never one for the other."""

import pytest

from shared.contracts.people import PersonalField, Sealed
from shared.kernel.message import SYSTEM, ActorId
from shared.privacy.access import Looker, Wanted
from shared.privacy.cipher import WrongKey
from shared.privacy.keys import MemoryKeyRing
from shared.privacy.vault import ERASED, KeyIsLost, PersonWasForgotten, Plain, Vault
from tests.privacy.people import HER_NAME, HERE, MALEE, NAME, PHONE, SOMBAT, THERE

ALL = Wanted(limit=100)


@pytest.fixture
def vault() -> Vault:
    return Vault(MemoryKeyRing())


async def test_what_was_closed_is_opened_in_any_order(vault: Vault) -> None:
    boxes = await vault.close(HERE, [NAME, HER_NAME, PHONE])
    opened = await vault.open(HERE, reversed(boxes))
    assert [opened.of(box) for box in boxes] == [NAME.text, HER_NAME.text, PHONE.text]


async def test_closing_again_gives_the_same_boxes(vault: Vault) -> None:
    assert await vault.close(HERE, [NAME, PHONE]) == await vault.close(HERE, [NAME, PHONE])


async def test_another_persons_same_text_is_another_box(vault: Vault) -> None:
    hers = Plain(MALEE, PersonalField.NAME, NAME.text)
    [box, her_box] = await vault.close(HERE, [NAME, hers])
    assert box.box != her_box.box


async def test_no_text_is_an_empty_text(vault: Vault) -> None:
    assert (await vault.open(HERE, [])).of(None) == ""


async def test_a_forgotten_persons_texts_are_erased_at_once_and_the_others_are_not(
    vault: Vault,
) -> None:
    boxes = await vault.close(HERE, [NAME, PHONE, HER_NAME])
    await vault.open(HERE, boxes)  # whatever was read before is not kept
    await vault.forget(HERE, SOMBAT)
    opened = await vault.open(HERE, boxes)
    assert [opened.of(box) for box in boxes] == [ERASED, ERASED, HER_NAME.text]


async def test_a_forgotten_person_is_never_recorded_again(vault: Vault) -> None:
    await vault.close(HERE, [NAME])
    await vault.forget(HERE, SOMBAT)
    with pytest.raises(PersonWasForgotten):
        await vault.close(HERE, [HER_NAME, PHONE])


async def test_forgetting_in_one_province_leaves_the_other(vault: Vault) -> None:
    [box] = await vault.close(THERE, [NAME])
    await vault.close(HERE, [NAME])
    await vault.forget(HERE, SOMBAT)
    assert (await vault.open(THERE, [box])).of(box) == NAME.text


async def test_it_knows_who_is_kept_and_who_was_forgotten(vault: Vault) -> None:
    await vault.close(HERE, [NAME])
    assert [await vault.knows(HERE, SOMBAT), await vault.knows(HERE, MALEE)] == [True, False]
    assert not await vault.knows(THERE, SOMBAT)
    await vault.forget(HERE, SOMBAT)
    assert await vault.knows(HERE, SOMBAT)


async def test_a_lost_key_is_not_told_as_erased(vault: Vault) -> None:
    [box] = await vault.close(HERE, [NAME])
    with pytest.raises(KeyIsLost):
        await Vault(MemoryKeyRing()).open(HERE, [box])


@pytest.mark.parametrize(
    "change",
    [{"person_id": MALEE}, {"field": PersonalField.EMAIL}, {"box": "damaged"}],
    ids=["another person", "another field", "another box"],
)
async def test_a_box_that_was_tampered_with_is_not_told_as_erased(
    vault: Vault, change: dict[str, object]
) -> None:
    [box, _] = await vault.close(HERE, [NAME, HER_NAME])
    with pytest.raises(WrongKey):
        await vault.open(HERE, [box.model_copy(update=change)])


async def test_a_box_of_another_province_opens_nothing(vault: Vault) -> None:
    [box] = await vault.close(THERE, [NAME])
    await vault.close(HERE, [NAME])
    with pytest.raises(WrongKey):
        await vault.open(HERE, [box])


async def test_whoever_opens_leaves_an_entry_with_whom_they_saw(vault: Vault) -> None:
    boxes: list[Sealed] = await vault.close(HERE, [NAME, PHONE, HER_NAME])
    await vault.forget(HERE, MALEE)
    desk = Looker(ActorId("desk"), "meetings.attendance")
    await vault.seen_by(lambda: desk).open(HERE, boxes)
    [entry] = await vault.log.read(HERE, ALL)
    assert (entry.actor, entry.purpose) == ("desk", "meetings.attendance")
    assert entry.persons == (SOMBAT,)  # of her nothing could be seen any more


async def test_what_is_opened_in_the_background_is_logged_too(vault: Vault) -> None:
    await vault.open(HERE, await vault.close(HERE, [NAME]))
    assert [one.actor for one in await vault.log.read(HERE, ALL)] == [SYSTEM]


async def test_closing_and_opening_nothing_leave_no_entry(vault: Vault) -> None:
    await vault.close(HERE, [NAME])
    await vault.open(HERE, [])
    assert await vault.log.read(HERE, ALL) == []


async def test_nothing_is_answered_when_the_log_cannot_be_written(vault: Vault) -> None:
    class Full(Exception):
        pass

    def nobody() -> Looker:
        raise Full

    boxes = await vault.close(HERE, [NAME])
    with pytest.raises(Full):
        await vault.seen_by(nobody).open(HERE, boxes)


def test_a_personal_text_is_not_told_by_its_own_repr() -> None:
    assert NAME.text not in repr(NAME)
    assert str(SOMBAT) in repr(NAME)
