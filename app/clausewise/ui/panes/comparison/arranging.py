"""Which lists of rows a comparison is shown by, and the marks of its overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.ui.look.theme import GROUP_OF
from clausewise.ui.panes.comparison.content import PAIR
from clausewise.ui.panes.comparison.items import arrange, differs, order_by, own_order
from clausewise.ui.panes.comparison.rows import Rows
from clausewise.ui.panes.comparison.ruler import Tick

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from clausewise.model.comparison import Comparison
    from clausewise.model.provision import Findings, ProvisionType
from clausewise.ui.panes.comparison.items import Filter, Item


def lists_for(
    comparison: Comparison,
    findings: Sequence[Findings],
    types: Sequence[frozenset[ProvisionType]],
    columns: Sequence[int],
    kept: Filter,
    unfolded: Collection[int],
    *,
    unified: bool,
    apart: bool,
) -> list[tuple[Rows, tuple[Item, ...]]]:
    """Give one list for all columns, or (``apart``) one a column in its own order."""
    if apart:
        return [
            (
                Rows(comparison, findings, (column,)),
                arrange(comparison, types, kept, own_order(comparison, column), unfolded),
            )
            for column in columns
        ]
    rows = Rows(comparison, findings, columns[:1] if unified else columns, unified=unified)
    order = [
        n for n in order_by(comparison, columns[0]) if unified or any(comparison.rows[n].cells[c] for c in columns)
    ]
    return [(rows, arrange(comparison, types, kept, order, unfolded))]


def ticks(
    comparison: Comparison,
    types: Sequence[frozenset[ProvisionType]],
    items: Sequence[Item],
    lit: frozenset[ProvisionType],
) -> list[Tick]:
    """Give an overview mark an item."""
    marks = []
    for item in items:
        if item.row < 0:
            marks.append(Tick(None))
            continue
        row = comparison.rows[item.row]
        side = next((n for n, cell in enumerate(row.cells) if cell), -1) if len(row.cells) == PAIR else -1
        groups = tuple(sorted({GROUP_OF[t] for t in types[item.row] & lit}))
        if differs(comparison, row):
            marks.append(Tick(row.relation, row.moved, side, groups, bool(row.turns)))
        else:
            marks.append(Tick(None, groups=groups))
    return marks
