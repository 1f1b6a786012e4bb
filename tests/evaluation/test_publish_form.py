"""เผยแพร่แบบประเมิน: another content is another version, and only a form that can be used."""

from decimal import Decimal

import pytest

from services.evaluation.domain.form import refusals
from services.evaluation.domain.form.fitness import refuse_unfit
from services.evaluation.edge.form_files import packaged_form
from shared.contracts.form_values import Assessed, Band, FormContent
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

LEVELS = ex.content().levels


def test_the_same_content_again_changes_nothing() -> None:
    ask.form.given().when(ask.publish()).then(ex.published())
    ask.form.given(ex.published()).when(ask.publish()).then()


def test_another_content_needs_the_next_version() -> None:
    told = ask.form.given(ex.published())
    told.when(ask.publish(ex.newer())).refused(refusals.VersionNotRaised(2))
    told.when(ask.publish(ex.newer(), 3)).refused(refusals.VersionNotRaised(2))
    after = ask.publish(ex.newer(), 2)
    told.when(after).then(ex.published(ex.newer(), 2))


def test_a_later_version_is_of_no_earlier_year() -> None:
    early = ask.publish(ex.content(from_year=2560), 2)
    ask.form.given(ex.published()).when(early).refused(refusals.YearGoesBack(2566))


@pytest.mark.parametrize(
    ("what", "unfit"),
    [
        ("stands twice", ex.content(indicators=(ex.indicator("C1"), ex.indicator("C1", 2)))),
        ("characters at most", ex.content(title="ก" * 1_001)),
        ("characters at most", ex.content(title="แบบ\x00ประเมิน")),
        ("60 indicators", ex.content(indicators=())),
        (
            "two decimals",
            ex.content(levels=(LEVELS[0].model_copy(update={"min_each": Decimal("0.001")}),)),
        ),
        (
            "two decimals",
            ex.content(levels=(LEVELS[0].model_copy(update={"min_total": Decimal("1e900")}),)),
        ),
        ("without gaps", ex.content(levels=LEVELS[1:])),
        ("belongs to no level", ex.content(indicators=(ex.indicator("C1", 3),))),
        ("has no indicator", ex.content(indicators=(ex.indicator("C1"),))),
        ("band of 0", ex.content(indicators=(ex.indicator("C1", bands=ex.bands()[:2]),))),
        ("each once", ex.content(indicators=(ex.indicator("C1", bands=ex.bands()[::-1]),))),
        (
            "from most to least",
            ex.content(indicators=(ex.indicator("C1", bands=ex.bands(50, 80)),)),
        ),
        (
            "can never have",
            ex.content(levels=(LEVELS[0].model_copy(update={"min_each": Decimal(3)}), LEVELS[1])),
        ),
        (
            "more points than there are",
            ex.content(levels=(LEVELS[0], LEVELS[1].model_copy(update={"min_total": Decimal(9)}))),
        ),
    ],
)
def test_a_form_that_would_make_a_level_wrong_is_refused(what: str, unfit: FormContent) -> None:
    with pytest.raises(refusals.FormUnfit) as refusal:
        refuse_unfit(unfit)
    assert what in refusal.value.what_en
    with pytest.raises(refusals.FormUnfit):
        ask.form.given().when(ask.publish(unfit)).then()


def test_a_percentage_stands_at_every_band_with_points_or_at_none() -> None:
    half = (Band(points=Decimal(2), th="ครบ", least=Decimal(80)), *ex.bands()[1:])
    with pytest.raises(refusals.FormUnfit):
        refuse_unfit(ex.content(indicators=(ex.indicator("C1", bands=half),)))


@pytest.mark.parametrize("kind", Assessed)
def test_the_forms_that_the_ministry_begins_with_can_be_used(kind: Assessed) -> None:
    form = packaged_form(kind)
    refuse_unfit(form)
    assert form.kind is kind
    assert len(form.indicators) == (10 if kind is Assessed.PROVINCE else 9)
    assert [one.number for one in form.levels] == [1, 2, 3]
