"""Which passages of two instruments answer each other: several passes, each a named step.

1. Label and heading, and wording: beads (one passage a side, or one and two neighbours, as in W. A. Gale and
   K. W. Church's sentence alignment) are weighed by TF-IDF and by the order of their words, and the heaviest chain of
   them is taken.
2. Moved: what is left over is matched out of order, the likeliest first.
3. Parts: what is then still left over may be a part of a passage that has an answer already.
4. The same heading, if it occurs once on either side; and the same label in the same place: for versions of one text,
   for rivals of which one follows the other's numbers, and for a passage that only says that it is left out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from rapidfuzz.distance import LCSseq

from clausewise.comparing.chain import heaviest_chain
from clausewise.comparing.likeness import Bead, double_beads, single_beads
from clausewise.comparing.match import Match, flipped
from clausewise.comparing.parts import keeps_order, with_parts
from clausewise.comparing.weighing import Weights
from clausewise.model.comparison import Method

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from clausewise.comparing.judgement import Judgement
    from clausewise.comparing.passages import Passage

ENOUGH: Final = 0.2
"""The likeness from which passages are taken to answer each other in order …"""
ENOUGH_MOVED: Final = 0.45
ENOUGH_MOVED_IN_SMALL: Final = 0.32
SMALL: Final = 20 * 20
"""… and out of order, where there are more passages, or fewer, to pair than these."""
HALF: Final = 0.5
"""What moved has this share of its words in order in both places, or is strongly alike; else it is only of one kind."""
STRONG: Final = 0.6
"""From this likeness on, passages are versions of one article, and not just of one kind."""
EVERY_NUMBER: Final = (6, 0.9)
LEFT_OUT_NUMBERS: Final = (3, 0.66)
"""How many passages must have matched by their words, and what share of them bear the same number in the same place,
for rivals to share their numbers: all of them, or that of a passage which only says that it is left out."""
MUCH_MORE: Final = 0.3
"""A passage's best answer is kept for it if it is so much likelier than another in its way."""

Free: TypeAlias = "Callable[[Iterable[int], Iterable[int]], bool]"
"""Whether passages may still be matched."""


def align(
    a: Sequence[Passage],
    b: Sequence[Passage],
    rarity: Mapping[str, float],
    judgement: Judgement,
    *,
    by_label: bool = False,
) -> list[Match]:
    """Match passages: as the user pinned them, then by label, heading and wording in order, then moved, then parts.

    ``by_label`` (for versions of one text) at last matches all that bears the same label in the same place, however
    its words have changed.
    """
    weights = Weights(a, b, rarity)
    pinned = pinned_matches(a, b, judgement)
    free = _free(a, b, pinned, judgement)
    single = {pair: s for pair, s in single_beads(weights, versions=by_label).items() if free((pair[0],), (pair[1],))}
    beads = [Bead((i,), (j,), s) for (i, j), s in single.items()]
    beads += [bead for bead in double_beads(weights, single) if free(bead.a, bead.b)]
    matches = _in_order(_unrivalled(beads), a, b)
    matches += _moved(beads, matches, a, b)
    matches = with_parts(weights, single, matches)
    mirror = {(j, i): s for (i, j), s in single.items()}
    matches = [flipped(m) for m in with_parts(weights.flipped(), mirror, [flipped(m) for m in matches])]
    matches += _same_heading(a, b, [*pinned, *matches], judgement)
    labelled = same_place(a, b, [*pinned, *matches], judgement)
    if not by_label:
        every, left_out = (_share_numbers(a, b, matches, *least) for least in (EVERY_NUMBER, LEFT_OUT_NUMBERS))
        ordered = sorted((m for m in matches if not m.moved), key=lambda m: m.a)
        labelled = [
            m
            for m in labelled
            if (every or (left_out and (a[m.a[0]].left_out or b[m.b[0]].left_out)))
            and keeps_order(ordered, m.a[0], m.b[0])
        ]
    matches += labelled
    return sorted((replace(m, similarity=_shared(weights, m)) for m in (*pinned, *matches)), key=lambda m: (m.a, m.b))


