"""Which spans of words stand near each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def near_pairs(
    left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]], distance: int
) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """The pairs of spans that are at most ``distance`` words apart and do not overlap; both lists are in order."""
    first = 0
    for span in left:
        while first < len(right) and span[0] - (right[first][1] - 1) > distance:
            first += 1
        for other in right[first:]:
            if other[0] - (span[1] - 1) > distance:
                break
            # Spans may be of different lengths: one that starts later may end earlier.
            if other[0] >= span[1] or (other[1] <= span[0] and span[0] - (other[1] - 1) <= distance):
                yield span, other
