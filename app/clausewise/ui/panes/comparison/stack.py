"""The heights of all items, guessed until they are laid out, and where each begins."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stack:
    """Heights one under the other, in logical pixels."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self.heights = list(heights)
        self.exact = [False] * len(self.heights)
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self.heights)

    @property
    def tops(self) -> list[float]:
        """Where each item begins, and at the end where the last one ends."""
        if self._tops is None:
            self._tops = list(accumulate(self.heights, initial=0.0))
        return self._tops

    @property
    def total(self) -> float:
        """The height of all."""
        return self.tops[-1]

    def at(self, y: float) -> int:
        """The item at a height; the nearest where there is none, -1 where there are no items."""
        if not self.heights:
            return -1
        return max(0, min(len(self.heights) - 1, bisect_right(self.tops, y) - 1))

    def set(self, n: int, height: float) -> bool:
        """Set what was measured; whether it differs from what was there."""
        self.exact[n] = True
        if self.heights[n] == height:
            return False
        self.heights[n] = height
        self._tops = None
        return True
