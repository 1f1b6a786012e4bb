"""The largest province: 2,000 agencies with their contacts, within seconds at every step."""

from logging import getLogger
from time import perf_counter
from typing import Final

import httpx

from services.directory.edge.known import agency_id_of, contact_id_of
from services.directory.edge.problems import PlainContact
from services.directory.edge.workbook import write_workbook
from shared.contracts.directory import Agency, Sector, edition_id_of
from tests.directory.workbooks import HEADINGS, PHETCHABUN, agency, preview, xlsx
from tests.http.stack import PROVINCE, YEAR, Stack

_log = getLogger(__name__)  # shown with --log-cli-level=INFO
MANY: Final = 2_000
SECONDS: Final = 10.0  # for each step; measured at a fifth of that on two cores


def school(number: int) -> Agency:
    name = f"โรงเรียนบ้านหนองบัวประชาสรรค์วิทยา สาขาที่ {number}"
    district = f"67{1 + number % 11:02}"
    return Agency(
        agency_id=agency_id_of(PHETCHABUN, name, district),
        name=name,
        sector=Sector.EDUCATION,
        ministry="กระทรวงศึกษาธิการ สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน",
        district=district,
        office_phone=f"0 5600 {number:04} ต่อ 12",
        office_email=f"school{number}@example.go.th",
        head_position="ผู้อำนวยการโรงเรียน",
    )


def teacher(of: Agency, number: int) -> PlainContact:
    return PlainContact(
        agency_id=of.agency_id,
        person_id=contact_id_of(PHETCHABUN, of.agency_id),
        name=f"นางสาวสมหญิง ใจดีมีคุณธรรม {number}",
        position="ครูชำนาญการพิเศษ",
        phone=f"08 1234 {number:04}",
        email=f"somying{number}@example.go.th",
    )


SCHOOLS = [school(number) for number in range(MANY)]
TEACHERS = [teacher(of, number) for number, of in enumerate(SCHOOLS)]
SHEET = write_workbook(SCHOOLS, TEACHERS)


class Watch:
    """How long each step took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._began = perf_counter()

    def took(self, step: str, answer: httpx.Response) -> httpx.Response:
        assert answer.is_success, answer.text
        self.seconds[step] = perf_counter() - self._began
        self._began = perf_counter()
        return answer


async def test_the_largest_province_imports_seals_and_carries_over_within_seconds(
    services: Stack,
) -> None:
    await services.open_edition()
    watch, edition = Watch(), f"editions/{services.edition_id}"
    told = watch.took("preview", await services.upload("previews", SHEET)).json()
    assert (told["agencies"], told["contacts"], told["problems"]) == (MANY, MANY, [])
    form = {"sha256": told["sha256"]}
    watch.took("import", await services.upload(f"{edition}/imports", SHEET, form=form))
    watch.took("seal", await services.seal_edition())
    next_year = {"fiscal_year": YEAR + 1}
    watch.took("open", await services.post("directory", "directory/editions", next_year))
    path = f"directory/editions/{edition_id_of(PROVINCE, YEAR + 1, 1)}"
    body = {"from_edition_id": services.edition_id}
    watch.took("carry over", await services.post("directory", f"{path}/carrying-over", body))
    watch.took("preview again", await services.upload("previews", SHEET))
    for kind in ("xlsx", "csv"):
        address = f"/v1/provinces/{PROVINCE}/{path}/export?format={kind}"
        headers = services.headers(consistency_token=services.fresh)
        file = await services.clients["directory"].get(address, headers=headers)
        watch.took(kind, file)
        again = preview(file.content, f"a.{kind}")
        assert (list(again.agencies), list(again.contacts)) == (SCHOOLS, TEACHERS)
    _log.info("seconds: %s", {step: round(took, 2) for step, took in watch.seconds.items()})
    assert max(watch.seconds.values()) < SECONDS, watch.seconds


async def test_ten_thousand_rows_are_refused_with_the_limit(services: Stack) -> None:
    rows = [HEADINGS, *(agency(name=f"หน่วยงานที่ {number}") for number in range(10_000))]
    began = perf_counter()
    told = (await services.upload("previews", xlsx(rows))).json()
    assert [one["code"] for one in told["problems"]] == ["too_many_agencies"]
    assert "2,000" in told["problems"][0]["th"]
    assert told["agencies"] == 0
    assert perf_counter() - began < SECONDS
