"""What the writers of one run ask for: the same seed gives the same commands with the same keys."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from services.directory.domain.edition.commands import ListAgencies, OpenEdition, SealEdition
from services.directory.domain.edition.decisions import EDITION
from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CheckInAgency,
    InviteAgencies,
    OpenMeeting,
    ScheduleMeeting,
    SealedAgency,
    UndoCheckIn,
)
from services.meetings.domain.meeting.decisions import MEETING
from services.planning.domain.plan.commands import StartPlan
from services.planning.domain.plan.decisions import PLAN
from shared.contracts.directory import Agency, AgencyId, EditionId, Sector, Source
from shared.contracts.meetings import CheckInMethod, Concern, MeetingId, MeetingKind, ResolutionId
from shared.contracts.planning_values import Matter
from shared.contracts.plans import plan_id_of
from shared.contracts.voting import Vote, VoteMethod
from shared.kernel.decider import Decider
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Command, Province
from shared.rules.load import quorum_rule

NOW: Final = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
YEAR: Final = 2570
PLANNED: Final = (YEAR, YEAR + 1)  # the years whose plans the meetings resolve on
WRITERS: Final = 2
CHECK_INS: Final = 5  # by each writer, in each province
RESOLUTIONS: Final = 3  # by each writer, in each province
EXTRAS: Final = 40
CONSENSUS: Final = Vote(method=VoteMethod.CONSENSUS, in_favour=0, against=0, abstained=0)
AGAINST: Final = Vote(method=VoteMethod.SHOW_OF_HANDS, in_favour=0, against=1, abstained=0)
INVITED: Final = WRITERS * CHECK_INS + EXTRAS


@dataclass(frozen=True)
class Task:
    """One command on its way to one stream."""

    service: str
    decider: Decider[Any, Any, Any]
    stream: str
    command: Command

    @property
    def key(self) -> str:
        return self.command.idempotency_key


def chosen(seed: int, what: str, count: int) -> int:
    """A number below `count`, the same for the same seed."""
    text = hashlib.sha256(f"{seed} {what}".encode()).digest()
    return int.from_bytes(text[:8], "big") % count


def beginning(province: Province) -> list[Task]:
    """What is there before the writers come: the meeting, one that resolves, two years' plans."""
    return [*setting_up(province), *_board(province), *_plans(province)]


def setting_up(province: Province) -> list[Task]:
    """A meeting that is in session, with its agencies invited."""
    return _in_session(_Maker(province, "setup"), _meeting_id(province), "1/2569", INVITED)


def _board(province: Province) -> list[Task]:
    """A meeting in session that has its quorum from the start."""
    made, meeting_id = _Maker(province, "board"), _board_id(province)
    present = made.meeting(
        CheckInAgency,
        meeting_id=meeting_id,
        agency_id=_agency_id(0),
        persons=1,
        method=CheckInMethod.DESK,
    )
    return [*_in_session(made, meeting_id, "2/2569", 1), present]


def _plans(province: Province) -> list[Task]:
    made = _Maker(province, "plan")
    return [
        made.plan(
            StartPlan,
            str(year),
            plan_id=plan_id_of(province, year),
            fiscal_year=year,
            title="แผนส่งเสริมคุณธรรม",
        )
        for year in PLANNED
    ]


def _in_session(made: "_Maker", meeting_id: MeetingId, number: str, invited: int) -> list[Task]:
    return [
        made.meeting(
            ScheduleMeeting,
            meeting_id=meeting_id,
            kind=MeetingKind.ASSEMBLY,
            fiscal_year=YEAR,
            number=number,
            title="ประชุมหน่วยงานในทำเนียบ",
            starts_at=NOW,
            place="ศาลากลางจังหวัด",
            quorum_rule=quorum_rule(MeetingKind.ASSEMBLY, date(2026, 11, 2)),
        ),
        made.meeting(
            InviteAgencies,
            meeting_id=meeting_id,
            edition_id=EditionId(derive_id(made.province, "edition")),
            edition_fiscal_year=YEAR,
            edition_fingerprint="-",
            agencies=tuple(
                SealedAgency(
                    agency_id=_agency_id(n), name=f"หน่วยงาน {n}", sector=Sector.LOCAL_GOVERNMENT
                )
                for n in range(invited)
            ),
            letter_prefix="พช 0001/ว",
            first_letter=1,
        ),
        made.meeting(OpenMeeting, meeting_id=meeting_id),
    ]


def lanes(province: Province, writer: int) -> list[list[Task]]:
    """What one writer does in one province: each lane in its order, the lanes side by side."""
    return [
        _at_the_meeting(province, writer),
        _in_the_directory(province, writer),
        _on_the_plans(province, writer),
    ]


def extras(provinces: Sequence[Province]) -> Iterator[Task]:
    """One more at a time, for when a process has not come to its arrow yet."""
    for number in range(INVITED - EXTRAS, INVITED):
        for province in provinces:
            made = _Maker(province, "extra")
            yield _check_in(made, number)
            yield _resolution(made, str(number), _board_id(province), carried=number % 2 == 0)


