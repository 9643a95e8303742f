"""About the program: what it is, its version, and under which licences its parts come."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata, version
from platform import python_version
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.icons import paint

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.look.theme import Appearance

PARTS = (
    *("PySide6-Essentials", "Whoosh", "rapidfuzz", "diff-match-patch", "pypdfium2", "lxml", "simplemma"),
    *("Babel", "typst", "XlsxWriter", "platformdirs", "PyYAML"),
)


def licence_of(part: str) -> str:
    """Name a part's version and licence, as the part itself says."""
    try:
        found = metadata(part)
    except PackageNotFoundError:
        return part
    licence = found.get("License-Expression") or (found.get("License") or "").split("\n")[0].strip()
    if not licence or len(licence) > 60:
        classes = [c.rpartition(":: ")[2] for c in found.get_all("Classifier", []) if c.startswith("License")]
        licence = ", ".join(classes)
    return f"{part} {found.get('Version')} – {licence}"


def licences(resources: Path) -> str:
    """List the parts with their licences, and the fonts' licence in full."""
    lines = [f"Python {python_version()} – PSF-2.0", *(licence_of(part) for part in PARTS)]
    fonts = [file.read_text("utf-8") for file in sorted((resources / "fonts").glob("OFL-*.txt"))]
    return "\n".join(lines) + "\n\n" + "\n\n".join(fonts)


class About(Dialog):
    """Mark, name, version, licences."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("About Clausewise"))
        picture = QLabel()
        svg = (appearance.resources / "icons" / "clausewise.svg").read_bytes()
        picture.setPixmap(paint(svg, QSize(64, 64), 2.0))
        name = QLabel("Clausewise")
        name.setFont(appearance.reading_font(1.6, bold=True))
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(plain(self.tr("Version %1").replace("%1", version("clausewise")), quiet=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(words)
        row.addStretch(1)
        self.add(row)
        self.add(
            plain(self.tr("Reads treaties and proposals for security guarantees, and compares them clause by clause."))
        )
        note = self.tr("The bundled digests are in the program's own words; they are not the official texts.")
        self.add(plain(note, quiet=True))
        self.add(plain(self.tr("Clausewise is free software under the MIT licence. It stands on:")))
        listed = QPlainTextEdit(licences(appearance.resources))
        listed.setReadOnly(True)
        listed.setMinimumHeight(220)
        listed.setAccessibleName(self.tr("Licences"))
        self.add(listed)
        self.finish()
