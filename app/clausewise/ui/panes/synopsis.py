"""A synopsis of three to six instruments: which columns it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from clausewise.ui.panes.page import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.ui.theme import Appearance

FEWEST = 2
MOST = 6
LONGEST = 26


class ColumnChooser(QWidget):
    """A button an instrument, pressed while its column is shown; two columns at least stay."""

    hidden_changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 5)
        row.setSpacing(6)
        label = QLabel(self.tr("Columns"))
        label.setProperty("quiet", True)
        row.addWidget(label)
        self.buttons: list[QPushButton] = []
        for n in range(MOST):
            button = QPushButton()
            button.setCheckable(True)
            button.setChecked(True)
            button.setProperty("chip", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(lambda _on, n=n: self._on_toggled(n))
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        self.count = 0
        self.names: list[str] = []
        self.hide()

    @property
    def hidden(self) -> frozenset[int]:
        """The instruments whose columns are left out."""
        return frozenset(n for n, button in enumerate(self.buttons[: self.count]) if not button.isChecked())

    def show_instruments(self, instruments: Sequence[Instrument]) -> None:
        """Offer these instruments' columns; other ones begin with all of them shown."""
        names = [instrument.title or instrument.name for instrument in instruments]
        same = self.names == names
        self.count, self.names = len(names), names
        for n, button in enumerate(self.buttons):
            button.setVisible(n < self.count)
            if n < self.count:
                name = names[n]
                short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
                button.setText(short.replace("&", "&&"))
                button.setToolTip(tip(name))
                button.setAccessibleName(self.tr("Show the column of %1").replace("%1", name))
            if not same:
                button.blockSignals(True)
                button.setChecked(True)
                button.blockSignals(False)

    def _on_toggled(self, n: int) -> None:
        if self.count - len(self.hidden) < FEWEST:
            self.buttons[n].blockSignals(True)
            self.buttons[n].setChecked(True)
            self.buttons[n].blockSignals(False)
            return
        self.hidden_changed.emit(self.hidden)
