"""เสนอหลักเกณฑ์ต่อที่ประชุม: under the hash that the resolution names."""

from services.awards.domain.scheme import refusals
from tests.awards.scheme_examples import placed, removed, reopened, scheme, submit, submitted


def test_they_are_submitted_once_a_version() -> None:
    scheme.given(placed()).when(submit()).then(submitted())
    scheme.given(placed(), submitted()).when(submit()).then()
    scheme.given(placed(), submitted(), reopened()).when(submit()).then(submitted(2))


def test_there_has_to_be_a_category() -> None:
    scheme.given(placed(), removed()).when(submit()).refused(refusals.NoCategories())
    scheme.given().when(submit()).refused(refusals.SchemeNotFound())
