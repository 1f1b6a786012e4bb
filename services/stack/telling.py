"""What the command line tells a person: Thai first, a bar for what takes long."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from services.stack.play.play import Told
from shared.auth.dev_issuer import MOUNT, DevIssuer


class Teller:
    """Tells a start, step by step, and in the end where to look and what to try."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console()
        self._bar: Progress | None = None

    def doing(self, th: str, en: str) -> None:
        self.console.print(f"[bold]•[/bold] {th} · [dim]{en}[/dim]")

    def failed(self, th: str, en: str) -> None:
        self._end_bar()
        self.console.print(f"[bold red]✗[/bold red] {th}\n  {en}", highlight=False, soft_wrap=True)

    def played(self, told: Told) -> None:
        self.progress(f"{told.th} · {told.en}", told.done, told.steps)

    def progress(self, what: str, done: int, total: int) -> None:
        """A bar that ends by itself when all is done."""
        if self._bar is None:
            self._bar = progress_bar(self.console)
            self._bar.add_task(what, total=total)
            self._bar.start()
        task = self._bar.tasks[0].id
        self._bar.update(task, description=what, completed=done, total=total)
        if done >= total:
            self._end_bar()

    def ready(self, address: str, issuer: DevIssuer | None) -> None:
        self.console.print(f"\n[bold green]พร้อมใช้งาน[/bold green] · Ready: [bold]{address}/[/bold]")
        if issuer is not None:
            self.console.print(self._accounts(issuer))
            self.console.print(
                f"ลงชื่อเข้าใช้ที่ · Sign in at {address}{MOUNT}/login แล้วเปิดกระดานกระบวนการ · "
                f"then open the process board at {address}/"
            )
        api = f"{address}/projection/v1/provinces/TH-67"
        self.console.print(
            "ดูได้ด้วยบัญชีเลขานุการ · Read as the secretary (API): กระดานความคิด · idea boards "
            f"{api}/boards · มติ · resolutions {api}/resolutions · ปฏิทิน · calendar "
            f"{api}/calendar.ics",
            soft_wrap=True,
        )
        self.console.print(
            "ลองทำ · Try: แก้ไฟล์ Excel แล้วนำเข้าเป็นฉบับที่ 2 ด้วย · change the workbook and import it, "
            "as the edition that corrects the first, with "
            f"[bold]{sys.argv[0]} import-directory FILE.xlsx --number 2 --reason …[/bold]\n"
            "หยุดด้วย Ctrl-C ข้อมูลยังอยู่ · Ctrl-C stops everything; the data stays."
        )

    def _accounts(self, issuer: DevIssuer) -> Table:
        table = Table("บัญชี · Account", "บทบาท · Role", "จังหวัด · Province", title_justify="left")
        for account in issuer.accounts:
            table.add_row(account.name, f"{account.th} · {account.en}", account.place_th)
        return table

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def progress_bar(console: Console) -> Progress:
    return Progress(
        TextColumn("  {task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    )
