"""The menu of a row, at the pointer or by the keyboard's menu key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod
from PySide6.QtWidgets import QMenu

from clausewise.model.comparison import Method
from clausewise.ui.naming.names import provision_name
from clausewise.ui.panes.comparison.items import Filter
from clausewise.ui.panes.comparison.wording import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from clausewise.ui.panes.comparison.pane import ComparisonPane


def show_menu(pane: ComparisonPane, point: QPoint) -> None:
    """Show the menu of the current row at a point of the screen."""
    menu = row_menu(pane)
    if menu is not None and not menu.isEmpty():
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)


def row_menu(pane: ComparisonPane) -> QMenu | None:
    """Give the menu of the current row; ``None`` where there is no row."""
    instrument, clause = pane.current_clause()
    row = pane.current_row()
    if row is None or pane.comparison is None:
        return None
    menu = QMenu(pane)
    if pane.view.selected_text():
        menu.addAction(pane.icons("copy"), translate("comparison", "Copy selected words") + "\tCtrl+C", pane.copy)
    if clause:
        title = translate("comparison", "Open {0}").format(pane.linking.cite(instrument, clause))
        menu.addAction(
            pane.icons("document"), shown(title) + "\tReturn", lambda: pane.clause_chosen.emit(instrument, clause)
        )
        menu.addAction(pane.icons("quote"), translate("comparison", "Copy with citation"), pane.copy_clause)
        menu.addSeparator()
        held = pane.linking.held
        words = (
            translate("comparison", "Pin to {0}").format(pane.linking.cite(*held))
            if held is not None and held[0] != instrument
            else translate("comparison", "Pin to another clause…")
        )
        menu.addAction(pane.icons("pin"), shown(words) + "\tCtrl+J", pane.pin)
        if sum(1 for cell in row.cells if cell) > 1:
            menu.addAction(pane.icons("close"), translate("comparison", "Unlink") + "\tCtrl+Shift+J", pane.unlink)
        if row.method is Method.PINNED:
            menu.addAction(translate("comparison", "Take the pin away"), lambda: pane.linking.unpin(row))
        _elsewhere(pane, menu, instrument, clause)
        kinds = sorted(pane.findings[instrument].types_of(clause), key=provision_name)
        if kinds:
            menu.addSeparator()
        for kind in kinds:
            words = translate("comparison", "Only rows with: {0}").format(provision_name(kind))
            kept = Filter(provisions=frozenset({kind}))
            menu.addAction(pane.icons("filter"), words, lambda kept=kept: pane.set_filter(kept))
    # What the window adds: citations and correspondence files.
    menu.addSeparator()
    menu.addActions(pane.actions())
    return menu


def shown(words: str) -> str:
    """Keep marks of mnemonics and keys, which a document's words may carry, from being read as such."""
    return words.replace("&", "&&").replace("\t", " ")


def _elsewhere(pane: ComparisonPane, menu: QMenu, instrument: int, clause: str) -> None:
    """Offer what the window knows of a clause, where it answers."""
    for signal, words, icon in (
        (pane.coverage_requested, translate("comparison", "What the coverage claims of it"), "coverage"),
        (pane.ancestry_requested, translate("comparison", "Closest clauses elsewhere"), "search"),
    ):
        if pane.isSignalConnected(QMetaMethod.fromSignal(signal)):
            menu.addAction(pane.icons(icon), words, lambda s=signal: s.emit(instrument, clause))
