"""The look of the rows: fonts, colours and distances, all from the window's appearance and the zoom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from clausewise.ui.look.theme import Appearance, Theme

HATCH = 7  # logical pixels between two lines of the hatching
BADGE_PAD = 10  # what a badge has beside its letters
BADGE_GAP = 7  # between a badge and the words
MEASURE = 40  # ems: a line of about 85 letters; longer ones tire the eye


@dataclass(frozen=True)
class Look:
    """Fonts, colours and distances at one zoom. Distances are logical pixels."""

    theme: Theme
    reading: QFont
    strong: QFont
    italic: QFont
    small: QFont
    badge: QFont
    spacing: float

    @cached_property
    def reading_metrics(self) -> QFontMetricsF:
        """The measures of the reading face."""
        return QFontMetricsF(self.reading)

    @cached_property
    def small_metrics(self) -> QFontMetricsF:
        """The measures of chips."""
        return QFontMetricsF(self.small)

    @cached_property
    def badge_metrics(self) -> QFontMetricsF:
        """The measures of badges."""
        return QFontMetricsF(self.badge)

    @cached_property
    def em(self) -> float:
        """The height of the reading face."""
        return self.reading_metrics.height()

    @property
    def line(self) -> float:
        """The distance of two lines."""
        return self.em * self.spacing

    @cached_property
    def letter(self) -> float:
        """The width of a letter, on average: for guessing heights."""
        return self.reading_metrics.averageCharWidth() * 0.985

    @property
    def pad(self) -> float:
        """The space above and below a row."""
        return round(self.em * 0.6)

    @property
    def gap(self) -> float:
        """The space between two paragraphs."""
        return round(self.em * 0.42)

    @cached_property
    def badge_size(self) -> float:
        """The height of a badge."""
        return round(self.badge_metrics.height() + 4)

    @cached_property
    def margin(self) -> float:
        """The width of the margin in which badges stand."""
        return round(self.badge_metrics.horizontalAdvance("MM") + BADGE_PAD + BADGE_GAP + 9)

    @cached_property
    def spine(self) -> float:
        """The width of the strip in which relations stand."""
        return round(max(34.0, self.em * 1.7))

    @cached_property
    def measure(self) -> float:
        """The longest line."""
        return round(self.em * MEASURE * 0.8)

    @cached_property
    def hatch(self) -> QPixmap:
        """The ground of an absent clause: a tile, since a hatching brush would be drawn anew for every frame."""
        screen = QGuiApplication.primaryScreen()
        scale = max(1, round(screen.devicePixelRatio())) if screen else 1
        tile = QPixmap(HATCH * scale, HATCH * scale)
        tile.setDevicePixelRatio(scale)
        tile.fill(self.theme["side"])
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["border"], 0.7))
        for shift in (-HATCH, 0, HATCH):
            painter.drawLine(shift, HATCH, shift + HATCH, 0)
        painter.end()
        return tile

    def colour(self, name: str) -> QColor:
        """A colour of the theme."""
        return self.theme[name]


def look_of(appearance: Appearance, zoom: float = 1.0) -> Look:
    """Give the look in force at a zoom."""
    badge = appearance.window_font(0.78 * max(0.9, min(zoom, 1.6)), bold=True)
    return Look(
        theme=appearance.theme,
        reading=appearance.reading_font(zoom),
        strong=appearance.reading_font(zoom, bold=True),
        italic=appearance.reading_font(zoom, italic=True),
        small=appearance.window_font(0.88 * max(0.85, min(zoom, 1.6))),
        badge=badge,
        spacing=max(1.0, appearance.settings.line_spacing / 100 * 0.92),
    )
