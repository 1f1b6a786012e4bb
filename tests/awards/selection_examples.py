"""Small, fixed examples of a selection and its announcement."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.awards.domain.announcement.commands import (
    AnnounceResults,
    AppealResult,
    Appellant,
    CorrectAnnouncement,
    DecideResultAppeal,
    StrikeOffRecipient,
    SupersedeCategory,
)
from services.awards.domain.announcement.decisions import ANNOUNCEMENT as ANNOUNCEMENT_DECIDER
from services.awards.domain.party import Party
from services.awards.domain.selection.commands import (
    Founded,
    ProposeSelection,
    RecordSelectionResolution,
)
from services.awards.domain.selection.decisions import SELECTION as SELECTION_DECIDER
from shared.contracts.award_values import NominationId
from shared.contracts.common import Hearing
from shared.contracts.people import PersonalField
from shared.contracts.selections import (
    AnnouncedCategory,
    AnnouncementCorrected,
    CategorySuperseded,
    Proposal,
    RecipientStruckOff,
    Replaced,
    ResultAppealDecided,
    ResultAppealed,
    ResultAppealId,
    ResultsAnnounced,
    SelectionDecided,
    SelectionProposed,
    SelectionResolved,
    announcement_id_of,
)
from shared.kernel.canonical import sha256_of
from shared.testing.scenario import Scenario
from tests.awards.examples import (
    A_DAY,
    CALL,
    CASE,
    CERTIFICATE,
    NOON,
    OTHER_CASE,
    PHETCHABUN,
    ROUND,
    SCHOOL,
    SELECTION,
    STAMPS,
    YEAR,
    YOUTH,
    category,
    hearing,
    recipient,
    sealed,
)
from tests.awards.scoring_examples import tallied

selection = Scenario(SELECTION_DECIDER)
announcement = Scenario(ANNOUNCEMENT_DECIDER)
SHEET_HASH = tallied().sheet_hash
FOUNDED = Founded(
    round_id=ROUND,
    fiscal_year=YEAR,
    category=category(),
    sheet=tallied().sheet,
    sheet_hash=SHEET_HASH,
)
NUMBER, NEWER = "12/2570", "13/2570"
ANNOUNCEMENT = announcement_id_of(PHETCHABUN, NUMBER)
EARLIER = announcement_id_of(PHETCHABUN, "11/2570")
LATER = announcement_id_of(PHETCHABUN, NEWER)
APPEAL = ResultAppealId(UUID(int=981))
REASON = "มีหลักฐานใหม่"
UNTIL = NOON + 7 * A_DAY
BY_SCHOOL = Party(agency_id=SCHOOL.agency_id)


def propose(
    *chosen: NominationId, founded: Founded | None = FOUNDED, **changed: Any
) -> ProposeSelection:
    asked: dict[str, Any] = {
        "sheet_hash": SHEET_HASH,
        "chosen": chosen or (CASE,),
        "reserves": (OTHER_CASE,),
        "departs_because": "",
        "withdrawn": (),
        "overturned": None,
    }
    return ProposeSelection(
        **STAMPS,
        selection_id=SELECTION,
        call_id=CALL,
        category_id=YOUTH,
        founded=founded,
        **(asked | changed),
    )


def proposal(**changed: Any) -> Proposal:
    one = Proposal(
        selection_id=SELECTION,
        round_id=ROUND,
        sheet_hash=SHEET_HASH,
        chosen=(CASE,),
        reserves=(OTHER_CASE,),
        departs_because="",
    )
    return one.model_copy(update=changed)


def proposed(revision: int = 1, **changed: Any) -> SelectionProposed:
    told = proposal(**changed)
    return SelectionProposed(
        selection_id=SELECTION,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        revision=revision,
        proposal=told,
        selection_hash=sha256_of(told),
    )


def resolve(
    told: Hearing | None = None, selection_hash: str | None = None
) -> RecordSelectionResolution:
    return RecordSelectionResolution(
        **STAMPS,
        selection_id=SELECTION,
        hearing=told or hearing(),
        certificate=CERTIFICATE,
        selection_hash=selection_hash or proposed().selection_hash,
    )


def resolved(
    told: Hearing | None = None, selection_hash: str | None = None, *, in_force: bool = True
) -> SelectionResolved:
    return SelectionResolved(
        selection_id=SELECTION,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        hearing=told or hearing(),
        certificate=CERTIFICATE,
        selection_hash=selection_hash or proposed().selection_hash,
        in_force=in_force,
    )


def decided() -> SelectionDecided:
    return SelectionDecided(
        selection_id=SELECTION,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        proposal=proposal(),
        selection_hash=proposed().selection_hash,
        hearing=hearing(),
        certificate=CERTIFICATE,
    )


def announced_category(**changed: Any) -> AnnouncedCategory:
    one = AnnouncedCategory(
        category_id=YOUTH,
        title=category().title,
        title_en=category().title_en,
        selection_id=SELECTION,
        selection_hash=proposed().selection_hash,
        certificate_text=category().certificate_text,
        recipients=(recipient(),),
    )
    return one.model_copy(update=changed)


def replaced(selection_hash: str = "0" * 64) -> Replaced:
    """An earlier announcement, by default of another decision."""
    return Replaced(announcement_id=EARLIER, number="11/2570", selection_hash=selection_hash)


def announce(**changed: Any) -> AnnounceResults:
    asked: dict[str, Any] = {
        "dated": date(2026, 12, 1),
        "category_ids": (str(YOUTH),),
        "categories": (announced_category(),),
    }
    return AnnounceResults(
        **STAMPS,
        announcement_id=ANNOUNCEMENT,
        call_id=CALL,
        number=NUMBER,
        office="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        fiscal_year=YEAR,
        appeals_until=UNTIL,
        rule="awards.v1",
        **(asked | changed),
    )


def announced(**changed: Any) -> ResultsAnnounced:
    one = ResultsAnnounced(
        announcement_id=ANNOUNCEMENT,
        call_id=CALL,
        fiscal_year=YEAR,
        number=NUMBER,
        dated=date(2026, 12, 1),
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        categories=(announced_category(),),
        appeals_until=UNTIL,
        rule="awards.v1",
    )
    return one.model_copy(update=changed)


def correct(printed: str = "ประจำปีงบประมาณ พ.ศ. 2569") -> CorrectAnnouncement:
    return CorrectAnnouncement(
        **STAMPS,
        announcement_id=ANNOUNCEMENT,
        printed=printed,
        should_read="ประจำปีงบประมาณ พ.ศ. 2570",
        reason="พิมพ์ผิด",
    )


def corrected(number: int = 1, printed: str = "ประจำปีงบประมาณ พ.ศ. 2569") -> AnnouncementCorrected:
    return AnnouncementCorrected(
        announcement_id=ANNOUNCEMENT,
        fiscal_year=YEAR,
        erratum=number,
        printed=printed,
        should_read="ประจำปีงบประมาณ พ.ศ. 2570",
        reason="พิมพ์ผิด",
    )


def appeal(
    key: ResultAppealId = APPEAL,
    at: datetime = NOON,
    category_id: object = YOUTH,
    party: Party = BY_SCHOOL,
) -> AppealResult:
    return AppealResult(
        **STAMPS | {"issued_at": at},
        announcement_id=ANNOUNCEMENT,
        appeal_id=key,
        nomination_id=OTHER_CASE,
        category_id=category_id,
        appellant=Appellant(agency=SCHOOL),
        party=party,
        grounds=sealed(PersonalField.STORY),
    )


def appealed() -> ResultAppealed:
    return ResultAppealed(
        announcement_id=ANNOUNCEMENT,
        fiscal_year=YEAR,
        appeal_id=APPEAL,
        category_id=YOUTH,
        nomination_id=OTHER_CASE,
        agency=SCHOOL,
        unit_id=None,
        grounds=sealed(PersonalField.STORY),
        lodged_at=NOON,
    )


def decide_appeal(*, upheld: bool = True) -> DecideResultAppeal:
    return DecideResultAppeal(
        **STAMPS, announcement_id=ANNOUNCEMENT, appeal_id=APPEAL, upheld=upheld, reason=REASON
    )


def appeal_decided(*, upheld: bool = True) -> ResultAppealDecided:
    return ResultAppealDecided(
        announcement_id=ANNOUNCEMENT,
        fiscal_year=YEAR,
        appeal_id=APPEAL,
        upheld=upheld,
        reason=REASON,
    )


def strike_off(case: NominationId = CASE) -> StrikeOffRecipient:
    return StrikeOffRecipient(
        **STAMPS, announcement_id=ANNOUNCEMENT, nomination_id=case, reason=REASON
    )


def struck_off(reason: str = REASON) -> RecipientStruckOff:
    return RecipientStruckOff(
        announcement_id=ANNOUNCEMENT, fiscal_year=YEAR, nomination_id=CASE, reason=reason
    )


def supersede(*honoured: NominationId, number: str = NEWER, **changed: Any) -> SupersedeCategory:
    asked: dict[str, Any] = {"category_id": YOUTH}
    return SupersedeCategory(
        **STAMPS,
        announcement_id=ANNOUNCEMENT,
        by=announcement_id_of(PHETCHABUN, number),
        number=number,
        honoured=honoured,
        **(asked | changed),
    )


def superseded() -> CategorySuperseded:
    return CategorySuperseded(
        announcement_id=ANNOUNCEMENT,
        fiscal_year=YEAR,
        category_id=YOUTH,
        by=LATER,
        number=NEWER,
    )
