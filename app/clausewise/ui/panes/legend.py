"""The legend under a page: which provisions were recognised, each group to be shown or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from clausewise.ui.look.theme import GROUP_OF, GROUPS, PENS
from clausewise.ui.naming.names import group_name
from clausewise.ui.panes.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.model.provision import Findings
    from clausewise.ui.look.theme import Appearance, Theme

SWATCH = QSize(26, 14)
SCALE = 2.0


def swatch(theme: Theme, group: str) -> QPixmap:
    """Draw a group's mark: its fill and its line."""
    pixmap = QPixmap(SWATCH * SCALE)
    pixmap.setDevicePixelRatio(SCALE)
    pixmap.fill(theme.mark(group).fill)
    painter = QPainter(pixmap)
    pen = QPen(theme.mark(group).line, 2)
    pen.setStyle(PENS[group])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(0, SWATCH.height() - 2, SWATCH.width(), SWATCH.height() - 2)
    painter.end()
    return pixmap


class Legend(QWidget):
    """A button a group that occurs, with its count; pressing one hides or shows the group's marks."""

    hidden_changed = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.buttons: Mapping[str, QPushButton] = {group: self._button(group) for group in GROUPS}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = FlowLayout(self, 6)
        row.setContentsMargins(16, 6, 16, 6)
        for button in self.buttons.values():
            row.addWidget(button)
        self._counts: dict[str, int] = {}
        appearance.changed.connect(self._dress)
        self._dress()

    def _button(self, group: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setChecked(True)
        button.setProperty("chip", True)
        button.setIconSize(SWATCH)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(lambda _on: self.hidden_changed.emit(self.hidden))
        button.hide()
        button.setObjectName(f"legend-{group}")
        return button

    @property
    def hidden(self) -> frozenset[str]:
        """The groups that the reader hid."""
        return frozenset(group for group, button in self.buttons.items() if not button.isChecked())

    def show_findings(self, findings: Findings) -> None:
        """Show the groups that occur."""
        self._counts = dict.fromkeys(GROUPS, 0)
        for provisions in findings.provisions.values():
            for provision in provisions:
                self._counts[GROUP_OF[provision.type]] += 1
        for group, button in self.buttons.items():
            count = self._counts[group]
            button.setVisible(count > 0)
            button.setText(f"  {group_name(group)}  {count}")
            button.setAccessibleName(self.tr("Mark provisions: %1").replace("%1", group_name(group)))
            button.setToolTip(self.tr("Show or hide these marks"))
        self.setVisible(any(self._counts.values()))

    def _dress(self) -> None:
        for group, button in self.buttons.items():
            button.setIcon(QIcon(swatch(self._appearance.theme, group)))
