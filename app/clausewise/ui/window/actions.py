"""Every action of the window, once: its words, icon, key and menu. Menus, buttons, the palette and the help read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu

    from clausewise.ui.look.icons import Icons


@dataclass(frozen=True, slots=True)
class Spec:
    """An action: its name in code, words, keys, icon, and whether it is a switch."""

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    switch: bool = False
    separated: bool = False


N = QT_TRANSLATE_NOOP
MENUS: Mapping[str, tuple[Spec, ...]] = {
    N("actions", "&File"): (
        Spec("import", N("actions", "&Import documents…"), "Ctrl+O", "open"),
        Spec("paste", N("actions", "Import p&asted text…"), "Ctrl+Shift+V", "paste"),
        Spec("recent", N("actions", "&Recently opened…"), "Ctrl+R", "clock"),
        Spec("close_tab", N("actions", "&Close tab"), "Ctrl+W", "close", separated=True),
        Spec("reopen_tab", N("actions", "Reopen closed &tab"), "Ctrl+Shift+T", "restore"),
        Spec("save_comparison", N("actions", "Sa&ve comparison…"), "Ctrl+S", "star", separated=True),
        Spec("comparisons", N("actions", "Saved c&omparisons…"), "Ctrl+Shift+S", "compare"),
        Spec("export", N("actions", "&Export comparison sheet…"), "Ctrl+E", "export", separated=True),
        Spec("print", N("actions", "&Print…"), "Ctrl+P", "print"),
        Spec("export_library", N("actions", "Export &library…"), "", "collection"),
        Spec("settings", N("actions", "&Settings…"), "Ctrl+,", "settings", separated=True),
        Spec("quit", N("actions", "&Quit"), "Ctrl+Q", "quit", separated=True),
    ),
    N("actions", "&Edit"): (
        Spec("copy", N("actions", "&Copy"), "Ctrl+C", "copy"),
        Spec("copy_clause", N("actions", "Copy clause with c&itation"), "Ctrl+Shift+C", "quote"),
        Spec("copy_link", N("actions", "Copy &link to clause"), "Ctrl+Alt+C", "link"),
        Spec("highlight", N("actions", "&Highlight selection"), "Ctrl+H", "highlight", separated=True),
        Spec("note", N("actions", "&Note on clause…"), "Ctrl+M", "note"),
        Spec("notes", N("actions", "N&otes and highlights…"), "Ctrl+Shift+M", "note"),
        Spec("undo", N("actions", "&Undo"), "Ctrl+Z", "restore", separated=True),
        Spec("redo", N("actions", "&Redo"), "Ctrl+Shift+Z", "forward"),
        Spec("find", N("actions", "&Find in page"), "Ctrl+F", "search", separated=True),
        Spec("find_next", N("actions", "Find ne&xt"), "F3", "down"),
        Spec("find_previous", N("actions", "Find &previous"), "Shift+F3", "up"),
    ),
    N("actions", "&View"): (
        Spec("sidebar", N("actions", "Show &side pane"), "F9", "sidebar", switch=True),
        Spec("contents", N("actions", "Show &contents"), "Ctrl+Shift+O", "contents", switch=True),
        Spec("zoom_in", N("actions", "&Larger text"), "Ctrl++", "plus", separated=True),
        Spec("zoom_out", N("actions", "S&maller text"), "Ctrl+-", "minus"),
        Spec("zoom_reset", N("actions", "&Ordinary text size"), "Ctrl+0", "text"),
        Spec("dark", N("actions", "&Dark appearance"), "Ctrl+Shift+D", "moon", switch=True, separated=True),
        Spec("full_screen", N("actions", "&Full screen"), "F11", "screen", switch=True),
        Spec("palette", N("actions", "Command &palette…"), "Ctrl+Shift+P", "palette", separated=True),
    ),
    N("actions", "&Go"): (
        Spec("search", N("actions", "&Search everything"), "Ctrl+K", "search"),
        Spec("library", N("actions", "Go to the &library"), "Ctrl+L", "library"),
        Spec("back", N("actions", "Go &back"), "Alt+Left", "back", separated=True),
        Spec("forward", N("actions", "Go &forward"), "Alt+Right", "forward"),
        Spec("go_to_clause", N("actions", "&Go to clause…"), "Ctrl+G", "contents"),
        Spec("next_difference", N("actions", "&Next difference"), "F7", "down", separated=True),
        Spec("previous_difference", N("actions", "&Previous difference"), "Shift+F7", "up"),
        Spec("next_tab", N("actions", "Next &tab"), "Ctrl+PgDown", "right", separated=True),
        Spec("previous_tab", N("actions", "Pre&vious tab"), "Ctrl+PgUp", "left"),
        Spec("next_pane", N("actions", "N&ext pane"), "F6", "sidebar"),
        Spec("previous_pane", N("actions", "Previous p&ane"), "Shift+F6", "sidebar"),
    ),
    N("actions", "&Library"): (
        Spec("open_selected", N("actions", "&Open selected"), "", "document"),
        Spec("compare", N("actions", "&Compare selected"), "Ctrl+D", "compare"),
        Spec("compare_revision", N("actions", "Compare as &revision"), "Ctrl+Alt+D", "compare"),
        Spec("turn_round", N("actions", "E&xchange earlier and later text"), "", "swap"),
        Spec("matrix", N("actions", "Table of provisions and &guarantors"), "Ctrl+T", "table"),
        Spec("anatomy", N("actions", "Show a&natomy of the guarantee"), "Ctrl+Y", "guarantee"),
        Spec("claims", N("actions", "Check claims of the co&verage"), "Ctrl+Shift+Y", "coverage"),
        Spec("closest", N("actions", "Find c&losest clauses elsewhere"), "Ctrl+U", "search"),
        Spec("official", N("actions", "O&fficial text beside the digest…"), "Ctrl+Shift+U", "link"),
        Spec("properties", N("actions", "Document &properties…"), "Alt+Return", "info", separated=True),
        Spec("collect", N("actions", "Put into collect&ion…"), "Ctrl+Shift+L", "collection"),
        Spec("tag", N("actions", "Edit t&ags…"), "Ctrl+Shift+A", "tag"),
        Spec("duplicates", N("actions", "Find &duplicates…"), "", "copy"),
        Spec("trash", N("actions", "Move to &trash"), "Ctrl+Backspace", "trash", separated=True),
        Spec("restore", N("actions", "R&estore from trash"), "", "restore"),
        Spec("rebuild_index", N("actions", "Re&build the search index"), "", "search", separated=True),
    ),
    N("actions", "&Tools"): (
        Spec("rules", N("actions", "&Provision rules…"), "", "settings"),
        Spec("wording", N("actions", "Next &wording of contested text"), "Ctrl+Shift+W", "compare"),
        Spec("correspondence_export", N("actions", "&Export correspondence…"), "", "export", separated=True),
        Spec("correspondence_import", N("actions", "&Import correspondence…"), "", "open"),
        Spec("correspondence_compare", N("actions", "&Compare with another reader’s…"), "", "compare"),
    ),
    N("actions", "&Help"): (
        Spec("help", N("actions", "&Help on Clausewise"), "F1", "help"),
        Spec("keys", N("actions", "&Keyboard shortcuts"), "Ctrl+F1", "palette"),
        Spec("about", N("actions", "&About Clausewise"), "", "info", separated=True),
    ),
}
CITATIONS = (
    Spec("cite_clause_oscola", N("actions", "Cite clause: OSCOLA"), "", "quote"),
    Spec("cite_clause_bluebook", N("actions", "Cite clause: Bluebook"), "", "quote"),
    Spec("cite_clause_bibtex", N("actions", "Cite clause: BibTeX"), "", "quote"),
    Spec("cite_clause_ris", N("actions", "Cite clause: RIS"), "", "quote"),
    Spec("cite_clause_csl_json", N("actions", "Cite clause: CSL-JSON"), "", "quote"),
    Spec("cite_instrument_oscola", N("actions", "Cite whole text: OSCOLA"), "", "quote", separated=True),
    Spec("cite_instrument_bluebook", N("actions", "Cite whole text: Bluebook"), "", "quote"),
    Spec("cite_instrument_bibtex", N("actions", "Cite whole text: BibTeX"), "", "quote"),
    Spec("cite_instrument_ris", N("actions", "Cite whole text: RIS"), "", "quote"),
    Spec("cite_instrument_csl_json", N("actions", "Cite whole text: CSL-JSON"), "", "quote"),
)
"""The styles of citation, in a menu of their own inside the Edit menu; the names end in the style."""
MORE_KEYS: Mapping[str, tuple[str, ...]] = {
    "next_difference": ("Alt+Down",),
    "previous_difference": ("Alt+Up",),
    "zoom_in": ("Ctrl+=",),
    "search": ("Ctrl+Shift+F",),
    "next_tab": ("Ctrl+Tab",),
    "previous_tab": ("Ctrl+Shift+Tab",),
}


class Actions:
    """The window's actions by name."""

    def __init__(self, window: QMainWindow, icons: Icons) -> None:
        self._icons = icons
        self._by_name: dict[str, QAction] = {}
        self._specs = {spec.name: spec for specs in (*MENUS.values(), CITATIONS) for spec in specs}
        for spec in self._specs.values():
            action = QAction(QCoreApplication.translate("actions", spec.text), window)
            action.setObjectName(spec.name)
            action.setCheckable(spec.switch)
            keys = [QKeySequence(k) for k in (spec.keys, *MORE_KEYS.get(spec.name, ())) if k]
            action.setShortcuts(keys)
            action.setToolTip(f"{words_of(action)}  ({keys_of(action)})" if keys else words_of(action))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._by_name[spec.name] = action
        self.dress()

    def __getitem__(self, name: str) -> QAction:
        """The action of that name."""
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_name.values())

    def dress(self) -> None:
        """Draw the icons in the colours in force."""
        for name, action in self._by_name.items():
            icon = self._specs[name].icon
            if icon:
                action.setIcon(self._icons(icon))

    def fill_menus(self, window: QMainWindow, after: Mapping[str, QMenu]) -> None:
        """Put the actions into the window's menus, and some menus after the actions named."""
        for title, specs in MENUS.items():
            menu = window.menuBar().addMenu(QCoreApplication.translate("actions", title))
            for spec in specs:
                if spec.separated:
                    menu.addSeparator()
                menu.addAction(self._by_name[spec.name])
                if spec.name in after:
                    menu.addMenu(after[spec.name])


def keys_of(action: QAction) -> str:
    """The first key of an action as the system writes it; empty where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def words_of(action: QAction) -> str:
    """The words of an action without the mark of its mnemonic."""
    return action.text().replace("&", "").rstrip("…")
