"""A small IMAP server on loopback: one folder, and which of its messages were read."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Folder:
    """Its messages by uid; `seen` are those marked as read."""

    port: int = 0
    messages: dict[str, bytes] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"imap://office:secret@127.0.0.1:{self.port}/INBOX"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK ready\r\n")
        while line := (await reader.readline()).decode().strip():
            tag, _, command = line.partition(" ")
            self.asked.append(command)
            writer.write(self.answer(command) + f"{tag} {self.verdict(command)}\r\n".encode())
            if command == "LOGOUT":
                break
        writer.close()

    def verdict(self, command: str) -> str:
        right = not command.startswith("LOGIN") or command == 'LOGIN office "secret"'
        here = not command.startswith(("SELECT", "EXAMINE")) or "INBOX" in command
        return "OK done" if right and here else "NO wrong"

    def answer(self, command: str) -> bytes:
        if command == "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1\r\n"
        if command == "UID SEARCH UNSEEN":
            unread = [uid for uid in self.messages if uid not in self.seen]
            return f"* SEARCH {' '.join(unread)}\r\n".encode()
        if fetched := re.match(r"UID FETCH (\d+) \(BODY\.PEEK\[\]<0\.\d+>\)", command):
            content = self.messages[fetched[1]]
            head = f"* 1 FETCH (UID {fetched[1]} BODY[]<0> {{{len(content)}}}\r\n"
            return head.encode() + content + b")\r\n"
        if stored := re.match(r"UID STORE ([\d,]+) \+FLAGS \(\\Seen\)", command):
            self.seen.update(stored[1].split(","))
        return b"* 1 EXISTS\r\n" if command.startswith(("SELECT", "EXAMINE")) else b""


@asynccontextmanager
async def imap_server() -> AsyncIterator[Folder]:
    folder = Folder()
    server = await asyncio.start_server(folder.serve, "127.0.0.1", 0)
    folder.port = server.sockets[0].getsockname()[1]
    try:
        yield folder
    finally:
        server.close()
        await server.wait_closed()
