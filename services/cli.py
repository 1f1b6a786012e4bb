"""The command line: `khunatham up`, `serve`, `rebuild`, `verify-ledger`, `doctor` and others."""

import asyncio
import signal
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer
import uvloop
from pydantic import ValidationError

from services.stack import commands
from services.stack.doctor import doctor as examine
from services.stack.failed import Failed
from services.stack.importing import Import
from services.stack.importing import import_directory as import_file
from services.stack.play.secretary import PlayFailed
from services.stack.printing import Print
from services.stack.printing import print_invitations as print_all
from services.stack.running import PortTaken
from services.stack.telling import Teller
from services.stack.up import up as run_everything
from shared.auth.dev_issuer import NotLoopback
from shared.clock import system_clock
from shared.kernel.fiscal_year import fiscal_year_of
from shared.local.errors import ServerUnavailable
from shared.privacy.master import MasterKeyProblem
from shared.service.settings import PREFIX, Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, help="จังหวัดคุณธรรม · Moral Province")
teller = Teller()
Province = Annotated[str, typer.Option(help="ISO 3166-2:TH เช่น TH-67")]


@app.command()
def up(*, play: Annotated[bool, typer.Option(help="เล่นตัวอย่างเมื่อยังไม่มีข้อมูล")] = True) -> None:
    """เริ่มทั้งระบบในเครื่องนี้ · Run everything on this machine."""
    _run(run_everything(_settings(), teller, play=play))


@app.command()
def serve(service: str) -> None:
    """เริ่มบริการเดียว · Run one service: directory, meetings, planning, projection, portal."""
    _run(commands.serve(_settings(), service))


@app.command()
def rebuild(
    view: str,
    *,
    back: Annotated[bool, typer.Option("--back", help="กลับไปใช้รุ่นก่อนหน้า")] = False,
) -> None:
    """สร้างมุมมองข้อมูลใหม่จากเหตุการณ์ทั้งหมด · Build a view afresh, or go back to the build before."""
    work = commands.go_back if back else commands.rebuild
    _run(work(_settings(), view, teller))


@app.command()
def builds(
    service: Annotated[str, typer.Argument()] = "projection",
    drop: Annotated[str, typer.Option(help="รุ่นที่จะลบ หรือมุมมองที่ไม่มีแล้ว")] = "",
) -> None:
    """รายการรุ่นของมุมมองข้อมูล · List the builds of a service's views, or drop one."""
    _run(commands.builds(_settings(), service, drop, teller))


@app.command("verify-ledger")
def verify_ledger(service: str, province: Province = "TH-67") -> None:
    """ตรวจโซ่แฮชของทะเบียนเหตุการณ์ · Recompute a province's chain, name the first broken entry."""
    _run(commands.verify_ledger(_settings(), service, province, teller))


@app.command()
def parked(
    service: Annotated[str, typer.Argument()] = "projection",
    replay: Annotated[str, typer.Option(help="ชื่อสายเหตุการณ์ที่จะเล่นซ้ำ · stream")] = "",
) -> None:
    """รายการสายเหตุการณ์ที่พักไว้ · List parked streams, or ask for one's replay."""
    _run(commands.parked(_settings(), service, replay, teller))


@app.command()
def refused(
    service: Annotated[str, typer.Argument()] = "planning",
    again: Annotated[str, typer.Option(help="รายการที่จะลองอีกครั้ง · key")] = "",
) -> None:
    """รายการที่นโยบายทำไม่สำเร็จ · List what policies could not do, or ask for another try."""
    _run(commands.refused(_settings(), service, again, teller))