def rivals(province: Province, process: int, together: int) -> list[Task]:
    """Check-ins of as many agencies at one meeting, for the same version of it."""
    made = _Maker(province, "rival")
    return [_check_in(made, process * together + n) for n in range(together)]


def openings(province: Province, what: str, many: int) -> Iterator[Task]:
    """Commands that nothing refuses, each on a stream of its own."""
    made = _Maker(province, what)
    for number in range(many):
        yield made.edition(
            OpenEdition,
            str(number),
            edition_id=EditionId(derive_id(province, what, number)),
            fiscal_year=YEAR,
            number=1,
            reason="",
        )


def _at_the_meeting(province: Province, writer: int) -> list[Task]:
    """Check-ins, one undone; a resolution that may come too early; one command that is refused."""
    made = _Maker(province, f"writer{writer}")
    first = writer * CHECK_INS
    check_ins = [_check_in(made, n) for n in range(first, first + CHECK_INS)]
    meeting_id = _meeting_id(province)
    stranger = AgencyId(derive_id("nobody", writer))
    return [
        _resolution(made, "early", meeting_id),
        *check_ins[:4],
        made.meeting(
            CheckInAgency,
            "refused",
            meeting_id=meeting_id,
            agency_id=stranger,
            persons=1,
            method=CheckInMethod.DESK,
        ),
        made.meeting(
            UndoCheckIn, meeting_id=meeting_id, agency_id=_agency_id(first), reason="ลงผิดแห่ง"
        ),
        *check_ins[4:],
        _resolution(made, "late", meeting_id),
    ]


def _on_the_plans(province: Province, writer: int) -> list[Task]:
    """Resolutions on both plans and on one, carried and not, and one on neither."""
    made, board_id = _Maker(province, f"writer{writer}"), _board_id(province)
    return [
        *(
            _resolution(made, str(n), board_id, carried=n % 2 == 0, years=PLANNED[n // 2 :])
            for n in range(RESOLUTIONS)
        ),
        _resolution(made, "of another matter", board_id, years=()),
    ]


def _in_the_directory(province: Province, writer: int) -> list[Task]:
    made = _Maker(province, f"writer{writer}")
    edition_id = EditionId(derive_id(province, "edition", writer))
    agencies = tuple(
        Agency(agency_id=_agency_id(n), name=f"หน่วยงาน {n}", sector=Sector.EDUCATION)
        for n in range(5)
    )
    source = Source(file_name="ทำเนียบ.xlsx", sha256=f"{writer:064}", rows=len(agencies))
    return [
        made.edition(
            OpenEdition,
            edition_id=edition_id,
            fiscal_year=YEAR,
            number=writer + 1,
            reason="แก้ไขรายชื่อ" if writer else "",
            previous_sealed=writer > 0,
        ),
        made.edition(ListAgencies, edition_id=edition_id, agencies=agencies, source=source),
        made.edition(SealEdition, edition_id=edition_id),
    ]


def _check_in(made: "_Maker", number: int) -> Task:
    return made.meeting(
        CheckInAgency,
        f"agency{number}",
        meeting_id=_meeting_id(made.province),
        agency_id=_agency_id(number),
        persons=1,
        method=CheckInMethod.QR,
    )


def _resolution(
    made: "_Maker",
    what: str,
    meeting_id: MeetingId,
    *,
    carried: bool = True,
    years: Sequence[int] = PLANNED,
) -> Task:
    """On the plans of these years."""
    plans = [plan_id_of(made.province, year) for year in years]
    return made.meeting(
        AdoptResolution,
        what,
        meeting_id=meeting_id,
        text="ให้ความเห็นชอบ",
        vote=CONSENSUS if carried else AGAINST,
        resolution_id=ResolutionId(derive_id(made.province, made.who, what)),
        concerns=tuple(Concern(what=Matter.PLAN, id=plan_id) for plan_id in plans),
    )


def _meeting_id(province: Province) -> MeetingId:
    return MeetingId(derive_id(province, "meeting"))


def _board_id(province: Province) -> MeetingId:
    return MeetingId(derive_id(province, "board"))


def _agency_id(number: int) -> AgencyId:
    return AgencyId(derive_id("agency", number))


@dataclass(frozen=True)
class _Maker:
    """Stamps commands with who asks and a key that says what for."""

    province: Province
    who: str

    def meeting(self, kind: type[Command], what: str = "", /, **fields: Any) -> Task:
        stream = stream_name(self.province, "meeting", fields["meeting_id"])
        return Task("meetings", MEETING, stream, self._command(kind, what, fields))

    def edition(self, kind: type[Command], what: str = "", /, **fields: Any) -> Task:
        stream = stream_name(self.province, "edition", fields["edition_id"])
        return Task("directory", EDITION, stream, self._command(kind, what, fields))

    def plan(self, kind: type[Command], what: str, /, **fields: Any) -> Task:
        stream = stream_name(self.province, "plan", fields["plan_id"])
        return Task("planning", PLAN, stream, self._command(kind, what, fields))

    def _command(self, kind: type[Command], what: str, fields: dict[str, Any]) -> Command:
        return kind(
            province=self.province,
            issued_by=ActorId(self.who),
            issued_at=NOW,
            idempotency_key=f"{self.who} {kind.__name__} {what}",
            **fields,
        )
