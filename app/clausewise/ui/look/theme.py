"""Colours and fonts: light and dark, three palettes, the reading face; panes redraw when ``Appearance`` changes.

Colour never speaks alone: every provision group has a line style of its own, every difference a line and a shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QTextCharFormat

from clausewise.model.provision import ProvisionType
from clausewise.settings import Settings
from clausewise.ui.look.colours import Mark, Theme, load_theme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PALETTES = ("classic", "distinct", "ink")
THEMES = ("system", "light", "dark")
READING_FAMILY = "Literata"
WINDOW_FAMILY = "Inter"

P = ProvisionType
GROUPS: Mapping[str, tuple[ProvisionType, ...]] = {
    "commitment": (P.GUARANTEE, P.MUTUAL_DEFENCE, P.CONSULTATION, P.ASSISTANCE, P.SANCTIONS),
    "neutrality": (P.NEUTRALITY, P.NON_ACCESSION, P.ALLIANCE_MEMBERSHIP),
    "forces": (P.FOREIGN_FORCES, P.NUCLEAR, P.FORCE_LIMITS, P.EXERCISES, P.DEPLOYMENT),
    "conduct": (P.NON_AGGRESSION, P.TERRITORY, P.DISPUTE_SETTLEMENT, P.SECURITY_EXCEPTION),
    "final": (
        *(P.ENTRY_INTO_FORCE, P.RATIFICATION, P.TERMINATION, P.AMENDMENT, P.ACCESSION, P.DURATION),
        *(P.DEPOSITARY, P.RESERVATIONS, P.AUTHENTIC_TEXTS, P.DEFINITIONS),
    ),
}
GROUP_OF: Mapping[ProvisionType, str] = {type_: group for group, types in GROUPS.items() for type_ in types}

Line = QTextCharFormat.UnderlineStyle
LINES: Mapping[str, QTextCharFormat.UnderlineStyle] = {
    "commitment": Line.SingleUnderline,
    "neutrality": Line.DashUnderline,
    "forces": Line.DotLine,
    "conduct": Line.DashDotLine,
    "final": Line.DashDotDotLine,
}
PENS: Mapping[str, Qt.PenStyle] = {
    "commitment": Qt.PenStyle.SolidLine,
    "neutrality": Qt.PenStyle.DashLine,
    "forces": Qt.PenStyle.DotLine,
    "conduct": Qt.PenStyle.DashDotLine,
    "final": Qt.PenStyle.DashDotDotLine,
}


def palette_of(theme: Theme) -> QPalette:
    """Give Qt's palette of a theme."""
    role = QPalette.ColorRole
    palette = QPalette()
    for key, colour in {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "side",
        role.Text: "text",
        role.Button: "raised",
        role.ButtonText: "text",
        role.PlaceholderText: "muted",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.Highlight: "selection",
        role.HighlightedText: "text",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Mid: "border",
        role.Accent: "accent",
    }.items():
        palette.setColor(key, theme[colour])
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, theme["control"])
    return palette


def load_fonts(folder: Path) -> None:
    """Make the fonts that come with the program known to Qt; without them the system's own serve."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


class Appearance(QObject):
    """The look in force; ``changed`` tells panes to fetch it again."""

    changed = Signal()

    def __init__(self, resources: Path, settings: Settings) -> None:
        super().__init__()
        self.resources = resources
        self.settings = settings
        self.theme = self._load()

    def _load(self) -> Theme:
        chosen = self.settings.theme
        if chosen not in ("light", "dark"):
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            chosen = "dark" if dark else "light"
        return load_theme(self.resources / "themes", chosen, self.settings.palette)

    def reload(self) -> None:
        """Fetch the theme that the settings name and tell everyone."""
        self.theme = self._load()
        self.apply()
        self.changed.emit()

    def apply(self) -> None:
        """Give the application its font, palette and style sheet."""
        application = QGuiApplication.instance()
        if application is None:
            return
        apply_theme(application, self.theme, self.resources)  # type: ignore[arg-type]

    def window_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The face of the window's own words."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def table_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The face of tables about documents: the window's, as large as documents are read."""
        return self.window_font(scale * self.settings.reading_size / Settings().reading_size, bold=bold)

    def reading_font(self, scale: float = 1.0, *, bold: bool = False, italic: bool = False) -> QFont:
        """The face of documents, as the user set it."""
        font = QFont([self.settings.reading_font or READING_FAMILY, "Georgia", "DejaVu Serif", "serif"])
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(max(6, self.settings.reading_size) * scale)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        font.setItalic(italic)
        return font


def apply_theme(application: QApplication, theme: Theme, resources: Path) -> None:
    """Dress the application."""
    application.setPalette(palette_of(theme))
    sheet = (resources / "themes" / "window.qss").read_text("utf-8")
    sheet = sheet.replace("@look", "dark" if theme.dark else "light")
    for name in sorted(theme.colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", theme[name].name())
    application.setStyleSheet(sheet.replace("@icons", (resources / "icons").as_posix()))


def contrast(first: QColor, second: QColor) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


__all__ = [
    "GROUPS",
    "GROUP_OF",
    "LINES",
    "PALETTES",
    "PENS",
    "THEMES",
    "Appearance",
    "Mark",
    "Theme",
    "contrast",
    "load_fonts",
    "load_theme",
]
