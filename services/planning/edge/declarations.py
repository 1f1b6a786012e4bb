"""A year's declaration as its own stream has it, for the routes that read it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request

from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.state import Declaration
from shared.contracts.declarations import declaration_id_of
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name

KIND = "declaration"
PlanYear = Annotated[int, Path(ge=2559, le=2650, description="ปีงบประมาณ (พ.ศ.)")]


@dataclass(frozen=True, slots=True)
class Read:
    """What the stream has come to, and its version."""

    province: str
    fiscal_year: int
    known: Declaration
    version: int


async def read(executor: Executor, province: str, fiscal_year: int) -> Read:
    stream = stream_name(province, KIND, declaration_id_of(province, fiscal_year))
    known, version = await executor.state(DECLARATION, stream)
    return Read(province, fiscal_year, known, version)


async def declared(request: Request, province: str, fiscal_year: PlanYear) -> Read:
    return await read(request.app.state.executor, province, fiscal_year)


Declared = Annotated[Read, Depends(declared)]
