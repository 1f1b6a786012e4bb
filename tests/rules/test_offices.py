"""Every province has an office to write its papers; an office's own entry stands before ours."""

from pathlib import Path

import pytest

from shared.contracts.bodies import BodyKind, MemberRole
from shared.kernel.message import Province
from shared.rules.duties import duties
from shared.rules.offices import offices
from shared.rules.roles import role_name
from shared.tenancy.provinces import PROVINCES

OWN = """
TH-67:
  province: จังหวัดเพชรบูรณ์
  office: ศูนย์ขับเคลื่อนจังหวัดคุณธรรม
  address: [ศาลากลางจังหวัดเพชรบูรณ์]
  letter_code: พช 0031.2
  phone: 0 5600 0028
  signer: ผู้ว่าราชการจังหวัดเพชรบูรณ์
  head: วัฒนธรรมจังหวัดเพชรบูรณ์
  source: official
"""


def test_every_province_has_its_office_under_its_own_name() -> None:
    assert set(offices()) == set(PROVINCES)
    for code, office in offices().items():
        name = PROVINCES[code].th
        assert office.province.endswith(name), code
        assert office.province in office.signer
        assert any(office.province in line for line in office.address)
        assert office.source in {"assumed", "official"}


def test_no_two_provinces_share_a_letter_code() -> None:
    codes = [office.letter_code for office in offices().values()]
    assert len(set(codes)) == len(codes) == 77


def test_an_offices_own_entry_stands_in_for_the_packaged_one(tmp_path: Path) -> None:
    file = tmp_path / "offices.yaml"
    file.write_text(OWN, encoding="utf-8")
    own = offices(file)
    assert own[Province("TH-67")].letter_code == "พช 0031.2"
    assert own[Province("TH-57")] == offices()[Province("TH-57")]


def test_every_kind_of_body_has_duties() -> None:
    assert set(duties()) == set(BodyKind)
    assert all(each.duties and each.reason for each in duties().values())


@pytest.mark.parametrize(
    ("kind", "role", "name"),
    [
        (BodyKind.SUBCOMMITTEE, MemberRole.CHAIR, "ประธานอนุกรรมการ"),
        (BodyKind.DRIVE_WORKING_GROUP, MemberRole.MEMBER, "คณะทำงาน"),
        (BodyKind.STRATEGY_COMMITTEE, MemberRole.SECRETARY, "กรรมการและเลขานุการ"),
        (BodyKind.PROVINCIAL_BOARD, MemberRole.ADVISER, "ที่ปรึกษา"),
    ],
)
def test_a_member_is_called_as_the_kind_of_body_calls_it(
    kind: BodyKind, role: MemberRole, name: str
) -> None:
    assert role_name(kind, role) == name
