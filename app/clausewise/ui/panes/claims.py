"""What the coverage claims, and what the proposals say to it: an article's claims, or all claims about a clause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clausewise.model.head import Verdict
from clausewise.ui.page.evidence import key
from clausewise.ui.page.verdicts import SIGN, verdict_name, verdict_sign
from clausewise.ui.panes.claim_card import ClaimCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from clausewise.library.coverage import Mention
    from clausewise.model.head import ClauseRef
    from clausewise.ui.look.theme import Appearance


class ClaimsPane(QWidget):
    """A card a claim, with its verdict, its reason and the clauses it speaks of; filtered by verdict.

    ``target_chosen`` carries an instrument's short name and a clause id, ``claim_chosen`` those of the article.
    """

    target_chosen = Signal(str, str)
    claim_chosen = Signal(str, str)
    copied = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.appearance = appearance
        self.mentions: tuple[Mention, ...] = ()
        self.cards: list[ClaimCard] = []
        self._tell: Callable[[ClauseRef], tuple[str, str]] = plain_place
        self._name: Callable[[str], str] = str
        self._own = True
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.verdicts = {verdict: self._button(verdict) for verdict in Verdict}
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the claims that are shown, with their verdicts and clauses"))
        self.copy_button.clicked.connect(self.copy)
        self.key = QLabel()
        self.key.setTextFormat(Qt.TextFormat.PlainText)
        self.key.setWordWrap(True)
        self.key.setProperty("quiet", True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("Claims"))
        self._lay_out()
        appearance.changed.connect(self._dress)

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for button in self.verdicts.values():
            chips.addWidget(button)
        chips.addStretch(1)
        chips.addWidget(self.copy_button)
        chips.setContentsMargins(0, 0, 24, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 12, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(chips)
        column.addWidget(self.key)
        column.addWidget(self.area, 1)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the cards, so that the arrows move them."""
        self.area.setFocus(reason)

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
        tell: Callable[[ClauseRef], tuple[str, str]] | None = None,
        name: Callable[[str], str] | None = None,
    ) -> None:
        """Show claims under a title. ``tell`` says where a target stands and its words, ``name`` names an article.

        With ``name``, each card says which article it comes from: for the coverage speaking of one clause.
        """
        self.mentions = tuple(mentions)
        self._tell = tell or plain_place
        self._name = name or str
        self._own = name is None
        self.title.setText(title)
        counts = Counter(mention.claim.verdict for mention in mentions)
        for verdict, button in self.verdicts.items():
            button.setText(f" {verdict_name(verdict)}  {counts[verdict]}")
            button.setVisible(counts[verdict] > 0)
        self.copy_button.setVisible(bool(mentions))
        self.key.setText(key())
        self.key.setVisible(any(mention.claim.reason for mention in mentions))
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
        self.cards = [self._card(m) for m in self.mentions if self.verdicts[m.claim.verdict].isChecked()]
        for card in self.cards:
            column.addWidget(card)
        if not self.cards:
            words = self.tr("No claim of the coverage speaks of this.") if not self.mentions else self.tr("None shown.")
            nothing = QLabel(words)
            nothing.setProperty("quiet", True)
            column.addWidget(nothing)
        self.copy_button.setEnabled(bool(self.cards))
        column.addStretch(1)
        self.area.setWidget(page)

    def _card(self, mention: Mention) -> ClaimCard:
        claim = mention.claim
        targets = [(target, *self._tell(target)) for target in claim.targets]
        source = claim.holder if self._own else f"{claim.holder} · {self._name(mention.coverage)}"
        card = ClaimCard(mention, targets, source, self.appearance)
        card.target_chosen.connect(self.target_chosen)
        card.claim_chosen.connect(self.claim_chosen)
        return card

    def copy(self) -> None:
        """Copy the claims that are shown, as plain and as rich text."""
        mime = QMimeData()
        mime.setText("\n\n".join(card.as_text() for card in self.cards) + "\n")
        mime.setHtml("".join(card.as_html() for card in self.cards))
        QGuiApplication.clipboard().setMimeData(mime)
        self.copied.emit()


def plain_place(target: ClauseRef) -> tuple[str, str]:
    """Say where a target stands by its ids."""
    return (f"{target.instrument}, {target.clause}" if target.clause else target.instrument), ""
