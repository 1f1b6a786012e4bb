"""Draws the golden pictures of the booklet's pages anew. Look at every one before keeping it.

python -m tests.planning.write_booklet_golden
"""

from pathlib import Path

from shared.documents.faces import Fonts
from shared.documents.pdf import PdfWriter
from tests.documents.pictures import png, rendered
from tests.planning.booklet_contents import made

DPI = 50
FOLDER = Path(__file__).with_name("golden")
PAGES = {
    "booklet_cover": 1,
    "booklet_contents": 2,
    "booklet_projects": 6,
    "booklet_budget": 8,
    "booklet_indicators": 9,
    "booklet_declaration": 10,
    "booklet_resolutions": 11,
    "booklet_papers": 12,
}


def written() -> bytes:
    return PdfWriter(Fonts()).write([made()])


def main() -> None:
    pdf = written()
    for name, page in PAGES.items():
        picture = rendered(pdf, DPI, page=page)
        (FOLDER / f"{name}.png").write_bytes(png(picture))


if __name__ == "__main__":
    main()
