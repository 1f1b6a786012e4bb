"""เปรียบเทียบร่างสองฉบับ: what was added, removed, moved and reworded, section by section."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.meetings.domain.minutes.differences import differences
from shared.contracts.minutes import MinutesSection
from shared.kernel.differences import Piece, pieces
from tests.meetings.minutes_examples import section

ONE, TWO, THREE = section("1", "ประธานแจ้ง"), section("2", "รับรอง"), section("3", "เสนอทราบ")


def changes(
    before: tuple[MinutesSection, ...], after: tuple[MinutesSection, ...]
) -> list[tuple[str, str]]:
    return [(one.change, one.number) for one in differences(before, after)]


def test_equal_texts_do_not_differ() -> None:
    assert changes((ONE, TWO), (ONE, TWO)) == []


def test_a_new_section_was_added_and_a_missing_one_removed() -> None:
    assert changes((ONE, TWO), (ONE, THREE)) == [("added", "3"), ("removed", "2")]


def test_a_section_that_changed_its_place_was_moved() -> None:
    assert changes((ONE, TWO, THREE), (TWO, THREE, ONE)) == [("moved", "1")]


def test_a_reworded_section_shows_the_phrases_that_changed() -> None:
    before = section("1", "ประธานแจ้ง", "ประธานกล่าวเปิด และแนะนำตัว ก่อนเริ่มวาระ")
    after = section("1", "ประธานแจ้ง", "ประธานกล่าวเปิด และขอบคุณ ก่อนเริ่มวาระ")
    [difference] = differences((before,), (after,))
    assert (difference.change, [one.field for one in difference.fields]) == ("changed", ["matter"])
    assert difference.fields[0].pieces == (
        Piece(kind="same", text="ประธานกล่าวเปิด "),
        Piece(kind="removed", text="และแนะนำตัว"),
        Piece(kind="added", text="และขอบคุณ"),
        Piece(kind="same", text=" ก่อนเริ่มวาระ"),
    )


def test_sections_of_the_same_number_are_told_apart() -> None:
    first, second = section("", "ผู้มาประชุม"), section("", "มตินอกวาระ")
    reworded = second.model_copy(update={"matter": "ขอบคุณ"})
    assert changes((first, second), (first, reworded)) == [("changed", "")]


def test_an_agenda_item_stays_itself_under_another_number() -> None:
    item = MinutesSection.model_validate(
        ONE.model_dump() | {"item_id": "00000000-0000-0000-0000-000000000001"}
    )
    renumbered = item.model_copy(update={"number": "1.1"})
    [difference] = differences((item,), (renumbered,))
    assert [one.field for one in difference.fields] == ["number"]


WORDS = st.text(st.sampled_from("กข \n"), max_size=40)


@given(WORDS, WORDS)
def test_the_pieces_put_together_are_both_texts(before: str, after: str) -> None:
    found = list(pieces(before, after))
    assert "".join(one.text for one in found if one.kind != "added") == before
    assert "".join(one.text for one in found if one.kind != "removed") == after


SECTIONS = st.lists(
    st.builds(section, st.sampled_from("123"), st.sampled_from(["ก", "ข"]), WORDS), max_size=5
).map(tuple)


@settings(deadline=None)
@given(SECTIONS, SECTIONS)
def test_what_does_not_differ_is_equal(
    before: tuple[MinutesSection, ...], after: tuple[MinutesSection, ...]
) -> None:
    assert (differences(before, after) == ()) is (before == after)


@pytest.mark.parametrize(("phrases", "compared"), [(1_500, True), (10_000, False)])
def test_the_longest_texts_are_compared_in_a_second(phrases: int, *, compared: bool) -> None:
    words = [f"ก{number % 140}" for number in range(phrases)]
    before, after = " ".join(words), " ".join(reversed(words))
    began = time.process_time()
    found = list(pieces(before, after))
    assert time.process_time() - began < 1.0
    assert "".join(one.text for one in found if one.kind != "added") == before
    assert any(one.kind == "same" for one in found) is compared
