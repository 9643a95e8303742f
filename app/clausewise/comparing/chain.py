"""The heaviest increasing subsequence: of all matches, those that keep their order and together weigh most.

The classic dynamic programme for chaining sparse matches (H. W. Hunt and T. G. Szymanski; weighted by G. Jacobson and
K.-P. Vo), with a Fenwick tree for the best weight so far: O(n log n).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def heaviest_chain(edges: Sequence[tuple[int, int, float]]) -> list[int]:
    """Choose edges ``(i, j, weight)`` with both ``i`` and ``j`` strictly increasing, of the greatest weight in all.

    Gives the indices of the chosen edges, in order.
    """
    order = sorted(range(len(edges)), key=lambda k: (edges[k][0], -edges[k][1]))
    ranks = {j: rank for rank, j in enumerate(sorted({edge[1] for edge in edges}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before = [-1] * len(edges)
    for k in order:
        rank = ranks[edges[k][1]]
        weight, last = 0.0, -1
        at = rank - 1
        while at > 0:
            if best[at][0] > weight:
                weight, last = best[at]
            at &= at - 1
        before[k] = last
        weight += edges[k][2]
        at = rank
        while at < len(best):
            if best[at][0] < weight:
                best[at] = (weight, k)
            at += at & -at
    weight, last = max(best, default=(0.0, -1))
    chain: list[int] = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]
