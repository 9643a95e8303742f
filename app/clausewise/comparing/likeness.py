"""How alike two passages are, or one and two neighbours together: the candidates that alignment chooses from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.comparing.passages import Passage
    from clausewise.comparing.weighing import Weights

UNLIKELY: Final = 0.04
SAME_PLACE: Final = 0.1
SAME_PLACE_OF_RIVALS: Final = 0.03
SAME_HEADING: Final = 0.05
"""What the same label in the same place, and the same heading, add to a likeness; rivals' numbers mean little."""
PROVISION: Final = 0.08
UNSURE: Final = 0.5
"""By how much providing the same thing, or not, raises or lowers a likeness that is no surer than this."""
GAIN: Final = 0.02
"""By how much two neighbours together must be more alike than the better of them alone."""
ADDED: Final = 0.3
"""The share of a part's words by which the whole must have more in common with both parts than with the other."""
HELD: Final = 0.25
"""The share of a passage's words that another must hold, in order, to be thought a whole of which it is a part."""


@dataclass(frozen=True, slots=True)
class Bead:
    """A possible match: one passage a side, or one and two neighbours; ``likeness`` is about 0..1."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    likeness: float


def single_beads(weights: Weights, *, versions: bool = False) -> dict[tuple[int, int], float]:
    """Give how alike the likely pairs are: by their words, and by the order of these; 1 is the same words.

    ``versions`` says that the two are versions of one text, whose labels mean more than those of rivals.
    """
    found: dict[tuple[int, int], float] = {}
    for (i, j), cosine in weights.likely.items():
        if cosine >= UNLIKELY:
            size = len(weights.spelt_a[i]) + len(weights.spelt_b[j])
            found[i, j] = (cosine + 2 * weights.in_order(i, j) / (size or 1)) / 2
    found.update(_alike_by_words(weights.a, weights.b))
    places = {p.place: j for j, p in enumerate(weights.b)}
    for i, p in enumerate(weights.a):
        j = places.get(p.place, -1)
        if j >= 0 and (i, j) in found:
            found[i, j] += SAME_PLACE if versions else SAME_PLACE_OF_RIVALS
    for (i, j), likeness in found.items():
        if likeness <= UNSURE and weights.a[i].types and weights.b[j].types:
            found[i, j] += -PROVISION if weights.a[i].types.isdisjoint(weights.b[j].types) else PROVISION
        if weights.a[i].heading and weights.a[i].heading == weights.b[j].heading:
            found[i, j] += SAME_HEADING
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


def double_beads(weights: Weights, single: dict[tuple[int, int], float]) -> list[Bead]:
    """Give the pairs of neighbours that together are more like one passage of the other side than either alone."""
    split = _split_beads(weights, single)
    merged = _split_beads(weights.flipped(), {(j, i): s for (i, j), s in single.items()})
    return [*split, *(Bead(bead.b, bead.a, bead.likeness) for bead in merged)]


def _split_beads(weights: Weights, single: dict[tuple[int, int], float]) -> list[Bead]:
    tried: set[tuple[int, int]] = set()
    found: list[Bead] = []
    for i, j in single:
        whole, part = weights.spelt_a[i], weights.spelt_b[j]
        if len(part) >= len(whole) or weights.in_order(i, j) < HELD * len(part):
            continue
        for first in (j - 1, j):
            if first < 0 or first + 1 >= len(weights.b) or (i, first) in tried:
                continue
            tried.add((i, first))
            likeness = _together(weights, i, first)
            alone = max(single.get((i, first), 0.0), single.get((i, first + 1), 0.0))
            if likeness >= alone + GAIN and _both_add(weights, i, first):
                found.append(Bead((i,), (first, first + 1), likeness))
    return found


def _both_add(weights: Weights, i: int, first: int) -> bool:
    """Whether either neighbour brings words that the other has not, in order."""
    one, two = weights.spelt_b[first], weights.spelt_b[first + 1]
    shared = LCSseq.similarity(weights.spelt_a[i], one + two)
    return bool(
        shared - weights.in_order(i, first + 1) >= ADDED * len(one)
        and shared - weights.in_order(i, first) >= ADDED * len(two)
    )


def _together(weights: Weights, i: int, first: int) -> float:
    """Give how alike a passage is to two neighbours taken as one."""
    whole = weights.spelt_a[i]
    joined = weights.spelt_b[first] + weights.spelt_b[first + 1]
    dice = 2 * LCSseq.similarity(whole, joined) / (len(whole) + len(joined) or 1)
    sizes = [weights.norms_b[first], weights.norms_b[first + 1]]
    dot = sum(weights.cosine(i, first + k) * sizes[k] for k in (0, 1))
    cosine = min(1.0, dot / (sqrt(sum(size * size for size in sizes)) or 1.0))
    heading = weights.a[i].heading
    bonus = SAME_HEADING if heading and heading in (weights.b[first].heading, weights.b[first + 1].heading) else 0.0
    return (cosine + dice) / 2 + bonus
