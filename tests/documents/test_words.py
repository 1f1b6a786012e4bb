"""Where a line of Thai may break, and which numerals it is printed with."""

import pytest

from shared.documents.words import WHOLE, pieces
from shared.thai import thai_numerals


def plain(text: str) -> str:
    return "".join(pieces(text)).replace(WHOLE, "")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("กระทรวงวัฒนธรรมส่งเอกสารทางไปรษณีย์", "ไปรษณีย์"),
        ("ส่งเป็นไฟล์อิเล็กทรอนิกส์", "อิเล็กทรอนิกส์"),
        ("จำนวนหน่วยงานในทำเนียบ", "หน่วยงาน"),
        ("ประจำปีงบประมาณ พ.ศ. 2570", "พ.ศ. ๒๕๗๐"),
        ("การประชุมครั้งที่ 1/2569 นั้น", "ครั้งที่ ๑/๒๕๖๙"),
        ("ที่ทำการปกครองอำเภอน้ำหนาว", "อำเภอน้ำหนาว"),
    ],
)
def test_a_word_or_what_belongs_together_stays_on_one_line(text: str, whole: str) -> None:
    assert WHOLE + whole in pieces(text)


def test_short_words_are_glued_so_that_their_letters_can_be_spread() -> None:
    assert pieces("มา ไปกัน") == ("มา", " ", "ไปกัน")


def test_nothing_is_lost_but_what_cannot_be_printed() -> None:
    text = "ที่ น้ำ ปู่ กี่ ญู ฐุ กตัญญู #read *x* $y$"
    assert plain(text) == text
    assert plain(f"ก{WHOLE}ข\nค\tง") == "กข ค ง"
    assert pieces("") == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ที่ พช 0031/ว 101", "ที่ พช ๐๐๓๑/ว ๑๐๑"),
        ("โทร. 0 5600 0028", "โทร. ๐ ๕๖๐๐ ๐๐๒๘"),
        ("office28@example.go.th โทร 28", "office28@example.go.th โทร ๒๘"),
        ("3f2a09  COVID-19", "3f2a09  COVID-19"),
    ],
)
def test_figures_are_thai_but_an_address_or_a_code_keeps_its_own(text: str, printed: str) -> None:
    assert thai_numerals(text) == printed
