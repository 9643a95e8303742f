"""The closest clauses of other instruments: where each stands, what it says, and the words in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QTextEdit

from clausewise.comparing.tokens import words_in
from clausewise.comparing.words import LITTLE
from clausewise.ui.dialogs import Dialog, plain, small_button
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from clausewise.ui.look.theme import Appearance

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Close:
    """A close clause: its instrument's short name and its id, what it is called, its words, the share in common."""

    instrument: str
    clause: str
    name: str
    words: str
    share: float


class ClosestDialog(Dialog):
    """A list, the closest first, and the words of the one chosen; it can be opened, or its instrument compared."""

    chosen = Signal(str, str)
    comparison_requested = Signal(str)

    def __init__(
        self, name: str, words: str, found: Sequence[Close], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=720)
        self.setWindowTitle(self.tr("Closest clauses"))
        self._appearance = appearance
        self._common = set(words_in(words)) - LITTLE
        self._found = tuple(found)
        if not found:
            self.add(plain(self.tr("No clause of another instrument shares many words with this one.")))
            self.finish()
            return
        self.add(plain(self.tr("Clauses that share most words with %1, and how many:").replace("%1", name)))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Closest clauses"))
        self.list.setMinimumHeight(250)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for close in found:
            item = QListWidgetItem(f"{round(100 * close.share)} %   {close.name}")
            item.setToolTip(tip(close.name))
            item.setData(Qt.ItemDataRole.UserRole, (close.instrument, close.clause))
            self.list.addItem(item)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(appearance.reading_font())
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Words of the clause"))
        self.text.setMinimumHeight(130)
        self.list.itemActivated.connect(lambda _item: self.open_chosen())
        self.list.currentRowChanged.connect(self._show)
        self.add(self.list)
        self.add(self.text)
        self._add_buttons()
        self.list.setCurrentRow(0)

    def _add_buttons(self) -> None:
        box = self.finish()
        self.open_button = small_button(self.tr("Open"))
        self.open_button.clicked.connect(self.open_chosen)
        self.compare_button = small_button(self.tr("Compare the two texts"))
        self.compare_button.clicked.connect(self.compare_chosen)
        for button in (self.open_button, self.compare_button):
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def _show(self, row: int) -> None:
        words = self._found[row].words
        self.text.setPlainText(words)
        marked = []
        for match in WORD.finditer(words):
            if not self._common.isdisjoint(words_in(match[0])):
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.text.document())
                cursor.setPosition(len(words[: match.start()].encode("utf-16-le")) // 2)
                cursor.setPosition(len(words[: match.end()].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                char = QTextCharFormat()
                char.setBackground(self._appearance.theme["lit"])
                selection.format = char
                marked.append(selection)
        self.text.setExtraSelections(marked)

    def open_chosen(self) -> None:
        """Open the clause that is chosen."""
        close = self._found[self.list.currentRow()]
        self.accept()
        self.chosen.emit(close.instrument, close.clause)

    def compare_chosen(self) -> None:
        """Compare with the instrument of the clause that is chosen."""
        close = self._found[self.list.currentRow()]
        self.accept()
        self.comparison_requested.emit(close.instrument)
