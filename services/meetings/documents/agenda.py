"""The agenda (ระเบียบวาระการประชุม): every heading of its form, ไม่มี where it is empty (2.1.2)."""

from services.meetings.documents.wording import CANCELLED, NOTHING, heading
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItem
from shared.documents.paper import DRAFT, Block, Line, Paper, Paragraph
from shared.rules.load import agenda_headings

ITEM_INDENT = 2.5


def headings_of(form: AgendaForm | None) -> tuple[AgendaHeading, ...]:
    """In the order of the form; the one of five items has no matters arising."""
    five = form is not AgendaForm.SIX_ITEMS
    return tuple(h for h in AgendaHeading if not (five and h is AgendaHeading.MATTERS_ARISING))


def agenda(row: MeetingRow) -> Paper:
    blocks = [
        block
        for number, head in enumerate(headings_of(row.form), start=1)
        for block in _heading(number, head, row.agenda)
    ]
    return Paper(
        title=f"ระเบียบวาระการประชุม {row.title}",
        blocks=(*heading("ระเบียบวาระ", row), *blocks),
        moment=row.invited_at or row.starts_at,
        watermark=CANCELLED if row.cancelled else "" if row.agenda else DRAFT,
    )


def _heading(number: int, head: AgendaHeading, agenda: tuple[AgendaItem, ...]) -> tuple[Block, ...]:
    title = Line(f"ระเบียบวาระที่ {number}  {agenda_headings()[head].th}", bold=True, before=6)
    items = [item for item in agenda if item.heading is head]
    if not items:
        return (title, Line(NOTHING, indent=ITEM_INDENT))
    return (title, *(_item(item) for item in items))


def _item(item: AgendaItem) -> Block:
    presenter = f" ({item.presenter})" if item.presenter else ""
    return Paragraph(f"{item.number} {item.title}{presenter}", before=2)
