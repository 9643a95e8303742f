"""What stands over a page: title, status, date, and the official text's address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from clausewise.ui.names import kind_name, language_name, status_name
from clausewise.ui.panes.elided import ElidedLabel

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.ui.icons import Icons
    from clausewise.ui.theme import Appearance


class InstrumentHead(QWidget):
    """One line over the page."""

    address_requested = Signal(str)

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = ElidedLabel()
        self.title.setFont(appearance.window_font(1.0, bold=True))
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("quiet", True)
        self.link = QToolButton()
        icons.put(self.link, "link")
        self.link.setToolTip(self.tr("Official text…"))
        self.link.setAccessibleName(self.tr("Official text"))
        self.link.clicked.connect(lambda: self.address_requested.emit(self._address))
        self._address = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(14)
        row.addWidget(self.title, 1)
        row.addWidget(self.facts)
        row.addWidget(self.link)

    def show_instrument(self, instrument: Instrument) -> None:
        """Say what instrument this is."""
        self.title.set_text(instrument.title or instrument.name)
        dates = instrument.facts_named("date")
        parts = [
            kind_name(instrument.kind),
            status_name(instrument.status),
            dates[0] if dates else "",
            language_name(instrument.language),
        ]
        self.facts.setText("  ·  ".join(part for part in parts if part))
        self._address = instrument.head.official if instrument.head else ""
        self.link.setVisible(bool(self._address))
