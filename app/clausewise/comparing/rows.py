"""From matched articles to rows of leaves: every leaf of either instrument in exactly one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel, LCSseq

from clausewise.comparing.alignment import align
from clausewise.comparing.folding import fold
from clausewise.comparing.match import Match
from clausewise.comparing.passages import body_of, leaves_of, number_of
from clausewise.comparing.tokens import words_in
from clausewise.comparing.turns import turns_of
from clausewise.comparing.words import word_changes
from clausewise.model.comparison import Method, Relation, Row, Turn
from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.comparing.pair import Pair
    from clausewise.model.comparison import Change
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import ProvisionType

    Leaves = Sequence[Clause]

HELD: Final = 0.4
"""The share of a leaf's words that a leaf of another article must hold, in order, for it to be a part of that one."""
COMPARABLE: Final = 0.4
"""How alike two texts must be for a changed word to be a turn, and not another text."""
OTHER_WORDS: Final = 0.2
"""Rivals that provide the same thing and are no more alike than this say it in other words."""
WEIGHTY: Final = 3
"""A leaf of fewer words is a bare heading, and not a part by itself."""
UNCHANGED: Final = frozenset({Relation.SAME, Relation.RENUMBERED})


def rows_within(pair: Pair, ours: Leaves, theirs: Leaves, match: Match) -> list[Row]:
    """Align the leaves of matched articles; a leaf that nothing answers is left over."""
    if not ours or not theirs:
        return []
    if len(ours) == 1 or len(theirs) == 1:
        if match.method is not Method.PINNED:
            ours, theirs = _parts(pair, ours, theirs)
        return [row_of(pair, ours, theirs, match.method, match.moved)] if ours and theirs else []
    a, b = pair.a.instrument, pair.b.instrument
    if compared(a, ours) == compared(b, theirs) and not pair.judgement.apart:
        return _same_rows(pair, ours, theirs, match)
    left, right = leaves_of(a, ours, pair.a.findings), leaves_of(b, theirs, pair.b.findings)
    inner = align(left, right, pair.rarity, pair.judgement, by_label=pair.revision)
    inner += _openings(pair, ours, theirs, inner)
    if not pair.judgement.apart:
        inner = _mended(pair, ours, theirs, inner)
    return [
        row_of(pair, [ours[i] for i in m.a], [theirs[j] for j in m.b], m.method, match.moved or m.moved) for m in inner
    ]


def _same_rows(pair: Pair, ours: Leaves, theirs: Leaves, match: Match) -> list[Row]:
    """Pair the leaves of articles of the same words; if they were cut differently, they are one row."""
    pairs = [([x], [y]) for x, y in zip(ours, theirs, strict=False)]
    a, b = pair.a.instrument, pair.b.instrument
    if len(ours) != len(theirs) or any(compared(a, x) != compared(b, y) for x, y in pairs):
        return [row_of(pair, ours, theirs, match.method, match.moved)]
    return [row_of(pair, x, y, match.method, match.moved) for x, y in pairs]


def _openings(pair: Pair, ours: Leaves, theirs: Leaves, inner: Iterable[Match]) -> list[Match]:
    """Pair the openings of two matched articles (label, heading, lead-in), though their headings may differ wholly."""
    first_a, first_b = ours[0], theirs[0]
    if first_a.kind is not ClauseKind.TEXT or first_b.kind is not ClauseKind.TEXT:
        return []
    if any(0 in m.a or 0 in m.b for m in inner) or pair.judgement.keeps_apart([first_a.id], [first_b.id]):
        return []
    return [Match((0,), (0,), Method.LABEL, 0.0)]


def _mended(pair: Pair, ours: Leaves, theirs: Leaves, inner: Sequence[Match]) -> list[Match]:
    """Where two copies were cut differently, give a leaf that is left over back to its neighbour.

    It is only done where the words are then the same on both sides.
    """
    mended = list(inner)
    for column, leaves in enumerate((ours, theirs)):
        used = {k for m in mended for k in (m.a, m.b)[column]}
        for k in (k for k in range(len(leaves)) if k not in used):
            for n, m in enumerate(mended):
                sides = [m.a, m.b]
                if k - 1 not in sides[column] and k + 1 not in sides[column]:
                    continue
                sides[column] = tuple(sorted((*sides[column], k)))
                text_a = compared(pair.a.instrument, [ours[i] for i in sides[0]])
                if text_a == compared(pair.b.instrument, [theirs[j] for j in sides[1]]):
                    mended[n] = Match(sides[0], sides[1], m.method, 1.0, m.moved)
                    break
    return mended


def _parts(pair: Pair, ours: Leaves, theirs: Leaves) -> tuple[Leaves, Leaves]:
    """Of one leaf against many, keep those of the many that are a part of it (or all, if none is)."""
    if len(ours) > 1:
        theirs, ours = _parts(pair.flipped(), theirs, ours)
        return ours, theirs
    theirs = [leaf for leaf in theirs if not pair.judgement.keeps_apart([ours[0].id], [leaf.id])]
    if len(theirs) <= 1:
        return ours, theirs
    whole = words_in(body_of(pair.a.instrument, ours[0]))
    bodies = {leaf.id: words_in(body_of(pair.b.instrument, leaf)) for leaf in theirs}
    parts = [leaf for leaf in theirs if _share(bodies[leaf.id], whole) >= HELD]
    if not any(len(bodies[leaf.id]) >= WEIGHTY for leaf in parts):
        # A bare heading is no answer: the likeliest leaf is added, if any is likely.
        best = max(theirs, key=lambda leaf: _likely(pair, ours[0], leaf, bodies[leaf.id], whole))
        if _likely(pair, ours[0], best, bodies[best.id], whole) >= HELD / 2:
            parts = [leaf for leaf in theirs if leaf in parts or leaf is best]
        else:
            parts = list(theirs)
    return ours, parts


