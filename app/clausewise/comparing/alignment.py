"""Which passages of two instruments answer each other: several passes, each a named step."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

from clausewise.comparing.chain import heaviest_chain
from clausewise.comparing.weighing import Weights
from clausewise.model.comparison import Method

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.comparing.passages import Passage

ENOUGH: Final = 0.2
"""The likeness from which two passages are taken to answer each other."""
UNLIKELY: Final = 0.04
SAME_PLACE: Final = 0.1
"""What the same label in the same place adds to a likeness."""
PART: Final = 0.4
"""The share of a passage's words that must stand in another, in order, for it to be a part of that one."""
FEWEST_WORDS: Final = 4
"""A part has at least so many words, little ones not counted."""


@dataclass(frozen=True, slots=True)
class Match:
    """Passages that answer each other, by their indices; several on a side where one was split or merged."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    method: Method
    similarity: float
    moved: bool = False


def align(a: Sequence[Passage], b: Sequence[Passage]) -> list[Match]:
    """Match passages by label and heading and by wording: in order, then moved, then split and merged."""
    weights = Weights(a, b)
    likeness = _likeness(weights)
    matches = _in_order(likeness, a, b)
    matches += _moved(likeness, matches, a, b)
    matches = _joined(weights, likeness, matches)
    matches = [_flipped(m) for m in _joined(weights.flipped(), _flip(likeness), [_flipped(m) for m in matches])]
    return sorted(matches, key=lambda m: (m.a, m.b))


def _likeness(weights: Weights) -> dict[tuple[int, int], float]:
    """Give how alike the likely pairs are: by their words, and by the order of these; 1 is the same words."""
    found: dict[tuple[int, int], float] = {}
    for (i, j), cosine in weights.candidates().items():
        if cosine >= UNLIKELY:
            size = len(weights.spelt_a[i]) + len(weights.spelt_b[j])
            found[i, j] = (cosine + 2 * weights.in_order(i, j) / (size or 1)) / 2
    found.update(_alike_by_words(weights.a, weights.b))
    places = {p.place: j for j, p in enumerate(weights.b)}
    for i, p in enumerate(weights.a):
        j = places.get(p.place, -1)
        if j >= 0 and (i, j) in found:
            found[i, j] += SAME_PLACE
    return found


def _alike_by_words(a: Sequence[Passage], b: Sequence[Passage]) -> Iterator[tuple[tuple[int, int], float]]:
    """Pair passages of the very same words: those in the same place, and each with its next fellow."""
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_place = {(p.place, p.words): j for j, p in enumerate(b)}
    for j, p in enumerate(b):
        by_words[p.words].append(j)
    seen: Counter[tuple[str, ...]] = Counter()
    for i, p in enumerate(a):
        if (p.place, p.words) in by_place:
            yield (i, by_place[p.place, p.words]), 1.0
        if p.words:
            fellows = by_words[p.words]
            if seen[p.words] < len(fellows):
                yield (i, fellows[seen[p.words]]), 1.0
            seen[p.words] += 1


def _method(p: Passage, q: Passage) -> Method:
    if p.place == q.place:
        return Method.LABEL
    if p.heading and p.heading == q.heading:
        return Method.HEADING
    return Method.TEXT


def _in_order(likeness: dict[tuple[int, int], float], a: Sequence[Passage], b: Sequence[Passage]) -> list[Match]:
    edges = [(i, j, s) for (i, j), s in likeness.items() if s >= ENOUGH]
    chosen = [edges[k] for k in heaviest_chain(edges)]
    return [Match((i,), (j,), _method(a[i], b[j]), min(1.0, s)) for i, j, s in chosen]


def _moved(
    likeness: dict[tuple[int, int], float], matches: list[Match], a: Sequence[Passage], b: Sequence[Passage]
) -> list[Match]:
    used_a = {i for m in matches for i in m.a}
    used_b = {j for m in matches for j in m.b}
    found: list[Match] = []
    for s, i, j in sorted(((s, i, j) for (i, j), s in likeness.items()), reverse=True):
        if s >= ENOUGH and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            found.append(Match((i,), (j,), _method(a[i], b[j]), min(1.0, s), moved=True))
    return found


def _flip(likeness: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    return {(j, i): s for (i, j), s in likeness.items()}


def _flipped(m: Match) -> Match:
    return replace(m, a=m.b, b=m.a)


def _joined(weights: Weights, likeness: dict[tuple[int, int], float], matches: list[Match]) -> list[Match]:
    """Join passages of the second side that nothing answers to matches whose first side they are a part of."""
    by_a = {i: m for m in matches for i in m.a if len(m.a) == 1}
    used = {j for m in matches for j in m.b}
    for _, i, j in sorted(((s, i, j) for (i, j), s in likeness.items() if j not in used), reverse=True):
        size = len(weights.spelt_b[j])
        if j in used or size < FEWEST_WORDS:
            continue
        held = by_a.get(i)
        if held is None:
            continue
        parts = tuple(sorted((*held.b, j)))
        together = "".join(weights.spelt_b[k] for k in parts)
        alone = "".join(weights.spelt_b[k] for k in held.b)
        whole = weights.spelt_a[i]
        gain = LCSseq.similarity(whole, together) - LCSseq.similarity(whole, alone)
        if gain / size >= PART:
            used.add(j)
            shared = 2 * LCSseq.similarity(whole, together) / (len(whole) + len(together))
            by_a[i] = replace(held, b=parts, similarity=shared)
    return [by_a.get(m.a[0], m) if len(m.a) == 1 else m for m in matches]
