"""One full, realistic example of every event, from which its golden file was written."""

from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    EditionOpened,
    EditionSealed,
    Sector,
    SectorCount,
    Source,
)
from shared.kernel.message import Event
from tests.golden import (
    board_examples,
    body_examples,
    calendar_address_examples,
    claim_examples,
    directory_examples,
    invitation_examples,
    kit_examples,
    letter_register_examples,
    meeting_examples,
    minutes_examples,
    person_examples,
    referral_examples,
    unit_examples,
)
from tests.golden.meeting_examples import CULTURE, EDITION, TEMPLE

GOLDEN: tuple[Event, ...] = (
    EditionOpened(
        edition_id=EDITION,
        fiscal_year=2570,
        number=2,
        reason="ยุบรวมเทศบาลตำบลสองแห่ง และเพิ่มวิทยาลัยชุมชน",
    ),
    AgenciesListed(
        edition_id=EDITION,
        fiscal_year=2570,
        agencies=(
            Agency(
                agency_id=CULTURE,
                name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
                sector=Sector.PROVINCIAL,
                ministry="กระทรวงวัฒนธรรม",
                district="6701",
                office_phone="0 5600 0001 ต่อ 12",
                office_email="culture@example.go.th",
                head_position="วัฒนธรรมจังหวัดเพชรบูรณ์",
            ),
            Agency(agency_id=TEMPLE, name="วัดมหาธาตุ พระอารามหลวง", sector=Sector.RELIGIOUS),
        ),
        source=Source(file_name="ทำเนียบหน่วยงาน ๒๕๗๐.xlsx", sha256="9f" * 32, rows=2),
    ),
    EditionSealed(
        edition_id=EDITION,
        fiscal_year=2570,
        number=2,
        agencies=2,
        by_sector=(
            SectorCount(sector=Sector.PROVINCIAL, agencies=1),
            SectorCount(sector=Sector.RELIGIOUS, agencies=1),
        ),
        fingerprint="c4" * 32,
    ),
    *board_examples.EXAMPLES,
    *body_examples.EXAMPLES,
    *claim_examples.EXAMPLES,
    *calendar_address_examples.EXAMPLES,
    *directory_examples.EXAMPLES,
    *invitation_examples.EXAMPLES,
    *kit_examples.EXAMPLES,
    *letter_register_examples.EXAMPLES,
    *meeting_examples.EXAMPLES,
    *minutes_examples.EXAMPLES,
    *person_examples.EXAMPLES,
    *referral_examples.EXAMPLES,
    *unit_examples.EXAMPLES,
)
