"""A command that could not do what it was asked, in a sentence a person can act on."""


class Failed(Exception):
    """Shown as it is; the program then ends with status 1."""

    def __init__(self, th: str, en: str) -> None:
        super().__init__(en)
        self.th = th
        self.en = en
