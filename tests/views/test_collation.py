"""การเรียงตามพจนานุกรมและการค้นชื่อ: Thai names in the order of the dictionary, found as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.views.collation import LONGEST_KEY, plain, search_text, sort_key

# In the order of the Royal Institute's dictionary: consonant by consonant, vowels after them,
# a leading vowel after its consonant, tone marks last of all.
DICTIONARY = [
    *("กก", "กกุธภัณฑ์", "กง", "กฎ", "กรรม", "กระ", "กราบ", "กล", "กล้า", "กวาง", "กษัตริย์"),
    *("กะ", "กัน", "กา", "ก่า", "ก้า", "กาก", "กำ", "กิน", "กี่", "กึ่ง", "กุ้ง", "กู้"),
    *("เก", "เก็บ", "เก่า", "เก้า", "เกาะ", "เกิด", "เกี่ยว", "แก", "แก่", "แก้", "แกง"),
    *("โก", "โก้", "ใกล้", "ไก่", "ไกล", "ขา", "ข่า", "ข้า", "เขา", "คน", "ใจ", "ฤดู", "ลม"),
    *("ศาล", "เศรษฐี", "สงฆ์", "สระ", "เสือ", "หมอ", "อาจารย์", "โอ่ง", "ฮา"),
]
PAIRS = [
    ("เทศบาลตำบลวังชมภู", "เทศบาลเมืองหล่มสัก"),  # ต before ม: the vowel เ of เมือง comes after ม
    ("โรงเรียนบ้านไร่", "สำนักงานจังหวัด"),
    ("สำนักงานเกษตร", "สำนักงานขนส่ง"),  # ก before ข, whatever is written first
    ("สำนักงานแรงงาน", "สำนักงานวัฒนธรรม"),
    ("ไกรสร", "ขวัญ"),
]
BARE = st.text(alphabet="กขคงรลวสเแโใไะาิีุู0๑2", max_size=12)
LETTERS = st.text(alphabet="กขคงรลวสเแโใไะาำิีุู่้๊๋์ฯ 0๑2-", max_size=12)


def test_words_stand_as_in_the_dictionary() -> None:
    assert sorted(set(DICTIONARY), key=sort_key) == DICTIONARY


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_names_of_offices_stand_as_in_the_dictionary(first: str, second: str) -> None:
    assert sort_key(first) < sort_key(second)


def test_numbers_stand_in_the_order_of_their_value() -> None:
    names = ["หมู่ที่ 2", "หมู่ที่ ๙", "หมู่ที่ 10", "หมู่ที่ ๑๑๐"]
    assert sorted(set(names), key=sort_key) == names


def test_spaces_and_punctuation_give_no_place() -> None:
    assert sort_key("สภ. เมือง") == sort_key("สภเมือง")


@given(BARE, BARE, st.sampled_from("่้๊๋์"))
def test_marks_decide_only_between_words_that_are_otherwise_the_same(
    one: str, other: str, mark: str
) -> None:
    assert sort_key(one) < sort_key(one + mark)
    if sort_key(one) < sort_key(other):
        assert sort_key(one + mark) < sort_key(other)


def test_a_key_is_bounded() -> None:
    assert len(sort_key("ก่" * 5000)) <= 2 * LONGEST_KEY + 1


@pytest.mark.parametrize(
    "typed",
    [
        "สำนักงานวัฒนธรรม",
        "สํานักงานวัฒนธรรม",  # ํ and า instead of ำ
        " สำนักงาน  วัฒนธรรม ",
        "สำนักงาน-วัฒนธรรม",
        "วัฒนธรรมจังหวัด(เพชรบูรณ์)",
        "งานวัฒน",
    ],
)
def test_a_name_is_found_however_it_is_spaced_and_typed(typed: str) -> None:
    assert search_text(typed) in search_text("สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์ ฯ")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("แม่", "เเม่ฮ่องสอน"), ("น้ำ", "นํ้าพุง"), ("ที่ 12", "หมู่ที่ ๑๒"), ("toyota", "บริษัท TOYOTA")],
)
def test_two_spellings_of_one_look_are_the_same(typed: str, name: str) -> None:
    assert search_text(typed) in search_text(name)


def test_another_tone_is_another_word() -> None:
    assert search_text("ป่า") not in search_text("ป้า")


def test_a_search_does_not_run_from_one_name_into_the_next() -> None:
    assert search_text("วัดชุมชน") not in search_text("บ้านวัด", "ชุมชนเหนือ")


@given(st.text(max_size=60))
def test_any_text_is_compared_in_one_form(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(LETTERS)
def test_brackets_around_a_name_change_nothing(text: str) -> None:
    assert search_text(text) == search_text(f" ({text}) ")
    assert sort_key(text) == sort_key(f" ({text}) ")
