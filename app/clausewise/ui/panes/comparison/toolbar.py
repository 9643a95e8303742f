"""The tools above the columns: how to show, what to show, from difference to difference, swap, link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from clausewise.ui.naming.names import provision_name
from clausewise.ui.panes.comparison.items import Filter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from clausewise.model.provision import ProvisionType
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance

SIDE_BY_SIDE, UNIFIED, MATRIX, ANATOMY = "side by side", "unified", "matrix", "anatomy"
NARROWEST = 420  # logical pixels
ROW_MODES = (SIDE_BY_SIDE, UNIFIED)


class Toolbar(QWidget):
    """Buttons and the filter. Asks by signals; ``show_position`` says where the reader is."""

    mode_chosen = Signal(str)
    filter_chosen = Signal(object)
    next_asked = Signal()
    previous_asked = Signal()
    swap_asked = Signal()
    pin_asked = Signal()
    linked_changed = Signal(bool)

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.icons = icons
        self._pictures: list[tuple[QToolButton, str]] = []
        self._lines: list[QFrame] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 12, 5)
        self._row.setSpacing(4)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(NARROWEST)
        self.modes = QButtonGroup(self)
        self.mode_buttons = {
            SIDE_BY_SIDE: self._mode("compare", self.tr("Side by side")),
            UNIFIED: self._mode("document", self.tr("Unified")),
            MATRIX: self._mode("table", self.tr("Table")),
            ANATOMY: self._mode("guarantee", self.tr("Anatomy")),
        }
        self.mode_buttons[SIDE_BY_SIDE].setChecked(True)
        self.mode_buttons[ANATOMY].hide()
        for mode, button in self.mode_buttons.items():
            button.clicked.connect(lambda _on, mode=mode: self.mode_chosen.emit(mode))
        self._line()
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Clauses to show"))
        self.filter.setMinimumContentsLength(18)
        self.filter.setMinimumWidth(120)
        self.filter.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.activated.connect(lambda n: self.filter_chosen.emit(self.filter.itemData(n)))
        self._row.addWidget(self.filter)
        self._line()
        self.previous = self._tool("up", self.tr("Previous difference"), "Shift+F7")
        self.next = self._tool("down", self.tr("Next difference"), "F7")
        self.position = QLabel()
        self.position.setProperty("quiet", True)
        self.position.setMinimumWidth(self.position.fontMetrics().horizontalAdvance("0000 of 0000"))
        self._row.addWidget(self.position)
        self._row.addStretch(1)
        self.swap = self._tool("swap", self.tr("Swap sides"), "")
        self.link = self._tool("link", self.tr("Scroll together"), "")
        self.link.setCheckable(True)
        self.link.setChecked(True)
        self.pin = self._tool("pin", self.tr("Pin clauses to each other"), "Ctrl+J")
        self.pin.clicked.connect(self.pin_asked)
        self.previous.clicked.connect(self.previous_asked)
        self.next.clicked.connect(self.next_asked)
        self.swap.clicked.connect(self.swap_asked)
        self.link.toggled.connect(self.linked_changed)
        appearance.changed.connect(self.dress)
        self.dress()

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pictures.append((button, icon))
        self._row.addWidget(button)
        return button

    def _tool(self, icon: str, words: str, keys: str) -> QToolButton:
        button = self._button(icon, words)
        button.setToolTip(f"{words} ({keys})" if keys else words)
        return button

    def _mode(self, icon: str, words: str) -> QToolButton:
        button = self._button(icon, words)
        button.setText(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        self.modes.addButton(button)
        return button

    def _line(self) -> None:
        line = QFrame()
        line.setFixedSize(1, 20)
        line.setObjectName("rule")
        line.setFrameShape(QFrame.Shape.NoFrame)
        self._row.addSpacing(6)
        self._row.addWidget(line)
        self._row.addSpacing(6)
        self._lines.append(line)

    def add_columns(self, button: QToolButton) -> None:
        """Take the button that chooses columns, before those for linking."""
        self._row.insertWidget(self._row.indexOf(self.swap), button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, show icons alone."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        for look in (style.ToolButtonTextBesideIcon, style.ToolButtonIconOnly):
            for button in self.mode_buttons.values():
                button.setToolButtonStyle(look)
                button.setToolTip(button.text())
            if self._row.sizeHint().width() <= event.size().width():
                return

    def dress(self) -> None:
        """Draw the icons in the colours in force."""
        for button, icon in self._pictures:
            button.setIcon(self.icons(icon))
        line = self.icons.theme["border"].name()
        for rule in self.findChildren(QFrame, "rule"):
            rule.setStyleSheet(f"background: {line}")

    def offer(self, differences: int, total: int, provisions: Mapping[ProvisionType, int], *, pair: bool) -> None:
        """Offer the filters that this comparison has something for."""
        self.filter.clear()
        self.filter.addItem(self.tr("All clauses (%1)").replace("%1", str(total)), Filter())
        self.filter.addItem(self.tr("Differences only (%1)").replace("%1", str(differences)), Filter(differences=True))
        if provisions:
            self.filter.insertSeparator(2)
        for kind, count in sorted(provisions.items(), key=lambda found: provision_name(found[0])):
            self.filter.addItem(f"{provision_name(kind)} ({count})", Filter(provisions=frozenset({kind})))
        self.mode_buttons[UNIFIED].setVisible(pair)
        self.mode_buttons[SIDE_BY_SIDE].setText(self.tr("Side by side") if pair else self.tr("Synopsis"))
        self.swap.setVisible(pair)

    def show_mode(self, mode: str) -> None:
        """Show how things are shown; what works on rows alone is off over tables."""
        self.mode_buttons[mode].setChecked(True)
        rows = mode in ROW_MODES
        for widget in (self.filter, self.previous, self.next, self.swap, self.pin, self.position):
            widget.setEnabled(rows)
        for widget in (self.filter, self.previous, self.next, self.position, self.pin, self.link, *self._lines):
            widget.setVisible(rows)
        self.link.setEnabled(mode == SIDE_BY_SIDE)

    def choose_filter(self, kept: Filter) -> None:
        """Show a filter that was chosen elsewhere."""
        for n in range(self.filter.count()):
            if self.filter.itemData(n) == kept:
                self.filter.setCurrentIndex(n)

    def show_position(self, place: int, total: int) -> None:
        """Say at which difference the reader is; 0 before the first."""
        if not total:
            self.position.setText(self.tr("No differences"))
        elif place:
            self.position.setText(self.tr("%1 of %2").replace("%1", str(place)).replace("%2", str(total)))
        else:
            self.position.setText(self.tr("Differences: %1").replace("%1", str(total)))
        self.next.setEnabled(total > 0)
        self.previous.setEnabled(total > 0)
