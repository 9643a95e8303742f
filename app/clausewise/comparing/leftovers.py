"""Leaves that the articles' alignment left over: matched by wording wherever they stand, then by provision."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from math import log
from typing import TYPE_CHECKING, Final

from clausewise.comparing.likeness import single_beads
from clausewise.comparing.passages import leaves_of
from clausewise.comparing.rows import row_of
from clausewise.comparing.weighing import Weights, rarity_of
from clausewise.model.comparison import Method, Relation, Row
from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clausewise.comparing.pair import Pair
    from clausewise.comparing.passages import Passage
    from clausewise.model.comparison import Change
    from clausewise.model.instrument import Clause
    from clausewise.model.provision import ProvisionType

ENOUGH: Final = 0.5
"""The likeness from which two leaves of articles that do not answer each other are one, moved."""
FEWEST_WORDS: Final = 4
ENOUGH_SHARED: Final = 0.45
"""How much of what two leaves provide, weighed by rarity, must be the same (the likeness of their words is added)."""
SOME_WORDS: Final = 0.05
_ENDING: Final = re.compile(r"(?<=\w{4})(?:ity|ly|(?<=e)[ds]|s)$")
FEW: Final = 9
"""Where a provision could pair leaves in more ways than these, some likeness of words must tell them apart."""


def by_wording(pair: Pair, ours: Sequence[Clause], theirs: Sequence[Clause]) -> list[Row]:
    """Match leaves that moved from one article into another."""
    left = [p for p in leaves_of(pair.a.instrument, ours) if len(p.words) >= FEWEST_WORDS]
    right = [p for p in leaves_of(pair.b.instrument, theirs) if len(p.words) >= FEWEST_WORDS]
    if not left or not right:
        return []
    single = single_beads(Weights(left, right, pair.rarity))
    ranked = sorted((-s, i, j) for (i, j), s in single.items() if s >= ENOUGH)
    apart = pair.judgement.apart
    return [
        row_of(pair, [left[i].clause], [right[j].clause], Method.TEXT, True)
        for i, j in _best((i, j) for _, i, j in ranked if (left[i].clause.id, right[j].clause.id) not in apart)
    ]


def by_provision(pair: Pair, ours: Sequence[Clause], theirs: Sequence[Clause]) -> list[Row]:
    """Match leaves that provide the same thing in other words; the rarer the provision, the surer the match."""
    if pair.a.findings is None or pair.b.findings is None:
        return []
    types_a = {leaf.id: pair.a.findings.types_of(leaf.id) for leaf in ours}
    types_b = {leaf.id: pair.b.findings.types_of(leaf.id) for leaf in theirs}
    counts: Counter[ProvisionType] = Counter()
    for found in (*types_a.values(), *types_b.values()):
        counts.update(found)
    ours = [leaf for leaf in ours if types_a[leaf.id]]
    theirs = [leaf for leaf in theirs if types_b[leaf.id]]
    if not ours or not theirs:
        return []
    weights = Weights(leaves_of(pair.a.instrument, ours), leaves_of(pair.b.instrument, theirs), pair.rarity)
    stems = _stemmed(pair, ours, theirs)
    pairs = {kind: _number(types_a.values(), kind) * _number(types_b.values(), kind) for kind in counts}
    rare = {kind: log(1 + (len(types_a) + len(types_b)) / n) for kind, n in counts.items()}
    ranked = []
    for i, x in enumerate(ours):
        for j, y in enumerate(theirs):
            shared = types_a[x.id] & types_b[y.id]
            recitals = (x.kind is ClauseKind.RECITAL) + (y.kind is ClauseKind.RECITAL)
            if not shared or recitals == 1 or (x.id, y.id) in pair.judgement.apart:
                continue
            either = types_a[x.id] | types_b[y.id]
            weight = sum(map(rare.__getitem__, shared)) / sum(map(rare.__getitem__, either))
            likeness = weights.cosine(i, j)
            told = likeness >= SOME_WORDS or min(pairs[kind] for kind in shared) <= FEW
            if told and weight + likeness >= ENOUGH_SHARED:
                ranked.append((-(weight + stems.cosine(i, j)), i, j))
    return [
        _related(pair, ours[i], theirs[j], weights.cosine(i, j)) for i, j in _best((i, j) for _, i, j in sorted(ranked))
    ]


def _stemmed(pair: Pair, ours: Sequence[Clause], theirs: Sequence[Clause]) -> Weights:
    """Weigh words without their endings: the same thing in other words is "neutral" here and "neutrality" there."""
    whole = ([_cut(p) for p in side.articles] for side in (pair.a, pair.b))
    left, right = (
        [_cut(p) for p in leaves_of(side.instrument, leaves)] for side, leaves in ((pair.a, ours), (pair.b, theirs))
    )
    return Weights(left, right, rarity_of(*whole))


def _cut(p: Passage) -> Passage:
    return replace(p, words=tuple(_ENDING.sub("", word) for word in p.words))


def _number(types: Iterable[frozenset[ProvisionType]], kind: ProvisionType) -> int:
    return sum(kind in found for found in types)


def _related(pair: Pair, ours: Clause, theirs: Clause, likeness: float) -> Row:
    words: list[Change] = [("-", pair.a.instrument.text_of(ours)), ("+", pair.b.instrument.text_of(theirs))]
    cells = ((ours.id,), (theirs.id,))
    return Row(cells, Relation.RELATED, False, round(likeness, 4), Method.PROVISION, tuple(words))


def _best(ranked: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Take pairs, the best first, each side once."""
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j in ranked:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            yield i, j
