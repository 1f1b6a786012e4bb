"""A secret in a file of its own: made once, for its owner's eyes only."""

import os
from collections.abc import Callable
from pathlib import Path


def kept(path: Path, made: Callable[[], bytes]) -> bytes:
    """The file's content, made on first use; every later start finds the same."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_once(path, made())
    path.chmod(0o600)
    return path.read_bytes()


def _write_once(path: Path, content: bytes) -> None:
    # Whole or not at all: of two processes that start together, both use the first one's secret.
    draft = path.with_suffix(f".{os.getpid()}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
