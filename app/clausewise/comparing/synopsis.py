"""More than two instruments: a row a subject, a column an instrument.

Every pair of instruments is aligned, not only each with a base: what the base lacks, the others may share. The pairs
are then joined into rows, the likeliest first, so that no row holds two clauses of one instrument that do not belong
together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from clausewise.model.comparison import Method, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clausewise.model.comparison import Correspondence, Row

Node: TypeAlias = tuple[int, str]
How: TypeAlias = tuple[Relation, bool, float, Method]
LOOSEST_FIRST: Final = (
    Relation.SPLIT,
    Relation.MERGED,
    Relation.RELATED,
    Relation.CHANGED,
    Relation.RENUMBERED,
    Relation.SAME,
)


@dataclass(frozen=True, slots=True)
class Link:
    """Clauses of two instruments (by their columns) that answer each other."""

    columns: tuple[int, int]
    cells: tuple[tuple[str, ...], tuple[str, ...]]
    relation: Relation
    similarity: float
    method: Method
    moved: bool = False

    @property
    def nodes(self) -> list[Node]:
        """The clauses linked."""
        return [(column, clause) for column, cell in zip(self.columns, self.cells, strict=True) for clause in cell]


@dataclass(eq=False)
class Group:
    """Clauses that share a row, and the links that brought them together."""

    members: set[Node] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)


def grouped(orders: Sequence[Sequence[str]], links: Iterable[Link]) -> list[Group]:
    """Join linked clauses into rows, in reading order.

    ``orders`` holds for each instrument its clauses' ids in the order of the text; each is in exactly one row.
    """
    of: dict[Node, Group] = {(k, c): Group({(k, c)}) for k, order in enumerate(orders) for c in order}
    pinned = sorted(links, key=lambda link: (link.method is not Method.PINNED, -link.similarity))
    for link in pinned:
        joined = list({id(of[node]): of[node] for node in link.nodes}.values())
        if not _may_join(joined, set(link.nodes)):
            continue
        into = joined[0]
        into.links.append(link)
        for group in joined[1:]:
            into.members |= group.members
            into.links += group.links
            of.update(dict.fromkeys(group.members, into))
    return _in_reading_order(orders, of)


def _may_join(groups: list[Group], nodes: set[Node]) -> bool:
    """Whether some rows may become one: only the link itself may bring clauses of one instrument together."""
    linked = {column for column, _ in nodes}
    seen: set[int] = set()
    for group in groups:
        others = {column for column, clause in group.members if (column, clause) not in nodes}
        if others & (seen | linked):
            return False
        seen |= others
    return True


def _in_reading_order(orders: Sequence[Sequence[str]], of: dict[Node, Group]) -> list[Group]:
    """Order rows by the first instrument; what it lacks stands before what it precedes in the next one."""
    rows: list[Group] = []
    for k, order in enumerate(orders):
        groups = list(dict.fromkeys(of[k, clause] for clause in order))
        places = {group: place for place, group in enumerate(rows)}
        before: dict[int, list[Group]] = {}
        waiting: list[Group] = []
        last = -1
        for group in groups:
            if group not in places:
                waiting.append(group)
                continue
            place = places[group]
            before.setdefault(place if place > last else last + 1, []).extend(waiting)
            last, waiting = place, []
        before.setdefault(len(rows), []).extend(waiting)
        rows = [row for place in range(len(rows) + 1) for row in (*before.get(place, ()), *rows[place : place + 1])]
    return rows


def synopsis(
    orders: Sequence[Sequence[str]],
    linked: Iterable[tuple[tuple[int, int], tuple[tuple[str, ...], ...], Row | Correspondence]],
) -> Iterator[tuple[tuple[tuple[str, ...], ...], How]]:
    """Give the cells of each row, and how they stand to each other: relation, moved, similarity, method."""
    known = [set(order) for order in orders]
    links = [
        Link(columns, (cells[0], cells[1]), of.relation, of.similarity, of.method, of.moved)
        for columns, cells, of in linked
        if all(cell and known[k].issuperset(cell) for k, cell in zip(columns, cells, strict=True))
    ]
    places = [{clause: n for n, clause in enumerate(order)} for order in orders]
    for group in grouped(orders, links):
        cells = tuple(
            tuple(sorted((c for column, c in group.members if column == k), key=places[k].__getitem__))
            for k in range(len(orders))
        )
        yield cells, _how(group)


def _how(group: Group) -> How:
    """Say how the clauses of a row stand to each other; the loosest of its links speaks for it."""
    present = {column for column, _ in group.members}
    if len(present) == 1 or not group.links:
        return Relation.ONLY, False, 0.0, Method.TEXT
    loosest = min(group.links, key=lambda link: link.similarity)
    several = len(group.members) > len(present)
    ranked = [r for r in LOOSEST_FIRST if several or r not in {Relation.SPLIT, Relation.MERGED}]
    relations = {link.relation for link in group.links}
    relation = next((r for r in ranked if r in relations), Relation.CHANGED)
    return relation, any(link.moved for link in group.links), loosest.similarity, loosest.method
