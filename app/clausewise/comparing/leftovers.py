"""Leaves that the articles' alignment left over: matched by wording wherever they stand, then by provision."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

from clausewise.comparing.likeness import single_beads
from clausewise.comparing.passages import leaves_of
from clausewise.comparing.rows import row_of
from clausewise.comparing.weighing import Weights
from clausewise.model.comparison import Method, Relation, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from clausewise.comparing.judgement import Judgement
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings, ProvisionType

    Recognised = tuple[Instrument, Findings]

ENOUGH: Final = 0.5
"""The likeness from which two leaves of articles that do not answer each other are one, moved."""
FEWEST_WORDS: Final = 4


def by_wording(
    a: Instrument,
    b: Instrument,
    ours: Sequence[Clause],
    theirs: Sequence[Clause],
    rarity: Mapping[str, float],
    judgement: Judgement,
) -> list[Row]:
    """Match leaves that moved from one article into another."""
    left = [p for p in leaves_of(a, ours) if len(p.words) >= FEWEST_WORDS]
    right = [p for p in leaves_of(b, theirs) if len(p.words) >= FEWEST_WORDS]
    if not left or not right:
        return []
    ranked = sorted(((-s, i, j) for (i, j), s in single_beads(Weights(left, right, rarity)).items() if s >= ENOUGH))
    return [
        row_of(a, b, [left[i].clause], [right[j].clause], Method.TEXT, True)
        for i, j in _best(
            (i, j) for _, i, j in ranked if (left[i].clause.id, right[j].clause.id) not in judgement.apart
        )
    ]


def by_provision(
    a: Recognised,
    b: Recognised,
    ours: Sequence[Clause],
    theirs: Sequence[Clause],
    rarity: Mapping[str, float],
    judgement: Judgement,
) -> list[Row]:
    """Match leaves that provide the same thing in other words; the rarer the provision, the surer the match."""
    types_a = {leaf.id: a[1].types_of(leaf.id) for leaf in ours}
    types_b = {leaf.id: b[1].types_of(leaf.id) for leaf in theirs}
    counts: Counter[ProvisionType] = Counter()
    for found in (*types_a.values(), *types_b.values()):
        counts.update(found)
    ours = [leaf for leaf in ours if types_a[leaf.id]]
    theirs = [leaf for leaf in theirs if types_b[leaf.id]]
    if not ours or not theirs:
        return []
    weights = Weights(leaves_of(a[0], ours), leaves_of(b[0], theirs), rarity)
    total = len(types_a) + len(types_b)
    ranked = []
    for i, x in enumerate(ours):
        for j, y in enumerate(theirs):
            shared = types_a[x.id] & types_b[y.id]
            if shared and (x.id, y.id) not in judgement.apart:
                either = types_a[x.id] | types_b[y.id]
                weight = sum(log(1 + total / counts[t]) for t in shared) / sum(
                    log(1 + total / counts[t]) for t in either
                )
                ranked.append((-(weight + weights.cosine(i, j)), i, j))
    return [
        _related(a[0], b[0], ours[i], theirs[j], weights.cosine(i, j))
        for i, j in _best((i, j) for _, i, j in sorted(ranked))
    ]


def _related(a: Instrument, b: Instrument, ours: Clause, theirs: Clause, likeness: float) -> Row:
    words = (("-", a.text_of(ours)), ("+", b.text_of(theirs)))
    cells = ((ours.id,), (theirs.id,))
    return Row(cells, Relation.RELATED, False, round(likeness, 4), Method.PROVISION, words)  # type: ignore[arg-type]


def _best(ranked: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Take pairs, the best first, each side once."""
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j in ranked:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            yield i, j
