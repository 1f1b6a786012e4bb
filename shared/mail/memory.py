"""The post in memory: the twin that tests use."""

from shared.mail.letter import Letter, NotSent, encoded


class MemoryPost:
    """Implements the `Post` port. What stands in `failures` is raised first, one a letter."""

    def __init__(self, sender: str = "moral-province@example.go.th") -> None:
        self.sender = sender
        self.sent: list[Letter] = []
        self.failures: list[NotSent] = []

    async def send(self, letter: Letter) -> None:
        encoded(letter)
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(letter)
