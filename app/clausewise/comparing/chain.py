"""Chains: of many possible matches, those that keep their order.

``heaviest_chain`` is the classic dynamic programme for sparse matches (Hunt and Szymanski 1977; with weights, Jacobson
and Vo 1992), here over boxes of one or two passages a side, with a Fenwick tree for the best weight so far:
O(n log n). ``longest_chain`` is its unweighted case by patience sorting.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Box: TypeAlias = tuple[int, int, int, int, float]
"""First and last index on the one side, first and last on the other, weight."""


def heaviest_chain(boxes: Sequence[Box]) -> list[int]:
    """Choose boxes that follow each other on both sides, of the greatest weight in all.

    Gives the indices of the chosen boxes, in order.
    """
    ends = sorted({box[3] for box in boxes})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ends) + 1)
    total = [0.0] * len(boxes)
    before = [-1] * len(boxes)
    closing = sorted(range(len(boxes)), key=lambda k: boxes[k][1])
    closed = 0
    for k in sorted(range(len(boxes)), key=lambda k: boxes[k][:4]):
        while closed < len(closing) and boxes[closing[closed]][1] < boxes[k][0]:
            done = closing[closed]
            at = bisect_left(ends, boxes[done][3]) + 1
            while at < len(best):
                if best[at][0] < total[done]:
                    best[at] = (total[done], done)
                at += at & -at
            closed += 1
        weight, last = 0.0, -1
        at = bisect_left(ends, boxes[k][2])
        while at > 0:
            if best[at][0] > weight:
                weight, last = best[at]
            at &= at - 1
        before[k], total[k] = last, weight + boxes[k][4]
    last = max(range(len(boxes)), key=total.__getitem__, default=-1)
    chain: list[int] = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def longest_chain(values: Sequence[int]) -> list[int]:
    """Give the indices of a longest strictly increasing subsequence, in order."""
    tails: list[int] = []
    tops: list[int] = []
    before = [-1] * len(values)
    for k, value in enumerate(values):
        at = bisect_left(tails, value)
        before[k] = tops[at - 1] if at else -1
        if at == len(tails):
            tails.append(value)
            tops.append(k)
        else:
            tails[at], tops[at] = value, k
    chain: list[int] = []
    last = tops[-1] if tops else -1
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]
