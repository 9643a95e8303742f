"""Where columns, their text and the strip of relations stand across the width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.ui.panes.comparison.content import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.ui.panes.comparison.look import Look

NARROWEST = 9.0  # ems of text: narrower columns could not be read, so the view scrolls sideways instead


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its left edge and width, and those of its text."""

    index: int
    x: float
    width: float
    text_x: float
    text_width: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places across the width. Two columns have the strip of relations between them, others at the left."""

    width: float
    spine_x: float
    spine: float
    columns: tuple[Column, ...]

    def column_at(self, x: float) -> int:
        """The place (not the index) of the column at or nearest to ``x``."""
        for place, column in enumerate(self.columns):
            if x < column.right:
                return place
        return len(self.columns) - 1


def geometry(width: float, columns: Sequence[int], look: Look, *, spine: bool = True) -> Geometry:
    """Share a width among columns; it grows where the columns would be too narrow to read."""
    count = len(columns)
    strip = look.spine if spine else 0.0
    edge = look.margin * 0.4
    least = count * (look.margin + edge + NARROWEST * look.em * 0.8) + strip
    width = max(width, least)
    each = (width - strip) / max(1, count)
    between = count == PAIR and spine
    placed = []
    for place, index in enumerate(columns):
        x = place * each + (strip if not between or place else 0.0)
        room = each - look.margin - edge
        text = min(room, look.measure)
        # A line that is capped stands near its margin's badges; a single column is set in the middle.
        lead = look.margin + ((room - text) / 2 if count == 1 else min((room - text) / 3, look.em * 3))
        placed.append(Column(index, x, each, x + lead, text))
    return Geometry(width, each if between else 0.0, strip, tuple(placed))
