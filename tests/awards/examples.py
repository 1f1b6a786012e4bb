"""Small, fixed examples of a selection: one category of persons, its criteria, its call, a case."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from shared.contracts.award_values import (
    AgeBand,
    CallId,
    Category,
    CategoryId,
    Criterion,
    Honoured,
    Judge,
    NominationId,
    Origin,
    Recipient,
    Requirement,
    Stage,
    TieBreak,
    nominee_id_of,
    round_id_of,
    scheme_id_of,
    selection_id_of,
)
from shared.contracts.bodies import MemberRole
from shared.contracts.calls import CallOpened, PublicityChannel
from shared.contracts.common import AgencyRef, Hearing, StoredFile
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.nominations import (
    Entry,
    EvidenceFile,
    Guardian,
    NominationDrafted,
    NominationSubmitted,
    NomineePerson,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.canonical import sha256_of
from shared.kernel.message import ActorId, Province

PHETCHABUN = Province("TH-67")
YEAR = 2570
NOON = datetime(2026, 12, 1, 5, tzinfo=UTC)
A_DAY = timedelta(days=1)
SECRETARY = ActorId("secretary-of-phetchabun")
STAMPS: dict[str, Any] = {
    "province": PHETCHABUN,
    "issued_by": SECRETARY,
    "issued_at": NOON,
    "idempotency_key": "of-the-awards",
}
SCHEME = scheme_id_of(PHETCHABUN, YEAR)
CALL = CallId(UUID("0198c0de-0000-7000-8000-000000000901"))
YOUTH = CategoryId(UUID("0198c0de-0000-7000-8000-000000000902"))
CASE, OTHER_CASE, THIRD_CASE = (NominationId(UUID(int=n)) for n in (911, 912, 913))
CHAIR, JUDGE, THIRD_JUDGE = (PersonId(UUID(int=n)) for n in (921, 922, 923))
SCHOOL = AgencyRef(agency_id=AgencyId(UUID(int=931)), name="สำนักงานศึกษาธิการจังหวัดเพชรบูรณ์")
HEALTH = AgencyRef(agency_id=AgencyId(UUID(int=932)), name="สำนักงานสาธารณสุขจังหวัดเพชรบูรณ์")
ROUND = round_id_of(CALL, YOUTH, 1)
SELECTION = selection_id_of(CALL, YOUTH)
HASH = "ab" * 32
MEETING = MeetingId(UUID(int=941))
JUDGES = (
    Judge(person_id=CHAIR, role=MemberRole.CHAIR, agency_id=None),
    Judge(person_id=JUDGE, role=MemberRole.MEMBER, agency_id=SCHOOL.agency_id),
    Judge(person_id=THIRD_JUDGE, role=MemberRole.MEMBER, agency_id=HEALTH.agency_id),
)
PROOF = StoredFile(sha256="cd" * 32, title="ภาพประกาศ", media_type="image/png", size=120_000)


def sealed(field: PersonalField, person: PersonId | None = None, box: str = "Ym94") -> Sealed:
    return Sealed(person_id=person or nominee_id_of(CASE), field=field, box=box)


def named(position: str = "นักเรียน", person: PersonId | None = None) -> NamedPerson:
    who = person or nominee_id_of(CASE)
    return NamedPerson(person_id=who, name=sealed(PersonalField.NAME, who), position=position)


def category(**changed: Any) -> Category:
    one = Category(
        category_id=YOUTH,
        code="youth",
        title="คนดีศรีจังหวัด ประเภทเด็กและเยาวชน",
        title_en="Good person of the province, youth",
        honoured=Honoured.PERSON,
        origin=Origin.NATIONAL,
        quota=2,
        age_band=AgeBand(least=None, most=25, on=date(2026, 10, 1)),
        entries_a_nominator=3,
        requires=(Requirement.STORY, Requirement.EVIDENCE),
        criteria=(
            Criterion(code="honesty", title="สุจริต", explanation="ประจักษ์", weight=60, most=20),
            Criterion(code="service", title="จิตอาสา", explanation="ต่อเนื่อง", weight=40, most=10),
        ),
        pass_mark=Decimal(70),
        tie_break=(TieBreak.FIRST_CRITERION, TieBreak.VOTE),
        stages=(Stage(number=1, title="การพิจารณา", blind=False, judges_a_case=0, goes_on=None),),
        certificate_text="ได้รับการยกย่องเป็น {title} ประจำปีงบประมาณ พ.ศ. {year}",
    )
    return one.model_copy(update=changed)


def hearing(
    kind: MeetingKind = MeetingKind.SELECTION_WORKING_GROUP,
    *,
    carried: bool = True,
    number: int = 1,
) -> Hearing:
    return Hearing(
        kind=kind,
        meeting_id=MEETING,
        resolution_id=ResolutionId(UUID(int=950 + number)),
        carried=carried,
        text="เห็นชอบตามที่เสนอ",
    )


CERTIFICATE = QuorumCertificate(
    rule="quorum.selection_working_group",
    rule_version=1,
    agencies_in_directory=0,
    members_in_body=6,
    threshold=3,
    agencies_present=0,
    persons_present=5,
    members_present=5,
    met_by_agencies=False,
    met_by_persons=False,
    met_by_members=True,
    met=True,
)


def opened(**changed: Any) -> CallOpened:
    one = CallOpened(
        call_id=CALL,
        scheme_id=SCHEME,
        fiscal_year=YEAR,
        title="ขอเชิญเสนอชื่อเข้ารับการคัดเลือก",
        content_hash=HASH,
        categories=(category(),),
        opens_at=NOON - A_DAY,
        closes_at=NOON + 30 * A_DAY,
        channels=(PublicityChannel.LETTER, PublicityChannel.RADIO),
        contact="สำนักงานวัฒนธรรมจังหวัด โทร. 0 5672 1523",
    )
    return one.model_copy(update=changed)


def evidence(shows: Requirement = Requirement.EVIDENCE, **changed: Any) -> EvidenceFile:
    one = EvidenceFile(
        sha256="ef" * 32,
        media_type="application/pdf",
        size=54_321,
        title=sealed(PersonalField.STORY),
        shows=shows,
        occurred_on=date(2026, 5, 1),
        names_nobody=False,
    )
    return one.model_copy(update=changed)


def person(**changed: Any) -> NomineePerson:
    guardian = Guardian(person=named("มารดา"), consented_on=date(2026, 11, 20), proof=evidence())
    one = NomineePerson(
        person=named(),
        birth_date=sealed(PersonalField.BIRTH_DATE),
        minor=True,
        in_age_band=True,
        phone=sealed(PersonalField.PHONE),
        workplace=HEALTH,
        informed_on=date(2026, 11, 21),
        guardian=guardian,
    )
    return one.model_copy(update=changed)


def entry(**changed: Any) -> Entry:
    one = Entry(
        category_id=YOUTH,
        nominee=person(),
        nominator=SCHOOL,
        headline=sealed(PersonalField.STORY),
        story=sealed(PersonalField.STORY),
        blind_story=sealed(PersonalField.STORY),
        files=(evidence(),),
        related_members=(CHAIR,),
    )
    return one.model_copy(update=changed)


def drafted(revision: int = 1, case: NominationId = CASE, **changed: Any) -> NominationDrafted:
    return NominationDrafted(
        nomination_id=case,
        call_id=CALL,
        fiscal_year=YEAR,
        revision=revision,
        entry=entry(**changed),
    )


def submitted(draft: NominationDrafted | None = None) -> NominationSubmitted:
    told = draft or drafted()
    return NominationSubmitted(
        nomination_id=told.nomination_id,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        revision=told.revision,
        entry_hash=sha256_of(told.entry),
        grant_id=None,
        submitted_at=NOON,
    )


def recipient(case: NominationId = CASE, place: int = 1) -> Recipient:
    return Recipient(
        nomination_id=case,
        honoured=Honoured.PERSON,
        person=named(person=nominee_id_of(case)),
        name="",
        place=place,
    )
