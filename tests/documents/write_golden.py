"""`python -m tests.documents.write_golden` draws the golden pictures anew. Look at each of them."""

from shared.documents.faces import Fonts
from shared.documents.pdf import PdfWriter
from tests.documents.examples import OF_MARKS, PAPERS
from tests.documents.pictures import golden, png, rendered

DPI = 50
MARKS_DPI, MARKS_BOX = 150, (170, 100, 340, 130)


def main() -> None:
    writer = PdfWriter(Fonts())
    for name, paper in PAPERS.items():
        golden(name).write_bytes(png(rendered(writer.write([paper]), DPI)))
    golden("marks").write_bytes(png(rendered(writer.write([OF_MARKS]), MARKS_DPI, MARKS_BOX)))


if __name__ == "__main__":
    main()
