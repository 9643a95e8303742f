"""Words that end in an ellipsis where there is no room, and are taken as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QFontMetricsF, QResizeEvent


def lines_for(text: str, metrics: QFontMetrics | QFontMetricsF, width: float, most: int) -> list[str]:
    """Break a text into at most so many lines of a width in pixels; what does not fit ends in an ellipsis."""
    words, lines = text.split(), list[str]()
    while words:
        line = words.pop(0)
        if len(lines) == most - 1:
            line, words = " ".join([line, *words]), []
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        # Only what does not fit is elided: by whole pixels, as Qt does it, a line that just fits would be cut.
        fits = metrics.horizontalAdvance(line) <= width
        lines.append(line if fits else metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width)))
    return lines or [""]


class ElidedLabel(QLabel):
    """One line of plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._whole = " ".join(text.split())
        self.setToolTip(tip(self._whole))
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self.setAccessibleDescription(self._whole)  # or the tip would be heard, with its markup
        self._elide()

    @property
    def whole(self) -> str:
        """The text, whole."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for all the words, where the layout asks for it."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))
