"""The faces papers are set in. An office may bring its own files; a DOCX only names its face."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import fontpkg_sarabun

_PACKAGED = fontpkg_sarabun.ROOT / "files"


@dataclass(frozen=True, slots=True)
class Face:
    """A family, and what makes its letters as tall as those of TH Sarabun at the same size."""

    family: str
    factor: float
    leading: float  # em


SARABUN = Face("Sarabun", 11 / 16, 0.62)
FACES = {
    face.family: face
    for face in (
        SARABUN,
        Face("TH Sarabun New", 1.0, 0.36),
        Face("TH SarabunPSK", 1.0, 0.36),
        Face("TH SarabunIT๙", 1.0, 0.36),
        Face("TH Sarabun", 1.0, 0.36),
        Face("Laksaman", 0.664, 0.62),
    )
}


NAMED_IN_DOCX = "TH SarabunPSK"  # what government offices have


@dataclass(frozen=True, slots=True)
class Fonts:
    """Which face the PDFs are set in, where its files may lie, and which one a DOCX names."""

    pdf: str = SARABUN.family
    docx: str = NAMED_IN_DOCX
    folder: Path | None = None

    @property
    def face(self) -> Face:
        return FACES[self.pdf]

    @property
    def folders(self) -> Sequence[Path]:
        """The office's own first; the packaged Sarabun is always there."""
        return [self.folder, _PACKAGED] if self.folder else [_PACKAGED]
