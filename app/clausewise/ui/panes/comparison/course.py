"""Finding rows in a list: differences, clauses, the same row elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.ui.page.citing import citation_of, clause_mime, quote_mime
from clausewise.ui.panes.comparison.items import differs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from clausewise.model.comparison import Comparison, Row
    from clausewise.ui.panes.comparison.columns import Columns
    from clausewise.ui.panes.comparison.interaction import RowView
    from clausewise.ui.panes.comparison.items import Item


def differences(comparison: Comparison, items: Sequence[Item]) -> list[int]:
    """The numbers of the items that show a difference."""
    return [n for n, item in enumerate(items) if item.row >= 0 and differs(comparison, comparison.rows[item.row])]


def next_of(numbers: Sequence[int], at: int, way: int) -> int | None:
    """The next number above (``way`` 1) or below (-1); round to the other end; ``None`` where there are none."""
    if not numbers:
        return None
    beyond = [n for n in numbers if n > at] if way > 0 else [n for n in numbers if n < at]
    found = beyond or numbers
    return found[0] if way > 0 else found[-1]


def start_of(view: RowView, way: int) -> int:
    """Where a step begins: at the current item, or at what is seen where the reader chose none."""
    return view.current[0] if view.chosen else view.top_item() - (way > 0)


def leaf_within(comparison: Comparison, row: Row, instrument: int, clause: str) -> str:
    """The leaf of a row's cell that is a clause or lies in it; empty where there is none."""
    by_id = comparison.instruments[instrument].by_id
    for leaf in row.cells[instrument]:
        around = by_id[leaf]
        while around.id != clause and around.parent is not None:
            around = by_id[around.parent]
        if around.id == clause:
            return leaf
    return ""


def item_of_clause(
    comparison: Comparison, items: Sequence[Item], instrument: int, clause: str
) -> tuple[int, str] | None:
    """The item that shows a clause (or holds it folded), and the leaf in it."""
    for n, item in enumerate(items):
        for row in item.folded or (item.row,):
            leaf = leaf_within(comparison, comparison.rows[row], instrument, clause)
            if leaf:
                return n, leaf
    return None


def item_of_row(items: Sequence[Item], row: int) -> int:
    """The item that shows a row; -1 where none does."""
    return next((n for n, item in enumerate(items) if item.row == row), -1)


def step(lists: Columns, comparison: Comparison, way: int) -> Row | None:
    """Go to the next (1) or previous (-1) difference, in every list that shows it; the row gone to."""
    view = lists.active
    n = next_of(differences(comparison, view.items), start_of(view, way), way)
    if n is None:
        return None
    view.set_current(n)
    row = view.items[n].row
    for other in lists.views:
        if other is not view and (at := item_of_row(other.items, row)) >= 0:
            other.set_current(at)
    return comparison.rows[row]


def place_of(view: RowView) -> tuple[int, str] | None:
    """The instrument and clause that the reader is at, to come back to."""
    n = view.current[0] if view.chosen else view.top_item()
    first = view.current[1] if view.chosen else 0
    for place in (first, *range(len(view.places.columns))):
        column, clause = view.clause_of(n, place)
        if clause:
            return column, clause
    return None


def quoted(view: RowView, comparison: Comparison, row: Row | None) -> QMimeData | None:
    """Give the selected words with the citation of their clauses; else the clauses of the current cell; or nothing."""
    side, clauses = view.selected_clauses()
    if clauses:
        instrument = comparison.instruments[side]
        return quote_mime(view.selected_text(), citation_of(instrument, clauses))
    column, _ = view.clause_of(*view.current)
    return clause_mime(comparison.instruments[column], row.cells[column]) if row is not None and column >= 0 else None


def same_texts(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons are of the same texts."""
    return [i.sha256 or i.text for i in one.instruments] == [i.sha256 or i.text for i in other.instruments]
