"""Alignment across languages: by signs that both share and by relative length, in order.

The chain is W. A. Gale and K. W. Church's (1993), over articles instead of sentences and with shared signs beside the
lengths. What was aligned then teaches which words of one language go with which of the other, and the alignment is
done once more with these (in the manner of I. D. Melamed's word-to-word models).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from math import log, sqrt
from statistics import median
from typing import TYPE_CHECKING, Final

from clausewise.comparing.alignment import pinned_matches, same_place
from clausewise.comparing.match import Match
from clausewise.comparing.passages import leaves_of
from clausewise.comparing.tongues import signs_of, territories
from clausewise.comparing.words import LITTLE
from clausewise.model.comparison import Method, Relation, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.comparing.judgement import Judgement
    from clausewise.comparing.pair import Pair
    from clausewise.comparing.passages import Passage
    from clausewise.model.comparison import Change
    from clausewise.model.instrument import Clause

ENOUGH: Final = 0.12
"""The likeness from which passages are taken to answer each other."""
LENGTH: Final = 0.35
"""What equal lengths add to a likeness."""
SAME_PLACE: Final = 0.25
"""What the same label in the same place adds: versions of one text are numbered alike."""
SPREAD: Final = 6.8
"""Gale and Church's variance of a translation's length, per letter."""
ROUNDS: Final = 2
LARGEST: Final = 4_000_000
"""Passages times passages that a table is filled for; more are matched by their labels alone."""
Table = list[list[float]]


class Signs:
    """The signs of two instruments in different languages, and alignment by them."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._states = territories(pair.a.instrument.language), territories(pair.b.instrument.language)

    def align(self, a: Sequence[Passage], b: Sequence[Passage]) -> list[Match]:
        """Match passages as the user pinned them, and the rest by their signs, in order."""
        pinned = pinned_matches(a, b, self.pair.judgement)
        left = [i for i in range(len(a)) if all(i not in m.a for m in pinned)]
        right = [j for j in range(len(b)) if all(j not in m.b for m in pinned)]
        free_a, free_b = [a[i] for i in left], [b[j] for j in right]
        if not free_a or not free_b:
            return pinned
        if len(free_a) * len(free_b) > LARGEST:
            return pinned + same_place(a, b, pinned, self.pair.judgement)
        signs_a = signs_of(free_a, self.pair.a.findings, self._states[0])
        signs_b = signs_of(free_b, self.pair.b.findings, self._states[1])
        found = _aligned(free_a, free_b, signs_a, signs_b, self.pair.judgement)
        return pinned + [replace(m, a=(left[m.a[0]],), b=(right[m.b[0]],)) for m in found]


def rows_across(signs: Signs, ours: Sequence[Clause], theirs: Sequence[Clause], match: Match) -> list[Row]:
    """Make the rows of two matched articles; their words are given whole, for no word is shared."""
    if not ours or not theirs:
        return []
    if len(ours) == 1 or len(theirs) == 1:
        return [_row(signs.pair, ours, theirs, match)]
    a, b = signs.pair.a.instrument, signs.pair.b.instrument
    inner = signs.align(leaves_of(a, ours), leaves_of(b, theirs))
    return [_row(signs.pair, [ours[i] for i in m.a], [theirs[j] for j in m.b], m) for m in inner]


def _row(pair: Pair, ours: Sequence[Clause], theirs: Sequence[Clause], match: Match) -> Row:
    before = "".join(pair.a.instrument.text_of(clause) for clause in ours)
    after = "".join(pair.b.instrument.text_of(clause) for clause in theirs)
    words: list[Change] = [("-", before), ("+", after)]
    relation = Relation.RELATED
    if len(ours) != len(theirs):
        relation = Relation.SPLIT if len(ours) < len(theirs) else Relation.MERGED
    cells = tuple(c.id for c in ours), tuple(c.id for c in theirs)
    return Row(cells, relation, match.moved, round(match.similarity, 4), match.method, tuple(words))


def _aligned(
    a: Sequence[Passage],
    b: Sequence[Passage],
    signs_a: Sequence[Counter[str]],
    signs_b: Sequence[Counter[str]],
    judgement: Judgement,
) -> list[Match]:
    """Match passages of two languages, in order."""
    lengths = _lengths(a, b)
    shared = _cosines(signs_a, signs_b)
    pairs: list[tuple[int, int]] = []
    for turn in range(ROUNDS):
        if turn:
            taught_a, taught_b = _taught(a, b, pairs)
            learnt = _cosines(taught_a, taught_b)
            both = [[max(x, y) for x, y in zip(xs, ys, strict=True)] for xs, ys in zip(shared, learnt, strict=True)]
        else:
            both = shared
        table = [
            [_weight(a[i], b[j], both[i][j], lengths[i][j], judgement) for j in range(len(b))] for i in range(len(a))
        ]
        pairs = _chain(table)
    return [Match((i,), (j,), _method(a[i], b[j]), max(0.0, min(1.0, table[i][j] + ENOUGH))) for i, j in pairs]


