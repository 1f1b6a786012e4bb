"""ระเบียบวาระตั้งต้น: what each kind of meeting begins with stands in the official process."""

import pytest

from shared.contracts.agenda import FORMS, AgendaForm, AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.rules.load import agenda_headings, agenda_presets, process_steps, steps_by_kind

STEPS = {step.id for step in process_steps()}


def test_the_forms_are_of_five_and_of_six_items_and_end_with_other_matters() -> None:
    assert {form: len(headings) for form, headings in FORMS.items()} == {
        AgendaForm.FIVE_ITEMS: 5,
        AgendaForm.SIX_ITEMS: 6,
    }
    assert {headings[-1] for headings in FORMS.values()} == {AgendaHeading.OTHER}
    assert AgendaHeading.MATTERS_ARISING not in FORMS[AgendaForm.FIVE_ITEMS]


def test_every_heading_is_printed_in_two_languages() -> None:
    assert set(agenda_headings()) == set(AgendaHeading)
    assert all(heading.th and heading.en for heading in agenda_headings().values())


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_begins_with_items_of_its_own_form_and_steps(kind: MeetingKind) -> None:
    preset = agenda_presets()[kind]
    assert preset.items
    assert set(preset.steps) <= STEPS
    assert {step for item in preset.items for step in item.steps} == set(preset.steps)
    assert {item.heading for item in preset.items} <= set(FORMS[preset.form])


def test_the_assembly_covers_the_briefing_and_every_brainstorm() -> None:
    assert steps_by_kind()[MeetingKind.ASSEMBLY] == ("2.1.3", "2.1.4", "2.1.5", "2.1.6")


def test_no_step_is_dealt_with_by_two_kinds_of_meeting() -> None:
    steps = [step for own in steps_by_kind().values() for step in own]
    assert len(set(steps)) == len(steps)
