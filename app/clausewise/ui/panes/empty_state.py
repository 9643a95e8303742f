"""What stands in the middle while nothing is open: what this is, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clausewise.ui.look.icons import paint

if TYPE_CHECKING:
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance


class EmptyState(QWidget):
    """The first thing a reader sees."""

    asked = Signal(str)

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._icons = icons
        picture = QLabel()
        svg = (appearance.resources / "icons" / "clausewise.svg").read_bytes()
        picture.setPixmap(paint(svg, QSize(72, 72), 2.0))
        title = QLabel(self.tr("Read treaties side by side"))
        title.setFont(appearance.reading_font(1.9, bold=True))
        lead = QLabel(
            self.tr(
                "On the left stand proposals for the security of Ukraine, as digests with their sources, and news "
                "coverage checked against them."
            )
        )
        lead.setWordWrap(True)
        lead.setProperty("quiet", True)
        lead.setFont(appearance.window_font(1.1))
        column = QVBoxLayout()
        column.setSpacing(10)
        for widget in (picture, title, lead):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addLayout(self._steps())
        column.addSpacing(14)
        column.addLayout(self._buttons())
        centre = QHBoxLayout(self)
        centre.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addLayout(column)
        middle.addStretch(3)
        centre.addLayout(middle)
        centre.addStretch(1)

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        self._pictures: list[tuple[QLabel, str]] = []
        for row, (icon, words, keys) in enumerate(
            (
                ("document", self.tr("Double-click an instrument to read it"), self.tr("Return")),
                ("compare", self.tr("Select two to six with Ctrl, then compare"), "Ctrl+D"),
                ("search", self.tr("Search every clause of every instrument"), "Ctrl+K"),
                ("open", self.tr("Drop your own documents here: text, Word, PDF, web pages and more"), "Ctrl+O"),
                ("palette", self.tr("Find any action by its name"), "Ctrl+Shift+P"),
            )
        ):
            picture = QLabel()
            picture.setPixmap(self._icons.pixmap(icon, 20, "accent"))
            self._pictures.append((picture, icon))
            key = QLabel(keys)
            key.setProperty("quiet", True)
            grid.addWidget(picture, row, 0)
            grid.addWidget(QLabel(words), row, 1)
            grid.addWidget(key, row, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, words, primary in (
            ("example", self.tr("Compare two proposals"), True),
            ("import", self.tr("Import documents…"), False),
            ("help", self.tr("Five-minute tour"), False),
        ):
            button = QPushButton(words)
            button.setProperty("primary", primary)
            button.setObjectName(f"empty-{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            row.addWidget(button)
            if primary:
                self.setFocusProxy(button)
        row.addStretch(1)
        return row

    def dress(self) -> None:
        """Draw the pictures in the colours in force."""
        for picture, icon in self._pictures:
            picture.setPixmap(self._icons.pixmap(icon, 20, "accent"))