def _weight(p: Passage, q: Passage, shared: float, length: float, judgement: Judgement) -> float:
    if judgement.apart and (p.clause.id, q.clause.id) in judgement.apart:
        return -1.0
    place = SAME_PLACE if p.place == q.place and p.clause.number else 0.0
    kind = 0.0 if p.clause.kind is q.clause.kind else -0.1
    return shared + LENGTH * length + place + kind - ENOUGH - LENGTH / 2


def _method(p: Passage, q: Passage) -> Method:
    return Method.LABEL if p.place == q.place and p.clause.number else Method.TEXT


def _lengths(a: Sequence[Passage], b: Sequence[Passage]) -> Table:
    """Give how well two lengths go together: 1 where they are in the instruments' own ratio, down to 0."""
    sizes_a = [sum(map(len, p.words)) for p in a]
    sizes_b = [sum(map(len, p.words)) for p in b]
    # Medians: one article with the annexes glued to it must not bend the ratio for all.
    ratio = (median(sizes_b) or 1) / (median(sizes_a) or 1)
    table: Table = []
    for x in sizes_a:
        row = []
        for y in sizes_b:
            mean = (x + y / ratio) / 2
            z = abs(y - x * ratio) / sqrt(SPREAD * (mean or 1.0) * (1 + mean / 60))
            row.append(max(0.0, 1 - z / 3) if x and y else float(x == y))
        table.append(row)
    return table


def _cosines(a: Sequence[Mapping[str, float]], b: Sequence[Mapping[str, float]]) -> Table:
    counts: Counter[str] = Counter()
    for bag in (*a, *b):
        counts.update(bag.keys())
    total = len(a) + len(b)
    rarity = {sign: log(1 + total / n) for sign, n in counts.items()}
    left, right = [_unit(bag, rarity) for bag in a], [_unit(bag, rarity) for bag in b]
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(right):
        for sign, weight in vector.items():
            index[sign].append((j, weight))
    table = [[0.0] * len(b) for _ in a]
    for row, vector in zip(table, left, strict=True):
        for sign, weight in vector.items():
            for j, other in index.get(sign, ()):
                row[j] += weight * other
    return table


def _unit(bag: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    weighed = {sign: (1 + log(n)) * rarity[sign] for sign, n in bag.items() if n >= 1}
    norm = sqrt(sum(w * w for w in weighed.values())) or 1.0
    return {sign: w / norm for sign, w in weighed.items()}


def _chain(table: Table) -> list[tuple[int, int]]:
    """Choose the pairs of the greatest weight in all that keep their order (a table small enough to fill whole)."""
    width = len(table[0]) if table else 0
    best = [[0.0] * (width + 1)]
    for row in table:
        above, line = best[-1], [0.0]
        for j, weight in enumerate(row):
            line.append(max(above[j + 1], line[j], above[j] + weight))
        best.append(line)
    i, j, pairs = len(table), width, []
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _taught(
    a: Sequence[Passage], b: Sequence[Passage], pairs: Iterable[tuple[int, int]]
) -> tuple[list[Counter[str]], list[Counter[str]]]:
    """Write both sides in the first one's words, as far as the pairs teach which word goes with which."""
    seen_a: Counter[str] = Counter()
    seen_b: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for i, j in pairs:
        ours = {word for word in a[i].words if len(word) > 2 and word not in LITTLE}
        theirs = {word for word in b[j].words if len(word) > 2 and word not in LITTLE}
        seen_a.update(ours)
        seen_b.update(theirs)
        if len(ours) * len(theirs) <= 40_000:
            together.update((x, y) for x in ours for y in theirs)
    best: dict[str, tuple[float, str]] = {}
    for (x, y), n in together.items():
        dice = 2 * n / (seen_a[x] + seen_b[y])
        if n > 1 and dice > 0.5 and dice > best.get(y, (0.0, ""))[0]:
            best[y] = dice, x
    return (
        [Counter(word for word in p.words if word in seen_a) for p in a],
        [Counter(best[word][1] for word in p.words if word in best) for p in b],
    )
