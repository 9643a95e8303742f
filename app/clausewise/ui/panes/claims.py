"""What the coverage claims, and what the proposals say to it: an article's claims, or all claims about a clause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clausewise.model.head import Verdict
from clausewise.ui.panes.quote_link import QuoteLink

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFont

    from clausewise.library.coverage import Mention
    from clausewise.model.head import ClauseRef
    from clausewise.ui.theme import Appearance, Theme

VERDICTS: Mapping[Verdict, Any] = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("claims", "Supported"),
    Verdict.PARTLY: QT_TRANSLATE_NOOP("claims", "Partly supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("claims", "Contradicted"),
    Verdict.NOT_ADDRESSED: QT_TRANSLATE_NOOP("claims", "Not addressed"),
}
COLOURS = {
    Verdict.SUPPORTED: "good",
    Verdict.PARTLY: "warning",
    Verdict.CONTRADICTED: "error",
    Verdict.NOT_ADDRESSED: "muted",
}
SIGN = QSize(16, 16)


def verdict_name(verdict: Verdict) -> str:
    """Name a verdict."""
    return QCoreApplication.translate("claims", VERDICTS[verdict])


def verdict_sign(verdict: Verdict, theme: Theme) -> QPixmap:
    """Draw a verdict's sign; its shape tells it apart without colour."""
    pixmap = QPixmap(SIGN * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme[COLOURS[verdict]]
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    ring = QRectF(1.5, 1.5, 13, 13)
    painter.drawEllipse(ring)
    if verdict is Verdict.SUPPORTED:
        painter.drawPolyline([QPointF(4.8, 8.2), QPointF(7.2, 10.6), QPointF(11.2, 5.6)])
    elif verdict is Verdict.CONTRADICTED:
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6))
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6))
    elif verdict is Verdict.PARTLY:
        painter.setBrush(colour)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    else:
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    painter.end()
    return pixmap


class ClaimsPane(QWidget):
    """A card a claim, with its verdict, its reason and the clauses it speaks of; filtered by verdict.

    ``target_chosen`` carries an instrument's short name and a clause id, ``claim_chosen`` those of the article.
    """

    target_chosen = Signal(str, str)
    claim_chosen = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.appearance = appearance
        self.mentions: tuple[Mention, ...] = ()
        self._cite: Callable[[ClauseRef], str] = plain_citation
        self._name: Callable[[str], str] = str
        self._own = True
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.verdicts = {verdict: self._button(verdict) for verdict in Verdict}
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for button in self.verdicts.values():
            chips.addWidget(button)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 12, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(chips)
        column.addWidget(self.area, 1)
        appearance.changed.connect(self._dress)

    def _button(self, verdict: Verdict) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setChecked(True)
        button.setProperty("chip", True)
        button.setIconSize(SIGN)
        button.setObjectName(f"verdict-{verdict.name.lower()}")
        button.toggled.connect(lambda _on: self._show_cards())
        return button

    def show_claims(
        self,
        title: str,
        mentions: Sequence[Mention],
        cite: Callable[[ClauseRef], str] | None = None,
        name: Callable[[str], str] | None = None,
    ) -> None:
        """Show claims under a title. ``cite`` puts a target into words, ``name`` an article's short name.

        With ``name``, each card says which article it comes from: for the coverage speaking of one clause.
        """
        self.mentions = tuple(mentions)
        self._cite = cite or plain_citation
        self._name = name or str
        self._own = name is None
        self.title.setText(title)
        counts = Counter(mention.claim.verdict for mention in mentions)
        for verdict, button in self.verdicts.items():
            button.setText(f"{verdict_name(verdict)}  {counts[verdict]}")
            button.setVisible(counts[verdict] > 0)
        self._dress()

    def _dress(self) -> None:
        self.title.setFont(self.appearance.reading_font(1.35, bold=True))
        for verdict, button in self.verdicts.items():
            button.setIcon(QIcon(verdict_sign(verdict, self.appearance.theme)))
        self._show_cards()

    def _show_cards(self) -> None:
        page = QWidget()
        page.setObjectName("paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 12, 24)
        column.setSpacing(12)
        shown = [m for m in self.mentions if self.verdicts[m.claim.verdict].isChecked()]
        for n, mention in enumerate(shown):
            column.addWidget(self._card(n, mention))
        if not shown:
            words = self.tr("No claim of the coverage speaks of this.") if not self.mentions else self.tr("None shown.")
            column.addWidget(self._label(words, self.appearance.window_font(), "muted"))
        column.addStretch(1)
        self.area.setWidget(page)

    def _card(self, n: int, mention: Mention) -> QWidget:
        theme, claim = self.appearance.theme, mention.claim
        card = QFrame()
        card.setObjectName(f"card-{n}")
        edge, line = theme["border"].name(), theme[COLOURS[claim.verdict]].name()
        card.setStyleSheet(
            f"QFrame#card-{n} {{ background: {theme['raised'].name()}; border: 1px solid {edge};"
            f" border-left: 4px solid {line}; border-radius: 6px; }}"
        )
        lines = QVBoxLayout(card)
        lines.setContentsMargins(16, 12, 16, 12)
        lines.setSpacing(5)
        lines.addLayout(self._verdict(mention))
        said = QuoteLink(mention.text, self.appearance)
        said.setFont(self.appearance.reading_font(1.0))
        said.setStyleSheet(f"color: {theme['text'].name()}; background: transparent;")
        said.setContentsMargins(0, 2, 0, 2)
        said.followed.connect(lambda: self.claim_chosen.emit(mention.coverage, claim.clause))
        lines.addWidget(said)
        if claim.reason:
            lines.addWidget(self._label(claim.reason, self.appearance.window_font(), "muted"))
        for target in claim.targets:
            link = QuoteLink(self._cite(target), self.appearance)
            link.setContentsMargins(0, 1, 0, 1)
            link.setObjectName(f"target-{target.instrument}-{target.clause}")
            link.followed.connect(lambda t=target: self.target_chosen.emit(t.instrument, t.clause))
            lines.addWidget(link)
        return card

    def _verdict(self, mention: Mention) -> QHBoxLayout:
        claim = mention.claim
        row = QHBoxLayout()
        row.setSpacing(7)
        sign = QLabel()
        sign.setPixmap(verdict_sign(claim.verdict, self.appearance.theme))
        row.addWidget(sign)
        bold = self.appearance.window_font(0.95, bold=True)
        row.addWidget(self._label(verdict_name(claim.verdict), bold, COLOURS[claim.verdict], wrap=False))
        row.addStretch(1)
        source = claim.holder if self._own else f"{claim.holder} · {self._name(mention.coverage)}"
        row.addWidget(self._label(source, self.appearance.window_font(0.92), "muted", wrap=False))
        return row

    def _label(self, words: str, font: QFont, colour: str, *, wrap: bool = True) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setFont(font)
        label.setWordWrap(wrap)
        label.setStyleSheet(f"color: {self.appearance.theme[colour].name()}; background: transparent;")
        return label


def plain_citation(target: ClauseRef) -> str:
    """Cite a target by its ids."""
    return f"{target.instrument}, {target.clause}" if target.clause else target.instrument
