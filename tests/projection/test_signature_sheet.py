"""บัญชีลงนาม: only a signature over the text in force counts; older ones are told apart."""

from io import BytesIO

from python_calamine import load_workbook

from services.projection.edge.names import Names
from services.projection.edge.signatures import Standing, slots_of
from services.projection.views.signature_sheet import SIGNATURE_SHEET, SheetRow
from shared.auth.actor import Role
from shared.contracts.directory import Sector
from shared.kernel.message import Event
from shared.views.view import fold
from tests.meetings.examples import YEAR
from tests.planning.declaration_examples import (
    COMPLETE,
    CULTURE,
    DECLARATION_ID,
    GOVERNOR,
    HASH,
    OPEN,
    OTHER_HASH,
    TEMPLE,
    after,
    for_ministry,
    head_of,
    open_signing,
)
from tests.projection.declared import DECLARED_YEAR, JOINED, REWRITTEN, SIGNED_ANEW
from tests.projection.examples import ledger
from tests.projection.shelf import Shelf

SHEET = f"declarations/{YEAR}/signatures"


def row(*events: Event) -> SheetRow:
    return fold(SIGNATURE_SHEET, ledger(events))["TH-67", str(DECLARATION_ID)]


def standings(*events: Event) -> list[Standing]:
    return [one.standing for one in slots_of(row(*events), Names(None))]


def test_each_office_has_signed_refused_or_not_yet() -> None:
    signed, refused, outstanding = Standing.SIGNED, Standing.REFUSED, Standing.OUTSTANDING
    assert standings(*OPEN) == 3 * [outstanding]
    assert standings(*COMPLETE) == 3 * [signed]
    assert standings(*SIGNED_ANEW) == [signed, signed, refused, outstanding]


def test_signatures_over_an_older_text_stand_apart_and_never_count() -> None:
    slots = slots_of(row(*REWRITTEN), Names(None))
    assert [one.standing for one in slots] == 4 * [Standing.OUTSTANDING]
    assert [one.signature for one in slots] == 4 * [None]
    assert [[it.text_hash for it in one.over_earlier_texts] for one in slots] == 4 * [[HASH]]


def test_a_late_joiner_stands_last_until_the_text_is_a_new_one() -> None:
    late = slots_of(row(*JOINED), Names(None))[-1]
    assert late.late
    assert late.signature is not None
    assert late.signature.late
    assert not any(one.late for one in slots_of(row(*REWRITTEN), Names(None)))


def test_a_new_plan_keeps_who_is_in_both_and_tells_who_is_gone() -> None:
    history = after(REWRITTEN, open_signing(GOVERNOR, for_ministry(), head_of(TEMPLE)))
    found = row(*history)
    assert [len(one.signatures) for one in found.slots] == [1, 0, 1]
    gone = [one.signatory.position for one in found.former]
    assert head_of(CULTURE).position in gone
    assert len(gone) == 2  # and the late joiner


async def test_the_sheet_is_read_page_by_page_and_narrowed(books: Shelf) -> None:
    await books.write(DECLARED_YEAR)
    found = await books.rows(f"{SHEET}?limit=2")
    assert [one["standing"] for one in found] == ["signed", "signed", "refused", "outstanding"]
    whole = await books.get(SHEET)
    assert (whole["text_hash"], whole["signatories"], whole["signed"]) == (OTHER_HASH, 4, 2)
    assert whole["sectors_required"] == [Sector.PROVINCIAL, Sector.RELIGIOUS]
    assert whole["sectors_signed"] == [Sector.PROVINCIAL]
    [refused] = await books.rows(f"{SHEET}?standing=refused")
    assert refused["refusal"] == "รอหนังสือมอบอำนาจ"
    assert len(await books.rows(f"{SHEET}?sector=religious")) == 2
    [culture] = await books.rows(f"{SHEET}?q=หน่วยงาน ที่ 1")
    assert culture["position"] == head_of(CULTURE).position
    cursor = await books.stack.get(f"{SHEET}?after=nobody")
    assert (cursor.status_code, cursor.json()["code"]) == (422, "bad_cursor")


async def test_names_are_shown_to_who_may_see_them(books: Shelf) -> None:
    await books.write(DECLARED_YEAR)
    governor = (await books.rows(SHEET))[0]
    assert governor["signature"]["signer"]["name"].startswith("name-of-")
    auditor = books.stack.other_header(Role.AUDITOR)
    shown = await books.get(SHEET, authorization=auditor)
    assert shown["rows"][0]["signature"]["signer"]["name"] is None


async def test_the_sheet_goes_out_as_xlsx_with_its_text_state_and_day(books: Shelf) -> None:
    await books.write(DECLARED_YEAR)
    answer = await books.stack.get(f"{SHEET}/export.xlsx")
    assert answer.status_code == 200
    book = load_workbook(BytesIO(answer.content))
    current, earlier = (book.get_sheet_by_index(n).to_python() for n in (0, 1))
    for told in ("ร่างฉบับที่ 2", "อยู่ระหว่างลงนาม", OTHER_HASH, "ข้อมูล ณ วันที่ 2 พฤศจิกายน 2569"):
        assert told in str(current[0][0])
    standing = [line[4] for line in current[2:]]
    assert standing == ["ลงนามแล้ว", "ลงนามแล้ว", "ไม่ลงนาม", "ยังไม่ลงนาม"]
    assert [line[11] for line in earlier[2:]] == 4 * [HASH]
