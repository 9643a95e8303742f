"""Parts: passages that nothing answers to, joined to the match of the passage that they are a part of."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.comparing.match import Match
    from clausewise.comparing.weighing import Weights

PART: Final = 0.45
"""The share of a passage's words that must stand in another, in order, for it to be a part of that one."""
FEWEST_WORDS: Final = 4
"""A part has at least so many words, little ones not counted."""

FAR: Final = 3
"""How many places away a part counts as moved."""


def with_parts(weights: Weights, single: dict[tuple[int, int], float], matches: list[Match]) -> list[Match]:
    """Join passages of the second side that nothing answers to matches whose first side they are a part of."""
    by_a = {m.a[0]: m for m in matches if len(m.a) == 1}
    laid = {i: [weights.spelt_b[k] for k in m.b] for i, m in by_a.items()}
    used = {j for m in matches for j in m.b}
    ordered = sorted((m for m in matches if not m.moved), key=lambda m: m.a)
    for _, i, j in sorted(((s, i, j) for (i, j), s in single.items() if j not in used), reverse=True):
        part, held = weights.spelt_b[j], by_a.get(i)
        if j in used or len(part) < FEWEST_WORDS or held is None:
            continue
        before = LCSseq.similarity(weights.spelt_a[i], "".join(laid[i]))
        shared, longer = _laid_out(weights.spelt_a[i], laid[i], part)
        if (shared - before) / len(part) >= PART:
            used.add(j)
            laid[i] = longer
            by_a[i] = _joined(held, i, j, ordered)
    return [by_a[m.a[0]] if len(m.a) == 1 else m for m in matches]


def _laid_out(whole: str, parts: list[str], part: str) -> tuple[int, list[str]]:
    """Lay a further part where it fits the whole best, for a moved part may stand before what it followed.

    Gives how many words the whole then shares with its parts, in order, and the parts.
    """
    ways = [[*parts[:k], part, *parts[k:]] for k in range(len(parts), -1, -1)]
    shared = [LCSseq.similarity(whole, "".join(way)) for way in ways]
    best = max(range(len(ways)), key=shared.__getitem__)
    return shared[best], ways[best]


def _joined(held: Match, i: int, j: int, ordered: Sequence[Match]) -> Match:
    """Join a part ``j`` to a match of ``i``; of parts far from each other, those that break the order moved."""
    joined = replace(held, b=tuple(sorted((*held.b, j))))
    if any(abs(j - k) < FAR for k in held.b if k not in held.far_b):
        return joined
    if not keeps_order(ordered, i, j):
        return replace(joined, far_b=(*held.far_b, j))
    return replace(joined, moved=False, far_b=held.b) if held.moved else joined


def keeps_order(ordered: Sequence[Match], i: int, j: int) -> bool:
    """Whether a part ``j`` of ``i`` stands where ``i`` belongs, though moved passages may stand between."""
    place: tuple[int, ...] = (i,)
    at = bisect_left(ordered, place, key=lambda m: m.a)
    after = at + 1 if at < len(ordered) and ordered[at].a == place else at
    return (at == 0 or ordered[at - 1].b[-1] < j) and (after == len(ordered) or j < ordered[after].b[0])
