"""แก้คำผิดในประกาศ"""

from services.awards.domain.announcement import refusals
from services.awards.domain.announcement.decisions import MOST_ERRATA
from tests.awards.selection_examples import announced, announcement, correct, corrected


def test_errata_are_numbered() -> None:
    announcement.given(announced()).when(correct()).then(corrected())
    announcement.given(announced(), corrected()).when(correct()).then()
    other = correct("ลำดับที่")
    announcement.given(announced(), corrected()).when(other).then(corrected(2, "ลำดับที่"))


def test_of_an_announcement_and_bounded() -> None:
    announcement.given().when(correct()).refused(refusals.AnnouncementNotFound())
    many = [corrected(n, f"คำที่ {n}") for n in range(1, MOST_ERRATA + 1)]
    announcement.given(announced(), *many).when(correct()).refused(refusals.TooManyErrata())
