"""Papers out: what a route answers with."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import Depends, Request, Response

from shared.documents.paper import Paper
from shared.documents.press import MEDIA_TYPES, Form, Press
from shared.http.files import described, file_response
from shared.kernel.message import Province
from shared.rules.offices import Office, Offices

FILES = described(*MEDIA_TYPES.values())
PDF = described(MEDIA_TYPES[Form.PDF])


class Printer:
    """Sets papers in either form; knows the office whose head they carry."""

    def __init__(self, press: Press, offices: Offices) -> None:
        self._press = press
        self._offices = offices

    def office(self, province: str) -> Office:
        return self._offices[Province(province)]

    async def answer(self, paper: Paper, form: Form) -> Response:
        return file_response(
            await self._press.file(paper, form), paper.title.replace("/", "-"), form
        )

    async def book(self, papers: Iterable[Paper], name: str) -> Response:
        """One PDF of all of them."""
        content = await self._press.book(papers)
        return file_response(content, name.replace("/", "-"), Form.PDF)


async def printer_of(request: Request) -> Printer:
    return Printer(request.app.state.press, request.app.state.offices)


Printing = Annotated[Printer, Depends(printer_of)]
