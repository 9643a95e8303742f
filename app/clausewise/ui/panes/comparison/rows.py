"""Items laid out across their columns: cells, chips, height."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from clausewise.model.comparison import Method, Relation
from clausewise.sheet.alignment import is_digests_front
from clausewise.ui.panes.comparison.content import CellText, cell_text
from clausewise.ui.panes.comparison.layout import CellLayout, Remembered, lay_out
from clausewise.ui.panes.comparison.unified import unified_text
from clausewise.ui.panes.comparison.wording import RELATIONS, TURNS, moved_words, relation_words, translate, turn_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.provision import Findings
    from clausewise.ui.panes.comparison.geometry import Geometry
    from clausewise.ui.panes.comparison.items import Item
    from clausewise.ui.panes.comparison.look import Look

LETTERS_KEPT = 200_000
SIGN = 1.1  # ems: the room of a chip's sign


@dataclass(slots=True)
class Chip:
    """A remark by a row. ``kind`` is turn, moved, relation or pinned; ``box`` lies in the row's coordinates."""

    kind: str
    text: str
    hint: str = ""
    relation: Relation = Relation.RELATED
    left: bool = True
    box: QRectF = field(default_factory=QRectF)


@dataclass(slots=True)
class RowLayout:
    """An item laid out: a cell a column (``None``: absent there) from ``top`` on, chips, and the height of all."""

    cells: tuple[CellLayout | None, ...]
    chips: list[Chip]
    top: float
    body: float
    height: float

    @property
    def weight(self) -> int:
        """About how many letters are kept alive."""
        return 200 + sum(len(cell.cell.text) for cell in self.cells if cell)


class Rows:
    """The rows of a comparison as columns show them, side by side or unified."""

    def __init__(
        self, comparison: Comparison, findings: Sequence[Findings], columns: Sequence[int], *, unified: bool = False
    ) -> None:
        self.comparison = comparison
        self.findings = tuple(findings)
        self.columns = tuple(columns)
        self.unified = unified
        self._cells: Remembered[tuple[CellText | None, ...]] = Remembered(LETTERS_KEPT)
        self._letters = [[letters(comparison, row, column) for column in self.columns] for row in comparison.rows]

    def row(self, item: Item) -> Row:
        """The row that an item shows."""
        return self.comparison.rows[item.row]

    def text(self, item: Item, place: int) -> str:
        """Give the text of an item's cell; empty where there is none."""
        if item.row < 0:
            return ""
        if self.unified:
            cell = self.cells(item)[place]
            return cell.text if cell else ""
        return self.comparison.cell_text(self.row(item), self.columns[place])

    def cells(self, item: Item) -> tuple[CellText | None, ...]:
        """Give an item's cells, a column each; ``None`` where the instrument lacks it."""
        if item.row < 0:
            return (None,) * len(self.columns)
        return self._cells.get(item.row, lambda: self._made(item), lambda made: sum(len(c.text) for c in made if c))

    def _made(self, item: Item) -> tuple[CellText | None, ...]:
        row = self.row(item)
        lead = next((c for c in self.columns if row.cells[c]), -1)
        if self.unified:
            return (unified_text(self.comparison, row, self.findings),)
        return tuple(
            cell_text(self.comparison, row, column, self.findings[column], lead) if row.cells[column] else None
            for column in self.columns
        )

    def guess(self, item: Item, geometry: Geometry, look: Look) -> float:
        """Guess an item's height from its number of letters."""
        if item.row < 0:
            return fold_height(look)
        lines = 1.0
        for column, (length, paragraphs) in zip(geometry.columns, self._letters[item.row], strict=False):
            lines = max(lines, paragraphs * 0.5 + length * look.letter / column.text_width + paragraphs * 0.42)
        row = self.row(item)
        chips = bool(row.turns) or row.moved
        return 2 * look.pad + lines * look.line + (look.badge_size + look.pad if chips else 0)

    def lay_out(self, item: Item, geometry: Geometry, look: Look) -> RowLayout:
        """Lay an item out."""
        if item.row < 0:
            return RowLayout((None,) * len(self.columns), [], 0, 0, fold_height(look))
        cells = tuple(
            lay_out(cell, look, column.text_width) if cell else None
            for cell, column in zip(self.cells(item), geometry.columns, strict=True)
        )
        body = max([look.line, *(cell_height(cell, look) for cell in cells if cell)])
        chips = self.chips(item)
        height = place_chips(chips, geometry, look, look.pad + body)
        return RowLayout(cells, chips, look.pad, body, max(height, look.pad + body) + look.pad)

    def chips(self, item: Item) -> list[Chip]:
        """Give the remarks by a row: turns of the screw first."""
        row = self.row(item)
        if is_digests_front(self.comparison, row):
            return [Chip("relation", relation_words(self.comparison, row), relation=Relation.SAME)]
        chips = [
            Chip("turn", turn_words(turn, self.comparison.mode), translate("comparison", TURNS[turn.kind]).capitalize())
            for turn in row.turns
        ]
        if row.moved:
            columns = self.columns if len(self.columns) > 1 else tuple(range(len(row.cells)))
            shown = [c for c in columns if row.cells[c]][1:] or [c for c in columns if row.cells[c]]
            chips += [Chip("moved", moved_words(self.comparison, row, c)) for c in shown[:1]]
        if row.relation in (Relation.SPLIT, Relation.MERGED, Relation.RELATED):
            chips.append(Chip("relation", translate("comparison", RELATIONS[row.relation]), relation=row.relation))
        if self.unified and row.relation is Relation.ONLY and not self._goes_on(item.row):
            only = relation_words(self.comparison, row)
            chips.append(Chip("relation", only, relation=row.relation, left=bool(row.cells[0])))
        if row.method is Method.PINNED:
            chips.append(Chip("pinned", translate("comparison", "Pinned by you"), relation=Relation.SAME))
        return chips

    def _goes_on(self, n: int) -> bool:
        """Whether the row before stands alone on the same side: what is said once need not be said again."""
        rows = self.comparison.rows
        before = rows[n - 1] if n else None
        lone = before is not None and before.relation is Relation.ONLY
        return lone and before is not None and bool(before.cells[0]) == bool(rows[n].cells[0])


def letters(comparison: Comparison, row: Row, column: int) -> tuple[int, int]:
    """Count a cell's letters and, roughly, its paragraphs."""
    by_id = comparison.instruments[column].by_id
    clauses = [by_id[c] for c in row.cells[column]]
    return sum(c.end - c.start for c in clauses), len(clauses)


def cell_height(cell: CellLayout, look: Look) -> float:
    """The height of a cell: its text, or its badges where they need more."""
    below = max((badge.y + look.badge_size for badge in cell.badges), default=0.0)
    return max(cell.height, below)


def fold_height(look: Look) -> float:
    """The height of a fold."""
    return round(look.small_metrics.height() + 14)


def place_chips(chips: Sequence[Chip], geometry: Geometry, look: Look, y: float) -> float:
    """Set chips in lines below the cells; give where they end."""
    if not chips:
        return y
    left = geometry.columns[0].text_x
    right = geometry.columns[-1].text_x + geometry.columns[-1].text_width
    height = round(look.small_metrics.height() + 7)
    x, y = left, y + look.gap
    for chip in chips:
        width = look.small_metrics.horizontalAdvance(chip.text) + look.em * SIGN + 16
        width = min(width, right - left)
        if x > left and x + width > right:
            x, y = left, y + height + 5
        chip.box = QRectF(x, y, width, height)
        x += width + 7
    return y + height
