"""Two instruments aligned: their rows and their table of correspondence, pass after pass.

Articles are matched first, then the leaves inside them; leaves left over are matched by wording wherever they stand,
and those of rivals at last by what they provide. Which instrument comes first makes no difference: the work is done
in one fixed order of the two, and mirrored where need be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from clausewise.comparing.across import Signs, rows_across
from clausewise.comparing.alignment import Match, align, flipped
from clausewise.comparing.correspondence import correspondence
from clausewise.comparing.judgement import Judgement, leaves_under
from clausewise.comparing.leftovers import by_provision, by_wording
from clausewise.comparing.passages import articles_of
from clausewise.comparing.rows import in_reading_order, lone_rows, mirrored, row_of, rows_within
from clausewise.comparing.tongues import differ
from clausewise.comparing.weighing import rarity_of
from clausewise.model.comparison import Correspondence, Method, Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clausewise.comparing.passages import Passage
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings

Aligned: TypeAlias = tuple[tuple[Row, ...], tuple[Correspondence, ...]]


@dataclass(frozen=True)
class Side:
    """One instrument of a pair, with its articles and what was recognised in it."""

    instrument: Instrument
    articles: Sequence[Passage]
    findings: Findings | None = None


def side_of(instrument: Instrument, findings: Findings | None = None) -> Side:
    """Make an instrument ready to be aligned."""
    return Side(instrument, articles_of(instrument), findings)


def align_pair(a: Side, b: Side, judgement: Judgement, *, revision: bool = False) -> Aligned:
    """Align two instruments; every leaf of either is in exactly one row."""
    if b.instrument.text < a.instrument.text:
        matches, rows = _matched(b, a, judgement.flipped(), revision)
        matches, rows = sorted((flipped(m) for m in matches), key=lambda m: (m.a, m.b)), [mirrored(r) for r in rows]
    else:
        matches, rows = _matched(a, b, judgement, revision)
    rows += lone_rows(a.instrument, b.instrument, a.instrument.leaves, b.instrument.leaves, rows)
    ordered = in_reading_order(a.instrument, b.instrument, rows)
    return tuple(ordered), correspondence(a.articles, b.articles, matches, ordered)


def _matched(a: Side, b: Side, judgement: Judgement, revision: bool) -> tuple[list[Match], list[Row]]:
    if differ(a.instrument.language, b.instrument.language):
        return _matched_across(a, b, judgement)
    rarity = rarity_of(a.articles, b.articles)
    matches = align(a.articles, b.articles, rarity, judgement, by_label=revision)
    rows = _pinned_rows(a, b, judgement)
    for match in matches:
        rows += _within(a, b, match, rows, rarity, judgement, revision)
    rows += by_wording(a.instrument, b.instrument, *_left_over(a, b, rows), rarity, judgement)
    if a.findings is not None and b.findings is not None:
        left = _left_over(a, b, rows)
        rows += by_provision((a.instrument, a.findings), (b.instrument, b.findings), *left, rarity, judgement)
    return matches, rows


def _matched_across(a: Side, b: Side, judgement: Judgement) -> tuple[list[Match], list[Row]]:
    """Align two languages: articles, then leaves inside them; their words are not compared."""
    signs = Signs(a.instrument, b.instrument, a.findings, b.findings)
    matches = signs.align(a.articles, b.articles, judgement)
    rows = _pinned_rows(a, b, judgement)
    for match in matches:
        ours, theirs = _leaves_of_match(a, b, match, rows, judgement)
        rows += rows_across(signs, ours, theirs, match, judgement)
    return matches, rows


def _left_over(a: Side, b: Side, rows: Sequence[Row]) -> tuple[list[Clause], list[Clause]]:
    used_a = {clause for row in rows for clause in row.cells[0]}
    used_b = {clause for row in rows for clause in row.cells[1]}
    return (
        [leaf for leaf in a.instrument.leaves if leaf.id not in used_a],
        [leaf for leaf in b.instrument.leaves if leaf.id not in used_b],
    )


def _pinned_rows(a: Side, b: Side, judgement: Judgement) -> list[Row]:
    """Make the rows that the user made: pins between clauses that are not both articles of several leaves."""
    rows: list[Row] = []
    articles = {p.clause.id for p in a.articles}, {p.clause.id for p in b.articles}
    for ours, theirs in judgement.together:
        if articles[0].issuperset(ours) and articles[1].issuperset(theirs):
            continue
        left = [a.instrument.by_id[leaf] for clause in ours for leaf in leaves_under(a.instrument, clause)]
        right = [b.instrument.by_id[leaf] for clause in theirs for leaf in leaves_under(b.instrument, clause)]
        used_a = {clause for row in rows for clause in row.cells[0]}
        used_b = {clause for row in rows for clause in row.cells[1]}
        left = [leaf for leaf in dict.fromkeys(left) if leaf.id not in used_a]
        right = [leaf for leaf in dict.fromkeys(right) if leaf.id not in used_b]
        if left and right:
            rows.append(row_of(a.instrument, b.instrument, left, right, Method.PINNED, False))
    return rows


def _within(
    a: Side,
    b: Side,
    match: Match,
    rows: Sequence[Row],
    rarity: Mapping[str, float],
    judgement: Judgement,
    revision: bool,
) -> list[Row]:
    ours, theirs = _leaves_of_match(a, b, match, rows, judgement)
    if not ours or not theirs:
        return []
    return rows_within(a.instrument, b.instrument, ours, theirs, match, rarity, judgement, by_label=revision)


def _leaves_of_match(
    a: Side, b: Side, match: Match, rows: Sequence[Row], judgement: Judgement
) -> tuple[list[Clause], list[Clause]]:
    """Give the leaves of matched articles that the user has not pinned elsewhere."""
    used_a = {clause for row in rows for clause in row.cells[0]} if judgement.together else set()
    used_b = {clause for row in rows for clause in row.cells[1]} if judgement.together else set()
    return (
        [leaf for i in match.a for leaf in a.articles[i].leaves if leaf.id not in used_a],
        [leaf for j in match.b for leaf in b.articles[j].leaves if leaf.id not in used_b],
    )
