"""What another version of a form would change (ข้อแตกต่างของแบบประเมิน)."""

from typing import NamedTuple

from shared.contracts.form_values import FormContent


class Difference(NamedTuple):
    """Codes of indicators, each in the order of its form."""

    added: tuple[str, ...]
    dropped: tuple[str, ...]
    changed: tuple[str, ...]  # in anything that is asked or judged by


def difference(before: FormContent | None, after: FormContent) -> Difference:
    """Without a form before, everything is added."""
    old = {one.code: one for one in before.indicators} if before else {}
    new = {one.code: one for one in after.indicators}
    return Difference(
        added=tuple(code for code in new if code not in old),
        dropped=tuple(code for code in old if code not in new),
        changed=tuple(code for code, one in new.items() if code in old and one != old[code]),
    )
