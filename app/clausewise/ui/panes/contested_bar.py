"""The switch above a text with contested passages: all wording, the agreed core, or one holder's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from clausewise.ui.dialogs import plain
from clausewise.ui.look.tips import tip
from clausewise.ui.page.contested import ALL, CORE
from clausewise.ui.panes.flow import FlowLayout

if TYPE_CHECKING:
    from clausewise.ui.page.contested import Contested


class ContestedBar(QWidget):
    """A button a text, one of them pressed, and one to set the sides' texts beside each other.

    Hidden where nothing is contested. ``sides_requested`` carries the holders' codes; empty for the agreed core.
    """

    chosen_changed = Signal(str)
    sides_requested = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Which wording is shown"))
        self._row = FlowLayout(self, 6)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._on_toggled)
        self.label = plain("", quiet=True, wrap=False)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._row.addWidget(self.label)
        self.buttons: dict[str, QPushButton] = {}
        self.chosen = ALL
        self._sides: tuple[str, ...] = ()
        self.beside = QPushButton(self.tr("Side by side"))
        self.beside.setProperty("chip", True)
        self.beside.setToolTip(self.tr("Compare the sides' texts, or the only one with the agreed core"))
        self.beside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.beside.clicked.connect(lambda: self.sides_requested.emit(self._sides))
        self.hide()

    def show_contested(self, contested: Contested) -> None:
        """Offer the texts that follow from contested passages."""
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        self.chosen = ALL
        self._row.removeWidget(self.beside)
        self.setVisible(bool(contested.passages))
        if not contested.passages:
            return
        self.label.setText(self.tr("%n contested passage(s)", "", len(contested.passages)))
        self._add(ALL, self.tr("All wording"), self.tr("Everything; what is not agreed is marked as whose it is"))
        self._add(CORE, self.tr("Agreed core"), self.tr("Only what all sides agreed to"))
        for code, name in contested.holders():
            hint = self.tr("What is agreed, and the wording that %1 proposed").replace("%1", name)
            self._add(code, self.tr("%1’s text").replace("%1", name), hint)
        codes = tuple(code for code, _name in contested.holders())
        self._sides = codes if len(codes) > 1 else (CORE, *codes)
        self._row.addWidget(self.beside)
        self.beside.setVisible(bool(codes))

    def _add(self, code: str, words: str, hint: str) -> None:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setChecked(code == self.chosen)
        button.setProperty("chip", True)
        button.setToolTip(tip(hint))
        button.setAccessibleDescription(hint)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(button)
        self._row.addWidget(button)
        self.buttons[code] = button

    def choose(self, code: str) -> None:
        """Press the button of a text."""
        if code in self.buttons:
            self.buttons[code].setChecked(True)

    def turn(self) -> None:
        """Press the next button."""
        codes = list(self.buttons)
        if codes:
            self.choose(codes[(codes.index(self.chosen) + 1) % len(codes)])

    def _on_toggled(self, button: QPushButton, on: bool) -> None:
        code = next((c for c, b in self.buttons.items() if b is button), None)
        if on and code is not None and code != self.chosen:
            self.chosen = code
            self.chosen_changed.emit(code)
