"""PDF pages as pictures: made by poppler, read here, so that no imaging library is needed."""

import shutil
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path
from struct import pack, unpack

import pytest

from tests.conftest import in_ci

POPPLER = ("pdftoppm", "pdftotext")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DARKER = 96  # of 255: a pixel that another version of poppler would not draw so


def missing_tools() -> list[str]:
    return [tool for tool in POPPLER if shutil.which(tool) is None]


# Loudly skipped where the tools are missing, and in CI a failure of whatever needs them.
needs_poppler = pytest.mark.skipif(
    bool(missing_tools()) and not in_ci(),
    reason=f"POPPLER IS MISSING ({', '.join(missing_tools())}): install poppler-utils",
)


@dataclass(frozen=True)
class Picture:
    """A grey picture, a byte a pixel."""

    width: int
    height: int
    pixels: bytes

    def unlike(self, other: "Picture") -> float:
        """The share of pixels that are plainly darker or lighter; all of them at another size."""
        if (self.width, self.height) != (other.width, other.height):
            return 1.0
        apart = (abs(a - b) for a, b in zip(self.pixels, other.pixels, strict=True))
        return sum(1 for each in apart if each > _DARKER) / len(self.pixels)


def rendered(
    pdf: bytes, dpi: int, crop: tuple[int, int, int, int] | None = None, page: int = 1
) -> Picture:
    """A page in sixteen greys; `crop` is left, top, width, height in pixels."""
    box = zip(("-x", "-y", "-W", "-H"), map(str, crop), strict=True) if crop else ()
    options = ["-f", str(page), *(word for pair in box for word in pair)]
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-singlefile", *options, "-"]
    drawn = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    kind, size, _, pixels = drawn.split(b"\n", 3)
    assert kind == b"P5", kind
    width, height = map(int, size.split())
    return Picture(width, height, bytes(pixel | 0x0F for pixel in pixels))


def text_of(pdf: bytes, *options: str) -> str:
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def png(picture: Picture) -> bytes:
    """As a file that everybody can look at."""
    rows = range(0, len(picture.pixels), picture.width)
    raw = b"".join(b"\0" + picture.pixels[row : row + picture.width] for row in rows)
    head = pack(">IIBBBBB", picture.width, picture.height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(
        pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def read(file: bytes) -> Picture:
    """What `png` has written."""
    width, height = unpack(">II", file[16:24])
    raw = zlib.decompress(file[file.index(b"IDAT") + 4 :])
    rows = range(1, len(raw), width + 1)
    return Picture(width, height, b"".join(raw[row : row + width] for row in rows))


def golden(name: str) -> Path:
    return Path(__file__).with_name("golden") / f"{name}.png"
