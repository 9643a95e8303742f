"""The program's own icons: line drawings that take the colour of the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.look.theme import Theme

SIZE = 20
SCALES = (1.0, 2.0)
PROPERTY = "icon_name"


class Icons:
    """Icons by name, drawn once per colour."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.folder = folder
        self.theme = theme
        self._drawn: dict[tuple[str, str], QIcon] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw for another theme from now on."""
        self.theme = theme

    def put(self, button: QAbstractButton, name: str, colour: str = "text") -> None:
        """Give a button an icon that follows the theme."""
        button.setProperty(PROPERTY, f"{name} {colour}")
        button.setIcon(self(name, colour))

    def redraw(self, root: QWidget) -> None:
        """Draw the icons of all buttons below a widget in the colours in force."""
        for button in root.findChildren(QAbstractButton):
            stored = button.property(PROPERTY)
            if stored:
                button.setIcon(self(*str(stored).split()))

    def __call__(self, name: str, colour: str = "text") -> QIcon:
        """The icon of that name in one of the theme's colours; greyed where it is disabled."""
        key = (name, self.theme[colour].name())
        if key not in self._drawn:
            icon = QIcon()
            for scale in SCALES:
                icon.addPixmap(self._draw(name, self.theme[colour], scale))
                icon.addPixmap(self._draw(name, self.theme["control"], scale), QIcon.Mode.Disabled)
            self._drawn[key] = icon
        return self._drawn[key]

    def pixmap(self, name: str, size: int, colour: str = "muted", scale: float = 2.0) -> QPixmap:
        """A picture of ``size`` logical pixels."""
        return self._draw(name, self.theme[colour], scale, size)

    def _draw(self, name: str, colour: QColor, scale: float, size: int = SIZE) -> QPixmap:
        drawing = (self.folder / f"{name}.svg").read_text("utf-8").replace("currentColor", colour.name())
        return paint(drawing.encode(), QSize(size, size), scale)


def paint(svg: bytes, size: QSize, scale: float) -> QPixmap:
    """Draw an SVG at a size in logical pixels."""
    pixmap = QPixmap(size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap


def program_icon(folder: Path) -> QIcon:
    """The program's own mark at the sizes that desktops ask for."""
    icon = QIcon()
    svg = (folder / "clausewise.svg").read_bytes()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(paint(svg, QSize(size, size), 1.0))
    return icon