def _shared(weights: Weights, m: Match) -> float:
    """Give the share of words, little ones not counted, that both sides of a match have in order."""
    ours = "".join(weights.spelt_a[i] for i in m.a)
    theirs = "".join(weights.spelt_b[j] for j in m.b)
    size = len(ours) + len(theirs)
    return 2 * LCSseq.similarity(ours, theirs) / size if size else 1.0


def pinned_matches(a: Sequence[Passage], b: Sequence[Passage], judgement: Judgement) -> list[Match]:
    """Give the matches that the user made: pins whose clauses are all passages here."""
    places_a = {p.clause.id: i for i, p in enumerate(a)}
    places_b = {p.clause.id: j for j, p in enumerate(b)}
    return [
        Match(
            tuple(sorted(places_a[clause] for clause in ours)),
            tuple(sorted(places_b[clause] for clause in theirs)),
            Method.PINNED,
            1.0,
        )
        for ours, theirs in judgement.together
        if places_a.keys() >= set(ours) and places_b.keys() >= set(theirs)
    ]


def same_place(
    a: Sequence[Passage], b: Sequence[Passage], matches: Iterable[Match], judgement: Judgement
) -> list[Match]:
    """Match what is left over by the same label in the same place."""
    used_a = {i for m in matches for i in m.a}
    used_b = {j for m in matches for j in m.b}
    places = {p.place: j for j, p in enumerate(b) if j not in used_b and p.clause.number}
    return [
        Match((i,), (places[p.place],), Method.LABEL, 0.0)
        for i, p in enumerate(a)
        if i not in used_a
        and p.place in places
        and not judgement.keeps_apart([p.clause.id], [b[places[p.place]].clause.id])
    ]


def _share_numbers(
    a: Sequence[Passage], b: Sequence[Passage], matches: Iterable[Match], fewest: int, share: float
) -> bool:
    """Whether one text answers the other number by number, as a counter-draft does: told by what words have matched."""
    single = [(a[m.a[0]], b[m.b[0]]) for m in matches if len(m.a) == len(m.b) == 1]
    told = [p.place == q.place for p, q in single if p.clause.number and p.clause.kind is q.clause.kind]
    return len(told) >= fewest and sum(told) >= share * len(told)


def _same_heading(
    a: Sequence[Passage], b: Sequence[Passage], matches: Sequence[Match], judgement: Judgement
) -> list[Match]:
    """Match what is left over by a heading that occurs once on either side, whatever stands under it.

    In long instruments only in order: out of it a heading alone tells little, for most have one on amendments.
    """
    used_a = {i for m in matches for i in m.a}
    used_b = {j for m in matches for j in m.b}
    once_a, once_b = _once(a), _once(b)
    ordered = sorted((m for m in matches if not m.moved), key=lambda m: m.a)
    return [
        Match((i,), (once_b[heading],), Method.HEADING, 0.0, not keeps_order(ordered, i, once_b[heading]))
        for heading, i in once_a.items()
        if i not in used_a
        and once_b.get(heading, -1) not in {-1, *used_b}
        and (_small(a, b) or keeps_order(ordered, i, once_b[heading]))
        and not judgement.keeps_apart([a[i].clause.id], [b[once_b[heading]].clause.id])
    ]


def _once(passages: Sequence[Passage]) -> dict[tuple[str, ...], int]:
    counts = Counter(p.heading for p in passages)
    return {p.heading: k for k, p in enumerate(passages) if p.heading and counts[p.heading] == 1}


def _free(a: Sequence[Passage], b: Sequence[Passage], pinned: Iterable[Match], judgement: Judgement) -> Free:
    """Give the test whether passages may be matched: not pinned elsewhere, nor unlinked."""
    used_a = {i for m in pinned for i in m.a}
    used_b = {j for m in pinned for j in m.b}

    def free(ours: Iterable[int], theirs: Iterable[int]) -> bool:
        if not used_a.isdisjoint(ours) or not used_b.isdisjoint(theirs):
            return False
        return not judgement.keeps_apart([a[i].clause.id for i in ours], [b[j].clause.id for j in theirs])

    return free