@app.command("import-directory")
def import_directory(  # noqa: PLR0913 - each is an option of the command line
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    *,
    province: Province = "TH-67",
    edition: Annotated[str, typer.Option(help="รหัสทำเนียบที่เปิดไว้แล้ว (UUID)")] = "",
    fiscal_year: Annotated[int, typer.Option(help="ปีงบประมาณ (พ.ศ.) ไม่ระบุ = ปีนี้")] = 0,
    number: Annotated[int, typer.Option(help="ฉบับที่ ของปี")] = 1,
    reason: Annotated[str, typer.Option(help="เหตุผล เมื่อเป็นฉบับแก้ไข")] = "",
    token: Annotated[str, typer.Option(envvar="KHUNATHAM_TOKEN", help="โทเค็น OIDC")] = "",
) -> None:
    """นำเข้าทำเนียบจากไฟล์ Excel/CSV · Import a directory into the running platform."""
    year = fiscal_year or fiscal_year_of(system_clock())
    asked = Import(file, province, edition, year, number, reason, token)
    _run(import_file(_settings(), teller, asked))


@app.command("rotate-master-key")
def rotate_master_key() -> None:
    """เปลี่ยนกุญแจหลัก · Wrap every person's key with KHUNATHAM_MASTER_KEY, from the former one."""
    _run(commands.rotate_master_key(_settings(), teller))


@app.command("print-invitations")
def print_invitations(
    meeting: Annotated[str, typer.Argument(help="รหัสการประชุม (UUID)")],
    *,
    province: Province = "TH-67",
    folder: Annotated[Path, typer.Option(help="โฟลเดอร์ปลายทาง")] = Path("invitations"),
    token: Annotated[str, typer.Option(envvar="KHUNATHAM_TOKEN", help="โทเค็น OIDC")] = "",
) -> None:
    """พิมพ์หนังสือเชิญทุกฉบับเป็น PDF และ zip · Write all letters of a meeting as PDF and zip."""
    _run(print_all(_settings(), teller, Print(meeting, province, folder, token)))


@app.command()
def topics(
    copies: Annotated[int, typer.Option(help="สำเนาต่อพาร์ทิชัน · replication factor")] = 1,
    in_sync: Annotated[int, typer.Option(help="สำเนาที่ต้องเขียนครบ · min.insync.replicas")] = 1,
) -> None:
    """สร้างหัวข้อ Kafka · Create the services' Kafka topics."""
    _run(commands.topics(_settings(), copies, in_sync, teller))


@app.command()
def doctor() -> None:
    """ตรวจเครื่องว่าพร้อมหรือไม่ · Say what this machine lacks and what to do."""
    _run(examine(_settings(), teller))


@app.command()
def specs(folder: Path = Path("deploy/api")) -> None:
    """เขียน OpenAPI, AsyncAPI และ JSON Schema · Write the API descriptions from the types."""
    _run(commands.specs(_settings(), folder, teller))


def _settings() -> Settings:
    try:
        return Settings.from_environment()
    except ValidationError as error:
        for wrong in error.errors():
            name = PREFIX + "_".join(str(part) for part in wrong["loc"] or ("kafka",)).upper()
            teller.failed(f"ตั้งค่า {name} ไม่ถูกต้อง กรุณาแก้ไข", f"{name}: {wrong['msg']}")
        raise typer.Exit(2) from error


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end; Ctrl-C or a polite kill ends it in order; a failure is one clear sentence."""
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(_stoppable(work))
    except (KeyboardInterrupt, asyncio.CancelledError):
        teller.doing("หยุดแล้ว", "Stopped")
    except ServerUnavailable as error:
        _fail(error.th, error.en)
    except PortTaken as error:
        port = error.args[0]
        _fail(
            f"พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้น หรือกำหนด KHUNATHAM_PORT เป็นเลขอื่น",
            f"Port {port} is taken. Stop that program, or set KHUNATHAM_PORT to another number.",
        )
    except NotLoopback as error:
        th, _, en = str(error).partition(" / ")
        _fail(th, en)
    except PlayFailed as error:
        _fail("เล่นตัวอย่างไม่สำเร็จ ข้อมูลที่บันทึกแล้วยังอยู่ เริ่มใหม่เพื่อเล่นต่อ", str(error))
    except (Failed, MasterKeyProblem) as error:
        _fail(error.th, error.en)


async def _stoppable(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await task


def _fail(th: str, en: str) -> None:
    teller.failed(th, en)
    raise typer.Exit(1)
