"""What stands over a page: title, status, date, and the ways to its claims, its sources and the official text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from clausewise.ui.naming.names import called, kind_name, language_name, status_name
from clausewise.ui.panes.elided import ElidedLabel

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance

LEAST = 16  # letters of the title that stay in view


class InstrumentHead(QWidget):
    """One line over the page."""

    address_requested = Signal(str)
    claims_requested = Signal()
    sources_requested = Signal()

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = ElidedLabel()
        self.title.setFont(appearance.window_font(1.0, bold=True))
        self.facts = ElidedLabel()
        self.facts.setProperty("quiet", True)
        self.facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.claims = QPushButton()
        self.claims.setProperty("chip", True)
        icons.put(self.claims, "coverage")
        self.claims.clicked.connect(self.claims_requested)
        self.sources = QToolButton()
        icons.put(self.sources, "info")
        self.sources.setToolTip(self.tr("Sources and evidence…"))
        self.sources.setAccessibleName(self.tr("Sources and evidence"))
        self.sources.clicked.connect(self.sources_requested)
        self.link = QToolButton()
        icons.put(self.link, "link")
        self.link.setToolTip(self.tr("Official text…"))
        self.link.setAccessibleName(self.tr("Official text"))
        self.link.clicked.connect(lambda: self.address_requested.emit(self._address))
        self._address = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(14)
        # In a narrow window or in large letters both are cut, and neither is lost.
        self.title.setMinimumWidth(self.title.fontMetrics().averageCharWidth() * LEAST)
        row.addWidget(self.title, 1)
        for widget in (self.facts, self.claims, self.sources, self.link):
            row.addWidget(widget)

    def show_instrument(self, instrument: Instrument) -> None:
        """Say what instrument this is."""
        self.title.set_text(called(instrument))
        dates = instrument.facts_named("date")
        parts = [
            kind_name(instrument.kind),
            status_name(instrument.status),
            dates[0] if dates else "",
            language_name(instrument.language),
        ]
        self.facts.set_text(" · ".join(part for part in parts if part))
        self._address = instrument.head.official if instrument.head else ""
        self.link.setVisible(bool(self._address))
        self.sources.setVisible(instrument.head is not None)
        self.claims.hide()

    def offer_claims(self, words: str) -> None:
        """Offer to show claims, in these words."""
        self.claims.setText(f" {words}")
        self.claims.setVisible(bool(words))
