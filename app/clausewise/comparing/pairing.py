"""Two instruments aligned: their rows and their table of correspondence, pass after pass.

Articles are matched first, then the leaves inside them; leaves left over are matched by wording wherever they stand,
and those of rivals at last by what they provide. Which instrument comes first makes no difference: the work is done
in one fixed order of the two, and mirrored where need be.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from clausewise.comparing.across import Signs, rows_across
from clausewise.comparing.alignment import align
from clausewise.comparing.correspondence import correspondence
from clausewise.comparing.judgement import leaves_under
from clausewise.comparing.leftovers import by_provision, by_wording
from clausewise.comparing.match import Match, flipped
from clausewise.comparing.order import in_reading_order, mirrored
from clausewise.comparing.rows import lone_rows, row_of, rows_within
from clausewise.comparing.tongues import differ
from clausewise.model.comparison import Correspondence, Method, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.comparing.pair import Pair
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.progress import Steps

Aligned: TypeAlias = tuple[tuple[Row, ...], tuple[Correspondence, ...]]


def align_pair(pair: Pair) -> Steps[Aligned]:
    """Align two instruments; every leaf of either is in exactly one row. Yields how many articles of how many."""
    a, b = pair.a.instrument, pair.b.instrument
    if b.text < a.text:
        matches, rows = yield from _matched(pair.flipped())
        matches, rows = sorted((flipped(m) for m in matches), key=lambda m: (m.a, m.b)), [mirrored(r) for r in rows]
    else:
        matches, rows = yield from _matched(pair)
    rows += lone_rows(pair, rows)
    ordered = in_reading_order(a, b, rows)
    return tuple(ordered), correspondence(pair.a.articles, pair.b.articles, matches, ordered)


def _matched(pair: Pair) -> Steps[tuple[list[Match], list[Row]]]:
    if differ(pair.a.instrument.language, pair.b.instrument.language):
        return _matched_across(pair)
    matches = align(pair.a.articles, pair.b.articles, pair.rarity, pair.judgement, by_label=pair.revision)
    rows = _pinned_rows(pair)
    pinned = _clauses_of(rows)
    for done, match in enumerate(matches):
        yield done, len(matches)
        rows += _far_moved(pair, match, rows_within(pair, *_leaves_of(pair, match, pinned), match))
    rows += by_wording(pair, *pair.left_over(rows))
    if not pair.revision:
        rows += by_provision(pair, *pair.left_over(rows))
    return matches, rows


def _far_moved(pair: Pair, match: Match, rows: list[Row]) -> list[Row]:
    """Say of the rows of a match whose parts stand far from each other which moved: those of the far parts."""
    if not (match.far_a or match.far_b):
        return rows
    far_a = {leaf.id for i in match.far_a for leaf in pair.a.articles[i].leaves}
    far_b = {leaf.id for j in match.far_b for leaf in pair.b.articles[j].leaves}
    return [
        replace(row, moved=match.moved or far_a.issuperset(row.cells[0]) or far_b.issuperset(row.cells[1]))
        for row in rows
    ]


def _matched_across(pair: Pair) -> tuple[list[Match], list[Row]]:
    """Align two languages: articles, then leaves inside them; their words are not compared."""
    signs = Signs(pair)
    matches = signs.align(pair.a.articles, pair.b.articles)
    rows = _pinned_rows(pair)
    pinned = _clauses_of(rows)
    for match in matches:
        rows += rows_across(signs, *_leaves_of(pair, match, pinned), match)
    return matches, rows


def _clauses_of(rows: Iterable[Row]) -> tuple[set[str], set[str]]:
    ours, theirs = ({clause for row in rows for clause in row.cells[column]} for column in (0, 1))
    return ours, theirs


def _pinned_rows(pair: Pair) -> list[Row]:
    """Make the rows that the user made: pins between clauses that are not both articles of several leaves."""
    rows: list[Row] = []
    articles = {p.clause.id for p in pair.a.articles}, {p.clause.id for p in pair.b.articles}
    for ours, theirs in pair.judgement.together:
        if articles[0].issuperset(ours) and articles[1].issuperset(theirs):
            continue
        used_a, used_b = _clauses_of(rows)
        left = _leaves(pair.a.instrument, ours, used_a)
        right = _leaves(pair.b.instrument, theirs, used_b)
        if left and right:
            rows.append(row_of(pair, left, right, Method.PINNED, False))
    return rows


def _leaves(instrument: Instrument, clauses: Iterable[str], used: set[str]) -> list[Clause]:
    leaves = dict.fromkeys(leaf for clause in clauses for leaf in leaves_under(instrument, clause))
    return [instrument.by_id[leaf] for leaf in leaves if leaf not in used]


def _leaves_of(
    pair: Pair, match: Match, pinned: tuple[set[str], set[str]]
) -> tuple[Sequence[Clause], Sequence[Clause]]:
    """Give the leaves of matched articles that the user has not pinned elsewhere."""
    return (
        [leaf for i in match.a for leaf in pair.a.articles[i].leaves if leaf.id not in pinned[0]],
        [leaf for j in match.b for leaf in pair.b.articles[j].leaves if leaf.id not in pinned[1]],
    )
