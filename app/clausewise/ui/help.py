"""The help: a five-minute tour, the query language, and every key. All words are our own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QTextBrowser

from clausewise.ui.actions import MENUS, MORE_KEYS, words_of
from clausewise.ui.dialogs import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.actions import Actions
    from clausewise.ui.theme import Appearance


class HelpDialog(Dialog):
    """Three pages of words."""

    def __init__(
        self, appearance: Appearance, actions: Actions, parent: QWidget | None = None, *, keys: bool = False
    ) -> None:
        super().__init__("", parent, width=720)
        self.setWindowTitle(self.tr("Help"))
        self.tabs = QTabWidget()
        for title, words in (
            (self.tr("Tour"), self._tour()),
            (self.tr("Searching"), self._searching()),
            (self.tr("Keyboard"), keyboard(actions)),
        ):
            page = QTextBrowser()
            page.setOpenLinks(False)
            page.setFont(appearance.window_font(1.05))
            page.document().setDocumentMargin(16)
            page.setHtml(words)
            page.setAccessibleName(title)
            self.tabs.addTab(page, title)
        self.tabs.setCurrentIndex(2 if keys else 0)
        self.tabs.setMinimumHeight(460)
        self.add(self.tabs)
        self.finish()

    def _tour(self) -> str:
        parts = (
            (
                self.tr("Read"),
                self.tr(
                    "Double-click an instrument in the library, or press Return on it. Words that do "
                    "something are marked: commitments, neutrality, forces, conduct, final clauses. The "
                    "margin says what each clause does and how strongly it binds. Point at a mark to see "
                    "the rule that found it; the buttons under the text show and hide groups."
                ),
            ),
            (
                self.tr("Compare"),
                self.tr(
                    "Select two to six instruments with Ctrl and press Compare. Rows set side by side "
                    "what answers each other. Rival proposals have no old and new: words are marked as "
                    "standing only in the first or only in the second. If one text revises the other, "
                    "choose Compare as revision. Ctrl+S keeps a comparison under a name, Ctrl+Shift+S shows those kept."
                ),
            ),
            (
                self.tr("Go"),
                self.tr(
                    "F7 goes to the next difference, Shift+F7 to the one before. References such as "
                    "“Article 4” can be clicked; Alt+Left leads back. Ctrl+G goes to a clause by its "
                    "number."
                ),
            ),
            (
                self.tr("Search"),
                self.tr(
                    "Ctrl+K searches every clause of every instrument; a hit opens at its clause, lit. "
                    "Ctrl+F finds words in the text in front."
                ),
            ),
            (
                self.tr("Your own documents"),
                self.tr(
                    "Drop files on the window or press Ctrl+O. They are copied into your library on this "
                    "computer; nothing is sent anywhere. The import report says what was guessed or left "
                    "out. If letters look wrong, Properties (Alt+Return) reads the document again in another "
                    "encoding, or its tracked changes in another way."
                ),
            ),
            (
                self.tr("Mark and note"),
                self.tr(
                    "Select words and press Ctrl+H to highlight them; Ctrl+M writes a note on the clause "
                    "under the cursor."
                ),
            ),
            (
                self.tr("Print and export"),
                self.tr(
                    "Ctrl+P prints what is in front, after a preview. Ctrl+E writes the comparison as "
                    "PDF, Word, HTML, Excel, CSV, Markdown or XML."
                ),
            ),
        )
        return "".join(f"<h3>{escape(title)}</h3><p>{escape(words)}</p>" for title, words in parts)

    def _searching(self) -> str:
        rows = (
            ("guarantee neutrality", self.tr("clauses with both words, in any form")),
            ("guarantee OR assurance", self.tr("either word")),
            ("guarantee -nuclear", self.tr("without a word")),
            ('"shall not"', self.tr("the words as they stand")),
            ("guarantor near/5 attack", self.tr("at most five words apart")),
            ("neutral*", self.tr("any ending")),
            ("garantee~", self.tr("words spelt nearly so")),
            ("party:Turkey", self.tr("instruments of a party, by any of its names")),
            ("guarantor:GBR", self.tr("clauses that name a guarantor")),
            ("provision:neutrality", self.tr("clauses that do something")),
            ("kind:treaty  status:adopted", self.tr("kinds of instrument and states of the text")),
            ("date:2021..2022", self.tr("between two dates")),
            ("lang:uk", self.tr("texts in a language")),
            ("in:istanbul-communique", self.tr("one instrument or collection")),
        )
        lines = "".join(
            f"<tr><td><code>{escape(query)}</code>&nbsp;&nbsp;</td><td>{escape(words)}</td></tr>"
            for query, words in rows
        )
        return f"<table cellpadding='4'>{lines}</table>"


def keyboard(actions: Actions) -> str:
    """List the keys, menu by menu."""
    parts = []
    for title, specs in MENUS.items():
        lines = []
        for spec in specs:
            keys = ", ".join(key for key in (spec.keys, *MORE_KEYS.get(spec.name, ())) if key)
            if keys:
                lines.append(
                    f"<tr><td>{escape(words_of(actions[spec.name]))}&nbsp;&nbsp;&nbsp;</td><td><b>{escape(keys)}</b></td></tr>"
                )
        name = QCoreApplication.translate("actions", title).replace("&", "")
        parts.append(f"<h3>{escape(name)}</h3><table cellpadding='3'>{''.join(lines)}</table>")
    return "".join(parts)
