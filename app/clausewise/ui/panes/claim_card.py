"""One claim of the coverage as a card: its verdict, its words, the reason, and the clauses it speaks of, in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clausewise.ui.look.tips import tip
from clausewise.ui.page.verdicts import COLOURS, verdict_name, verdict_sign
from clausewise.ui.panes.quote_link import QuoteLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from clausewise.library.coverage import Mention
    from clausewise.model.head import ClauseRef
    from clausewise.ui.look.theme import Appearance

SHOWN = 220  # characters of a clause that a card shows


class ClaimCard(QFrame):
    """A card; ``targets`` are the clauses with where each stands and what it says, ``source`` whose claim it is."""

    target_chosen = Signal(str, str)
    claim_chosen = Signal(str, str)

    def __init__(
        self,
        mention: Mention,
        targets: Sequence[tuple[ClauseRef, str, str]],
        source: str,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self.mention = mention
        self.source = source
        self.targets = tuple(targets)
        self._appearance = appearance
        theme, claim = appearance.theme, mention.claim
        edge, line = theme["border"].name(), theme[COLOURS[claim.verdict]].name()
        self.setStyleSheet(
            f"ClaimCard {{ background: {theme['raised'].name()}; border: 1px solid {edge};"
            f" border-left: 4px solid {line}; border-radius: 6px; }}"
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 16, 12)
        lines.setSpacing(5)
        lines.addLayout(self._verdict())
        said = QuoteLink(mention.text, appearance)
        said.setFont(appearance.reading_font(1.0))
        said.setStyleSheet(f"color: {theme['text'].name()}; background: transparent;")
        said.setContentsMargins(0, 2, 0, 2)
        said.followed.connect(lambda: self.claim_chosen.emit(mention.coverage, claim.clause))
        lines.addWidget(said)
        if claim.reason:
            lines.addWidget(self._label(claim.reason, appearance.window_font(), "muted"))
        for target, place, words in self.targets:
            self._add_target(lines, target, place, words)

    def _add_target(self, lines: QVBoxLayout, target: ClauseRef, place: str, words: str) -> None:
        link = QuoteLink(place, self._appearance)
        link.setContentsMargins(0, 1, 0, 1)
        link.setObjectName(f"target-{target.instrument}-{target.clause}")
        link.followed.connect(lambda: self.target_chosen.emit(target.instrument, target.clause))
        lines.addWidget(link)
        if words:
            shown = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + "…"
            label = self._label(shown, self._appearance.reading_font(0.88), "muted")
            label.setContentsMargins(14, 0, 0, 3)
            label.setToolTip(tip(words) if shown != words else "")
            label.setAccessibleDescription(words if shown != words else "")
            lines.addWidget(label)

    def _verdict(self) -> QHBoxLayout:
        claim = self.mention.claim
        row = QHBoxLayout()
        row.setSpacing(7)
        sign = QLabel()
        sign.setPixmap(verdict_sign(claim.verdict, self._appearance.theme))
        row.addWidget(sign)
        bold = self._appearance.window_font(0.95, bold=True)
        row.addWidget(self._label(verdict_name(claim.verdict), bold, COLOURS[claim.verdict], wrap=False))
        row.addStretch(1)
        row.addWidget(self._label(self.source, self._appearance.window_font(0.92), "muted", wrap=False))
        return row

    def _label(self, words: str, font: QFont, colour: str, *, wrap: bool = True) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setFont(font)
        label.setWordWrap(wrap)
        label.setStyleSheet(f"color: {self._appearance.theme[colour].name()}; background: transparent;")
        return label

    def as_text(self) -> str:
        """The card in plain text, for an article or a message."""
        return "\n".join([f"{self._head()}: {self.mention.text}", *self._lines()])

    def as_html(self) -> str:
        """The card in rich text, every foreign character escaped."""
        lines = "".join(f"<br>{escape(line)}" for line in self._lines())
        return f"<p><b>{escape(self._head())}:</b> {escape(self.mention.text)}{lines}</p>"

    def _head(self) -> str:
        return f"{verdict_name(self.mention.claim.verdict)} ({self.source})"

    def _lines(self) -> list[str]:
        told = [f"→ {place}: {words}" if words else f"→ {place}" for _target, place, words in self.targets]
        return [line for line in (self.mention.claim.reason, *told) if line]