def _method(a: Sequence[Passage], b: Sequence[Passage], bead: Bead) -> Method:
    p, q = a[bead.a[0]], b[bead.b[0]]
    if p.place == q.place:
        return Method.LABEL
    return Method.HEADING if p.heading and p.heading == q.heading else Method.TEXT


def _unrivalled(beads: Iterable[Bead]) -> list[Bead]:
    """Leave out a bead if one of its passages is another's best answer by far, and the other its own.

    A strong bead stays if the rival has nothing better for one of its sides: where an article stands in its place,
    reworded, and a copy of it elsewhere, the copy is new.
    """
    enough = [bead for bead in beads if bead.likeness >= ENOUGH]
    best_a: dict[int, float] = {}
    best_b: dict[int, float] = {}
    for bead in enough:
        for i in bead.a:
            best_a[i] = max(best_a.get(i, 0.0), bead.likeness)
        for j in bead.b:
            best_b[j] = max(best_b.get(j, 0.0), bead.likeness)
    taken_a: dict[int, float] = {}
    taken_b: dict[int, float] = {}
    for bead in enough:
        mutual = all(best_a[i] == bead.likeness for i in bead.a) and all(best_b[j] == bead.likeness for j in bead.b)
        if mutual:
            taken_a.update(dict.fromkeys(bead.a, bead.likeness))
            taken_b.update(dict.fromkeys(bead.b, bead.likeness))

    def rivalled(bead: Bead) -> bool:
        by_a = any(taken_a.get(i, 0.0) >= bead.likeness + MUCH_MORE for i in bead.a)
        by_b = any(taken_b.get(j, 0.0) >= bead.likeness + MUCH_MORE for j in bead.b)
        if bead.likeness < STRONG or (by_a and by_b):
            return by_a or by_b
        if by_a:
            return any(best_b[j] > bead.likeness for j in bead.b)
        return by_b and any(best_a[i] > bead.likeness for i in bead.a)

    return [bead for bead in enough if not rivalled(bead)]


def _in_order(beads: Sequence[Bead], a: Sequence[Passage], b: Sequence[Passage]) -> list[Match]:
    boxes = [(d.a[0], d.a[-1], d.b[0], d.b[-1], (d.likeness - ENOUGH / 2) * (len(d.a) + len(d.b)) / 2) for d in beads]
    return [_match(a, b, beads[k]) for k in heaviest_chain(boxes)]


def _match(a: Sequence[Passage], b: Sequence[Passage], bead: Bead, *, moved: bool = False) -> Match:
    return Match(bead.a, bead.b, _method(a, b, bead), min(1.0, bead.likeness), moved)


def _moved(beads: Sequence[Bead], matches: Iterable[Match], a: Sequence[Passage], b: Sequence[Passage]) -> list[Match]:
    used_a = {i for m in matches for i in m.a}
    used_b = {j for m in matches for j in m.b}
    # The more passages there are, the likelier two of them are alike by chance.
    small = _small(a, b)
    enough = ENOUGH_MOVED_IN_SMALL if small else ENOUGH_MOVED
    found: list[Match] = []
    for bead in sorted(beads, key=lambda d: (-d.likeness, d.a, d.b)):
        if bead.likeness < enough:
            break
        if not used_a.isdisjoint(bead.a) or not used_b.isdisjoint(bead.b):
            continue
        if small or bead.likeness >= STRONG or _same_words(a, b, bead) >= HALF:
            used_a.update(bead.a)
            used_b.update(bead.b)
            found.append(_match(a, b, bead, moved=True))
    return found


def _small(a: Sequence[Passage], b: Sequence[Passage]) -> bool:
    return len(a) * len(b) <= SMALL


def _same_words(a: Sequence[Passage], b: Sequence[Passage], bead: Bead) -> float:
    """Give the share of all words, little ones too, that both sides of a bead have in order."""
    ours = [word for i in bead.a for word in a[i].words]
    theirs = [word for j in bead.b for word in b[j].words]
    return 2 * LCSseq.similarity(ours, theirs) / (len(ours) + len(theirs) or 1)
