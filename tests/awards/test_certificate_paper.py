"""เกียรติบัตรบนกระดาษ: one page each, with what its reader types or scans to verify it."""

from dataclasses import replace
from datetime import date

from services.awards.documents.certificate import Printed, certificates
from services.awards.edge.certificate_codes import CertificateCodes, Print
from shared.documents.faces import Fonts
from shared.documents.pdf import PdfWriter
from shared.rules.offices import offices
from tests.awards.examples import PHETCHABUN
from tests.documents.pictures import needs_poppler, text_of

CODE = CertificateCodes([b"k" * 32]).of(Print(PHETCHABUN, 2570, 12, 1))
ONE = Printed(
    number=12,
    fiscal_year=2570,
    copy=1,
    name="นางสาวกัญญ์ณัฏฐ์ ปิ่นเกล้า",
    text="เป็นคนดีศรีจังหวัด",
    dated=date(2026, 12, 1),
    signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
    code=CODE,
    address=f"http://127.0.0.1:8700/verify/certificates/{CODE}",
)


def pages(*prints: Printed) -> list[str]:
    paper = certificates(prints, offices()[PHETCHABUN])
    return text_of(PdfWriter(Fonts()).write([paper])).split("\f")[:-1]


@needs_poppler
def test_a_certificate_tells_its_number_and_its_code_on_one_page() -> None:
    [page] = pages(ONE)
    assert "๑๒/๒๕๗๐" in page
    assert CODE in "".join(page.split())
    assert "ใบแทน" not in page


@needs_poppler
def test_a_batch_has_a_page_each_and_no_page_numbers() -> None:
    first, second = pages(ONE, replace(ONE, number=13, copy=2))
    assert "๑๒/๒๕๗๐" in first
    assert "๑๓/๒๕๗๐ (ใบแทน" in second
    assert not any(page.strip().startswith("-") for page in (first, second))
