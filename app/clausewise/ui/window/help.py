"""The help: a five-minute tour, the marks, the query language, and every key. All words are our own."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTabWidget, QTextBrowser

from clausewise.sheet.terms import tag
from clausewise.ui.dialogs import Dialog
from clausewise.ui.look.theme import GROUPS
from clausewise.ui.naming.names import group_name, provision_name
from clausewise.ui.page.evidence import key
from clausewise.ui.window.actions import MENUS, MORE_KEYS, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.window.actions import Actions

N = QT_TRANSLATE_NOOP
SIGNS = (
    ("=", N("help", "the same")),
    ("≠", N("help", "worded differently; the words are marked")),
    ("#", N("help", "the same under another number")),
    ("≈", N("help", "the same subject in other words")),
    ("⋲", N("help", "one clause here, several there")),
    ("← →", N("help", "only on the side where the arrow points")),
    ("⇅", N("help", "stands at another place")),
    ("⊘", N("help", "its force changed: the verb that binds, a negation, who acts, a number, a date or a deadline")),
)
WORDS = (
    (N("help", "plain frame, dashed frame"), N("help", "words only in the first, only in the second of two rivals")),
    (N("help", "struck through in brackets"), N("help", "gone from the later text of a revision")),
    (N("help", "double underline"), N("help", "new in the later text of a revision")),
)
STYLE = """
h3 { margin-top: 18px; margin-bottom: 4px; }
p { line-height: 140%; margin-top: 0; margin-bottom: 4px; }
"""
"""Room for the words of a page."""

LINES = {
    "commitment": N("help", "solid line"),
    "neutrality": N("help", "dashed line"),
    "forces": N("help", "dotted line"),
    "conduct": N("help", "dashes and dots"),
    "final": N("help", "dash and two dots"),
}
PLACES: Mapping[str, tuple[tuple[str, str], ...]] = {
    N("help", "In the library"): (
        ("Return", N("help", "open, or fold and unfold a heading")),
        ("Ctrl+Space", N("help", "select one more")),
        ("Shift+Down", N("help", "select the next one too")),
        ("Menu", N("help", "what can be done with it")),
    ),
    N("help", "In the search"): (
        ("Down", N("help", "from the field into the results")),
        ("Return", N("help", "open the result")),
        ("Esc", N("help", "back to the field, then to the library")),
    ),
    N("help", "In a text"): (
        ("Return", N("help", "follow the reference under the cursor")),
        ("Shift+Right", N("help", "select words")),
    ),
    N("help", "In a comparison"): (
        ("Ctrl+Down", N("help", "next row")),
        ("Right", N("help", "other column")),
        ("Return", N("help", "open the clause, or show what is folded")),
        ("Shift+Down", N("help", "select the clause")),
        ("Ctrl+J", N("help", "pin the clause to another one")),
        ("Ctrl+Shift+J", N("help", "unlink the clause")),
    ),
}


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """Give a table of two columns; both come as HTML."""
    lines = "".join(f"<tr><td>{first}&nbsp;&nbsp;&nbsp;</td><td>{second}</td></tr>" for first, second in pairs)
    return f"<table cellpadding='3'>{lines}</table>"


def told(words: str) -> str:
    """Translate, for a page."""
    return escape(QCoreApplication.translate("help", words))


def native(keys: str) -> str:
    """Write keys as the system does."""
    return escape(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys)


class HelpDialog(Dialog):
    """Four pages of words. ``query_chosen`` carries an example of a search that is to be tried."""

    query_chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, actions: Actions, parent: QWidget | None = None, *, keys: bool = False
    ) -> None:
        super().__init__("", parent, width=760)
        self.setWindowTitle(self.tr("Help"))
        self.tabs = QTabWidget()
        for title, words in (
            (self.tr("Tour"), self._tour()),
            (self.tr("Marks"), self._marks()),
            (self.tr("Searching"), self._searching()),
            (self.tr("Keyboard"), keyboard(actions)),
        ):
            page = QTextBrowser()
            page.setOpenLinks(False)
            page.document().setDefaultFont(appearance.window_font(1.05))
            page.document().setDocumentMargin(20)
            page.document().setDefaultStyleSheet(STYLE)
            page.setHtml(words)
            page.setAccessibleName(title)
            page.anchorClicked.connect(self._try)
            self.tabs.addTab(page, title)
        self.tabs.setCurrentIndex(self.tabs.count() - 1 if keys else 0)
        self.tabs.setMinimumHeight(460)
        self.add(self.tabs)
        self.finish()
        # The arrows scroll at once; Shift+Tab leads to the tabs.
        self.tabs.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self, link: QUrl) -> None:
        self.accept()
        self.query_chosen.emit(unquote(link.toString()).removeprefix("search:"))

    def _tour(self) -> str:
        parts = (*self._tour_of_texts(), *self._tour_of_your_own())
        return "".join(f"<h3>{escape(title)}</h3><p>{escape(words)}</p>" for title, words in parts)

    def _tour_of_texts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Read"),
                self.tr(
                    "Double-click an instrument in the library, or press Return on it. Words that do something are "
                    "marked: commitments, neutrality, forces, conduct, final clauses. The margin says what each "
                    "clause does and how strongly it binds. Point at a mark to see the rule that found it; the "
                    "buttons under the text show and hide groups. The bundled texts are digests: their official texts"
                    " can be set beside them (Ctrl+Shift+U)."
                ),
            ),
            (
                self.tr("Compare"),
                self.tr(
                    "Select two to six instruments with Ctrl and press Compare. Rows set side by side what answers "
                    "each other. Rival proposals have no old and new: words are marked as standing only in the first "
                    "or only in the second. If one text revises the other, choose Compare as revision. Table and "
                    "Anatomy show who guarantees what to whom. Ctrl+J pins clauses to each other where the program "
                    "erred. Ctrl+S keeps a comparison under a name, Ctrl+Shift+S shows those kept."
                ),
            ),
            (
                self.tr("Go"),
                self.tr(
                    "F7 goes to the next difference, Shift+F7 to the one before. A reference such as “Article 4” is "
                    "followed by a click, or by Return with the cursor on it; Alt+Left leads back. Ctrl+G goes to a "
                    "clause by its number, F6 to the next pane. Ctrl+Shift+P finds any action by its name."
                ),
            ),
            (
                self.tr("Search"),
                self.tr(
                    "Ctrl+K searches every clause of every instrument; a hit opens at its clause, lit. Ctrl+F finds "
                    "words in the text in front."
                ),
            ),
        )

    def _tour_of_your_own(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Your own documents"),
                self.tr(
                    "Drop files on the window or press Ctrl+O. They are copied into your library on this computer; "
                    "nothing is sent anywhere. The import report says what was guessed or left out. If letters look "
                    "wrong, Properties (Alt+Return) reads the document again in another encoding, or its tracked "
                    "changes in another way."
                ),
            ),
            (
                self.tr("Mark and note"),
                self.tr(
                    "Select words and press Ctrl+H to highlight them; Ctrl+M writes a note on the clause under the "
                    "cursor."
                ),
            ),
            (
                self.tr("Print and export"),
                self.tr(
                    "Ctrl+P prints what is in front, after a preview. Ctrl+E writes the comparison as PDF, Word, "
                    "HTML, Excel, CSV, Markdown or XML."
                ),
            ),
        )

    def _marks(self) -> str:
        provisions = [
            (
                f"{escape(group_name(group))}<br>{told(LINES[group])}",
                escape(",  ".join(f"{tag(type_.value)} {provision_name(type_)}" for type_ in types)),
            )
            for group, types in GROUPS.items()
        ]
        parts = (
            (self.tr("Between two clauses"), rows((f"<b>{sign}</b>", told(words)) for sign, words in SIGNS)),
            (self.tr("Words that differ"), rows((told(look), told(words)) for look, words in WORDS)),
            (self.tr("Provisions, their lines and letters"), rows(provisions)),
            (self.tr("Evidence of the digests"), f"<p>{escape(key())}</p>"),
        )
        return "".join(f"<h3>{escape(title)}</h3>{body}" for title, body in parts)

    def _searching(self) -> str:
        examples = (
            ("guarantee neutrality", self.tr("clauses with both words, in any form")),
            ("guarantee OR assurance", self.tr("either word")),
            ("(guarantee OR assurance) neutrality", self.tr("parentheses keep together what belongs together")),
            ("guarantee -nuclear", self.tr("without a word")),
            ('"shall not"', self.tr("the words as they stand")),
            ("guarantor near/5 attack", self.tr("at most five words apart")),
            ("neutral*", self.tr("any ending")),
            ("garantee~", self.tr("words spelt nearly so")),
            ("party:Turkey", self.tr("instruments of a party, by any of its names")),
            ("guarantor:GBR", self.tr("clauses that name a guarantor")),
            ("provision:neutrality", self.tr("clauses that do something")),
            ("kind:treaty status:digest", self.tr("kinds of instrument and states of the text")),
            ("date:2021..2022", self.tr("between two dates")),
            ("lang:uk", self.tr("texts in a language")),
            ("in:istanbul-communique", self.tr("one instrument or collection")),
        )
        lead = self.tr("Each of these can be tried by a click, or by Tab and Return.")
        links = (
            (f"<a href='search:{quote(query)}'><code>{escape(query)}</code></a>", escape(words))
            for query, words in examples
        )
        return f"<p>{escape(lead)}</p>{rows(links)}"


def keyboard(actions: Actions) -> str:
    """List the keys, menu by menu, then place by place."""
    parts = []
    for title, specs in MENUS.items():
        lines = []
        for spec in specs:
            keys = ", ".join(native(key) for key in (spec.keys, *MORE_KEYS.get(spec.name, ())) if key)
            if keys:
                lines.append((escape(words_of(actions[spec.name])), f"<b>{keys}</b>"))
        if lines:
            name = QCoreApplication.translate("actions", title).replace("&", "")
            parts.append(f"<h3>{escape(name)}</h3>{rows(lines)}")
    for place, pairs in PLACES.items():
        parts.append(f"<h3>{told(place)}</h3>{rows((told(words), f'<b>{native(keys)}</b>') for keys, words in pairs)}")
    return "".join(parts)
