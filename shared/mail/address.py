"""What an e-mail can be addressed to."""

import re

_ADDRESS = re.compile(r"^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")


def is_address(text: str) -> bool:
    """Whether a letter can be addressed to it; the mail server has the last word."""
    return bool(_ADDRESS.fullmatch(text)) and not set(text) & set('<>(),;:"[]\\')
