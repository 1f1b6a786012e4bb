"""แฟ้มแบบประเมิน: written and read again it is the same form; anything else is refused."""

import pytest

from services.evaluation.edge.form_files import FormFileUnreadable, form_read, form_written
from tests.evaluation import examples as ex


def test_written_and_read_again_it_is_the_same() -> None:
    for form in (ex.content(), ex.newer()):
        assert form_read(form_written(form)) == form
        assert form_read(form_written(form)).fingerprint == form.fingerprint
        assert form_written(form_read(form_written(form))) == form_written(form)
    assert "ตัวชี้วัด C1" in form_written(ex.content()).decode()


def test_a_misspelt_name_is_not_passed_over() -> None:
    text = form_written(ex.content()).decode()
    for name in ("virtues:", "  steps:", "source:"):
        assert name in text
    with pytest.raises(FormFileUnreadable):
        form_read(text.replace("from_year:", "colour: red\nfrom_year:").encode())
    with pytest.raises(FormFileUnreadable):
        form_read(text.replace("  level: 1", "  level: 1\n  levle: 2", 1).encode())


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"kind: community",
        b"\xff\xfe",
        b"[1, 2, 3",
        b"- a\n- b",
        b"a: &a [1]\nb: [*a, *a]",
        b"!!python/object/apply:os.system ['true']",
        b"[" * 100_000,
        b"%PDF-1.7",
    ],
)
def test_what_is_no_form_is_refused(file: bytes) -> None:
    with pytest.raises(FormFileUnreadable):
        form_read(file)
