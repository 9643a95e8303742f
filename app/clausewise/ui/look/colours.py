"""The colours of a look, read from its file: all that the first paint needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from clausewise.settings import Settings


@dataclass(frozen=True, slots=True)
class Mark:
    """How something is marked: a fill behind the words and a line (also the colour of its name)."""

    fill: QColor
    line: QColor


@dataclass(frozen=True)
class Theme:
    """The colours of one look."""

    name: str
    colours: Mapping[str, QColor]
    marks: Mapping[str, Mark]

    def __getitem__(self, name: str) -> QColor:
        """The colour of that name, as the theme's file lists them."""
        return self.colours[name]

    @property
    def dark(self) -> bool:
        """Whether the paper is dark."""
        return self.name == "dark"

    def mark(self, name: str) -> Mark:
        """The mark of a provision group or of a difference (first, second, both, deletion, insertion, moved)."""
        return self.marks[name]


def load_theme(folder: Path, name: str, palette: str) -> Theme:
    """Read ``light`` or ``dark`` with one of the palettes from the folder of themes."""
    stored = json.loads((folder / f"{name}.json").read_text("utf-8"))
    chosen = stored["palettes"].get(palette) or stored["palettes"]["classic"]
    return Theme(
        name=name,
        colours={key: QColor(value) for key, value in stored["colours"].items()},
        marks={key: Mark(QColor(fill), QColor(line)) for key, (fill, line) in chosen.items()},
    )


def first_theme(folder: Path, settings: Settings) -> Theme:
    """Read the theme for the first paint: the one that the settings name, or the one that the system wears."""
    chosen = settings.theme
    if chosen not in ("light", "dark"):
        # The system's palette tells it without Qt's namespace, whose import would hold the first paint up.
        chosen = "dark" if QGuiApplication.palette().window().color().lightness() < 128 else "light"
    return load_theme(folder, chosen, settings.palette)
