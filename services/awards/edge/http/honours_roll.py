"""The year's honours roll, of both sources (3.1.3): compiled, and printed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from services.awards.documents.honours_roll import honours_roll_paper
from services.awards.domain.honours_roll.commands import CompileRoll
from services.awards.domain.honours_roll.decisions import HONOURS_ROLL
from services.awards.edge.roll import Roll, RollLine, Rolls
from shared.auth.actor import Actor, Role
from shared.auth.readers import Reader, Secretary
from shared.awards.clearance import OFFICES
from shared.contracts.honours import roll_id_of
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.http.printing import FILES, Printing
from shared.http.queries import Fresh
from shared.http.streams import KnownStreams
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province

router = APIRouter(
    prefix="/v1/provinces/{province}/honours-roll/{fiscal_year}", tags=["honours roll"]
)
KIND = "honours_roll"
SEE_ALL = OFFICES | {Role.MEMBER, Role.PROVINCIAL_OFFICE}


async def rolls_of(request: Request, fresh: Fresh) -> Rolls:
    return Rolls(request.app.state.announcements, request.app.state.own_honours, fresh)


KnownRolls = Annotated[Rolls, Depends(rolls_of)]


@router.post("/compilation", status_code=201)
async def compile_roll(
    province: str,
    fiscal_year: FiscalYear,
    secretary: Secretary,
    stamp: Stamped,
    rolls: KnownRolls,
    run: Run,
) -> Receipt:
    """รวบรวมทำเนียบผู้ได้รับการยกย่องจากทั้งสองแหล่ง"""
    roll = await rolls.of_year(province, fiscal_year)
    roll_id = roll_id_of(province, fiscal_year)
    command = CompileRoll(
        **stamp.by(secretary),
        roll_id=roll_id,
        fiscal_year=fiscal_year,
        entries=roll.entries,
    )
    return await run(HONOURS_ROLL, KIND, roll_id, command)


@router.get("/paper.{form}", responses=FILES, response_class=Response)
async def honours_roll_as_paper(
    province: str,
    fiscal_year: FiscalYear,
    form: Form,
    reader: Reader,
    rolls: KnownRolls,
    streams: KnownStreams,
    vault: Vaulted,
    printing: Printing,
    now: Now,
) -> Response:
    """ทำเนียบผู้ได้รับการยกย่องเชิดชูเกียรติประจำปี; offices and members see every name"""
    roll: Roll = await rolls.of_year(province, fiscal_year)
    lines: tuple[RollLine, ...] = await roll.lines(
        vault, Province(province), whole=sees_all(reader, province)
    )
    compiled, _version = await streams.state(
        HONOURS_ROLL, province, KIND, roll_id_of(province, fiscal_year)
    )
    paper = honours_roll_paper(
        lines, compiled.compiled, fiscal_year, printing.office(province), now()
    )
    return await printing.answer(paper, form)


def sees_all(reader: Actor, province: str) -> bool:
    """Roles held elsewhere do not count here."""
    return province in reader.provinces and bool(reader.roles & SEE_ALL)
