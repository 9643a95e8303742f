"""The lawyers' table of correspondence: which articles answer which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from clausewise.comparing.passages import CONTAINERS
from clausewise.model.comparison import Correspondence, Relation
from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clausewise.comparing.match import Match
    from clausewise.comparing.passages import Passage
    from clausewise.model.comparison import Row

LISTED: Final = CONTAINERS | {ClauseKind.ARTICLE, ClauseKind.PARAGRAPH, ClauseKind.ITEM}


def listed(p: Passage) -> bool:
    """Whether a passage belongs in a table of correspondence: an article, or what stands for one."""
    return p.clause.kind in LISTED


def correspondence(
    left: Sequence[Passage], right: Sequence[Passage], matches: Iterable[Match], rows: Iterable[Row]
) -> tuple[Correspondence, ...]:
    """Give the table in the order of the first instrument; at its end, what only the second has.

    A part of an article that stands far from the rest has a line of its own.
    """
    lines: list[tuple[int, Correspondence]] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for match in matches:
        used_a.update(match.a)
        used_b.update(match.b)
        if any(listed(left[i]) for i in match.a) or any(listed(right[j]) for j in match.b):
            lines += _lines(left, right, match)
    for i, j, row in _related(left, right, rows):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            articles = _ids(left, (i,)), _ids(right, (j,))
            lines.append((i, Correspondence(articles, Relation.RELATED, False, row.similarity, row.method)))
    lines += [
        (i, Correspondence(((p.clause.id,), ()), Relation.ONLY))
        for i, p in enumerate(left)
        if i not in used_a and listed(p)
    ]
    lines.sort(key=lambda line: line[0])
    lone = [p.clause.id for j, p in enumerate(right) if j not in used_b and listed(p)]
    return (*(line for _, line in lines), *(Correspondence(((), (clause,)), Relation.ONLY) for clause in lone))


def _lines(left: Sequence[Passage], right: Sequence[Passage], m: Match) -> Iterator[tuple[int, Correspondence]]:
    near_a = _listed(left, (i for i in m.a if i not in m.far_a))
    near_b = _listed(right, (j for j in m.b if j not in m.far_b))
    articles = _ids(left, near_a), _ids(right, near_b)
    relation = _relation(left, right, replace(m, a=(*near_a, *m.far_a), b=(*near_b, *m.far_b)))
    line = Correspondence(articles, relation, m.moved, round(m.similarity, 4), m.method)
    yield near_a[0], line
    for i in m.far_a:
        yield i, replace(line, articles=(_ids(left, (i,)), articles[1]), moved=True)
    for j in m.far_b:
        yield near_a[0], replace(line, articles=(articles[0], _ids(right, (j,))), moved=True)


def _listed(passages: Sequence[Passage], chosen: Iterable[int]) -> tuple[int, ...]:
    """Leave out what is not listed (a chapter's heading that stands with its first article), unless all is."""
    every = tuple(chosen)
    return tuple(k for k in every if listed(passages[k])) or every


def _related(left: Sequence[Passage], right: Sequence[Passage], rows: Iterable[Row]) -> Iterator[tuple[int, int, Row]]:
    """Give the articles of clauses that provide the same thing."""
    homes_a = {leaf.id: i for i, p in enumerate(left) for leaf in p.leaves}
    homes_b = {leaf.id: j for j, p in enumerate(right) for leaf in p.leaves}
    for row in rows:
        if row.relation is Relation.RELATED:
            i, j = homes_a[row.cells[0][0]], homes_b[row.cells[1][0]]
            if listed(left[i]) or listed(right[j]):
                yield i, j, row


def _ids(passages: Sequence[Passage], chosen: Iterable[int]) -> tuple[str, ...]:
    return tuple(passages[k].clause.id for k in chosen)


def _relation(left: Sequence[Passage], right: Sequence[Passage], m: Match) -> Relation:
    if len(m.a) != len(m.b) and 1 in {len(m.a), len(m.b)}:
        return Relation.SPLIT if len(m.a) < len(m.b) else Relation.MERGED
    if [left[i].plain for i in m.a] != [right[j].plain for j in m.b]:
        return Relation.CHANGED
    same = [left[i].place for i in m.a] == [right[j].place for j in m.b]
    return Relation.SAME if same else Relation.RENUMBERED
