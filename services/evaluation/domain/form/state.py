"""What the rules need to remember of a form, and how each event changes it."""

from dataclasses import dataclass

from shared.contracts.forms import FormEvent, FormPublished


@dataclass(frozen=True, slots=True)
class Form:
    published: tuple[FormPublished, ...] = ()  # oldest first

    @property
    def newest(self) -> FormPublished | None:
        return self.published[-1] if self.published else None


def evolve(form: Form, event: FormEvent) -> Form:
    """Remember a fact. Never refuses, never looks at the clock."""
    return Form((*form.published, event))