def _share(part: list[str], whole: list[str]) -> float:
    return LCSseq.similarity(part, whole) / len(part) if part else 1.0


def _likely(pair: Pair, ours: Clause, theirs: Clause, part: list[str], whole: list[str]) -> float:
    if len(part) < WEIGHTY:
        return 0.0
    return _share(part, whole) + bool(shared_types(pair, [ours], [theirs]))


def shared_types(pair: Pair, ours: Leaves, theirs: Leaves) -> frozenset[ProvisionType]:
    """Give what clauses of both sides provide."""
    if pair.a.findings is None or pair.b.findings is None:
        return frozenset()
    left = (pair.a.findings.types_of(leaf.id) for leaf in ours)
    right = (pair.b.findings.types_of(leaf.id) for leaf in theirs)
    return frozenset().union(*left) & frozenset().union(*right)


def lone_rows(pair: Pair, rows: Sequence[Row]) -> list[Row]:
    """Give a row for each leaf that is in none yet: nothing answers it."""
    ours, theirs = pair.left_over(rows)
    left = [Row(((c.id,), ()), Relation.ONLY, words=(("-", pair.a.instrument.text_of(c)),)) for c in ours]
    right = [Row(((), (c.id,)), Relation.ONLY, words=(("+", pair.b.instrument.text_of(c)),)) for c in theirs]
    return left + right


def row_of(pair: Pair, ours: Leaves, theirs: Leaves, method: Method, moved: bool) -> Row:
    """Make a row of clauses that answer each other, with its relation and, if wanted, its word differences."""
    a, b = pair.a.instrument, pair.b.instrument
    text_a = "".join(a.text_of(clause) for clause in ours)
    text_b = "".join(b.text_of(clause) for clause in theirs)
    cells = (tuple(c.id for c in ours), tuple(c.id for c in theirs))
    relation = relation_of(a, b, ours, theirs)
    words = word_changes(text_a, text_b) if pair.words else None
    likeness = 1.0
    front = ours[0].kind is ClauseKind.TEXT and ours[0].parent is None
    if relation not in UNCHANGED:
        likeness = _alike(text_a, text_b) if words is None else similarity(words)
        unlike = likeness < OTHER_WORDS and not (pair.revision or front or method is Method.PINNED)
        if unlike and shared_types(pair, ours, theirs):
            relation, method = Relation.RELATED, Method.PROVISION
    turns: tuple[Turn, ...] = ()
    if words is not None and relation not in UNCHANGED and likeness >= COMPARABLE and not front:
        turns = turns_of(words, (opening(a, ours[0]), opening(b, theirs[0])))
    return Row(cells, relation, moved, round(likeness, 4), method, words, turns)


def _alike(a: str, b: str) -> float:
    return Indel.normalized_similarity(words_in(a), words_in(b))


def opening(instrument: Instrument, clause: Clause) -> int:
    """Give how many code points of a clause are its label and heading."""
    text = instrument.text_of(clause)
    above = instrument.by_id[clause.parent] if clause.parent is not None else None
    headed = above if above and above.start == clause.start and clause.kind is ClauseKind.TEXT else clause
    end = text.find(headed.label) + len(headed.label) if headed.label else 0
    if headed.heading and (at := text.find(headed.heading, max(0, end), end + len(headed.heading) + 20)) >= 0:
        end = at + len(headed.heading)
    return max(0, end)


def relation_of(a: Instrument, b: Instrument, ours: Leaves, theirs: Leaves) -> Relation:
    """Say how clauses that answer each other stand to each other.

    Where the words are the same, labels included, it does not matter into how many leaves either copy was cut.
    """
    if compared(a, ours) != compared(b, theirs):
        left, right = _weighty(a, ours), _weighty(b, theirs)
        if left == right or min(left, right) > 1:
            return Relation.CHANGED
        return Relation.SPLIT if left < right else Relation.MERGED
    return Relation.SAME if number_of(a, ours[0]) == number_of(b, theirs[0]) else Relation.RENUMBERED


def _weighty(instrument: Instrument, clauses: Leaves) -> int:
    """Count the leaves that are more than a bare heading, but at least one."""
    if len(clauses) == 1:
        return 1
    return max(1, sum(len(words_in(body_of(instrument, clause))) >= WEIGHTY for clause in clauses))


def compared(instrument: Instrument, clauses: Leaves) -> str:
    """Give the text of clauses as it is compared: without the first one's label, folded, without white space."""
    rest = [instrument.text_of(clause) for clause in clauses[1:]]
    return "".join(fold("".join([body_of(instrument, clauses[0]), *rest])).split())


def similarity(words: Iterable[Change]) -> float:
    """Give the share of letters that both sides have in common, 0..1."""
    shared = changed = 0
    for sign, text in words:
        size = sum(map(len, text.split()))
        if sign == "=":
            shared += 2 * size
        else:
            changed += size
    return shared / (shared + changed) if shared else 0.0
